"""Costs of drawing a logo for a browser, counted while its elements are read: much may stand in few letters.

Lines cost by their length on the screen, dashes by their number, and each gradient, transparency and clipping about as
much as a small picture. What is repeated counts as often as it is drawn. Bounds are such that none takes a fifth of a
second; an honest logo stays far below them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

MOST_LINES = 3_000.0
"""Length of all lines, in sides of the drawing."""
MOST_DASHES = 20_000.0
MOST_EFFECTS = 300
"""Gradients, transparent parts and clippings."""
MOST_LETTERS = 2_000

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_PATH_PART = re.compile(r"([A-Za-z])([^A-Za-z]*(?:[eE][-+]?\d[^A-Za-z]*)*)")
_FUNCTION = re.compile(r"(scale|matrix)\s*\(([^)]*)\)")
_NUMBERS_OF = {"M": 2, "L": 2, "T": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7}
_CLIPPING = re.compile(r"""#[^\s"')]*""")
_SIZES = ("width", "height", "r", "rx", "ry")
_OPAQUE = {"1", "1.0", "100%"}


@dataclass(frozen=True, slots=True)
class _Inherited:
    """Properties that an element has from those around it."""

    scale: float = 1.0
    period: float = math.inf
    """Of the shortest dashes."""
    clip: str = ""
    """The clipping that it is part of."""


@dataclass(slots=True)
class Costs:
    """Costs of a drawing, as far as it was read; `side` is its longer one."""

    side: float = 1.0
    open: list[_Inherited] = field(default_factory=lambda: [_Inherited()])
    lengths: dict[str, float] = field(default_factory=dict)
    """Of what may be drawn again, by its id with `#`."""
    again: list[tuple[str, _Inherited]] = field(default_factory=list)
    lines: float = 0.0
    dashes: float = 0.0
    effects: int = 0
    letters: int = 0

    def begin(self, name: str, given: Mapping[str, str]) -> None:
        """Count an element with its attributes."""
        above = self.open[-1]
        own_id = f"#{given.get('id', '')}"
        inside = _Inherited(
            above.scale * _scale(given.get("transform", "")),
            min(above.period, sum(map(abs, _numbers(given.get("stroke-dasharray", "")))) or math.inf),
            own_id if name == "clipPath" else above.clip,
        )
        self.open.append(inside)
        length = _length(name, given, self.side)
        for key in (own_id, inside.clip) if length else ():
            self.lengths[key] = self.lengths.get(key, 0.0) + length * inside.scale
        self._draw(length, inside)
        if name == "use" and "href" in given:
            self.again.append((given["href"], inside))
        clipping = _CLIPPING.search(given.get("clip-path", ""))
        if clipping:
            self.again.append((clipping[0], _Inherited()))
        self.effects += sum("url(" in given.get(key, "") for key in ("fill", "stroke", "clip-path"))
        self.effects += given.get("opacity", "1").strip() not in _OPAQUE

    def write(self, text: str) -> None:
        """Count words, whose letters are outlines too."""
        self.letters += len(text)
        self._draw(len(text.strip()) * self.side / 10, self.open[-1])

    def end(self) -> None:
        """Leave an element."""
        self.open.pop()

    def too_much(self) -> bool:
        """True if the whole drawing costs too much."""
        for target, where in self.again:
            self._draw(self.lengths.get(target, 0.0), where)
        # So that what is no number, of infinite ones, is too much as well.
        return not (
            self.lines <= MOST_LINES * self.side
            and self.dashes <= MOST_DASHES
            and self.effects <= MOST_EFFECTS
            and self.letters <= MOST_LETTERS
        )

    def _draw(self, length: float, where: _Inherited) -> None:
        self.lines += length * where.scale
        self.dashes += length * max(1.0, where.scale) / where.period


def _numbers(text: str) -> list[float]:
    return [float(found) for found in _NUMBER.findall(text)]


def _size(given: Mapping[str, str], key: str) -> float:
    text = given.get(key, "")
    numbers = _numbers(text)
    return abs(numbers[0]) if numbers and "%" not in text else 0.0


def _scale(transform: str) -> float:
    """Return by how much a transformation makes lines longer, at the most."""
    scale = 1.0
    for function, inside in _FUNCTION.findall(transform):
        numbers = [abs(number) for number in _numbers(inside)]
        if function == "matrix":
            numbers = [math.hypot(*numbers[:2]), math.hypot(*numbers[2:4])]
        scale *= max(numbers, default=1.0)
    return scale


def _length(name: str, given: Mapping[str, str], side: float) -> float:
    """Return about the length of a shape's outline; 0 for all that is no shape."""
    match name:
        case "path":
            return path_length(given.get("d", ""))
        case "polyline" | "polygon":
            numbers = _numbers(given.get("points", ""))
            return _hops([*zip(numbers[::2], numbers[1::2], strict=False)])
        case "rect":
            return 2 * (_size(given, "width") + _size(given, "height")) or 4 * side
        case "circle" | "ellipse":
            return 2 * math.pi * max(_size(given, key) for key in _SIZES) or 4 * side
        case "line":
            return sum(_size(given, key) for key in ("x1", "y1", "x2", "y2"))
    return 0.0


def path_length(d: str) -> float:
    """Return no less than the length of a path: that of its straight lines and of the hops between points of curves."""
    length, here, start = 0.0, (0.0, 0.0), (0.0, 0.0)
    for command, inside in _PATH_PART.findall(d):
        if command in "Zz":
            length, here = length + math.dist(here, start), start
        many, found = _NUMBERS_OF.get(command.upper(), 0), _numbers(inside)
        for place in range(0, len(found) - many + 1, many) if many else ():
            numbers = found[place : place + many]
            points = _points(command, numbers, here)
            curve = math.pi * (abs(numbers[0]) + abs(numbers[1])) if command in "Aa" else 0.0
            length += (_hops([here, *points]) if command not in "Mm" else 0.0) + min(curve, 4 * _hops([here, *points]))
            here = points[-1]
            start = here if command in "Mm" else start
    return length


def _points(command: str, numbers: Sequence[float], here: tuple[float, float]) -> list[tuple[float, float]]:
    x, y = here if command.islower() else (0.0, 0.0)
    if command in "Hh":
        return [(x + numbers[0], here[1])]
    if command in "Vv":
        return [(here[0], y + numbers[0])]
    pairs = numbers[5:] if command in "Aa" else numbers
    return [(x + one, y + two) for one, two in zip(pairs[::2], pairs[1::2], strict=True)]


def _hops(points: Sequence[tuple[float, float]]) -> float:
    return sum(math.dist(*two) for two in pairwise(points))
