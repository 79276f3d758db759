"""The key at the beginning of a header's line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from plugins.newsroom import as_latin

from .keys import FROM_THE_PATH, KEYS
from .names import KEY_NAMES, PATH_NAMES

KNOWN = frozenset((*KEYS, *FROM_THE_PATH))
NAMED = frozenset(name for names in (*KEY_NAMES.values(), *PATH_NAMES.values()) for name in names)
"""What keys are called in the authors' languages."""

_LINE = re.compile(r"(?P<key>[^\s:\uff1a][^:\uff1a]{0,40}?)[ \t]*(?P<colon>[:\uff1a])(?P<rest>.*)", re.DOTALL)
_ROUND_KEYS = " \t\"'*`\u00ab\u00bb\u201c\u201d"
_WORD = re.compile(r"[^\W\d][\w-]*(?: [\w-]+){0,2}")
_ASCII_WORD = re.compile(r"[A-Za-z][A-Za-z_-]*")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line that begins with a key."""

    name: str
    """In small letters; as it is spelt here where letters only look like it."""
    rest: str
    """What stands behind the colon."""


def key_name(written: str) -> str:
    """Return a key as readers of headers compare it: in small letters, without signs around it or what nobody sees."""
    seen = "".join(letter for letter in written if unicodedata.category(letter) not in ("Cf", "Mn"))
    small = unicodedata.normalize("NFKC", seen).strip(_ROUND_KEYS).lower()
    latin = as_latin(small)
    return latin if latin in KNOWN else unicodedata.normalize("NFC", small)


def key_in(line: str) -> KeyLine | None:
    """Return the key that a line begins with, known or not; None where the line begins with none."""
    found = _LINE.match(line)
    if not found:
        return None
    name, rest = key_name(found["key"]), found["rest"]
    is_sure = name in KNOWN or name in NAMED
    # A sentence may have a colon too, and an address or a time has one without a space behind it.
    may_be = _WORD.fullmatch(name) and (not rest or rest[0].isspace())
    return KeyLine(name, rest) if is_sure or may_be else None


def known_key_in(line: str) -> KeyLine | None:
    """Return the key of CONTRACT's table that a line begins with."""
    key = key_in(line)
    return key if key and key.name in KEYS else None


def begins_header(line: str) -> bool:
    """Return whether the first line of a file is one of a header without fences."""
    key = key_in(line)
    return key is not None and bool(key.name in KNOWN or key.name in NAMED or _ASCII_WORD.fullmatch(key.name))
