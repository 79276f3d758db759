"""How many numbers a colour has (ISO 32000-2, 8.6)."""

from __future__ import annotations

from pikepdf import Array, Name, Stream

_INKS = {
    **dict.fromkeys(("/DeviceGray", "/G", "/CalGray", "/Indexed", "/I", "/Separation"), 1),
    **dict.fromkeys(("/DeviceRGB", "/RGB", "/CalRGB", "/Lab"), 3),
    **dict.fromkeys(("/DeviceCMYK", "/CMYK"), 4),
}


def inks_of(colour: object) -> int | None:
    """Return how many numbers a pixel has in a colour space; None if it is not known."""
    if isinstance(colour, Name):
        return _INKS.get(str(colour))
    if not isinstance(colour, Array) or not len(colour):
        return None
    kind = str(colour[0])
    if kind == "/ICCBased" and isinstance(colour[1], Stream):
        count = colour[1].get("/N")
        return count if isinstance(count, int) else None
    return len(colour[1]) if kind == "/DeviceN" and isinstance(colour[1], Array) else _INKS.get(kind)
