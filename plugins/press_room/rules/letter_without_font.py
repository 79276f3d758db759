"""What the font lacks cannot be printed: for one sign there is no PDF."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity
from plugins.press_room.edited import RELEASE
from plugins.press_room.letters import REMEDY, unprintable_lines, without_pdf


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find the signs of each line that no font of ours has; there is no PDF as long as one stays."""
    for line, letters in unprintable_lines(text.shown):
        yield Advice(line, without_pdf(letters), REMEDY)


RULE = Rule(find, Severity.WARNING, RELEASE)
