"""Text that a program read in a wrong encoding: put right where that is certain, told where it is not.

«РџСЂРѕС„СЃРѕСЋР·» is «Профсоюз» in UTF-8 read as Windows-1251. Back the same way, its letters are bytes of UTF-8 again:
no sentence of any language is that by chance. Where one table of letters was taken for another (KOI8-R, the console's)
every string of bytes reads as something, so it has to read as words before it is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Literal

from plugins.newsroom.problems import Problem, Severity, tell
from plugins.newsroom.problems.few import few_of_each

Damage = Literal["wrong-encoding", "letters-lost", "old-font"]

FEWEST_LETTERS = 6
"""Letters of a line that are put right: fewer may be anything."""
_MOST_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Damaged:
    """Damaged letters of a line."""

    line: int
    """Counted from 1."""
    damage: Damage
    words: str
    """The beginning of it, as it stands in the file."""
    repaired: str = ""
    """The same as it was certainly meant; empty where nobody can know."""


_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]+")
# UTF-8 of a Cyrillic letter begins with D0 to D3; as what letters these are read.
_LEADS = {
    "cp1251": "РСТУ",
    "cp1252": "ÐÑÒÓ",
    "cp866": "╨╤╥╙",
    "koi8-r": "пяро",
    "mac-cyrillic": "–—“”",
}
_BYTES_OF = {
    read_as: {bytes((byte,)).decode(read_as, "replace"): byte for byte in range(0x80, 0x100)}
    # Bytes that a table lacks are read as controls of the same number.
    | {chr(byte): byte for byte in range(0x80, 0xA0) if bytes((byte,)).decode(read_as, "replace") == "\ufffd"}
    | ({chr(byte): byte for byte in range(0x80, 0x100)} if read_as == "cp1252" else {})
    for read_as in _LEADS
}
_SECONDS = {
    read_as: re.escape("".join(letter for letter, byte in table.items() if byte < 0xC0))
    for read_as, table in _BYTES_OF.items()
}


@cache  # compiled where a text needs it, which takes longer than to load this module
def _hint(read_as: str) -> re.Pattern[str]:
    """Find three letters side by side, less the first byte: what is rare is found fast."""
    return re.compile(f"[{_SECONDS[read_as]}]" + f"[{_LEADS[read_as]}][{_SECONDS[read_as]}]" * 2)


# One table of letters taken for another: how it was read, and what it is.
_SWAPPED = (("cp1252", "cp1251"), ("cp1251", "koi8-r"), ("cp1251", "cp866"), ("koi8-r", "cp1251"), ("cp866", "cp1251"))
# Small letters before capitals or signs, and rows of letters with accents or of lines to draw with.
_ODD = re.compile(
    "[А-ЯЁ®¤¬\u00c0-\u00ff\u2550-\u259f](?:(?<=[а-яё][А-ЯЁ®¤¬])|(?<=[\u00c0-\u00ff]{4})|(?<=[\u2550-\u259f]))"
)
_PLAIN_WORD = re.compile("[А-ЯЁ]?[а-яё]+")
_COMMON = re.compile("[оеаинтсрвлкмдпу]")
"""Four of five letters of a Russian text are these."""
_LEAST_COMMON = 0.68
_FEWEST_SWAPPED = 20
"""Letters that tell one table from another."""

_LOWER = "a-zа-яёәғқңөұүһі"
_LOST_INSIDE = re.compile(rf"(?<=[{_LOWER}])\?{{1,3}}(?=[{_LOWER}])")
_LOST_FIRST = re.compile(rf"(?<![^\s«\"(])\?(?=[{_LOWER}])")
_ADDRESS = re.compile(r"\S*[/=&@]\S*")
_WITH_LOST = re.compile(rf"\S*\ufffd\S*|\S*[{_LOWER}]\?+[{_LOWER}]\S*")

# Old Kazakh fonts drew қ ғ ң ұ ү ә ө һ in the places of letters of four other languages; none has two of these groups.
_STRANGERS = ("ЌќЃѓЅѕЈј", "Ўў", "ЇїЄєҐґ", "Ћћ")
_STRANGE = "".join(_STRANGERS)
_STRANGE_WORD = re.compile(rf"[{_STRANGE}\u0410-\u044fЁёІіµ]*[{_STRANGE}][{_STRANGE}\u0410-\u044fЁёІіµ]*")


def repaired_text(text: str) -> str:
    """Return the text with all put right that was certainly read in a wrong encoding; the lines stay."""
    return _read(text)[0]


def damages(text: str) -> tuple[Damaged, ...]:
    """Find the lines of a text, as it was typed, whose letters are damaged."""
    return _read(text)[1]


@lru_cache(maxsize=2)  # what is repaired is told right after
def _read(text: str) -> tuple[str, tuple[Damaged, ...]]:
    may_be_swapped = _ODD.search(text) is not None
    letters = set(text)
    may_be = [read_as for read_as, leads in _LEADS.items() if not letters.isdisjoint(leads)]
    hints = [read_as for read_as in may_be if _hint(read_as).search(text)]
    if not (may_be_swapped or hints or "?" in text or "\ufffd" in text or _has_strangers(text)):
        return text, ()
    lines = text.split("\n")
    right = [_utf8_again(line, hints) for line in lines] if hints else lines
    right = _swapped_back(right) if may_be_swapped else right
    mended = "\n".join(right)
    return mended, tuple(_damages(lines, right, old_font=_is_of_old_font(mended)))


def _damages(lines: list[str], right: list[str], *, old_font: bool) -> Iterator[Damaged]:
    for number, (line, repaired) in enumerate(zip(lines, right, strict=True), start=1):
        if line != repaired:
            start = next((n for n, (a, b) in enumerate(zip(line, repaired, strict=False)) if a != b), 0)
            yield Damaged(number, "wrong-encoding", _beginning(line[start:]), _beginning(repaired[start:]))
        elif "\ufffd" in line or ("?" in line and _has_lost_letters(line)):
            found = _WITH_LOST.search(line)
            yield Damaged(number, "letters-lost", _beginning(found[0] if found else line))
        elif old_font and (found := _STRANGE_WORD.search(line)):
            yield Damaged(number, "old-font", _beginning(found[0]))


def _beginning(words: str) -> str:
    return words if len(words) <= _MOST_QUOTED else f"{words[:_MOST_QUOTED]}…"


def _utf8_again(line: str, hints: Sequence[str]) -> str:
    """Put the words of a line right whose letters are bytes of UTF-8."""
    words = line.split(" ")
    for read_as in hints:
        if not _hint(read_as).search(line):
            continue
        right = [_decoded(word, read_as, "utf-8") or word for word in words]
        changed = (new for new, old in zip(right, words, strict=True) if new != old)
        if len(_CYRILLIC.findall("".join(changed))) >= FEWEST_LETTERS:
            return " ".join(right)
    return line


def _decoded(text: str, read_as: str, is_really: str) -> str:
    """Read a text's bytes anew; nothing where it has no such bytes."""
    table = _BYTES_OF[read_as]
    if text.isascii() or not all(letter < "\x80" or letter in table for letter in text):
        return ""
    try:
        return bytes(ord(letter) if letter < "\x80" else table[letter] for letter in text).decode(is_really)
    except UnicodeDecodeError:
        return ""


