"""The marks with which lines of a list begin: those of Markdown, and those of word processors and telephones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["markdown", "bullet", "dash", "letter", "sign"]

_SOLID = "•●■◆❖►▶➤➢➔▸◾⬛⦁◉"
_HOLLOW = "○◦□▫◇▹◽⬜❑❒"
_SMALL = "▪‣⁃"
_POINTS = "·∙"
# Symbol fonts of word processors: what they show is in the font alone, and nobody else has it.
_PRIVATE = "\ue000-\uf8ff"
_SPACE = r"[ \t\u00a0\u2002-\u200a\u202f]"
_PICTURES = r"\u2300-\u23ff\u2600-\u27bf\u2b05-\u2bff\U0001f000-\U0001faff"
_EMOJI = rf"(?:[0-9]\ufe0f?\u20e3|[{_PICTURES}][\u200d\ufe0f{_PICTURES}]*+)"
_DIGIT_MARK = r"[0-9]{1,9}[.)][ \t]+(?=\S)"
_MARK = re.compile(
    rf"(?P<indent>[ \t]*)(?:"
    rf"(?P<bullet>[{_SOLID}{_PRIVATE}○](?={_SPACE}*[^\s{_SOLID}{_HOLLOW}{_SMALL}{_PRIVATE}]){_SPACE}*"
    rf"|[{_HOLLOW}{_SMALL}{_POINTS}](?={_SPACE}+[^\s{_SOLID}{_HOLLOW}{_SMALL}{_POINTS}]){_SPACE}+"
    rf"|[oо]\t+(?=\S))"
    rf"|(?P<dash>(?:[—–―‒−─]|--){_SPACE}+(?=[^\s—–―‒−─|-]))"
    rf"|(?P<letter>[^\W\d_]\){_SPACE}*(?=[^\s)]))"
    rf"|(?P<markdown>[-+*][ \t]+(?=\S)|{_DIGIT_MARK})"
    rf"|(?P<sign>{_EMOJI}(?=.*\w))"
    rf")"
)
# With these begin lines of every text, and no mark does.
_PLAIN = frozenset("#>*+|«»„“”\"'([{`_!&\\/:.,;~<=^$%@?…№§")
NUMBER, LETTER = "1", ")"
HOLLOW = 3
"""The rank from which on a mark never stands for the first level below another one."""
_RANKS = {**dict.fromkeys(f"{_HOLLOW}oо", HOLLOW), **dict.fromkeys(_SMALL, 4), "\uf0a7": 4}
_LIKE_MARKDOWN = re.compile(r"([-+*>]|#{1,6})(?=[ \t])|([0-9]{1,9})(?=[.)][ \t])")


@dataclass(frozen=True, slots=True)
class ListMark:
    """The mark at the beginning of a line, and what follows it."""

    kind: Kind
    sign: str
    """Its kind within a list: all dashes are one, and so are all numbers."""
    rank: int
    """A mark of a higher rank usually stands below one of a lower."""
    indent: int
    """Columns before it."""
    text: str
    """As it will stand in a list: letters and emoji stay."""
    first: bool = False
    """True for the first letter or number of a list."""


def mark_of(line: str) -> ListMark | None:
    """Return the mark with which a line begins; None for all other lines."""
    found = _MARK.match(line)
    if not found:
        return None
    kind: Kind = found.lastgroup  # type: ignore[assignment]  # the names of the groups
    written = found[kind]
    indent = len(found["indent"].expandtabs(4))
    rest = line[found.end() :]
    if kind == "bullet":
        return ListMark(kind, written[0], _RANKS.get(written[0], 1), indent, _as_text(rest))
    if kind == "dash":
        return ListMark(kind, "—", 2, indent, _as_text(rest))
    if kind == "markdown":
        is_number = written[0].isdigit()
        sign, rank = (NUMBER, 0) if is_number else ("-", 2)
        return ListMark(kind, sign, rank, indent, rest, first=is_number and int(written.rstrip(" \t.)")) == 1)
    if kind == "letter":
        return ListMark(kind, LETTER, 1, indent, f"{written[0]}) {rest}", first=written[0].casefold() in "аa")
    return ListMark(kind, "✅", 1, indent, line[found.start(kind) :])


def may_have_marks(lines: Sequence[str]) -> bool:
    """True if a line may begin with a mark that Markdown does not know; most texts have none, and this is cheap."""
    for line in lines:
        start = line.lstrip(" \t")
        first = start[:1]
        if first.isalnum():
            if start[1:2] in (")", "\t", "\ufe0f", "\u20e3") and len(start) > 1:
                return True
        elif first and first not in _PLAIN and (first != "-" or start[:2] == "--"):
            return True
    return False


def is_own_mark(words: str) -> bool:
    """True if the words of an item begin with a mark that stays in them."""
    mark = mark_of(words)
    return mark is not None and mark.kind in ("letter", "sign")


def _as_text(words: str) -> str:
    """Escape what would begin another list, a heading or a quotation within the item."""
    found = _LIKE_MARKDOWN.match(words)
    if not found:
        return words
    return f"\\{words}" if found[1] else f"{found[2]}\\{words[found.end() :]}"
