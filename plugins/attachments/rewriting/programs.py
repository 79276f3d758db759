"""Small programs in the language of printers: what letters mean, how colours are counted (ISO 32000-2, 9.7.5, 7.10)."""

from __future__ import annotations

import re

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
