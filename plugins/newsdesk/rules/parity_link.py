"""One way on in all languages: readers of each version get the same links."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import Difference
from plugins.newsdesk.parity import differing, told
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Message, tell


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find what link another version has otherwise, or alone."""
    return (told(one, _message(one)) for one in differing(text, post, "link"))


def _message(one: Difference) -> Message:
    if one.here:
        return tell(
            "the link leads to '{here}' here and to '{there}' in {name}, line {line}",
            here=one.here,
            there=one.there,
            name=one.other_name,
            line=one.other_line,
        )
    return tell(
        "{name} has a link to '{there}' in line {line}, and this version does not",
        there=one.there,
        name=one.other_name,
        line=one.other_line,
    )


RULE = Rule(find)
