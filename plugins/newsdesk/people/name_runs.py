"""Runs of capitalized words in a text, and the name of a person that stands in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.newsdesk.words.posts import POSTS
from plugins.newsdesk.words.saying import SAYING

from .roles import may_be_role
from .same_name import name_skeletons, skeleton

_UPPER, _LOWER = "A-ZÀ-ÞĞŞİŊА-ЯЁӘҒҚҢӨҰҮҺІ", "a-zà-ÿğşıŋа-яёәғқңөұүһі"
_CAPITALIZED = rf"[{_UPPER}][{_LOWER}]+(?:[-‑][{_UPPER}][{_LOWER}]+)*"
_INITIAL = rf"(?:[SZCK]h|Y[aeu]|Ts|[{_UPPER}])\."
_INITIALS = rf"{_INITIAL}(?:[ \u00a0]?{_INITIAL})?"
_PIECE = rf"(?:{_INITIALS}|{_CAPITALIZED})"
_RUN = re.compile(rf"(?<![\w.«\"“„‘-]){_PIECE}(?:(?:[ \u00a0\n]|(?<=\.)){_PIECE})+(?![\w-])")
CAPITALIZED = re.compile(rf"(?<![\w«\"“„-]){_CAPITALIZED}(?![\w-])")
_PIECES = re.compile(_PIECE)
_PATRONYMIC = re.compile(
    r".{2,}(?:(?:ович|евич|ьич)(?:а|у|ем|е)?|(?:овн|евн|иничн|ьиничн)(?:а|ы|е|у|ой)|(?:ұлы|қызы|улы|кызы)\w*"
    r"|[ouey]vich|[oe]vna|ichna|uly|[qk]yzy)\Z"
)
_SURNAME = re.compile(
    r".{2,}(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ою|ты|ти|ті|тың|тан|пен|қа|ға|ның|да|дан|мен|ны)?\Z"
    r"|.{2,}[сц]к(?:ий|ая|ого|ому|им|ой|ую)\Z|.{2,}(?:енко|чук|швили|дзе)\Z|.{2,}(?:[oe]va?|sk(?:y|iy|aya))\Z"
)
_NO_NAMES = re.compile(
    r"(?:алмат|астан|шымкент|қарағанд|караганд|ақт[өа]|акт[юа]|актоб|атыра|ақтау|өскемен|павлодар|тараз|көкшетау|кокшетау|"
    r"талдықорған|талдыкорган|түркістан|туркест|қазақстан|казахстан|қостанай|костана|қызылорд|кызылорд|семе[йя]|теміртау|"
    r"темиртау|жезқазған|жезказган|риддер|ресей|росси|москв|берлин|пекин|ташкент|бишкек|кеңес|сов[её]т|республик|облыс|"
    r"almaty|astana|shymkent|karagand|kazakh|oskemen|pavlodar|taraz|aktau|atyrau|union|trade|federation|center|centre)",
    re.IGNORECASE,
)
"""Places and bodies whose names stand beside those of people or look like them."""
_COUNTRIES = ("U.S.", "U.K.", "U.N.", "E.U.")
_AFTER_NAMESAKE = re.compile(
    r"(?:имени|им\.|улиц\w*|ул\.|проспект\w*|пр\.|площад\w+|бульвар\w*|премии|премия|памяти|переул\w+)\s*\Z",
    re.IGNORECASE,
)
_BEFORE_NAMESAKE = re.compile(
    r"\s*(?:атындағы|көшесі|даңғыл|алаңы|саябағы|университет|сыйлығы|street|avenue|university|park|school|prize|road)",
    re.IGNORECASE,
)
"""What is called after a person is none."""
_BEHIND = re.compile(r",[^.,;:!?]*")
_SENTENCE_STARTS = re.compile(r"(?:\A|[.!?…:]|[«\"“„—–-])\s*\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """A capitalized word, or initials."""

    text: str
    start: int
    end: int

    @property
    def is_initials(self) -> bool:
        """Return whether it is one or two letters with full stops."""
        return self.text.endswith(".")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as it stands in a text: given name or initials, patronymic if any, and surname if any."""

    given: str
    patronymic: str
    surname: str
    start: int
    end: int
    surname_first: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalized words side by side."""

    pieces: tuple[Piece, ...]
    text: str
    language: str

    def begins_sentence(self, at: int) -> bool:
        """Return whether a sentence begins with a piece: any word has a capital there."""
        is_first = all(POSTS[self.language].fullmatch(piece.text) for piece in self.pieces[:at])
        return is_first and _SENTENCE_STARTS.search(self.text, 0, self.pieces[0].start) is not None


def names_in(text: str, language: str) -> Iterator[Name]:
    """Yield the names of people in a text, in their order; a surname alone is none."""
    for found in _RUN.finditer(text):
        start = found.start()
        pieces = [Piece(one[0], start + one.start(), start + one.end()) for one in _PIECES.finditer(found[0])]
        for name in _names_of(_Run(tuple(pieces), text, language)):
            if not _is_namesake(text, name):
                yield name


def _is_namesake(text: str, name: Name) -> bool:
    before = text[max(0, name.start - 12) : name.start]
    return bool(_AFTER_NAMESAKE.search(before) or _BEFORE_NAMESAKE.match(text, name.end))


def _names_of(run: _Run) -> Iterator[Name]:
    place = 0
    while place < len(run.pieces) - 1:
        found = _name_at(run, place)
        if found:
            yield found[0]
        place += found[1] if found else 1


def _name_at(run: _Run, at: int) -> tuple[Name, int] | None:
    """Return the name that begins with a piece, and how many pieces it has."""
    first, second = run.pieces[at : at + 2]
    third = run.pieces[at + 2] if at + 2 < len(run.pieces) else None
    if _NO_NAMES.match(first.text) or POSTS[run.language].fullmatch(first.text):
        return None
    if first.is_initials or second.is_initials:
        return _with_initials(run, at)
    if _PATRONYMIC.fullmatch(second.text.lower()):
        if third and not third.is_initials and not _NO_NAMES.match(third.text):
            return Name(first.text, second.text, third.text, first.start, third.end), 3
        return Name(first.text, second.text, "", first.start, second.end), 2
    is_named_so = third and _PATRONYMIC.fullmatch(third.text.lower()) and not _has_next(run, at + 2)
    if third and is_named_so and _is_surname_before(run, at, third.text):
        return Name(second.text, third.text, first.text, first.start, third.end, surname_first=True), 3
    return _given_and_surname(run, at)


def _with_initials(run: _Run, at: int) -> tuple[Name, int] | None:
    first, second = run.pieces[at : at + 2]
    if first.text in _COUNTRIES:
        return None
    initials, surname = (first, second) if first.is_initials else (second, first)
    if surname.is_initials or _NO_NAMES.match(surname.text) or len(surname.text) < 3:
        return None
    is_one = initials.text.count(".") == 1
    if surname is first and run.begins_sentence(at) and _has_next(run, at + 1) and not _SURNAME.fullmatch(first.text):
        return None
    if is_one and not _SURNAME.fullmatch(surname.text) and not _is_introduced(run, first, second):
        return None
    return Name(initials.text, "", surname.text, first.start, second.end, surname is first), 2


def _is_introduced(run: _Run, first: Piece, second: Piece) -> bool:
    """Return whether the words around show that one letter is an initial and not the end of a sentence."""
    posts, saying = POSTS[run.language], SAYING[run.language]
    before = run.text[max(0, first.start - 30) : first.start].rstrip()
    last = before.rpartition(" ")[2]
    behind = _BEHIND.match(run.text, second.end)
    return bool(
        posts.fullmatch(last)
        or saying.fullmatch(last)
        or (behind and posts.search(behind[0]))
        or (first.is_initials and _SENTENCE_STARTS.search(before))
    )


def _given_and_surname(run: _Run, at: int) -> tuple[Name, int] | None:
    first, second, language = run.pieces[at], run.pieces[at + 1], run.language
    if _NO_NAMES.match(second.text):
        return None
    if is_given(first.text, language, inflected=language == "ru"):
        return Name(first.text, "", second.text, first.start, second.end), 2
    if is_given(second.text, language, inflected=True) and _may_be_surname(run, at) and not _has_next(run, at + 1):
        return Name(second.text, "", first.text, first.start, second.end, surname_first=True), 2
    looks_so = _SURNAME.fullmatch(second.text) and not _SURNAME.fullmatch(first.text)
    if looks_so and not run.begins_sentence(at) and not _ADJECTIVE.fullmatch(first.text):
        return Name(first.text, "", second.text, first.start, second.end), 2
    return None


def _has_next(run: _Run, at: int) -> bool:
    """Return whether a given name has another name behind it: «Парламента Асылбека Образцова»."""
    following = run.pieces[at + 1] if at + 1 < len(run.pieces) else None
    return following is not None and not following.is_initials and not _NO_NAMES.match(following.text)


def _may_be_surname(run: _Run, at: int) -> bool:
    """Return whether a word before a given name is the surname; any word begins a sentence with a capital."""
    word = run.pieces[at].text
    if is_given(word, run.language, inflected=True):
        return False
    return not run.begins_sentence(at) or _SURNAME.fullmatch(word) is not None


def _is_surname_before(run: _Run, at: int, patronymic: str) -> bool:
    """Return whether a word before a given name with a patronymic is the surname."""
    word = run.pieces[at].text
    if _may_be_surname(run, at):
        return True
    # «Улгили Айгуль Сериковна» is one person in the nominative, and no verb for several: «Поздравили …».
    is_one = word.endswith("ли") and patronymic.endswith(("на", "ич"))
    return not _ADJECTIVE.fullmatch(word) and (is_one or may_be_role(word.lower(), run.language))


_ADJECTIVE = re.compile(r".*(?:[ыио]й|[ая]я|[ое]е|ого|ому|ых|их|ыми|ими|дық|дік|тық|тік|лық|лік)\Z")


_OF_SURNAMES = re.compile(r"[оеё]в(?:а|у|ым|е|ой|ою|ы)?\Z")
"""«Иванов» is no form of «Иван», though «столов» is one of «стол»."""


def is_given(word: str, language: str, *, inflected: bool) -> bool:
    """Return whether a word is a given name that is usual here; `inflected` takes it with the endings of a language."""
    if not inflected:
        return skeleton(word) in _given_names()
    if _OF_SURNAMES.search(word):
        return False
    return not _given_stems(language).isdisjoint(name_skeletons(word, language))


@cache
def _given_names() -> frozenset[str]:
    names = Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split()
    return frozenset(map(skeleton, names))


@cache
def _given_stems(language: str) -> frozenset[str]:
    names = Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split()
    return frozenset(stem for name in names for stem in name_skeletons(name, language) if len(stem) > 2)
