"""Single objects of a PDF: the values in them, read whatever they are, and how values are written."""

from __future__ import annotations

from decimal import Decimal

from pikepdf import Array, Dictionary, Name, Object, Stream, String

_COMPONENTS = {
    **dict.fromkeys(("/DeviceGray", "/G", "/CalGray", "/Indexed", "/I", "/Separation"), 1),
    **dict.fromkeys(("/DeviceRGB", "/RGB", "/CalRGB", "/Lab"), 3),
    **dict.fromkeys(("/DeviceCMYK", "/CMYK"), 4),
}


def name_of(found: object, key: str) -> str:
    """Return the name, such as `/GoTo`, under a key of a dictionary; empty if any of the three is missing."""
    value = found.get(key) if isinstance(found, (Dictionary, Stream)) else None
    return str(value) if isinstance(value, Name) else ""


def number_of(found: Object | None, key: str, otherwise: int) -> int:
    """Return the whole number under a key of a dictionary, or `otherwise`."""
    value = found.get(key) if found is not None else None
    return int(value) if isinstance(value, (int, Decimal)) else otherwise


def address_of(action: Object) -> str:
    """Return the address that an action opens, in small letters; empty if it opens none."""
    address = action.get("/URI")
    return str(address).strip().lower() if isinstance(address, String) else ""


def components_of(colour: object) -> int | None:
    """Return how many numbers a pixel has in a colour space (ISO 32000-2, 8.6); None if it is not known."""
    if isinstance(colour, Name):
        return _COMPONENTS.get(str(colour))
    if not isinstance(colour, Array) or not len(colour):
        return None
    kind = str(colour[0])
    if kind == "/ICCBased" and isinstance(colour[1], Stream):
        count = colour[1].get("/N")
        return count if isinstance(count, int) else None
    return len(colour[1]) if kind == "/DeviceN" and isinstance(colour[1], Array) else _COMPONENTS.get(kind)


def written(value: object) -> bytes:
    """Return a value as it is written in a PDF."""
    if isinstance(value, Object):
        return value.unparse()
    if isinstance(value, bool):
        return str(value).lower().encode()
    return format(value, "f" if "." in str(value) else "").encode()
