"""Letters that look right and are wrong: of another alphabet, of an old font, unseen ones.

Words of letters from two alphabets are read in one, where its letters pass for all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .passage import replaced
from .prose import prose_of
from .unseen import DIRECTIONS, UNWANTED, ZERO_WIDTH, mark_unwanted

# Characters to stand between brackets of a pattern.
CYRILLIC = "\u0400-\u0481\u048a-\u052f"
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff"
# Only those that pass for letters of the other two: formulas need the rest.
GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικορ"


def _table(shown: str, meant: str) -> dict[int, str]:
    return dict(zip(map(ord, shown), meant, strict=True))


TWINS = _table("ABCEHIKMOPTXacehiopxyëËəƏɵƟ", "АВСЕНІКМОРТХасеһіорхуёЁәӘөӨ")
"""Latin letters that nobody can tell from Cyrillic ones. Y is missing: it may stand for У and for Ү."""

TO_CYRILLIC = TWINS | _table("kmt", "кмт") | _table("ΑΒΕΗΙΚΜΟΡΤΧικορ", "АВЕНІКМОРТХікор")
TO_LATIN = (
    {ord(cyrillic): chr(latin) for latin, cyrillic in TWINS.items()}
    | _table("кмтѕЅјЈԁԛԝӏУҮ", "kmtsSjJdqwlYY")
    | _table(GREEK, "ABEZHIKMNOPTYXikop")
)

LEGACY = _table("ӛӚӧӦ", "өӨөӨ")
"""Letters of old Kazakh fonts for ө: ӛ of no living alphabet here, and ӧ of Komi and Altai."""
KAZAKH = "әғқңұүһӘҒҚҢҰҮҺ"
"""Letters that Russian has not, nor Komi."""

CHANGE_OF_ALPHABET = (
    f"[{CYRILLIC}](?=[{LATIN}{GREEK}])|[{LATIN}](?=[{CYRILLIC}{GREEK}])|[{GREEK}](?=[{CYRILLIC}{LATIN}])"
)
_CHANGE = re.compile(CHANGE_OF_ALPHABET)
# Said of its Latin and Greek letter, which hardly any Kazakh or Russian text has.
_CHANGE_AT_STRANGER = re.compile(
    f"[{LATIN}{GREEK}](?:(?=[{CYRILLIC}])|(?<=[{CYRILLIC}].)|(?=[{LATIN}])(?<=[{GREEK}])|(?=[{GREEK}])(?<=[{LATIN}]))"
)
_DIGIT = re.compile(r"\d")
_CYRILLIC, _LATIN = re.compile(f"[{CYRILLIC}]"), re.compile(f"[{LATIN}]")
_NOT_CYRILLIC, _NOT_LATIN = re.compile(f"[{LATIN}{GREEK}]"), re.compile(f"[{CYRILLIC}{GREEK}]")
# Letters that only resemble: they are read in the other alphabet where it has most of the word.
_NEARLY_CYRILLIC, _NEARLY_LATIN = re.compile("[kmt]"), re.compile("[кмт]")
_ROMAN = re.compile("[IVX]+")

_NAME_AND_TAIL = re.compile(f"([{LATIN}]{{2,}})([{CYRILLIC}]+)")
_KAZAKH_ENDINGS = (
    "лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те нда нде "
    "дан ден тан тен нан нен мен бен пен ы і сы сі ым ім ың ің ымыз іміз ғы гі қы кі лық лік дық дік тық тік "
    "шы ші сыз сіз дай дей тай тей ша ше"
)
_RUSSIAN_ENDINGS = "ы и ов ом ой ам ами ах"
_ENDINGS = re.compile(f"(?:{'|'.join(f'{_KAZAKH_ENDINGS} {_RUSSIAN_ENDINGS}'.split())}){{1,5}}")


def has_change_of_alphabet(text: str) -> bool:
    """True if letters of two alphabets follow each other anywhere in a text."""
    return bool(_NOT_LATIN.search(text)) and bool(_CHANGE_AT_STRANGER.search(text))


def more_cyrillic_than_latin(text: str) -> int:
    """Return how many Cyrillic letters a text has more than Latin ones, below 0 if it has fewer."""
    return len(_CYRILLIC.findall(text)) - len(_LATIN.findall(text))


def is_mixed(word: str) -> bool:
    """True if a word without hyphens mixes alphabets by mistake: a suffix on a Latin name and digits are none."""
    return bool(_CHANGE.search(word)) and not _DIGIT.search(word) and not _is_name_with_suffix(word)


def read_in_one_alphabet(word: str, *, more_cyrillic_around: int) -> str | None:
    """Return the word in the only alphabet that has all its letters or their look-alikes; None where it is not certain.

    A word that both can write is read as the larger part of its letters, if the text around it is of that alphabet.
    """
    more = more_cyrillic_than_latin(word)
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    as_cyrillic, as_latin = not _NOT_CYRILLIC.search(cyrillic), not _NOT_LATIN.search(latin)
    if as_cyrillic and as_latin:
        if _ROMAN.fullmatch(latin):
            return latin
        as_cyrillic = more > 0 and more_cyrillic_around > 0
        as_latin = more < 0 and more_cyrillic_around < 0
    elif as_cyrillic:
        as_cyrillic = more > 0 or not _NEARLY_CYRILLIC.search(word)
    elif as_latin:
        as_latin = more < 0 or not _NEARLY_LATIN.search(word)
    return cyrillic if as_cyrillic else latin if as_latin else None


def _is_name_with_suffix(word: str) -> bool:
    match = _NAME_AND_TAIL.fullmatch(word)
    if not match or not _ENDINGS.fullmatch(match[2].lower()):
        return False
    name, tail = match.groups()
    # «ocы» is осы with two Latin letters; KPIдің, TikTokта and URLдың are names.
    is_name = name.isupper() or _LATIN.search(name.translate(TWINS if name[0].isupper() else TO_CYRILLIC))
    return bool(is_name) and (tail.islower() or name.isupper())


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
