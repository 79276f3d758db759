"""The objects of a published PDF: for each type its keys, and for each key what may stand there.

An allow-list, so that what a program or a person adds of their own is left behind without anybody having to know it.
The types are those of ISO 32000-2, without what tells of makers (its 14.3 to 14.5), thumbnails, places on maps, print
shops' notes, threads and other presentations. A word such as `[page]` is an array of pages, `{font}` a dictionary from
any name to a font, `a|b` the first that fits: `Contents:content|[content]` allows one content stream or an array of
them. Words that are no type of this table are in `plain_values`, if they lead nowhere, and in `choices`.
"""

from __future__ import annotations

_KINDS = {
    # 7.7: the document and its pages
    "catalog": """Type:name Version:name Pages:pages PageLabels:label-tree PageLayout:name PageMode:name Lang:language
        ViewerPreferences:preferences Dests:{destination} Names:names-of Outlines:outlines OpenAction:place|opening
        StructTreeRoot:tag-root MarkInfo:marks OCProperties:layers AcroForm:form-of OutputIntents:[intent]""",
    "names-of": "Dests:place-tree",
    "place-tree": "Names:pairs Kids:[place-tree] Limits:texts",
    "target": "D:place",
    "label-tree": "Nums:labels Kids:[label-tree] Limits:numbers",
    "label": "Type:name S:name P:text St:number",
    "preferences": """HideToolbar:flag HideMenubar:flag HideWindowUI:flag FitWindow:flag CenterWindow:flag
        DisplayDocTitle:flag NonFullScreenPageMode:name Direction:name ViewArea:name ViewClip:name PrintArea:name
        PrintClip:name PrintScaling:name Duplex:name PickTrayByPDFSize:flag PrintPageRange:numbers NumCopies:number""",
    "marks": "Marked:flag UserProperties:flag Suspects:flag",
    "intent": "Type:name S:name DestOutputProfile:profile",
    "pages": """Type:name Parent:pages Kids:[page-node] Count:number Resources:resources MediaBox:numbers
        CropBox:numbers Rotate:number""",
    "page": """Type:name Parent:pages Resources:resources MediaBox:numbers CropBox:numbers BleedBox:numbers
        TrimBox:numbers ArtBox:numbers Contents:content|[content] Rotate:number Group:group Annots:[annotation-here]
        Tabs:name UserUnit:number StructParents:number Dur:number Trans:transition""",
    "transition": "Type:name S:name D:number Dm:name M:name Di:number|name SS:number B:flag",
    "resources": """ExtGState:{state} ColorSpace:{colour} Pattern:{pattern} Shading:{shading} XObject:{xobject}
        Font:{font} Encoding:{encoding} ProcSet:names Properties:{property}""",
    # 8.4 to 8.11: graphics
    "group": "Type:name S:name CS:colour I:flag K:flag",
    "state": """Type:name LW:number LC:number LJ:number ML:number D:numbers RI:name OP:flag op:flag OPM:number
        Font:font-and-size BG:function BG2:function|name UCR:function UCR2:function|name TR:transfer|[transfer]
        TR2:transfer|[transfer] FL:number SM:number SA:flag BM:name|names SMask:name|mask CA:number ca:number AIS:flag
        TK:flag UseBlackPtComp:name""",
    "mask": "Type:name S:name G:form BC:numbers TR:function|name",
    "image": """Type:name Subtype:name Width:number Height:number ColorSpace:colour BitsPerComponent:number Intent:name
        ImageMask:flag Mask:numbers|image Decode:numbers Interpolate:flag SMask:image SMaskInData:number
        StructParent:number Matte:numbers OC:layer""",
    "form": """Type:name Subtype:name FormType:number BBox:numbers Matrix:numbers Resources:resources Group:group
        OC:layer StructParent:number StructParents:number""",
    "tiling": """Type:name PatternType:number PaintType:number TilingType:number BBox:numbers XStep:number YStep:number
        Resources:resources Matrix:numbers""",
    "gradient": "Type:name PatternType:number Shading:shading Matrix:numbers ExtGState:state",
    "shading-plain": """ShadingType:number ColorSpace:colour Background:numbers BBox:numbers AntiAlias:flag
        Function:function|[function] Domain:numbers Coords:numbers Extend:flags Matrix:numbers""",
    "shading-mesh": """ShadingType:number ColorSpace:colour Background:numbers BBox:numbers AntiAlias:flag
        Function:function|[function] BitsPerCoordinate:number BitsPerComponent:number BitsPerFlag:number Decode:numbers
        VerticesPerRow:number""",
    "function-plain": """FunctionType:number Domain:numbers Range:numbers C0:numbers C1:numbers N:number
        Functions:[function] Bounds:numbers Encode:numbers""",
    "function-table": """FunctionType:number Domain:numbers Range:numbers Size:numbers BitsPerSample:number Order:number
        Encode:numbers Decode:numbers""",
    "function-program": "FunctionType:number Domain:numbers Range:numbers",
    "calibrated": "WhitePoint:numbers BlackPoint:numbers Gamma:number|numbers Matrix:numbers Range:numbers",
    "profile": "N:number Alternate:colour Range:numbers",
    "inks": "Subtype:name Colorants:{colour} Process:process",
    "process": "ColorSpace:colour Components:names",
    "layers": "OCGs:[layer] D:layering Configs:[layering]",
    "layering": """Name:text BaseState:name ON:[layer] OFF:[layer] Intent:name|names AS:[layer-event]
        Order:[layer-order] ListMode:name RBGroups:[layer-list] Locked:[layer]""",
    "layer-event": "Event:name OCGs:[layer] Category:names",
    "layer-one": "Type:name Name:text Intent:name|names Usage:layer-usage",
    "layer-usage": """View:layer-state Print:layer-state Export:layer-state Zoom:layer-zoom Language:layer-language
        PageElement:layer-element""",
    "layer-state": "ViewState:name PrintState:name ExportState:name Subtype:name",
    "layer-zoom": "min:number max:number",
    "layer-language": "Lang:language Preferred:name",
    "layer-element": "Subtype:name",
    "layer-many": "Type:name OCGs:layer|[layer] P:name VE:[layer-rule]",
    # 9: text
    "font": """Type:name Subtype:name Name:name BaseFont:name FirstChar:number LastChar:number Widths:numbers
        FontDescriptor:descriptor Encoding:name|encoding|charmap ToUnicode:name|charmap DescendantFonts:[font]
        CIDSystemInfo:collection DW:number W:numbers DW2:numbers W2:numbers CIDToGIDMap:name|bytes FontBBox:numbers
        FontMatrix:numbers CharProcs:{glyph} Resources:resources""",
    "encoding": "Type:name BaseEncoding:name Differences:numbers-and-names",
    "charmap": "Type:name CMapName:name CIDSystemInfo:collection WMode:number UseCMap:name|charmap",
    "collection": "Registry:collection-name Ordering:collection-name Supplement:number",
    "descriptor": """Type:name FontName:name FontStretch:name FontWeight:number Flags:number FontBBox:numbers
        ItalicAngle:number Ascent:number Descent:number Leading:number CapHeight:number XHeight:number StemV:number
        StemH:number AvgWidth:number MaxWidth:number MissingWidth:number FontFile:typeface FontFile2:typeface
        FontFile3:typeface CharSet:letters Style:panose Lang:name FD:{descriptor} CIDSet:bytes""",
    "panose": "Panose:twelve-bytes",
    "typeface": "Subtype:name Length1:number Length2:number Length3:number",
    "glyph": "",
    "content": "",
    "bytes": "",
    "parameters": """Predictor:number Colors:number BitsPerComponent:number Columns:number EarlyChange:number K:number
        EndOfLine:flag EncodedByteAlign:flag Rows:number EndOfBlock:flag BlackIs1:flag DamagedRowsBeforeError:number
        ColorTransform:number JBIG2Globals:globals""",
    "globals": "",
    # 12.3 to 12.7: bookmarks, annotations, forms
    "outlines": "Type:name First:outline Last:outline Count:number",
    "outline": """Title:text Parent:outline-parent Prev:outline Next:outline First:outline Last:outline Count:number
        Dest:place A:action C:numbers F:number""",
    "goto-action": "Type:name S:name D:place",
    "web-action": "Type:name S:name URI:text IsMap:flag",
    "page-turn-action": "Type:name S:name N:name",
    "annotation": """Type:name Subtype:name Rect:numbers Contents:text P:page-here F:number AP:appearances AS:name
        Border:numbers C:numbers StructParent:number OC:layer BM:name CA:number ca:number Lang:language
        Popup:annotation-known IRT:annotation-known RT:name Open:flag Name:name A:action Dest:place H:name
        QuadPoints:numbers BS:border BE:edge DA:style Q:number CL:numbers LE:name|names IC:numbers IT:name RD:numbers
        L:numbers LL:number LLE:number LLO:number Cap:flag CP:name CO:numbers Vertices:numbers InkList:numbers Sy:name
        Parent:annotation-known FixedPrint:printed""",
    "printed": "Type:name Matrix:numbers H:number V:number",
    "appearances": "N:form|{form} R:form|{form} D:form|{form}",
    "border": "Type:name W:number S:name D:numbers",
    "edge": "S:name I:number",
    "form-of": "Fields:[field] NeedAppearances:flag DR:resources DA:style Q:number",
    "field": """Type:name Subtype:name Rect:numbers Contents:text P:page-here F:number AP:appearances AS:name
        Border:numbers C:numbers StructParent:number OC:layer Lang:language A:action H:name BS:border MK:look FT:name
        Parent:field Kids:[field] T:text TU:text TM:text Ff:number V:text|name|number|texts|bytes
        DV:text|name|number|texts|bytes DA:style DR:resources Q:number MaxLen:number Opt:texts TI:number I:numbers""",
    "look": "R:number BC:numbers BG:numbers CA:text RC:text AC:text I:form RI:form IX:form IF:icon TP:number",
    "icon": "SW:name S:name A:numbers FB:flag",
    # 14.6 to 14.8: what is read aloud
    "property-list": """Type:name Subtype:name MCID:number Lang:language Alt:text ActualText:text E:text Attached:names
        BBox:numbers O:name""",
    "tag-root": """Type:name K:tag-kid ParentTree:tag-tree ParentTreeNextKey:number RoleMap:{name} ClassMap:{tag-look}
        IDTree:tag-names""",
    "tag-names": "Names:named-tags Kids:[tag-names] Limits:[mark]",
    "tag-tree": "Nums:tags Kids:[tag-tree] Limits:numbers",
    "tag": """Type:name S:name P:tag-parent Pg:page-here K:tag-kid A:tag-look C:names|name ID:mark Lang:language
        Alt:text E:text ActualText:text""",
    "marked": "Type:name Pg:page-here Stm:form MCID:number",
    "object": "Type:name Pg:page-here Obj:annotation-known|xobject",
    "tag-attributes": """O:name Placement:name WritingMode:name BackgroundColor:numbers BorderColor:numbers
        BorderStyle:name|names BorderThickness:number|numbers Padding:number|numbers Color:numbers SpaceBefore:number
        SpaceAfter:number StartIndent:number EndIndent:number TextIndent:number TextAlign:name BBox:numbers
        Width:number|name Height:number|name BlockAlign:name InlineAlign:name TBorderStyle:name|names
        TPadding:number|numbers BaselineShift:number LineHeight:number|name TextDecorationColor:numbers
        TextDecorationThickness:number TextDecorationType:name RubyAlign:name RubyPosition:name
        GlyphOrientationVertical:number|name ColumnCount:number ColumnGap:number|numbers ColumnWidths:number|numbers
        ListNumbering:name ContinuedList:flag RowSpan:number ColSpan:number Headers:[mark] Scope:name Summary:text
        Short:text Role:name checked:name Checked:name Desc:text Type:name Subtype:name Attached:names""",
}

STREAMS = {
    *("content", "image", "form", "tiling", "shading-mesh", "function-table", "function-program", "profile"),
    *("charmap", "typeface", "glyph", "bytes", "globals"),
}
"""Types whose objects are streams."""

_OF_STREAMS = "Length:number Filter:name|names DecodeParms:parameters|[parameters]"


def _parsed(kind: str, text: str) -> dict[str, tuple[str, ...]]:
    entries = f"{text} {_OF_STREAMS if kind in STREAMS else ''}".split()
    return {f"/{key}": tuple(rule.split("|")) for key, _, rule in (entry.partition(":") for entry in entries)}


INSTEAD = {
    "collection": {"/Registry": "Adobe", "/Ordering": "Identity"},
    "intent": {"/OutputConditionIdentifier": "Custom"},
}
"""Values that the format asks for, put where nothing allowed stands."""
ALLOWED = {kind: _parsed(kind, text) for kind, text in _KINDS.items()}
"""For each type its keys, and for each key what may stand there."""
