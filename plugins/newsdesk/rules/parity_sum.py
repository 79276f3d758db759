"""One sum in all languages: about money people ask at once which version is true."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import Difference
from plugins.newsdesk.parity import differing, told
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Message, tell


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find what sum of money another version has otherwise, or alone."""
    return (told(one, _message(one)) for one in differing(text, post, "sum"))


def _message(one: Difference) -> Message:
    if one.here:
        return tell(
            "the sum is '{here}' here and '{there}' in {name}, line {line}",
            here=one.here,
            there=one.there,
            name=one.other_name,
            line=one.other_line,
        )
    return tell(
        "{name} has the sum '{there}' in line {line}, and this version does not",
        there=one.there,
        name=one.other_name,
        line=one.other_line,
    )


RULE = Rule(find)
