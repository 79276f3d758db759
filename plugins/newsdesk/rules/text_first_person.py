"""Told by «we», news sounds like a letter home; told by names, it can be printed by any newspaper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("name who did it, as a journalist would: the committee, the nurses; 'we' belongs in quotations")
_WE = {
    # The verb says «we» by itself: «Семинар өткіздік».
    "kk": re.compile(
        r"(?<!\w)біз(?:ге|дің|ді|ден|бен|де)?(?!\w)|\w{2,}(?:[дт][ыі][қк]|[ае]м[ыі]з|йм[ыі]з)(?=\s*(?:[.!?…]|\Z))"
    ),
    "ru": re.compile(r"(?<!\w)(?:мы|нас|нами?|наш(?:[аиу]|его|ему|ими?|ей|их|е)?)(?!\w)"),
    "en": re.compile(r"(?<!\w)(?:we|us|ours?|ourselves)(?!\w)"),
}
_FEWEST = 2
"""A single «we» may be somebody's thought."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find news that speaks of its own organization as «we», outside of quotations."""
    found = [(block, we) for block, words in text.own_words for we in _WE[text.language].finditer(words)]
    if len(found) >= _FEWEST:
        block, we = found[0]
        said = block.text[we.start() : we.end()]
        message = tell("the news tells of itself as '{words}', in all {count} times", words=said, count=len(found))
        yield Advice(block.line_of(we.start()), message, REMEDY)


RULE = Rule(find, kinds=("news", "release", "report"))
