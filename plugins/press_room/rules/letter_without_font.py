"""What the font lacks cannot be printed: for one sign there is no PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity, tell
from plugins.paper import printable_letters
from plugins.press_room.edited import RELEASE

REMEDY = tell("write words in place of such signs")
_LINE = re.compile(r"[^\n]+")
_UNSEEN = frozenset("\t\u00ad\u200b\u200d\ufeff\ufe0f")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find the signs of each line that no font of ours has; there is no PDF as long as one stays."""
    letters = printable_letters()
    for block in text.shown:
        for line in _LINE.finditer(block.text):
            lacking = "".join(dict.fromkeys(one for one in line[0] if ord(one) not in letters and one not in _UNSEEN))
            if lacking:
                message = tell("no font prints {letters}, so this release gets no PDF", letters=lacking)
                yield Advice(block.line_of(line.start()), message, REMEDY)


RULE = Rule(find, Severity.WARNING, RELEASE)
