"""Where several types may stand: which one it is, and what of it has to be looked at in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from .colour_spaces import inks_of
from .objects import address_of, name_of

Parts = list[tuple[object, str]]
"""What is inside and the type that it must have; none of it: the value may stay as it is."""
WEB = ("http://", "https://", "mailto:", "tel:")
TURNS = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
REMARKS = {
    *(
        "/Text",
        "/Link",
        "/FreeText",
        "/Line",
        "/Square",
        "/Circle",
        "/Polygon",
        "/PolyLine",
        "/Highlight",
        "/Underline",
    ),
    *("/Squiggly", "/StrikeOut", "/Caret", "/Stamp", "/Ink", "/Popup", "/Watermark", "/PrinterMark"),
}
_MOST_INKS = 32
OWNERS = {"/Layout", "/List", "/Table", "/PrintField", "/Artifact"}


@dataclass(frozen=True, slots=True)
class Place:
    """The pages that readers see, and what lies on them: nothing may lead to another one, it was taken out."""

    pages: frozenset[tuple[int, int]]
    remarks: frozenset[tuple[int, int]]

    @staticmethod
    def of(pdf: Pdf) -> Place:
        """Look at all pages."""
        pages = [page.obj for page in pdf.pages]
        remarks = [page["/Annots"] for page in pages if isinstance(page.get("/Annots"), Array)]
        return Place(
            frozenset(page.objgen for page in pages),
            frozenset(one.objgen for array in remarks for one in array if isinstance(one, Object) and one.is_indirect),
        )


def _place(value: object, place: Place) -> Parts | None:
    """Choose a destination: the name of one, or a page of this file with numbers and the way it is shown."""
    if isinstance(value, (Name, String)):
        return []
    if not isinstance(value, Array) or not len(value):
        return None
    page, *shown = list(value)
    on_a_page = isinstance(page, int) or _page_here(page, place) is not None
    return [] if on_a_page and not any(isinstance(one, (Array, Dictionary, Stream, String)) for one in shown) else None


def _destination(value: object, place: Place) -> Parts | None:
    return [(value, "target")] if isinstance(value, Dictionary) else _place(value, place)


def _opening(value: object, _: Place) -> Parts | None:
    return [(value, "going")] if isinstance(value, Dictionary) and name_of(value, "/S") == "/GoTo" else None


def _action(value: object, place: Place) -> Parts | None:
    """Choose an action that only leads: to a page of this file, or to the web."""
    if not isinstance(value, Dictionary):
        return None
    kind = name_of(value, "/S")
    # Other addresses name folders of somebody's computer.
    if kind == "/URI" and address_of(value).startswith(WEB):
        return [(value, "web")]
    if kind == "/Named" and name_of(value, "/N") in TURNS:
        return [(value, "turning")]
    return _opening(value, place)


def _page_node(value: object, _: Place) -> Parts | None:
    return [(value, "pages" if isinstance(value, Dictionary) and "/Kids" in value else "page")]


def _page_here(value: object, place: Place) -> Parts | None:
    return [] if isinstance(value, Dictionary) and value.objgen in place.pages else None


def _remark_here(value: object, _: Place) -> Parts | None:
    kind = name_of(value, "/Subtype") if isinstance(value, Dictionary) else ""
    if kind == "/Widget":
        return [(value, "field")]
    # A remark with a state says who accepted another one.
    return [(value, "remark")] if kind in REMARKS and isinstance(value, Dictionary) and "/State" not in value else None


def _remark_known(value: object, place: Place) -> Parts | None:
    return _remark_here(value, place) if isinstance(value, Object) and value.objgen in place.remarks else None


def _by_form(dictionary: str, stream: str) -> Callable[[object, Place], Parts | None]:
    return lambda value, _: [(value, stream if isinstance(value, Stream) else dictionary)]


def _xobject(value: object, _: Place) -> Parts | None:
    kinds = {"/Image": "image", "/Form": "form"}
    kind = kinds.get(name_of(value, "/Subtype")) if isinstance(value, Stream) else None
    return [(value, kind)] if kind else None


def _function(value: object, _: Place) -> Parts | None:
    if isinstance(value, Stream):
        return [(value, "function-program" if value.get("/FunctionType") == 4 else "function-table")]
    return [(value, "function-plain")]


def _transfer(value: object, place: Place) -> Parts | None:
    return [] if isinstance(value, Name) else _function(value, place)


def _font_and_size(value: object, _: Place) -> Parts | None:
    if not isinstance(value, Array) or len(value) != 2:
        return None
    return [(value[0], "font"), (value[1], "number")]


COLOURS = {
    **dict.fromkeys(("/CalGray", "/CalRGB", "/Lab"), ("name", "calibrated")),
    "/ICCBased": ("name", "profile"),
    **dict.fromkeys(("/Indexed", "/I"), ("name", "colour", "number", "samples")),
    "/Separation": ("name", "name", "colour", "function"),
    "/DeviceN": ("name", "names", "colour", "function", "inks"),
    "/Pattern": ("name", "colour"),
}
"""Colour spaces with what stands in their arrays."""


def _colour(value: object, _: Place) -> Parts | None:
    if isinstance(value, Name):
        return []
    if not isinstance(value, Array) or not len(value) or not isinstance(value[0], Name):
        return None
    kinds = COLOURS.get(str(value[0]), ("name",))
    while len(value) > len(kinds):
        del value[-1]
    if len(value) == 4 and isinstance(value[3], String) and isinstance(value[2], int):
        # A table of colours has as many bytes as it says, and nothing behind them.
        value[3] = String(bytes(value[3])[: (value[2] + 1) * (inks_of(value[1]) or _MOST_INKS)])
    return list(zip(value, kinds, strict=False))


def _samples(value: object, _: Place) -> Parts | None:
    return [] if isinstance(value, String) else [(value, "bytes")]


def _property(value: object, place: Place) -> Parts | None:
    of_layers = isinstance(value, Dictionary) and name_of(value, "/Type") in {"/OCG", "/OCMD"}
    return _layer(value, place) if of_layers else [(value, "property-list")]


def _layer(value: object, _: Place) -> Parts | None:
    many = isinstance(value, Dictionary) and name_of(value, "/Type") == "/OCMD"
    return [(value, "layer-many" if many else "layer-one")]


def _layers_in_arrays(rule: str, letters: type[Object]) -> Callable[[object, Place], Parts | None]:
    def choose(value: object, place: Place) -> Parts | None:
        if isinstance(value, letters):
            return []
        return [(value, f"[{rule}]")] if isinstance(value, Array) else _layer(value, place)

    return choose


def _outline_parent(value: object, _: Place) -> Parts | None:
    return [(value, "outline" if isinstance(value, Dictionary) and "/Title" in value else "outlines")]


def _tag_parent(value: object, _: Place) -> Parts | None:
    root = isinstance(value, Dictionary) and name_of(value, "/Type") == "/StructTreeRoot"
    return [(value, "tag-root" if root else "tag")]


def _tag_kid(value: object, place: Place) -> Parts | None:
    if isinstance(value, int):
        return []
    if isinstance(value, Array):
        return [(value, "[tag-kid]")]
    if not isinstance(value, Dictionary) or ("/Pg" in value and _page_here(value["/Pg"], place) is None):
        return None
    return [(value, {"/MCR": "marked", "/OBJR": "object"}.get(name_of(value, "/Type"), "tag"))]


def _tag_look(value: object, _: Place) -> Parts | None:
    if isinstance(value, int):
        return []
    if isinstance(value, Array):
        return [(value, "[tag-look]")]
    known = isinstance(value, Dictionary) and name_of(value, "/O") in OWNERS
    return [(value, "tag-attributes")] if known else None


def _tags(value: object, place: Place) -> Parts | None:
    """Choose in pairs of a page's number and its tags, which stand there in the order of their numbers."""

    def choose(tag: object) -> Parts | None:
        if not isinstance(tag, Array):
            return _tag_kid(tag, place)
        for index, one in enumerate(tag):
            if not isinstance(one, Dictionary) or _tag_kid(one, place) is None:
                tag[index] = None
        return [(one, "tag") for one in tag if one is not None]

    return _pairs_of(value, int, choose)


