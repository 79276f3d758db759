"""Choices where several types may stand: which one a value is, and which values in it have to be looked at in turn.

Each function has the name of its word in the allow-list, and returns None for a value that may not stay. So `action`
is met by a link to the web as `[(value, "web-action")]`, and by one that starts a program as None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from .unpacking import address_of, components_of, name_of

Parts = list[tuple[object, str]]
"""Values inside a value, each with the type that it must have; none: the value may stay as it is."""
WEB_ADDRESSES = ("http://", "https://", "mailto:", "tel:")
PAGE_TURNS = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
ANNOTATIONS = {
    *("/Text", "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight"),
    *("/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/Stamp", "/Ink", "/Popup", "/Watermark", "/PrinterMark"),
}
_MOST_COMPONENTS = 32
ATTRIBUTE_OWNERS = {"/Layout", "/List", "/Table", "/PrintField", "/Artifact"}


@dataclass(frozen=True, slots=True)
class VisiblePages:
    """The pages that readers see, and what lies on them: nothing may lead to another one, it was taken out."""

    pages: frozenset[tuple[int, int]]
    """By the numbers of their objects."""
    annotations: frozenset[tuple[int, int]]

    @staticmethod
    def of(pdf: Pdf) -> VisiblePages:
        """Look at all pages."""
        pages = [page.obj for page in pdf.pages]
        annotations = [page["/Annots"] for page in pages if isinstance(page.get("/Annots"), Array)]
        found = [one for array in annotations for one in array if isinstance(one, Object) and one.is_indirect]
        return VisiblePages(frozenset(page.objgen for page in pages), frozenset(one.objgen for one in found))


Choice = Callable[[object, VisiblePages], Parts | None]


def _either(test: Callable[[object], bool], kind: str, otherwise: str) -> Choice:
    """Return the choice between two types, of which the first one passes a test."""
    return lambda value, _: [(value, kind if test(value) else otherwise)]


def _has(key: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, Dictionary) and key in value


def _is_of_type(name: str) -> Callable[[object], bool]:
    return lambda value: name_of(value, "/Type") == name


def _is_stream(value: object) -> bool:
    return isinstance(value, Stream)


def _place(value: object, visible: VisiblePages) -> Parts | None:
    """Choose a destination: the name of one, or a page of this file with numbers and the way it is shown."""
    if isinstance(value, (Name, String)):
        return []
    if not isinstance(value, Array) or not len(value):
        return None
    page, *shown = list(value)
    on_a_page = isinstance(page, int) or _page_here(page, visible) is not None
    return [] if on_a_page and not any(isinstance(one, (Array, Dictionary, Stream, String)) for one in shown) else None


def _destination(value: object, visible: VisiblePages) -> Parts | None:
    return [(value, "target")] if isinstance(value, Dictionary) else _place(value, visible)


def _opening(value: object, _: VisiblePages) -> Parts | None:
    return [(value, "goto-action")] if name_of(value, "/S") == "/GoTo" else None


def _action(value: object, visible: VisiblePages) -> Parts | None:
    """Choose an action that only leads: to a page of this file, or to the web."""
    kind = name_of(value, "/S")
    # Other addresses name folders of somebody's computer.
    if kind == "/URI" and isinstance(value, Dictionary) and address_of(value).startswith(WEB_ADDRESSES):
        return [(value, "web-action")]
    if kind == "/Named" and name_of(value, "/N") in PAGE_TURNS:
        return [(value, "page-turn-action")]
    return _opening(value, visible)


def _page_here(value: object, visible: VisiblePages) -> Parts | None:
    return [] if isinstance(value, Dictionary) and value.objgen in visible.pages else None


def _annotation_here(value: object, _: VisiblePages) -> Parts | None:
    kind = name_of(value, "/Subtype")
    if kind == "/Widget":
        return [(value, "field")]
    # An annotation with a state says who accepted another one.
    stays = kind in ANNOTATIONS and isinstance(value, Dictionary) and "/State" not in value
    return [(value, "annotation")] if stays else None


def _annotation_known(value: object, visible: VisiblePages) -> Parts | None:
    is_known = isinstance(value, Object) and value.objgen in visible.annotations
    return _annotation_here(value, visible) if is_known else None


def _xobject(value: object, _: VisiblePages) -> Parts | None:
    kinds = {"/Image": "image", "/Form": "form"}
    kind = kinds.get(name_of(value, "/Subtype")) if isinstance(value, Stream) else None
    return [(value, kind)] if kind else None


def _function(value: object, _: VisiblePages) -> Parts | None:
    if isinstance(value, Stream):
        return [(value, "function-program" if value.get("/FunctionType") == 4 else "function-table")]
    return [(value, "function-plain")]


def _transfer(value: object, visible: VisiblePages) -> Parts | None:
    return [] if isinstance(value, Name) else _function(value, visible)


def _font_and_size(value: object, _: VisiblePages) -> Parts | None:
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


def _colour(value: object, _: VisiblePages) -> Parts | None:
    if isinstance(value, Name):
        return []
    if not isinstance(value, Array) or not len(value) or not isinstance(value[0], Name):
        return None
    kinds = COLOURS.get(str(value[0]), ("name",))
    while len(value) > len(kinds):
        del value[-1]
    if len(value) == 4 and isinstance(value[3], String) and isinstance(value[2], int):
        # A table of colours has as many bytes as it says, and nothing behind them.
        value[3] = String(bytes(value[3])[: (value[2] + 1) * (components_of(value[1]) or _MOST_COMPONENTS)])
    return list(zip(value, kinds, strict=False))


_layer = _either(_is_of_type("/OCMD"), "layer-many", "layer-one")


def _property(value: object, visible: VisiblePages) -> Parts | None:
    of_layers = name_of(value, "/Type") in {"/OCG", "/OCMD"}
    return _layer(value, visible) if of_layers else [(value, "property-list")]


def _layers_in_arrays(rule: str, letters: type[Object]) -> Choice:
    def choose(value: object, visible: VisiblePages) -> Parts | None:
        if isinstance(value, letters):
            return []
        return [(value, f"[{rule}]")] if isinstance(value, Array) else _layer(value, visible)

    return choose


def _tag_kid(value: object, visible: VisiblePages) -> Parts | None:
    if isinstance(value, int):
        return []
    if isinstance(value, Array):
        return [(value, "[tag-kid]")]
    if not isinstance(value, Dictionary) or ("/Pg" in value and _page_here(value["/Pg"], visible) is None):
        return None
    return [(value, {"/MCR": "marked", "/OBJR": "object"}.get(name_of(value, "/Type"), "tag"))]


def _tag_look(value: object, _: VisiblePages) -> Parts | None:
    if isinstance(value, int):
        return []
    if isinstance(value, Array):
        return [(value, "[tag-look]")]
    return [(value, "tag-attributes")] if name_of(value, "/O") in ATTRIBUTE_OWNERS else None


def _tags(value: object, visible: VisiblePages) -> Parts | None:
    """Choose in pairs of a page's number and its tags, which stand there in the order of their numbers."""

    def choose(tag: object) -> Parts | None:
        if not isinstance(tag, Array):
            return _tag_kid(tag, visible)
        for index, one in enumerate(tag):
            if not isinstance(one, Dictionary) or _tag_kid(one, visible) is None:
                tag[index] = None
        return [(one, "tag") for one in tag if one is not None]

    return _pairs_of(value, int, choose)


