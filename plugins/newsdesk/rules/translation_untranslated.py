"""A paragraph in the other language stops those who do not read it, and says that nobody looked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.body import SourceBlock
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import LANGUAGES, Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell
from plugins.typesetting import guess_language

FEWEST_WORDS = 6
"""Of a paragraph that stands in another version word by word."""
_ADDRESS = re.compile(r"\S+(?:://|@)\S+")
MESSAGE = tell("this paragraph is not translated")
REMEDY = tell("translate it; words that stay in their language stand in a quotation, with their meaning beside it")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find paragraphs in another language than the file's; a text that is in it as a whole is told by reading."""
    others = {block.text for other in post.others(text) for block in other.prose}
    wrong = [block for block in text.prose if _is_left(block, text.language, others)]
    if 2 * len(wrong) <= len(text.prose):
        yield from (Advice(block.line, MESSAGE, REMEDY) for block in wrong)


def _is_left(block: SourceBlock, language: str, others: set[str]) -> bool:
    """Return whether a paragraph is another version's, or is clearly in another language; quotations may be."""
    words = _ADDRESS.sub("", block.text)
    if block.text in others and len(words_of(words)) >= FEWEST_WORDS:
        return True
    return block.kind != "quotation" and guess_language(words, LANGUAGES) not in (None, language)


RULE = Rule(find)
