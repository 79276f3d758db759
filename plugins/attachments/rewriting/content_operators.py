"""The words that paint a page (ISO 32000-2, annex A), as one expression: a page of nothing else is left as it is."""

from __future__ import annotations

import re

_SPACE = rb"[\0\t\n\f\r ]"
_NUMBER = rb"[-+.\d]+"
_NAME = rb"/[^\0\t\n\f\r ()<>\[\]{}/%]*+"
_HEX = rb"<[\dA-Fa-f\0\t\n\f\r ]*+>"
_LETTERS = rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\))*+\)"
_TEXT = rb"(?:%b|%b)" % (_HEX, _LETTERS)
_ENTRY = rb"(?:/MCID%(s)b*+%(n)b|/(?:ActualText|Alt|E)%(s)b*+%(t)b|/Lang%(s)b*+\([A-Za-z0-9-]{0,35}\))" % {
    b"s": _SPACE,
    b"n": _NUMBER,
    b"t": _TEXT,
}
# What stands at the top and foot of every page of an office program.
_AT_THE_EDGE = (
    rb"(?:/(?:Type|Subtype)%(s)b*+%(name)b|/Attached%(s)b*+\[(?:%(s)b|%(name)b)*+\]|/BBox%(s)b*+\[(?:%(s)b|%(n)b)*+\])"
    % {
        b"s": _SPACE,
        b"n": _NUMBER,
        b"name": _NAME,
    }
)
_PROPERTIES = rb"<<(?:%b|%b|%b)*+>>" % (_SPACE, _ENTRY, _AT_THE_EDGE)
NUMERIC = (
    *("m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*"),
    *("q", "Q", "cm", "w", "J", "j", "M", "i", "g", "G", "rg", "RG", "k", "K", "sc", "SC", "scn", "SCN"),
    *("BT", "ET", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Tr", "Ts", "d0", "d1", "EMC", "BX", "EX"),
)
"""The words that have numbers before them, or nothing."""
NAMED = ("gs", "Do", "sh", "cs", "CS", "ri", "BMC")


def _any_of(words: tuple[str, ...]) -> bytes:
    return b"(?:%b)" % b"|".join(re.escape(word).encode() for word in sorted(words, key=len, reverse=True))


_END = rb"(?:(?:%b)++|(?=[/\[(<])|\Z)" % _SPACE
_WORDS = (
    rb"(?:%b%b++)*+%b%b" % (_NUMBER, _SPACE, _any_of(NUMERIC), _END),
    rb"\[(?:%b|%b|%b)*+\]%b*+TJ%b" % (_SPACE, _NUMBER, _TEXT, _SPACE, _END),
    rb"%b%b*+(?:Tj|')%b" % (_TEXT, _SPACE, _END),
    rb"%b%b++%b%b++Tf%b" % (_NAME, _SPACE, _NUMBER, _SPACE, _END),
    rb"%b%b++%b%b" % (_NAME, _SPACE, _any_of(NAMED), _END),
    rb"(?:%b%b*+)*+%b%b++(?:scn|SCN)%b" % (_NUMBER, _SPACE, _NAME, _SPACE, _END),
    rb"%b%b*+(?:%b|%b)%b*+BDC%b" % (_NAME, _SPACE, _PROPERTIES, _NAME, _SPACE, _END),
    rb"\[(?:%b|%b)*+\]%b*+%b%b++d%b" % (_SPACE, _NUMBER, _SPACE, _NUMBER, _SPACE, _END),
    rb"%b%b++%b%b*+%b%b*+\"%b" % (_NUMBER, _SPACE, _NUMBER, _SPACE, _TEXT, _SPACE, _END),
)
# Nothing is tried twice: the expression needs as long as the page has letters.
_PAINTING = re.compile(rb"%b*+(?:%b)*+" % (_SPACE, b"|".join(b"(?>%b)" % word for word in _WORDS)), re.DOTALL)


def is_painting(content: bytes) -> bool:
    """True if the content has the words of painting alone, each with what may stand before it."""
    return _PAINTING.fullmatch(content) is not None
