"""Where a line should not end, and where it may with pleasure: what editors mend by hand in headlines."""

from __future__ import annotations

from functools import lru_cache


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Little words that lean on the next one: prepositions, conjunctions, articles.
LEAN_FORWARD = {
    "ru": _words(
        "в во с со к ко у о об обо от до за из на над по под при про для без через между перед из-за из-под после"
        " против среди вместо около ради и а но да или либо не ни что чтобы как если"
    ),
    "kk": _words("мен бен пен және әрі ал бірақ не немесе әлде өте ең бұл осы сол егер"),
    "en": _words(
        "a an the of to in on at for by with and or but nor from as is are that than into over under about"
        " their its his her our no not"
    ),
}
# Little words that lean on the one before: Kazakh postpositions and particles, Russian particles.
LEAN_BACK = {
    "ru": _words("бы ли же"),
    "kk": _words(
        "үшін туралы дейін шейін кейін бойынша бойы сияқты секілді арқылы соң бері қарай сайын гөрі жайлы жөнінде"
        " ретінде сәйкес қатысты байланысты бірге ғана де да те та ма ме ба бе па пе деп дейді емес керек екен еді"
        " тиіс"
    ),
}
NOWHERE = frozenset[str]()
OPENING = "«„“‘\"'(["
CLOSING = "»”“’\"')],;:.!?…"


@lru_cache(maxsize=20_000)
def break_cost(before: str, after: str, language: str) -> float:
    """Say how bad a line break between two words is; 0 is indifferent, below 0 is welcome."""
    last, first = _neighbours(before, after)
    if is_bad_break(before, after, language) or first[:1] in {"—", "–", "%", "·"}:
        return 0.6
    if last[-1:].isdigit():
        return 0.8 if first[:1].isdigit() else 0.25
    if last[-1:] in {"%", "₸", "№"}:
        return 0.25
    if last[-1:] in {":", ";", ".", "!", "?", "·"}:
        return -0.12
    return -0.02 if last.endswith(",") else 0.0


@lru_cache(maxsize=20_000)
def is_bad_break(before: str, after: str, language: str) -> bool:
    """Say whether a little word would be torn from the one that it leans on."""
    last, first = _neighbours(before, after)
    return last.strip(OPENING).lower() in LEAN_FORWARD.get(language, NOWHERE) or first.strip(
        CLOSING
    ).lower() in LEAN_BACK.get(language, NOWHERE)


def _neighbours(before: str, after: str) -> tuple[str, str]:
    """Give the words on both sides of a break: bound ones come in one piece."""
    return before.rsplit("\u00a0", maxsplit=1)[-1], after.split("\u00a0", maxsplit=1)[0]