def _swapped_back(lines: list[str]) -> list[str]:
    """Put lines right that read as Russian in another table, if all odd lines together do."""
    odd = [number for number, line in enumerate(lines) if _ODD.search(line)]
    for read_as, is_really in _SWAPPED:
        right = {number: _decoded(lines[number], read_as, is_really) for number in odd}
        if _reads("\n".join(right.values())):
            return [right.get(number) or line for number, line in enumerate(lines)]
    return lines


def _reads(text: str) -> bool:
    """Return whether words are written as Russian ones are, with the letters that those have most."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    letters = "".join(words)
    plain = sum(_PLAIN_WORD.fullmatch(word) is not None for word in words)
    if len(letters) < _FEWEST_SWAPPED or plain * 5 < len(words) * 4:
        return False
    return len(_COMMON.findall(letters.lower())) / len(letters) >= _LEAST_COMMON


def _has_lost_letters(line: str) -> bool:
    """Return whether question marks stand for letters: several, in the middle of words."""
    prose = _ADDRESS.sub("", line)
    inside = len(_LOST_INSIDE.findall(prose))
    return inside >= 2 or (inside == 1 and len(_LOST_FIRST.findall(prose)) >= 2)


def _has_strangers(text: str) -> bool:
    return sum(any(letter in text for letter in group) for group in _STRANGERS) >= 2


def _is_of_old_font(text: str) -> bool:
    """Return whether a text is typed for an old Kazakh font: many letters that no one language has together."""
    if not _has_strangers(text):
        return False
    words = list(chain.from_iterable(map(str.split, filter(_STRANGE_WORD.search, text.split("\n")))))
    strange = [word for word in words if _STRANGE_WORD.search(word)]
    mixed = any(_has_strangers(word) for word in strange)
    return len(strange) >= (3 if mixed else 8) and len(strange) * 5 >= len(words)


def damage_problems(path: str, text: str) -> Iterator[Problem]:
    """Warn of letters of a file that were read in a wrong encoding, lost, or typed for an old font."""
    return few_of_each(_problem(path, found) for found in damages(text))


def _problem(path: str, found: Damaged) -> Problem:
    if found.damage == "wrong-encoding":
        message = tell("'{words}' was read in a wrong encoding", words=found.words)
        remedy = tell("it is published as '{word}'; type it so", word=found.repaired)
    elif found.damage == "letters-lost":
        message = tell("letters are lost in '{words}', a sign stands in their place", words=found.words)
        remedy = tell("paste the text once more from where it is whole")
    else:
        message = tell("'{words}' is typed for an old Kazakh font, readers see other letters", words=found.words)
        remedy = tell("type it with the Kazakh keyboard, or paste it from a document with a font of today")
    return Problem(path, found.damage, message, remedy, Severity.WARNING, found.line)
