"""What no published PDF may have: scripts, actions of its own, other files (ISO 32000-2, 12.6, 7.11.4, 13)."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from .objects import address_of, dictionaries, name_of
from .refusals import Refusal

SCRIPTS = {"/JS", "/JavaScript", "/XFA"}
FILES = {"/EF", "/EmbeddedFiles", "/Collection"}
MEDIA = {"/3D", "/FileAttachment", "/Movie", "/RichMedia", "/Screen", "/Sound"}
LED = {"/GoTo", "/Named", "/URI"}
"""Actions that only lead to a page, of this file or of the web."""
ACTION_PLACES = {"/A", "/PA", "/NA", "/Next"}


def forbidden(pdf: Pdf) -> Refusal | None:
    """Return the first thing in the file that readers must not get."""
    opening = pdf.Root.get("/OpenAction")
    if isinstance(opening, (Dictionary, Stream)) and name_of(opening, "/S") != "/GoTo":
        return Refusal.SCRIPT if _is_script(opening) else Refusal.ACTION
    return next((refusal for found, keys in dictionaries(pdf) for refusal in _refusals(found, keys)), None)


def _refusals(found: Object, keys: set[str]) -> Iterator[Refusal]:
    if keys & SCRIPTS or (keys & {"/S", "/URI"} and _is_script(found)):
        yield Refusal.SCRIPT
    if keys & FILES or ("/Type" in keys and name_of(found, "/Type") == "/EmbeddedFile"):
        yield Refusal.EMBEDDED
    if "/Subtype" in keys and name_of(found, "/Subtype") in MEDIA:
        yield Refusal.EMBEDDED
    if "/AA" in keys and _has_action(found["/AA"]):
        yield Refusal.ACTION
    for place in keys & ACTION_PLACES:
        if not all(map(_only_leads, _each(found[place]))):
            yield Refusal.ACTION


def _has_action(value: object) -> bool:
    return isinstance(value, (Dictionary, Stream)) and any(_is_action(one) for _, one in value.items())


def _each(value: object) -> list[object]:
    return list(value) if isinstance(value, Array) else [value]


def _is_action(value: object) -> bool:
    return isinstance(value, (Dictionary, Stream)) and bool(name_of(value, "/S"))


def _only_leads(value: object) -> bool:
    # A script is told as such, at its own turn.
    return not _is_action(value) or (
        isinstance(value, (Dictionary, Stream)) and name_of(value, "/S") in {*LED, "/JavaScript"}
    )


def _is_script(found: Object) -> bool:
    return name_of(found, "/S") == "/JavaScript" or address_of(found).startswith(("javascript:", "data:", "vbscript:"))
