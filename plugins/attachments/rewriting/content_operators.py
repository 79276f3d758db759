"""Operators that paint a page (ISO 32000-2, annex A), as one expression: a page of nothing else is left as it is."""

from __future__ import annotations

import re

NUMERIC = (
    *("m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*"),
    *("q", "Q", "cm", "w", "J", "j", "M", "i", "g", "G", "rg", "RG", "k", "K", "sc", "SC", "scn", "SCN"),
    *("BT", "ET", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Tr", "Ts", "d0", "d1", "EMC", "BX", "EX"),
)
"""The operators that have numbers before them, or nothing."""
NAMED = ("gs", "Do", "sh", "cs", "CS", "ri", "BMC")


def _any_of(words: tuple[str, ...]) -> bytes:
    return b"(?:%b)" % b"|".join(re.escape(word).encode() for word in sorted(words, key=len, reverse=True))


_PARTS = {
    b"space": rb"[\0\t\n\f\r ]",
    b"number": rb"[-+.\d]+",
    b"name": rb"/[^\0\t\n\f\r ()<>\[\]{}/%]*+",
    b"hex": rb"<[\dA-Fa-f\0\t\n\f\r ]*+>",
    b"letters": rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\))*+\)",
    b"numeric": _any_of(NUMERIC),
    b"named": _any_of(NAMED),
}
_PARTS[b"text"] = rb"(?:%(hex)b|%(letters)b)" % _PARTS
_PARTS[b"end"] = rb"(?:(?:%(space)b)++|(?=[/\[(<])|\Z)" % _PARTS
_SPOKEN = (
    rb"(?:/MCID%(space)b*+%(number)b|/(?:ActualText|Alt|E)%(space)b*+%(text)b|"
    rb"/Lang%(space)b*+\([A-Za-z0-9-]{0,35}\))"
)
# What stands at the top and foot of every page of an office program.
_AT_THE_EDGE = (
    rb"(?:/(?:Type|Subtype)%(space)b*+%(name)b|/Attached%(space)b*+\[(?:%(space)b|%(name)b)*+\]|"
    rb"/BBox%(space)b*+\[(?:%(space)b|%(number)b)*+\])"
)
_PARTS[b"properties"] = (rb"<<(?:%(space)b|" + _SPOKEN + b"|" + _AT_THE_EDGE + b")*+>>") % _PARTS
_OPERATIONS = (
    rb"(?:%(number)b%(space)b++)*+%(numeric)b%(end)b",
    rb"\[(?:%(space)b|%(number)b|%(text)b)*+\]%(space)b*+TJ%(end)b",
    rb"%(text)b%(space)b*+(?:Tj|')%(end)b",
    rb"%(name)b%(space)b++%(number)b%(space)b++Tf%(end)b",
    rb"%(name)b%(space)b++%(named)b%(end)b",
    rb"(?:%(number)b%(space)b*+)*+%(name)b%(space)b++(?:scn|SCN)%(end)b",
    rb"%(name)b%(space)b*+(?:%(properties)b|%(name)b)%(space)b*+BDC%(end)b",
    rb"\[(?:%(space)b|%(number)b)*+\]%(space)b*+%(number)b%(space)b++d%(end)b",
    rb"%(number)b%(space)b++%(number)b%(space)b*+%(text)b%(space)b*+\"%(end)b",
)
# Nothing is tried twice: the expression needs as long as the page has letters.
_PAINTING = re.compile(
    rb"%b*+(?:%b)*+" % (_PARTS[b"space"], b"|".join(b"(?>%b)" % (operation % _PARTS) for operation in _OPERATIONS)),
    re.DOTALL,
)


def only_paints(content: bytes) -> bool:
    """True if the content has operators that paint alone, each with what may stand before it."""
    return _PAINTING.fullmatch(content) is not None
