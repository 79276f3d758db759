"""Breaks first: the evenest lines for a given number of them, whatever their size will be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .bindings import break_cost
from .fonts import width
from .words import Piece

# A last line of one short word looks like a mistake.
WIDOW_COST = 0.1
# A text of accents alone has no width, and everything is divided by it.
NARROWEST = 1e-9


@dataclass(frozen=True, slots=True)
class Broken:
    """Lines of text, the widest one in ems, and how uneven or badly broken they are."""

    lines: tuple[str, ...]
    widest: float
    cost: float


def broken(words: Sequence[Piece], count: int, weight: int, language: str) -> Broken:
    """Break into `count` lines with the least cost; there must be at least as many pieces."""
    ends = _best_ends(words, count, weight, language)
    lines = tuple(_line(words[start:end]) for start, end in zip((0, *ends[:-1]), ends, strict=True))
    widths = [width(line, weight, language) for line in lines]
    return Broken(lines, max(*widths, NARROWEST), _cost(words, ends, widths, language))


def _best_ends(words: Sequence[Piece], count: int, weight: int, language: str) -> tuple[int, ...]:
    """Find the index after each line's last piece: for every prefix and number of lines the best way is kept."""
    reach = _reaches(words, weight, language)
    ideal = max(reach[-1] / count, NARROWEST)
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, count + 1):
        # Every line still to come needs a piece, and the last one takes all that is left.
        last = range(len(words), len(words) + 1) if line == count else range(line, len(words) - count + line + 1)
        best = {
            end: min(
                (
                    cost + _unevenness(reach[end] - reach[start], ideal) + _ending_cost(words, start, end, language),
                    (*ends, end),
                )
                for start, (cost, ends) in best.items()
                if start < end
            )
            for end in last
        }
    return best[len(words)][1]


def _reaches(words: Sequence[Piece], weight: int, language: str) -> list[float]:
    """Give the width from the start to the end of each piece with its joint, 0 first."""
    reach = [0.0]
    for piece in words:
        reach.append(reach[-1] + width(piece.text + piece.joint, weight, language))
    return reach


def _cost(words: Sequence[Piece], ends: Sequence[int], widths: Sequence[float], language: str) -> float:
    ideal = max(sum(widths) / len(widths), NARROWEST)
    starts = (0, *ends[:-1])
    endings = sum(_ending_cost(words, start, end, language) for start, end in zip(starts, ends, strict=True))
    return (sum(_unevenness(line, ideal) for line in widths) + endings) / len(widths)


def _unevenness(line: float, ideal: float) -> float:
    return (line / ideal - 1) ** 2


def _ending_cost(words: Sequence[Piece], start: int, end: int, language: str) -> float:
    if end == len(words):
        return WIDOW_COST if end - start == 1 and start > 0 else 0.0
    return break_cost(words[end - 1].text, words[end].text, language)


def _line(words: Sequence[Piece]) -> str:
    inner = "".join(piece.text + piece.joint for piece in words[:-1])
    return f"{inner}{words[-1].text}{words[-1].ending}"