def _pairs(value: object, place: Place) -> Parts | None:
    return _pairs_of(value, String, lambda target: _destination(target, place))


def _named_tags(value: object, place: Place) -> Parts | None:
    return _pairs_of(value, String, lambda tag: _tag_kid(tag, place) if isinstance(tag, Dictionary) else None)


def _labels(value: object, _: Place) -> Parts | None:
    return _pairs_of(value, int, lambda label: [(label, "label")] if isinstance(label, Dictionary) else None)


def _pairs_of(value: object, key: type, choose: Callable[[object], Parts | None]) -> Parts | None:
    """Keep the pairs of a tree's leaf whose keys are of a type and whose values may stay."""
    if not isinstance(value, Array):
        return None
    parts: Parts = []
    for index in reversed(range(0, len(value) - len(value) % 2, 2)):
        chosen = choose(value[index + 1]) if isinstance(value[index], key) else None
        parts += chosen or ()
        if chosen is None:
            del value[index + 1], value[index]
    if len(value) % 2:
        del value[-1]
    return parts


def _kinds() -> Iterator[tuple[str, Callable[[object, Place], Parts | None]]]:
    yield from (("place", _place), ("destination", _destination), ("opening", _opening), ("action", _action))
    yield from (("page-node", _page_node), ("page-here", _page_here), ("remark-here", _remark_here))
    yield from (("remark-known", _remark_known), ("xobject", _xobject), ("function", _function))
    yield from (("transfer", _transfer), ("font-and-size", _font_and_size), ("colour", _colour), ("samples", _samples))
    yield from (("pattern", _by_form("gradient", "tiling")), ("shading", _by_form("shading-plain", "shading-mesh")))
    yield from (("property", _property), ("layer", _layer), ("layer-list", _layers_in_arrays("layer-list", Name)))
    yield from (("layer-order", _layers_in_arrays("layer-order", String)), ("outline-parent", _outline_parent))
    yield from (("layer-rule", _layers_in_arrays("layer-rule", Name)), ("tag-parent", _tag_parent))
    yield from (
        ("tag-kid", _tag_kid),
        ("tag-look", _tag_look),
        ("tags", _tags),
        ("named-tags", _named_tags),
        ("pairs", _pairs),
        ("labels", _labels),
    )


CHOICES = dict(_kinds())
"""The words of the allow-lists that are no type."""
