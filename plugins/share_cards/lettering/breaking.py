"""Breaks first: the evenest lines for a given number of them, whatever their size will be.

Where a line should not end, and where it may with pleasure, is what editors mend by hand in headlines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .fonts import width
from .word_parts import WordPart

# A last line of one short word looks like a mistake.
WIDOW_COST = 0.1
# A break takes away no more than this of the cost of all before it.
MOST_WELCOME = 0.12
# A text of accents alone has no width, and everything is divided by it.
NARROWEST = 1e-9
UNREACHED = float("inf")


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


@dataclass(frozen=True, slots=True)
class Measured:
    """Word parts with what breaking needs to know of them, in ems."""

    parts: tuple[WordPart, ...]
    starts: tuple[float, ...]
    """Where each part begins when all stand on one line; one more for the end."""
    ends: tuple[float, ...]
    """Where each part ends as the last of its line."""
    costs: tuple[float, ...]
    """How bad a break after each part is; after the last one it costs nothing."""
    clean: tuple[bool, ...]
    """True if an editor would leave a break after that part."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Lines of text with their widths in ems, how uneven or badly broken they are, and whether an editor agrees."""

    lines: tuple[str, ...]
    widths: tuple[float, ...]
    cost: float
    clean: bool

    @property
    def widest(self) -> float:
        """The width of the widest line in ems, more than 0."""
        return max(*self.widths, NARROWEST)


def measured(parts: Sequence[WordPart], weight: int, language: str) -> Measured:
    """Measure parts of words once for all numbers of lines."""
    starts, ends = [0.0], []
    for part in parts:
        ends.append(starts[-1] + width(part.text + part.ending, weight, language))
        starts.append(starts[-1] + width(part.text + part.joint, weight, language))
    inner = [(before.text, after.text, language) for before, after in pairwise(parts)]
    costs = (*(break_cost(*words) for words in inner), 0.0)
    clean = (*(not is_bad_break(*words) for words in inner), True)
    return Measured(tuple(parts), tuple(starts), tuple(ends), costs, clean)


def broken(words: Measured, count: int) -> Broken:
    """Break into `count` lines with the least cost; there must be at least as many parts of words."""
    ideal = max(words.ends[-1] / count, NARROWEST)
    last = len(words.parts)
    starts, ends, costs = words.starts, words.ends, words.costs

    def added(so_far: float, start: int, end: int) -> float:
        widow = WIDOW_COST if end == last and end - start == 1 and start else 0.0
        return so_far + ((ends[end - 1] - starts[start]) / ideal - 1) ** 2 + costs[end - 1] + widow

    return _made(words, _best_ends(last, count, added))


def narrowest(words: Measured, count: int) -> Broken | None:
    """Break into `count` lines whose widest is as narrow as can be, at places that an editor would leave alone."""
    starts, ends, clean = words.starts, words.ends, words.clean

    def added(so_far: float, start: int, end: int) -> float:
        return max(so_far, ends[end - 1] - starts[start]) if clean[end - 1] else UNREACHED

    found = _best_ends(len(words.parts), count, added)
    return _made(words, found) if found else None


def _best_ends(last: int, count: int, added: Callable[[float, int, int], float]) -> tuple[int, ...]:
    """Find the index after each line's last part: for every prefix and number of lines the best way is kept."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, count + 1):
        # Every line still to come needs a part, and the last one takes all that is left.
        reached = range(last, last + 1) if line == count else range(line, last - count + line + 1)
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for end in reached:
            least = UNREACHED
            way: tuple[int, ...] = ()
            for start, (so_far, before) in best.items():
                if start >= end:
                    break
                if so_far - MOST_WELCOME < least and (cost := added(so_far, start, end)) < least:
                    least, way = cost, before
            if least < UNREACHED:
                further[end] = (least, (*way, end))
        best = further
    return best.get(last, (UNREACHED, ()))[1]


def _made(words: Measured, line_ends: Sequence[int]) -> Broken:
    spans = tuple(zip((0, *line_ends[:-1]), line_ends, strict=True))
    widths = tuple(words.ends[end - 1] - words.starts[start] for start, end in spans)
    ideal = max(sum(widths) / len(widths), NARROWEST)
    widow = WIDOW_COST if len(spans) > 1 and spans[-1][1] - spans[-1][0] == 1 else 0.0
    uneven = sum((line / ideal - 1) ** 2 + words.costs[end - 1] for line, end in zip(widths, line_ends, strict=True))
    return Broken(
        lines=tuple(_line(words.parts[start:end]) for start, end in spans),
        widths=widths,
        cost=(uneven + widow) / len(widths),
        clean=all(words.clean[end - 1] for end in line_ends),
    )


def _line(words: Sequence[WordPart]) -> str:
    inner = "".join(part.text + part.joint for part in words[:-1])
    return f"{inner}{words[-1].text}{words[-1].ending}"


@lru_cache(maxsize=20_000)
def break_cost(before: str, after: str, language: str) -> float:
    """Return how bad a line break between two words is; 0 is indifferent, below 0 is welcome."""
    last, first = _neighbours(before, after)
    if is_bad_break(before, after, language) or first[:1] in {"—", "–", "%", "·"}:
        return 0.6
    if last[-1:].isdigit():
        return 0.8 if first[:1].isdigit() else 0.25
    if last[-1:] in {"%", "₸", "№"}:
        return 0.25
    if last[-1:] in {":", ";", ".", "!", "?", "·"}:
        return -MOST_WELCOME
    return -0.02 if last.endswith(",") else 0.0


@lru_cache(maxsize=20_000)
def is_bad_break(before: str, after: str, language: str) -> bool:
    """True if a little word would be torn from the one that it leans on."""
    last, first = _neighbours(before, after)
    return last.strip(OPENING).lower() in LEAN_FORWARD.get(language, NOWHERE) or first.strip(
        CLOSING
    ).lower() in LEAN_BACK.get(language, NOWHERE)


def _neighbours(before: str, after: str) -> tuple[str, str]:
    """Return the words on both sides of a break: bound ones come in one part."""
    return before.rsplit("\u00a0", maxsplit=1)[-1], after.split("\u00a0", maxsplit=1)[0]
