"""What a PDF tells of those who made it, taken out: its pages and bookmarks stay."""

from __future__ import annotations

from pikepdf import Dictionary, Name, Object, Pdf, Stream

from .objects import address_of, dictionaries, name_of
from .photo_notes import without_notes

# The catalog's other entries are notes of programs, certificates of signatures, layers of forms.
CATALOG = {
    *("/Type", "/Version", "/Pages", "/PageLabels", "/PageLayout", "/PageMode", "/Lang", "/ViewerPreferences"),
    *("/Dests", "/Names", "/Outlines", "/OpenAction", "/StructTreeRoot", "/MarkInfo", "/OCProperties", "/AcroForm"),
    "/OutputIntents",
}
NOTES = {"/Metadata", "/PieceInfo", "/LastModified", "/AA"}
REMARK_NOTES = {"/T", "/M", "/NM", "/CreationDate"}
"""Who wrote a remark on a page, and when; in a field of a form `/T` is its name."""
WEB = ("http://", "https://", "mailto:", "tel:")


def forget(pdf: Pdf) -> None:
    """Take out Info, XMP, notes of programs, signatures' certificates, authors of remarks, notes in photos."""
    _keep_only(pdf.trailer, {"/Root", "/Size"})
    _keep_only(pdf.Root, CATALOG)
    names, form = pdf.Root.get("/Names"), pdf.Root.get("/AcroForm")
    if isinstance(names, Dictionary):
        _keep_only(names, {"/Dests"})
    if isinstance(form, Dictionary):
        _drop(form, {"/SigFlags"})
    for found, keys in dictionaries(pdf):
        _forget(found, keys)


def _forget(found: Object, keys: set[str]) -> None:
    if keys & NOTES:
        _drop(found, NOTES)
    if "/V" in keys and _is_signature(found["/V"]):
        del found["/V"]
    if "/Subtype" in keys:
        _forget_by_kind(found)
    if "/A" in keys and _leads_nowhere(found["/A"]):
        del found["/A"]
    if "/Filter" in keys and isinstance(found, Stream) and found.get("/Filter") == Name.DCTDecode:
        _develop(found)


def _forget_by_kind(found: Object) -> None:
    kind = name_of(found, "/Subtype")
    if kind == "/XML" and isinstance(found, Stream):
        found.write(b"")
    elif kind != "/Widget" and "/Rect" in found:
        _drop(found, REMARK_NOTES)


def _is_signature(value: object) -> bool:
    """Say whether the value is a signature: its certificate tells the signer's personal number."""
    return isinstance(value, Dictionary) and "/ByteRange" in value


def _leads_nowhere(link: object) -> bool:
    """Say whether a link leads out of the file but not to the web: such ones name folders of somebody's computer."""
    return isinstance(link, Dictionary) and name_of(link, "/S") == "/URI" and not address_of(link).startswith(WEB)


def _develop(photo: Stream) -> None:
    parameters = photo.get("/DecodeParms")
    kept = parameters if isinstance(parameters, Dictionary) else None
    photo.write(without_notes(photo.read_raw_bytes()), filter=Name.DCTDecode, decode_parms=kept)


def _keep_only(found: Object, keys: set[str]) -> None:
    _drop(found, set(found.keys()) - keys)


def _drop(found: Object, keys: set[str]) -> None:
    for key in keys & set(found.keys()):
        del found[key]
