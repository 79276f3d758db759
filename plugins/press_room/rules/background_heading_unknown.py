"""By its heading the background is found, on the page and by programs."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule, certain_mend
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE
from plugins.press_room.headings import is_background_meant

_HEADINGS = {"kk": "Анықтама", "ru": "Справка", "en": "Background"}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find headings that mean the background and are called otherwise."""
    heading = _HEADINGS[text.language]
    for block in text.of_kind("heading"):
        if is_background_meant(block.text, text.language):
            message = tell("'{heading}' is background, and nothing knows it by this heading", heading=block.text)
            remedy = tell("write: {line}", line=f"## {heading}")
            yield Advice(block.line, message, remedy, mend=certain_mend(text, block.line, block.text, heading))


RULE = Rule(find, kinds=RELEASE)
