"""A journalist writes a news item from a release: three sentences do not make one."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

FEWEST = 80
"""Words of the whole body, lists and tables among them; an agency's shortest items have as many."""
REMEDY = tell("add what journalists ask for: figures, somebody's words, how it came about, what comes next")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a release of few words; of one that is a single sentence another rule tells."""
    count = sum(len(words_of(block.text)) for block in text.blocks)
    if count < FEWEST and len(text.sentences) > 1:
        message = tell("words in the release: {count}; newspapers need at least {most}", count=count, most=FEWEST)
        yield Advice(text.line("kind"), message, REMEDY)


RULE = Rule(find, kinds=("release",))
