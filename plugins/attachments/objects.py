"""All dictionaries of a PDF, wherever they lie."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String


def dictionaries(pdf: Pdf) -> Iterator[tuple[Object, set[str]]]:
    """Return every dictionary and every stream (which has one) with its keys, each once, in the file's order.

    Those that nothing leads to are among them.
    """
    for top in pdf.objects:
        waiting = [top]
        while waiting:
            found = waiting.pop()
            if isinstance(found, Array):
                inside = list(found)
            elif isinstance(found, (Dictionary, Stream)):
                yield found, set(found.keys())
                inside = [value for _, value in found.items()]
            else:
                continue
            # What stands under a number of its own has its own turn.
            waiting += [value for value in inside if isinstance(value, Object) and not value.is_indirect]


def name_of(dictionary: Object, key: str) -> str:
    """Return the name, such as `/GoTo`, that stands under a key; empty if it is missing or no name."""
    value = dictionary.get(key)
    return str(value) if isinstance(value, Name) else ""


def address_of(action: Object) -> str:
    """Return the address that an action opens, in small letters; empty if it opens none."""
    address = action.get("/URI")
    return str(address).strip().lower() if isinstance(address, String) else ""


def written(value: object) -> bytes:
    """Return a value as it is written in a PDF."""
    if isinstance(value, Object):
        return value.unparse()
    return (
        str(value).lower().encode()
        if isinstance(value, bool)
        else format(value, "f" if "." in str(value) else "").encode()
    )
