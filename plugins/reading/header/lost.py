"""A line of a header that has no key: what was probably meant, so that none of its words is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.newsroom import nearest, tell
from plugins.reading.wrong import Wrong

from .key_lines import KNOWN, NAMED, key_name
from .keys import KEYS
from .names import KEY_NAMES
from .texts import Written

_OTHER_SIGN = re.compile(r"(?P<key>[^\W\d][\w -]{0,40}?)(?:\s*[=;→]|\s+[-–—>])\s*(?P<rest>.*)")
_MARK = re.compile(r"[-–—•*·]\s*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands."""

    fenced: bool
    """Whether the header stands between lines of `---`."""
    after_empty: bool
    """Whether an empty line stands above it."""
    titled: bool
    """Whether any line of the header is a title."""


def lost_value(line: str, above: Written | None) -> Wrong | None:
    """Return what is wrong where a line is the value of the empty key above it, to be told at that; None elsewhere."""
    if not above or above.text or above.key not in KEYS or _with_colon(line):
        return None
    message = tell("the words of '{key}' stand on the line below it", key=above.key)
    right = f"{above.key}: {_MARK.sub('', line, count=1)}"
    return Wrong("header-line", message, tell("write both lines as one: {line}", line=right))


def lost_line(line: str, above: Written | None, place: Place) -> tuple[Wrong, bool]:
    """Return what is wrong with a line, and whether the header goes on below it; `above` stands above it."""
    message = tell("this line of the header has no key")
    if right := _with_colon(line):
        return Wrong("header-line", message, tell("write it so: {line}", line=right)), True
    if above is None:
        remedy = tell("move it below the header, into the text")
        if not place.titled:
            remedy = tell("write it so: {line}", line=f"title: {_MARK.sub('', line, count=1)}")
        return Wrong("header-line", message, remedy), not place.after_empty
    if place.after_empty:
        return Wrong("header-line", message, tell("put a line with --- between the header and the text")), False
    remedy = tell("begin it with two spaces if it goes on with the line above, else put a line with --- above it")
    if not place.fenced:
        remedy = tell("begin it with two spaces if it goes on with the line above, else put an empty line above it")
    return Wrong("header-line", message, remedy), True


def _with_colon(line: str) -> str:
    """Return `title: Words` for `title = Words` and its like; empty if no key begins the line."""
    found = _OTHER_SIGN.fullmatch(_MARK.sub("", line, count=1))
    if not found:
        return ""
    name = key_name(found["key"])
    if name in NAMED:
        name = nearest(name, KEYS, KEY_NAMES) or name
    return f"{name}: {found['rest']}".strip() if name in KNOWN else ""
