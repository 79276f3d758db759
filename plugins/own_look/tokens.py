"""`tokens.css`: other values for tokens of the theme, whose words stay readable on their grounds, light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from math import floor
from pathlib import Path

from plugins.newsroom import Message, OwnColors, Problem, colors, did_you_mean, tell
from plugins.views import dark_accent, dark_band

from .css import Node, broken, declarations_in, problem, rules_in, rules_of, written

FILE = "theme/tokens.css"
REMS: Mapping[str, tuple[float, float]] = {
    "small": (0.8, 1.1),
    "text": (1.0, 1.375),
    "large": (1.0, 1.5),
    "heading": (1.0, 1.75),
    "title": (1.25, 2.5),
    "space-1": (0.0, 1.0),
    "space-2": (0.0, 1.5),
    "space-3": (0.5, 2.0),
    "space-4": (0.5, 3.0),
    "space-5": (0.5, 5.0),
    "measure": (30.0, 60.0),
    "sheet": (40.0, 100.0),
}
"""Tokens that are lengths, each with the least and the most that pages stand."""
FONT = "font"
ON_PAPER = ("ink", "muted", "accent", "alarm")
PAIRS = (
    *((ink, ground) for ground in ("paper", "shade") for ink in ON_PAPER),
    ("band-ink", "band"),
    ("focus-ink", "focus"),
)
"""Words and the ground below them."""
_DARK = re.compile(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)", re.IGNORECASE)
_REM = re.compile(r"([0-9]{0,3}(?:\.[0-9]{1,4})?)rem")
_FONT_TYPES = frozenset(("ident", "string", "whitespace", "literal"))
_MOST_FONT = 200


@dataclass(frozen=True, slots=True)
class Token:
    """A token with the value that somebody gave it, and the place of that."""

    value: str
    node: Node


@dataclass(frozen=True, slots=True)
class Scheme:
    """The tokens of a file that hold in the light scheme, and those that hold in the dark one."""

    light: Mapping[str, Token]
    dark: Mapping[str, Token]


@dataclass(frozen=True, slots=True)
class OwnTokens:
    """What is right in `tokens.css`."""

    css: str
    """Rules for the layer of tokens."""
    colors: OwnColors


def own_tokens(text: str, theme: Path) -> tuple[OwnTokens, tuple[Problem, ...]]:
    """Return the tokens that may take the place of the theme's, and what is wrong with the others."""
    house = _scheme(theme_tokens(theme), [], frozenset())
    problems: list[Problem] = []
    own = _scheme(text, problems, frozenset(house.light))
    own = _with_dark_ones(_readable(own, house, problems), house)
    return OwnTokens(_css(own), _own_colors(own, house)), tuple(problems)


