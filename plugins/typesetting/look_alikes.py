"""Letters that look right and are wrong: of another alphabet, of an old font, unseen ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .mixed_words import (
    CHANGE_OF_ALPHABET,
    KAZAKH,
    LEGACY,
    has_change_of_alphabet,
    is_mixed,
    more_cyrillic_than_latin,
    read_in_one_alphabet,
)
from .passage import replaced
from .prose import prose_of
from .unseen import DIRECTIONS, UNWANTED, ZERO_WIDTH, mark_unwanted

Kind = Literal["mixed-alphabets", "legacy-letter", "direction-mark", "zero-width"]

_LEGACY = "".join(map(chr, LEGACY))
_UNSEEN = re.compile(f"[{DIRECTIONS}{ZERO_WIDTH}{UNWANTED}]")
_STRANGE = f"[{_LEGACY}{DIRECTIONS}{ZERO_WIDTH}{UNWANTED}]"
_SUSPICIOUS = re.compile(f"{CHANGE_OF_ALPHABET}|{_STRANGE}")
_HAS_STRANGE = re.compile(_STRANGE)
_WORD = re.compile(f"(?:[^\\W_]|[\u0300-\u036f{UNWANTED}])+")
_HAS_LEGACY, _HAS_DIRECTION = re.compile(f"[{_LEGACY}]"), re.compile(f"[{DIRECTIONS}]")
_HAS_KAZAKH = re.compile(f"[{KAZAKH}]")


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One word with characters that are not what they seem."""

    line: int
    column: int
    """Of its first character; both are counted from 1, columns in characters."""
    word: str
    """As it is written."""
    repaired: str | None
    """As it was certainly meant, empty where nothing but unseen characters stood; None where that is not certain."""
    kind: Kind

    @property
    def shown(self) -> str:
        """The word for a message, with the names of characters that nobody sees."""
        return _UNSEEN.sub(lambda unseen: f"<U+{ord(unseen[0]):04X}>", self.word)


def look_alikes(text: str) -> tuple[LookAlike, ...]:
    """Find the words of Markdown or plain text (NFC) with letters of two alphabets or of old fonts, or unseen ones.

    Code, addresses and file names are left alone, and suffixes on Latin names: URL-дың, URLдың, PDF-ті.
    """
    found: list[LookAlike] = []
    line, line_start, counted = 1, 0, 0
    for start, word, kind, repaired in _wrong_words(text):
        line += text.count("\n", counted, start)
        line_start = max(line_start, text.rfind("\n", counted, start) + 1)
        counted = start
        found.append(LookAlike(line, start - line_start + 1, word, repaired, kind))
    return tuple(found)


def repair_look_alikes(text: str) -> str:
    """Return the text with all that `look_alikes` finds repaired where it is certain; the rest stays."""
    repairs = [
        (start, start + len(word), repaired) for start, word, _, repaired in _wrong_words(text) if repaired is not None
    ]
    return replaced(text, repairs)


@lru_cache(maxsize=1)
def _wrong_words(text: str) -> tuple[tuple[int, str, Kind, str | None], ...]:
    """Return start, word, kind and repair of each, in the order of the text; kept, as both functions above ask."""
    if not _HAS_STRANGE.search(text) and not has_change_of_alphabet(text):
        return ()
    return tuple(_judged_words(text))


def _judged_words(text: str) -> Iterator[tuple[int, str, Kind, str | None]]:
    seen = prose_of(mark_unwanted(text))
    more_cyrillic, is_kazakh = more_cyrillic_than_latin(seen), bool(_HAS_KAZAKH.search(seen))
    for match in _WORD.finditer(seen):
        if _SUSPICIOUS.search(match[0]):
            kind, repaired = _judged(match[0], more_cyrillic, is_kazakh=is_kazakh)
            word = text[match.start() : match.end()]
            if kind:
                has_direction = kind == "zero-width" and _HAS_DIRECTION.search(word)
                yield match.start(), word, "direction-mark" if has_direction else kind, repaired


def _judged(word: str, more_cyrillic: int, *, is_kazakh: bool) -> tuple[Kind | None, str | None]:
    """Return what is wrong with a word, if anything, and its repair, from what the whole text has of letters."""
    bare = word.replace(UNWANTED, "")
    repaired: str | None = bare
    kind: Kind | None = "zero-width" if bare != word else None
    if _HAS_LEGACY.search(bare):
        kind = "legacy-letter"
        # ӧ is a letter of Komi and Altai as well, of which Russian news may speak.
        repaired = bare.translate(LEGACY) if is_kazakh or not re.search("[ӧӦ]", bare) else None
    if is_mixed(bare):
        kind = "mixed-alphabets"
        more_around = more_cyrillic - more_cyrillic_than_latin(bare)
        repaired = repaired and read_in_one_alphabet(repaired, more_cyrillic_around=more_around)
    return kind, repaired
