"""Ways in which a PDF keeps what is nobody's business: each makes some files that hold SECRET."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from tests.attachments.paper import SECRET, link, remark
from tests.attachments.private_streams import BYTES, NOTE, WAYS_OF_STREAMS, Change, page, resources

HIDDEN = (NOTE, String(SECRET), Array([String(SECRET)]), String(BYTES.hex()), String("\ufeff" + SECRET))


def at(found: Callable[[Pdf], Object], *keys: str, value: object = NOTE) -> Iterable[Change]:
    """Write a value under each of the keys of what is found in the file."""
    for key in keys:
        yield lambda pdf, key=key: found(pdf).__setitem__(f"/{key}", value)  # type: ignore[misc]


def catalog(pdf: Pdf) -> Object:
    return pdf.Root


def layers() -> Iterable[Change]:
    def change(pdf: Pdf, usage: str = "", **configuration: Any) -> None:
        one = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("layer")))
        if usage:
            one.Usage = Dictionary({usage: Dictionary(Creator=String(SECRET), Name=String(SECRET))})
        pdf.Root.OCProperties = Dictionary(OCGs=Array([one]), D=Dictionary(ON=Array([one]), **configuration))

    yield partial(change, usage="/CreatorInfo")
    yield partial(change, usage="/User")
    yield partial(change, usage="/Mine")
    yield partial(change, Creator=SECRET)


def remarks() -> Iterable[Change]:
    for entries in (
        {"T": String(SECRET), "Subj": String(SECRET), "RC": String(SECRET), "NM": String(SECRET)},
        {"StateModel": String("Review"), "State": String("Accepted"), "Contents": String(SECRET)},
        {"ExData": NOTE, "Measure": NOTE},
    ):
        yield lambda pdf, entries=entries: remark(pdf, Subtype=Name.Text, **entries)  # type: ignore[misc]
    yield lambda pdf: remark(pdf, Subtype=Name.Unheard, Contents=String(SECRET))
    yield lambda pdf: remark(
        pdf, Subtype=Name.Stamp, AP=Dictionary(N=pdf.make_stream(b"% " + BYTES, LastModified=String(SECRET)))
    )


def addresses() -> Iterable[Change]:
    file = Dictionary(S=Name.URI, URI=String(f"file:///C:/Users/{SECRET}/a.doc"))
    yield lambda pdf: link(pdf, S=Name.URI, URI=file.URI)
    yield lambda pdf: link(pdf, S=Name.URI, URI=String(f"\\\\server\\{SECRET}"))
    yield lambda pdf: link(pdf, S=Name.URI, URI=String(f"../{SECRET}.doc"))
    yield lambda pdf: link(pdf, S=Name.GoTo, D=String("x"), Next=file)
    yield lambda pdf: link(pdf, S=Name.URI, URI=String("https://example.org/"), Next=Array([file]))
    yield lambda pdf: pdf.Root.__setattr__("URI", Dictionary(Base=file.URI))
    yield lambda pdf: remark(pdf, Subtype=Name.Link, PA=file)
    yield lambda pdf: pdf.Root.__setattr__(
        "Outlines", Dictionary(First=Dictionary(Title=String("One"), A=file), Count=1)
    )


def actions() -> Iterable[Change]:
    launch = Dictionary(S=Name.Launch, F=String(f"cmd.exe {SECRET}"))
    streamed = partial(lambda pdf: pdf.make_stream(b"", S=Name.Launch, F=String(SECRET)))
    yield lambda pdf: pdf.Root.__setattr__("OpenAction", streamed(pdf))
    yield lambda pdf: page(pdf).__setattr__("PresSteps", Dictionary(NA=launch))
    yield lambda pdf: page(pdf).__setattr__("AA", streamed(pdf))
    yield lambda pdf: link(pdf, S=Name.GoTo, D=String("x"), Next=streamed(pdf))
    yield lambda pdf: remark(pdf, Subtype=Name.Link, A=streamed(pdf))
    yield lambda pdf: remark(pdf, Subtype=Name.Link, AA=Dictionary(E=launch))


def pages_taken_out() -> Iterable[Change]:
    def change(pdf: Pdf, lead: Callable[[Pdf, Dictionary], object]) -> None:
        gone = Dictionary(Type=Name.Page, Contents=pdf.make_stream(b"(%b) Tj" % BYTES), MediaBox=[0, 0, 9, 9])
        lead(pdf, pdf.make_indirect(gone))

    yield partial(change, lead=lambda pdf, gone: link(pdf, S=Name.GoTo, D=Array([gone, Name.Fit])))
    yield partial(change, lead=lambda pdf, gone: remark(pdf, Subtype=Name.Text, P=gone))
    yield partial(change, lead=lambda pdf, gone: pdf.Root.__setattr__("OpenAction", Array([gone, Name.Fit])))
    yield partial(change, lead=tagged)


def tagged(pdf: Pdf, gone: Dictionary) -> None:
    words = Dictionary(S=Name.P, Pg=gone, ActualText=String(SECRET))
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([words]))


def tags() -> Iterable[Change]:
    for entries in (
        {"T": String(SECRET)},
        {"ID": String(SECRET)},
        {"A": Dictionary(O=Name.UserProperties, P=Array([Dictionary(N=String("By"), V=String(SECRET))]))},
        {"A": Array([Dictionary(O=Name.Layout, By=String(SECRET)), 0])},
        {"AF": NOTE},
    ):
        yield lambda pdf, entries=entries: pdf.Root.__setattr__(  # type: ignore[misc]
            "StructTreeRoot", Dictionary(Type=Name.StructTreeRoot, K=Dictionary(S=Name.P, **entries))
        )


def fields() -> Iterable[Change]:
    def change(pdf: Pdf, **entries: object) -> None:
        field = remark(pdf, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String("value"))
        for key, value in entries.items():
            field[f"/{key}"] = value
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), Author=String(SECRET))

    yield partial(change, SV=NOTE, Lock=NOTE, RV=String(SECRET), DS=String(SECRET))
    yield partial(change, DA=String(f"({SECRET}) /F 9 Tf"))
    yield partial(change, MK=Dictionary(By=String(SECRET)))
    yield partial(change, V=Dictionary(Type=Name.Sig, Name=String(SECRET), Location=String(SECRET)))


def forms() -> Iterable[Change]:
    for entries in (
        {"PieceInfo": NOTE},
        {"LastModified": String(SECRET)},
        {"Ref": NOTE},
        {"OPI": NOTE},
        {"F": String(SECRET)},
    ):

        def change(pdf: Pdf, entries: dict[str, Any] = entries) -> None:
            made = pdf.make_stream(b"0 0 9 9 re f", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
            for key, value in entries.items():
                made[f"/{key}"] = value
            resources(pdf, XObject=Dictionary(Fm0=made))

        yield change


def graphics_states() -> Iterable[Change]:
    for key in ("HT", "By", "LW", "TR"):
        yield lambda pdf, key=key: resources(pdf, ExtGState=Dictionary(G=Dictionary({f"/{key}": NOTE})))  # type: ignore[misc]


def of_another_type() -> Iterable[Change]:
    """Put what belongs nowhere under keys that pages have."""
    for key, value in zip(("Rotate", "Tabs", "UserUnit", "Trans", "Group"), HIDDEN, strict=True):
        yield from at(page, key, value=value)


def patterns() -> Iterable[Change]:
    tiling = partial(lambda pdf: pdf.make_stream(b"% " + BYTES, PatternType=1, PaintType=1, By=String(SECRET)))
    yield lambda pdf: resources(pdf, Pattern=Dictionary(P=tiling(pdf)))
    yield lambda pdf: resources(pdf, Pattern=Dictionary(P=Dictionary(PatternType=2, By=String(SECRET))))


def metadata() -> Iterable[Change]:
    for key in ("Metadata", "Foo", "Thumb", "AF"):
        yield lambda pdf, key=key: page(pdf).__setitem__(f"/{key}", pdf.make_stream(b"<x:xmpmeta>%b" % BYTES))  # type: ignore[misc]
    yield lambda pdf: pdf.trailer.__setattr__("Maker", String(SECRET))


WAYS: dict[str, Callable[[], Iterable[Change]]] = {
    "the catalog's keys": lambda: at(catalog, "PieceInfo", "SpiderInfo", "Threads", "Requirements", "Legal", "DSS"),
    "a page's keys": lambda: at(page, "PieceInfo", "LastModified", "VP", "B", "SeparationInfo", "BoxColorInfo", "My"),
    "viewer preferences": lambda: at(catalog, "ViewerPreferences"),
    "page labels": lambda: at(catalog, "PageLabels", "Lang", "MarkInfo", "Version", "PageMode"),
    "names": lambda: at(catalog, "Names", value=Dictionary(Templates=NOTE, IDS=NOTE, URLS=NOTE, Renditions=NOTE)),
    "resources": lambda: at(page, "Resources", value=Dictionary(Mine=NOTE, Properties=Dictionary(P=NOTE))),
    "transitions": lambda: at(page, "Trans", value=Dictionary(S=Name.Wipe, By=String(SECRET))),
    **{
        each.__name__.replace("_", " "): each
        for each in (
            *WAYS_OF_STREAMS,
            *(layers, remarks, addresses, actions),
            *(pages_taken_out, tags, fields, forms, graphics_states, of_another_type, patterns, metadata),
        )
    },
}