def theme_tokens(theme: Path) -> str:
    """Return the theme's own rules of tokens, without the layer around them."""
    text = (theme / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    (layer,) = rules_of(text)
    return written(layer.content)


def names(theme: Path) -> frozenset[str]:
    """Return the names of the theme's tokens, as `--accent`."""
    return frozenset(f"--{name}" for name in _scheme(theme_tokens(theme), [], frozenset()).light)


def _scheme(text: str, problems: list[Problem], known: frozenset[str]) -> Scheme:
    """Read a file; without `known` names all are right, and all values."""
    light: dict[str, Token] = {}
    dark: dict[str, Token] = {}
    for rule in rules_of(text):
        if _is_root(rule):
            _read(rule, light, problems, known)
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and _DARK.fullmatch(written(rule.prelude)):
            for inner in rules_in(rule.content or []):
                if _is_root(inner):
                    _read(inner, dark, problems, known)
                else:
                    problems.append(_misplaced(inner))
        else:
            problems.append(_misplaced(rule))
    return Scheme(light, dark)


def _is_root(rule: Node) -> bool:
    return rule.type == "qualified-rule" and written(rule.prelude) == ":root"


def _misplaced(rule: Node) -> Problem:
    if rule.type == "error":
        return broken(FILE, rule)
    message = tell("this file gives tokens their values, and nothing else")
    remedy = tell(
        "write them into {root}, those of the dark scheme into {media}; other rules belong into extra.css",
        root=":root { … }",
        media="@media (prefers-color-scheme: dark) { :root { … } }",
    )
    return problem(FILE, rule, "theme-token", message, remedy)


def _read(rule: Node, into: dict[str, Token], problems: list[Problem], known: frozenset[str]) -> None:
    for node in declarations_in(rule.content):
        if node.type != "declaration":
            problems.append(broken(FILE, node))
            continue
        name, value = node.name.removeprefix("--"), written(node.value)
        fault = _fault(node, name, value, known) if known else None
        if fault:
            problems.append(fault)
        else:
            into[name] = Token(value, node)


def _fault(node: Node, name: str, value: str, known: frozenset[str]) -> Problem | None:
    if node.name == name or name not in known:
        message = tell("'{name}' is no token of the theme", name=node.name)
        names = tell("tokens are {names}", names=", ".join(f"--{one}" for one in sorted(known)))
        return problem(FILE, node, "theme-token", message, did_you_mean(name, sorted(known), names))
    remedy = _remedy_of(name, node, value)
    if node.important:
        remedy = tell("write it without !important")
    if not remedy:
        return None
    return problem(FILE, node, "theme-token", tell("--{name} cannot be '{value}'", name=name, value=value), remedy)


def _remedy_of(name: str, node: Node, value: str) -> Message | None:
    """Return what a token's value has to be; None where it is that."""
    if name == FONT:
        types = {one.type for one in node.value}
        plain = types <= _FONT_TYPES and all(one.value == "," for one in node.value if one.type == "literal")
        right = plain and 0 < len(value) <= _MOST_FONT
        return None if right else tell("write names of typefaces, such as {example}", example='"PT Sans", sans-serif')
    if name in REMS:
        least, most = REMS[name]
        found = _REM.fullmatch(value)
        if found and found[1] not in ("", ".") and least <= float(found[1]) <= most:
            return None
        return tell("write a length from {least}rem to {most}rem", least=f"{least:g}", most=f"{most:g}")
    if value.startswith("#") and colors.parse(value):
        return None
    return tell("write a colour as {example}", example="#0b5d4e")


def _with_dark_ones(own: Scheme, house: Scheme) -> Scheme:
    """Give the dark scheme its shades of a band and an accent that were chosen for the light one alone."""
    dark = dict(own.dark)
    grounds = tuple(_color(name, own.dark, house) for name in ("paper", "shade"))
    shades: Mapping[str, Callable[[colors.Color], colors.Color]] = {
        "band": dark_band,
        "accent": lambda color: dark_accent(color, grounds),
    }
    for name, shade in shades.items():
        color = colors.parse(own.light[name].value) if name in own.light else None
        if color and name not in dark:
            dark[name] = Token(colors.written(shade(color)), own.light[name].node)
    return Scheme(own.light, _left(dark, house, is_dark=True))


def _color(name: str, own: Mapping[str, Token], house: Scheme, *, is_dark: bool = True) -> colors.Color:
    """Return the colour that a token has in a scheme: the own one, else the theme's."""
    order = (own, house.dark, house.light) if is_dark else (own, house.light)
    found = (colors.parse(tokens[name].value) for tokens in order if name in tokens)
    return next(filter(None, found), colors.BLACK)


def _readable(own: Scheme, house: Scheme, problems: list[Problem]) -> Scheme:
    """Leave out of each scheme the tokens with which words could not be read; each line is told of once."""
    for is_dark, tokens in ((False, own.light), (True, own.dark)):
        for pair in _faint_pairs(tokens, house, is_dark=is_dark):
            faint = _faint(tokens, pair, house, is_dark=is_dark)
            if faint.line not in {problem.line for problem in problems}:
                problems.append(faint)
    return Scheme(_left(own.light, house, is_dark=False), _left(own.dark, house, is_dark=True))


def _left(own: Mapping[str, Token], house: Scheme, *, is_dark: bool) -> Mapping[str, Token]:
    """Take tokens away until all words can be read: without one, another may not fit any more."""
    left = dict(own)
    while pairs := _faint_pairs(left, house, is_dark=is_dark):
        for name in {name for pair in pairs for name in pair}:
            left.pop(name, None)
    return left


def _faint_pairs(own: Mapping[str, Token], house: Scheme, *, is_dark: bool) -> list[tuple[str, str]]:
    """Return the pairs of words and ground of which somebody chose one, and that cannot be read."""
    color = partial(_color, own=own, house=house, is_dark=is_dark)
    chosen = ((ink, ground) for ink, ground in PAIRS if ink in own or ground in own)
    return [(ink, ground) for ink, ground in chosen if colors.contrast(color(ink), color(ground)) < colors.READABLE]


def _faint(own: Mapping[str, Token], pair: tuple[str, str], house: Scheme, *, is_dark: bool) -> Problem:
    ink, ground = pair
    color = partial(_color, own=own, house=house, is_dark=is_dark)
    words, below = color(ink), color(ground)
    message = tell(
        "words in --{ink} on --{ground} have a contrast of {contrast}, and need 4.5",
        ink=ink,
        ground=ground,
        contrast=floor(colors.contrast(words, below) * 10) / 10,
    )
    if is_dark:
        message = tell("in the dark scheme: {what}", what=message)
    towards = max((colors.BLACK, colors.WHITE), key=lambda end: colors.contrast(end, below))
    for other in (other for one, other in PAIRS if one == ink):
        words = colors.readable(words, color(other), towards)
    shade = colors.written(words)
    remedy = tell("write --{ink}: {color}, the nearest shade that can be read there", ink=ink, color=shade)
    token = own[ink] if ink in own else own[ground]
    return problem(FILE, token.node, "theme-contrast", message, remedy)


def _css(own: Scheme) -> str:
    """Write the tokens; a light colour does not reach the dark scheme, which has those of the theme or its own."""
    shared = {name: token for name, token in own.light.items() if name == FONT or name in REMS}
    light = {name: token for name, token in own.light.items() if name not in shared}
    rules = [_root(shared)]
    if light:
        rules.append(f"@media not all and (prefers-color-scheme:dark){{{_root(light)}}}")
    if own.dark:
        rules.append(f"@media (prefers-color-scheme:dark){{{_root(own.dark)}}}")
    return "".join(rules)


def _root(tokens: Mapping[str, Token]) -> str:
    lines = ";".join(f"--{name}:{_value(name, token)}" for name, token in tokens.items())
    return f":root{{{lines}}}" if lines else ""


def _value(name: str, token: Token) -> str:
    """Write a value; a title stays as small on a narrow phone as the theme has it."""
    return f"clamp(1.25rem,(100vw - 2rem)/13.7,{token.value})" if name == "title" else token.value


def _own_colors(own: Scheme, house: Scheme) -> OwnColors:
    grounds = ("paper", "shade")
    return OwnColors(
        light=tuple(_color(name, own.light, house, is_dark=False) for name in grounds),
        dark=tuple(_color(name, own.dark, house) for name in grounds),
        named=tuple(sorted({"band", "accent"} & set(own.light))),
    )