def _pairs(value: object, visible: VisiblePages) -> Parts | None:
    return _pairs_of(value, String, lambda target: _destination(target, visible))


def _named_tags(value: object, visible: VisiblePages) -> Parts | None:
    return _pairs_of(value, String, lambda tag: _tag_kid(tag, visible) if isinstance(tag, Dictionary) else None)


def _labels(value: object, _: VisiblePages) -> Parts | None:
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


_CHOOSERS: tuple[Callable[[object, VisiblePages], Parts | None], ...] = (
    *(_place, _destination, _opening, _action, _page_here, _annotation_here, _annotation_known, _xobject, _function),
    *(_transfer, _font_and_size, _colour, _property, _tag_kid, _tag_look, _tags, _named_tags, _pairs, _labels),
)
CHOICES: dict[str, Choice] = {
    **{choose.__name__[1:].replace("_", "-"): choose for choose in _CHOOSERS},
    "layer": _layer,
    "layer-list": _layers_in_arrays("layer-list", Name),
    "layer-order": _layers_in_arrays("layer-order", String),
    "layer-rule": _layers_in_arrays("layer-rule", Name),
    "outline-parent": _either(_has("/Title"), "outline", "outlines"),
    "page-node": _either(_has("/Kids"), "pages", "page"),
    "pattern": _either(_is_stream, "tiling", "gradient"),
    "samples": lambda value, _: [] if isinstance(value, String) else [(value, "bytes")],
    "shading": _either(_is_stream, "shading-mesh", "shading-plain"),
    "tag-parent": _either(_is_of_type("/StructTreeRoot"), "tag-root", "tag"),
}
"""The words of the allow-lists that are no type."""
