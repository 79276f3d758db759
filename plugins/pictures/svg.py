"""A logo drawn as SVG, written anew with what is on the lists only: such a file may hold scripts."""

from __future__ import annotations

import re
from typing import NoReturn, cast
from xml.etree.ElementTree import ParseError, XMLParser
from xml.sax.saxutils import escape, quoteattr

from plugins.kept_files import FileFlaw
from plugins.newsroom import Message, UserError, tell

from .flaws import logo_svg
from .svg_costs import Costs

MOST_BYTES = 100_000
MOST_DEPTH = 32
SVG = "http://www.w3.org/2000/svg"

# What a published drawing may consist of (SVG 2): shapes, their colours and places, gradients, clipping.
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
WORDS = {"title", "desc", "text", "tspan"}
ELEMENTS = SHAPES | WORDS | {"svg", "g", "defs", "linearGradient", "radialGradient", "stop", "clipPath", "use"}
# Notes of editors: left out without a word. Anything else that is not on a list is refused.
NOTES = {"metadata"}

STYLES = {
    *("fill", "fill-opacity", "fill-rule", "clip-rule", "clip-path", "color", "opacity", "display", "visibility"),
    *("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
    *("stroke-dasharray", "stroke-dashoffset", "paint-order", "vector-effect", "stop-color", "stop-opacity"),
    *("font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor"),
}
"""Attributes that may also stand in `style`."""
ATTRIBUTES = STYLES | {
    *("id", "transform", "d", "points", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "dx", "dy"),
    *("x1", "y1", "x2", "y2", "fx", "fy", "offset", "gradientUnits", "gradientTransform", "spreadMethod"),
    *("clipPathUnits", "viewBox", "preserveAspectRatio"),
}
LINKS = {"href", "{http://www.w3.org/1999/xlink}href"}

_DECLARATIONS = re.compile(r"\A\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE[^\[>]*>)?", re.DOTALL)
_VALUE = re.compile(r"[^\x00-\x1f<>&\\]*")
_OWN_PART = re.compile(r"#[A-Za-z_][\w.-]*")
_OWN_URL = re.compile(r"""url\(\s*["']?#[A-Za-z_][\w.-]*["']?\s*\)[\s#\w]*""")
_NAME_BACKWARDS = re.compile(r"\s*([\w-]*)")
_FUNCTIONS = {"url", "rgb", "rgba", "hsl", "hsla"}
_NUMBER = r"-?\d{1,6}(?:\.\d{1,6})?"
_BOX = re.compile(rf"({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})")
_LENGTH = re.compile(rf"({_NUMBER})(?:px)?")


class _RefusedError(UserError):
    """Something in the drawing that is on no list; the message ends the sentence "the drawing …"."""


def cleaned_svg(data: bytes) -> bytes | FileFlaw:
    """Return the drawing with allowed elements and attributes only; or why it cannot be had so.

    Editors' notes are left out. Scripts, style sheets, links to elsewhere, pictures and whatever else is on no list
    are refused: without them the drawing would look otherwise than its author knows it.
    """
    if len(data) > MOST_BYTES:
        return logo_svg(tell("is larger than 100 kB"))
    try:
        text = _DECLARATIONS.sub("", data.decode("utf-8-sig"), count=1)
    except UnicodeDecodeError:
        return logo_svg(tell("is not written in UTF-8"))
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return logo_svg(tell("declares entities of its own"))
    parser = XMLParser(target=_SvgCleaner())  # noqa: S314 - entities were refused before
    try:
        parser.feed(text)
        drawing = cast(bytes, parser.close())
    except _RefusedError as refused:
        return logo_svg(refused.message)
    except ParseError:
        return logo_svg(tell("is damaged"))
    return drawing


def svg_size(drawing: bytes) -> tuple[int, int]:
    """Return width and height of a cleaned drawing, the longer one 320."""
    found = _BOX.search(drawing.decode().partition('viewBox="')[2])
    width, height = (float(found[3]), float(found[4])) if found else (1.0, 1.0)
    longer = max(width, height)
    return max(1, round(320 * width / longer)), max(1, round(320 * height / longer))


class _SvgCleaner:
    """Writes a drawing anew from what the parser finds in it, as a target of XMLParser."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.open: list[str] = []
        self.skipped = 0
        """Depth within an element that is left out."""
        self.repeatable: set[str] = set()
        self.others: set[str] = set()
        self.used: set[str] = set()
        self.costs = Costs()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        namespace, _, name = tag.rpartition("}")
        if self.skipped or namespace != f"{{{SVG}" or name in NOTES:
            if not self.open:
                refuse(tell("is no SVG drawing"))
            self.skipped += 1
            return
        if name not in ELEMENTS or (name == "svg") == bool(self.open):
            refuse(tell("has <{name}>", name=name[:20]))
        if len(self.open) >= MOST_DEPTH:
            refuse(tell("has more than {most} elements in each other", most=MOST_DEPTH))
        kept = self._attributes(name, attributes)
        self.written.append(f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in kept.items())}>")
        if not self.open:
            self.costs.side = max(map(float, kept["viewBox"].split()[2:]))
        self.costs.begin(name, kept)
        self.open.append(name)

    def end(self, _: str) -> None:
        """End an element."""
        if self.skipped:
            self.skipped -= 1
        else:
            self.written.append(f"</{self.open.pop()}>")
            self.costs.end()

    def data(self, text: str) -> None:
        """Take text, which only some elements may have."""
        if not self.skipped and self.open and self.open[-1] in WORDS:
            self.written.append(escape(text))
            if self.open[-1] in {"text", "tspan"}:
                self.costs.write(text)

    def close(self) -> bytes:
        """End the file, and return the drawing. Raises _RefusedError, as all of these do."""
        # What repeats something that repeats would take a browser's whole time.
        if self.used - (self.repeatable - self.others):
            refuse(tell("repeats more than single shapes"))
        if self.costs.too_much():
            refuse(tell("would take a browser too long: too many long lines, dashes, gradients or transparent parts"))
        return "".join(self.written).encode()

    def _attributes(self, name: str, given: dict[str, str]) -> dict[str, str]:
        kept = {} if self.open else {"xmlns": SVG, "viewBox": _box(given)}
        for key, value in (*given.items(), *_styles(given.get("style", ""))):
            if key.lower().startswith("on"):
                refuse(tell("has a script in '{name}'", name=key[:20]))
            if key in LINKS:
                if not _OWN_PART.fullmatch(value):
                    refuse(tell("leads to another file"))
                if name == "use":
                    self.used.add(value)
                kept["href"] = value
            elif key in ATTRIBUTES and (self.open or key in STYLES):
                kept[key] = _value(key, value)
        if "clip-path" in kept and {"defs", "clipPath"} & {*self.open, name}:
            refuse(tell("clips what clips"))
        single = name in SHAPES and "clip-path" not in kept
        (self.repeatable if single else self.others).add(f"#{kept.get('id', '')}")
        return kept


def refuse(reason: Message) -> NoReturn:
    """Stop at something that is on no list."""
    raise _RefusedError(reason)


def _styles(style: str) -> list[tuple[str, str]]:
    parts = (declaration.partition(":") for declaration in style.split(";"))
    return [(key.strip(), value.strip()) for key, _, value in parts if key.strip() in STYLES]


def _value(key: str, value: str) -> str:
    calls = _functions(value.lower()) if key in STYLES else set()
    if calls - _FUNCTIONS or not _VALUE.fullmatch(re.sub(r"[\n\r\t]", " ", value)):
        refuse(tell("has signs in '{name}' that do not belong there", name=key))
    if "url" in calls and not _OWN_URL.fullmatch(value.strip()):
        refuse(tell("leads to another file"))
    return value


def _functions(value: str) -> set[str]:
    """Find what stands before brackets; read backwards, for a search forwards would begin anew at each letter."""
    before = (part[::-1] for part in value.split("(")[:-1])
    return {name[1][::-1] for name in map(_NAME_BACKWARDS.match, before) if name}


def _box(given: dict[str, str]) -> str:
    """Return the root's `viewBox`: its own, or what its width and height come to."""
    found = _BOX.fullmatch(given.get("viewBox", "").strip())
    sides = [_LENGTH.fullmatch(given.get(side, "")) for side in ("width", "height")]
    numbers = found.groups() if found else ("0", "0", *(side[1] for side in sides if side))
    if len(numbers) < 4 or min(float(numbers[2]), float(numbers[3])) <= 0:
        refuse(tell("does not say its size"))
    return " ".join(numbers)
