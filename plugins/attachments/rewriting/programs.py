"""Programs and typefaces that a PDF brings along, without notes of those who made them.

The small programs are in the language of printers: what letters mean, how colours are counted (ISO 32000-2, 9.7.5,
7.10). Of a typeface stays what draws its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

COLLECTIONS = re.compile(r"Adobe|Identity|UCS2?|Japan[12]|GB1|CNS1|Korea1|KR|Manga1")
"""Sets of letters that everybody knows."""
OF_LETTERS = {
    *b"""begin end def dict dup pop currentdict findresource defineresource usecmap usefont begincmap endcmap
        begincodespacerange endcodespacerange beginbfchar endbfchar beginbfrange endbfrange begincidchar endcidchar
        begincidrange endcidrange beginnotdefchar endnotdefchar beginnotdefrange endnotdefrange beginrearrangedfont
        endrearrangedfont beginusematrix endusematrix null true false""".split(),
}
OF_COLOURS = {
    *b"""abs add atan ceiling cos cvi cvr div exp floor idiv ln log mod mul neg round sin sqrt sub truncate and bitshift
        eq false ge gt le lt ne not or true xor if ifelse copy dup exch index pop roll""".split(),
}
_WORD = re.compile(
    rb"%[^\r\n]*+|\((?:[^()\\]|\\.)*+\)|<<|>>|<[\dA-Fa-f\s\0]*+>|[\[\]{}]|/[^\0\s()<>\[\]{}/%]*+|[^\0\s()<>\[\]{}/%]++|[()<>]",
    re.DOTALL,
)
_NUMBER = re.compile(rb"[-+]?+(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?\d++)?+")


def kept_to(words: set[bytes], program: bytes) -> bytes:
    """Return the program without comments, and without words and letters that it has no use for."""
    found = [(word, _is_useful(word, words)) for word in _WORD.findall(program)]
    if all(is_useful for _, is_useful in found):
        return program
    # What takes letters must find some.
    return b" ".join(word if is_useful else b"()" for word, is_useful in found if is_useful or word[:1] == b"(")


def _is_useful(word: bytes, words: set[bytes]) -> bool:
    if word[:1] == b"(":
        return COLLECTIONS.fullmatch(word[1:-1].decode("latin-1")) is not None
    return word[:1] in b"<>[]{}/" or word in words or _NUMBER.fullmatch(word) is not None


# ISO/IEC 14496-22, 4.5: a head, then for each table its name, checksum, place and length.
_KINDS = {b"\0\1\0\0", b"true", b"OTTO"}
_DRAWS = {
    *(b"cmap", b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"OS/2", b"post", b"prep"),
    *(b"CFF ", b"CFF2", b"VORG", b"vhea", b"vmtx", b"gasp", b"GDEF", b"GSUB", b"GPOS", b"BASE", b"hdmx", b"VDMX"),
    *(b"LTSH", b"kern"),
}
_COMMENT = re.compile(rb"%[^!\r\n][^\r\n]*+")
_ENCRYPTED = b"eexec"


def without_comments(typeface: bytes) -> bytes:
    """Return the typeface with the tables that draw; in one of the older kind comments are overwritten by spaces."""
    if typeface[:4] in _KINDS:
        return _with_tables(typeface)
    if typeface.startswith(b"%!"):
        plain, mark, drawn = typeface.partition(_ENCRYPTED)
        return _COMMENT.sub(lambda found: b" " * len(found[0]), plain) + mark + drawn
    return typeface


def _with_tables(typeface: bytes) -> bytes:
    tables = list(_tables(typeface))
    kept = [(name, check, table) for name, check, table in tables if name in _DRAWS]
    if len(kept) == len(tables):
        return typeface
    head, content = b"", b""
    start = 12 + 16 * len(kept)
    for name, check, table in kept:
        head += name + check + (start + len(content)).to_bytes(4) + len(table).to_bytes(4)
        content += table + bytes(-len(table) % 4)
    power = len(kept).bit_length() - 1
    search = (16 << power, power, 16 * len(kept) - (16 << power)) if kept else (0, 0, 0)
    return typeface[:4] + b"".join(number.to_bytes(2) for number in (len(kept), *search)) + head + content


def _tables(typeface: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    for place in range(12, 12 + 16 * int.from_bytes(typeface[4:6]), 16):
        start, length = (int.from_bytes(typeface[at : at + 4]) for at in (place + 8, place + 12))
        yield typeface[place : place + 4], typeface[place + 4 : place + 8], typeface[start : start + length]
