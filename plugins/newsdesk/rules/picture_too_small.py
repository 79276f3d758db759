"""A picture that is smaller than the card or the newspaper column is enlarged, and blurs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

FOR_PRINT, FOR_CARDS = 1600, 1200
"""Pixels of the long side: a column of a newspaper at 300 to the inch; the card that messengers show."""
REMEDY = tell("take the photo as the camera made it: messengers send small copies")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a lead picture that is too small for cards, and each picture of a release that is too small for print."""
    for name, line, key in _first_shown(text, post):
        long = max(post.photos.get(name, (0,)))
        if post.kind == "release" and 0 < long < FOR_PRINT:
            message = tell(
                "'{name}': the long side has {pixels} pixels, and newspapers need {needed} for print",
                name=name,
                pixels=long,
                needed=FOR_PRINT,
            )
            yield Advice(line, message, REMEDY, key)
        elif key and 0 < long < FOR_CARDS:
            message = tell(
                "the long side has {pixels} pixels, so it blurs on cards, which are {needed} wide",
                pixels=long,
                needed=FOR_CARDS,
            )
            yield Advice(line, message, REMEDY, key)


def _first_shown(text: EditedText, post: EditedPost) -> Iterator[tuple[str, int, str | None]]:
    """Yield the pictures that no version before this one shows, each with its line, the lead one with its key."""
    lead = str(post.values.get("image", ""))
    if lead and post.is_first(text, "image"):
        yield lead, text.line("image"), "image"
    earlier = takewhile(lambda one: one.path != text.path, post.texts)
    known = {lead, *(picture.name for one in earlier for picture in one.pictures)}
    for picture in text.pictures:
        if picture.name not in known:
            known.add(picture.name)
            yield picture.name, picture.alt_line, None


RULE = Rule(find)
