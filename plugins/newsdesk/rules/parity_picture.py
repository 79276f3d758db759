"""One sight in all languages: a picture stands in each version."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import Difference
from plugins.newsdesk.parity import differing, told
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Message, tell


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find what picture another version has otherwise, or alone."""
    return (told(one, _message(one)) for one in differing(text, post, "picture"))


def _message(one: Difference) -> Message:
    if one.here:
        return tell(
            "the picture is '{here}' here and '{there}' in {name}, line {line}",
            here=one.here,
            there=one.there,
            name=one.other_name,
            line=one.other_line,
        )
    return tell(
        "{name} shows the picture '{there}' in line {line}, and this version does not",
        there=one.there,
        name=one.other_name,
        line=one.other_line,
    )


RULE = Rule(find)
