"""The name of an organization in lists, and the part of its name that tells it from all others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.newsroom.texts import Text, Texts

# What every second name of a union has. A hyphen at the end of a word stands for its endings. A word that is generic
# only beside another one stands with it: a primary school is told by being primary, a primary organization is not.
_GENERIC_PHRASES = """
қызметкер- салалық кәсіпода-, қызметкер- кәсіпода-, бастауыш кәсіпода-, бастауыш ұйым-, жергілікті кәсіпода-,
аумақтық кәсіпода-, кәсіпода- федерация-, кәсіпода- комитет-, кәсіпода- орталы-, кәсіпода- бірлесті-,
қоғамдық бірлесті-, кәсіпода-, салалық, ұйым-, қб,
профсоюз- работник-, профсоюз- комитет-, профсоюз- центр-, первичн- профсоюз-, первичн- организаци-,
локальн- профсоюз-, территориальн- профсоюз-, территориальн- объединени- профсоюз-, федераци- профсоюз-,
объединени- профсоюз-, профессиональн- союз-, общественн- объединени-, профсоюз-, профорганизаци-, профком-,
отраслев-, организаци-, оо,
federation of trade union-, primary trade union-, primary union-, primary organi-, local trade union-, local union-,
trade union center-, trade union centre-, trade union-, worker- union-, employee- union-, public association-, union-,
organization-, organisation-, the, of,
"""


@dataclass(frozen=True, slots=True)
class DisplayName:
    """The name of an organization in lists of one language."""

    text: Text
    """Its short name, or its name where it has none."""
    filed_under: str
    """The text that decides its place and letter; never shown."""


def called(name: Texts, short_name: Texts, language: str, fallbacks: Iterable[str] = ()) -> DisplayName:
    """Choose what to call an organization in a language, or in the first of `fallbacks` that it has a name in.

    Whoever chose a short name wants to be found by it; a full name is filed under what it has for itself.
    """
    for wanted in (language, *fallbacks):
        short = short_name.get(wanted)
        if short.language == wanted and short.text:
            return DisplayName(short, short.text)
        if wanted in dict(name):
            break
    whole = name.get(language, fallbacks)
    return DisplayName(whole, distinctive(whole.text))


def distinctive(name: str) -> str:
    """Leave out of a name what all unions are called; the whole name if no letter is left.

    For an order and for letters, not for reading: quotation marks may be left without their pair.
    """
    rest = own_words(name)
    return rest if any(sign.isalpha() for sign in rest) else name


def own_words(name: str) -> str:
    """Return what is left of a name without what all unions are called; often a number alone, or nothing."""
    return " ".join(_GENERIC.sub(" ", name).split())


def _word(word: str) -> str:
    return re.escape(word.removesuffix("-")) + (r"(?:\w|['’])*" if word.endswith("-") else "")


_LONGEST_FIRST = sorted(filter(None, re.split(r",\s*", _GENERIC_PHRASES.strip())), key=len, reverse=True)
_PATTERNS = (r"\s+".join(map(_word, phrase.split())) for phrase in _LONGEST_FIRST)
_GENERIC = re.compile(rf"(?<!\w)(?:{'|'.join(_PATTERNS)})(?!\w)", re.IGNORECASE)
