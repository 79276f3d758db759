"""Letters of a release that no font of ours has: as long as one of them stays, there is no PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.body import SourceBlock
from plugins.newsroom import Message, tell
from plugins.paper import printable_letters

REMEDY = tell("write words in place of such signs")
_LINE = re.compile(r"[^\n]+")
_NOT_PRINTED = frozenset("\t\u00ad")
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff")
"""What joins emoji or chooses their look: it goes with the sign beside it."""


def unprintable(letters: Iterable[str]) -> str:
    """Return the letters among some that cannot be printed, each once; unseen ones only where there are no others."""
    printable = printable_letters()
    lacking = dict.fromkeys(one for one in letters if ord(one) not in printable and one not in _NOT_PRINTED)
    return "".join(one for one in lacking if one not in _UNSEEN) or "".join(lacking)


def unprintable_lines(blocks: Iterable[SourceBlock]) -> Iterator[tuple[int, str]]:
    """Yield each line of some blocks with its letters that cannot be printed."""
    for block in blocks:
        for line in _LINE.finditer(block.text):
            if letters := unprintable(line[0]):
                yield block.line_of(line.start()), letters


def without_pdf(letters: str) -> Message:
    """Return the message of letters that cannot be printed; nobody sees some, which have a number."""
    shown = (f"U+{ord(one):04X}" if one in _UNSEEN else one for one in letters)
    return tell("no font prints {letters}, so this release gets no PDF", letters="".join(shown))
