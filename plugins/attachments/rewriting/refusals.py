"""Reasons to refuse a PDF: scripts, actions of its own, other files in it (ISO 32000-2, 12.6, 7.11.4, 13)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from .unpacking import address_of, name_of

SCRIPTS = {"/JS", "/JavaScript", "/XFA"}
FILES = {"/EF", "/EmbeddedFiles", "/Collection"}
MEDIA = {"/3D", "/FileAttachment", "/Movie", "/RichMedia", "/Screen", "/Sound"}
LEADING = {"/GoTo", "/Named", "/URI"}
"""Actions that only lead to a page, of this file or of the web."""
ACTION_PLACES = {"/A", "/PA", "/NA", "/Next"}


class Refusal(Enum):
    """The rule that a file breaks, by its name, which crosses to the build; `flaws` has the words for people."""

    FOREIGN = "attachment-format"
    DAMAGED = "attachment-damaged"
    ENCRYPTED = "attachment-encrypted"
    SCRIPT = "attachment-script"
    ACTION = "attachment-action"
    EMBEDDED = "attachment-embedded"


def find_refusal(pdf: Pdf) -> Refusal | None:
    """Return the first thing in the file that readers must not get."""
    opening = pdf.Root.get("/OpenAction")
    if isinstance(opening, (Dictionary, Stream)) and name_of(opening, "/S") != "/GoTo":
        return Refusal.SCRIPT if _is_script(opening) else Refusal.ACTION
    return next((refusal for found, keys in _dictionaries(pdf) for refusal in _refusals(found, keys)), None)


def _dictionaries(pdf: Pdf) -> Iterator[tuple[Object, set[str]]]:
    """Yield every dictionary and every stream (which has one) with its keys, each once, in the file's order.

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
        value = found[place]
        if not all(map(_only_leads, list(value) if isinstance(value, Array) else [value])):
            yield Refusal.ACTION


def _has_action(value: object) -> bool:
    return isinstance(value, (Dictionary, Stream)) and any(name_of(one, "/S") for _, one in value.items())


def _only_leads(value: object) -> bool:
    # A script is named as such, at its own turn; what has no kind of action does nothing.
    return name_of(value, "/S") in {*LEADING, "/JavaScript", ""}


def _is_script(found: Object) -> bool:
    return name_of(found, "/S") == "/JavaScript" or address_of(found).startswith(("javascript:", "data:", "vbscript:"))
