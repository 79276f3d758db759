"""Words of letters from two alphabets: found, and read in one of them where that is certain."""

from __future__ import annotations

import re

from .scripts import CYRILLIC, GREEK, LATIN, TO_CYRILLIC, TO_LATIN, TWINS

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
_HAS_OTHER_THAN_LATIN = re.compile(f"[{CYRILLIC}{GREEK}]")
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
    """Say whether letters of two alphabets follow each other anywhere in a text."""
    return bool(_HAS_OTHER_THAN_LATIN.search(text)) and bool(_CHANGE_AT_STRANGER.search(text))


def is_mixed(word: str) -> bool:
    """Say whether a word without hyphens mixes alphabets by mistake: a suffix on a Latin name and digits are none."""
    return bool(_CHANGE.search(word)) and not _DIGIT.search(word) and not _is_name_with_suffix(word)


def read_in_one_alphabet(word: str, *, cyrillic_around: int, latin_around: int) -> str | None:
    """Give the word in the only alphabet that has all its letters or their look-alikes; None where it is not certain.

    A word that both can write is read as the larger part of its letters, if the text around it is of that alphabet.
    """
    more = len(_CYRILLIC.findall(word)) - len(_LATIN.findall(word))
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    as_cyrillic, as_latin = not _NOT_CYRILLIC.search(cyrillic), not _NOT_LATIN.search(latin)
    if as_cyrillic and as_latin:
        if _ROMAN.fullmatch(latin):
            return latin
        as_cyrillic = more > 0 and cyrillic_around > latin_around
        as_latin = more < 0 and latin_around > cyrillic_around
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
