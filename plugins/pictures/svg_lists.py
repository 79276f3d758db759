"""What a published drawing may consist of (SVG 2): shapes, their colours and places, gradients, clipping."""

from __future__ import annotations

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
