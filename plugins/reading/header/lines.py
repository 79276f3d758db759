"""The lines of a header become entries: the rest of a line is the value as it was typed, and no word of it is lost.

A line that begins without a space has a key, `- ` and an entry of a list, or `#` and a note. Whatever is indented goes
on with the value above. Which lines belong together is found here; `key_lines` reads what they say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.newsroom import Message, Mistake, Problem, nearest, tell

from .key_lines import LIST_MARK, KeyLines, entries_of
from .keys import KEYS, KNOWN, NAMED, TEXTS, key_in, key_name
from .names import KEY_NAMES
from .values import HeaderEntry

_OTHER_SIGN = re.compile(r"(?P<key>[^\W\d][\w -]{0,40}?)(?:\s*[=;→]|\s+[-–—>])\s*(?P<rest>.*)")
_MARK = re.compile(r"[-–—•*·]\s*")


def header_lines(
    path: str, lines: Sequence[str], first_line: int, *, fenced: bool = True
) -> tuple[tuple[HeaderEntry, ...], tuple[Problem, ...]]:
    """Read the lines of a header, without its fences; `first_line` is the first one's number in the file."""
    titled = any(found[0] == "title" for found in map(key_in, lines) if found)
    typed: list[KeyLines] = []
    problems: list[Problem] = []
    after_empty = False
    for number, line in enumerate(_without_margin(lines), start=first_line):
        above = typed[-1] if typed else None
        if _is_more(line, above):
            if above and not line.startswith("#"):
                above.below.append((number, line))
        elif found := key_in(line):
            typed.append(KeyLines(found[0], number, found[1]))
        else:
            bare = line.strip()
            right = _with_colon(bare)
            if above and not right and not above.text and above.key in KEYS:
                problems.append(_value_below(above, bare).at(path, above.line, above.key))
            else:
                remedy = tell("write it so: {line}", line=right)
                if not right:
                    remedy = _remedy(bare, above, fenced=fenced, after_empty=after_empty, titled=titled)
                wrong = Mistake("header-line", tell("this line of the header has no key"), remedy)
                problems.append(wrong.at(path, number, above.key if above else None))
                if after_empty and not right:
                    break
        after_empty = not line.strip()
    found_in = [one for key_lines in typed for one in entries_of(path, key_lines)]
    problems.extend(one for one in found_in if isinstance(one, Problem))
    entries = tuple(one for one in found_in if isinstance(one, HeaderEntry))
    return entries, tuple(sorted(problems, key=lambda one: one.line or 0))


def _without_margin(lines: Sequence[str]) -> list[str]:
    """Take off what all lines are indented by."""
    margins = {line[: len(line) - len(line.lstrip())] for line in lines if line.strip()}
    least = min(margins, key=len, default="")
    margin = least if all(one.startswith(least) for one in margins) else ""
    return [line.removeprefix(margin) for line in lines]


def _is_more(line: str, above: KeyLines | None) -> bool:
    """Return True if a line has no key of its own: it is empty, a note, or goes on with the key above it."""
    if not line.strip() or line.startswith("#"):
        return True
    is_item = above and above.key not in TEXTS and not above.rest and LIST_MARK.match(line)
    return above is not None and bool(line[0].isspace() or is_item)


def _value_below(above: KeyLines, line: str) -> Mistake:
    """Return what is wrong where a line is the value of the empty key above it."""
    message = tell("the words of '{key}' stand on the line below it", key=above.key)
    right = f"{above.key}: {_MARK.sub('', line, count=1)}"
    return Mistake("header-line", message, tell("write both lines as one: {line}", line=right))


def _remedy(line: str, above: KeyLines | None, *, fenced: bool, after_empty: bool, titled: bool) -> Message:
    """Return what to do about a line that has no key; `titled` says that any line of the header is a title."""
    if above is None:
        if titled:
            return tell("move it below the header, into the text")
        return tell("write it so: {line}", line=f"title: {_MARK.sub('', line, count=1)}")
    if after_empty:
        return tell("put a line with --- between the header and the text")
    if fenced:
        return tell("begin it with two spaces if it goes on with the line above, else put a line with --- above it")
    return tell("begin it with two spaces if it goes on with the line above, else put an empty line above it")


def _with_colon(line: str) -> str:
    """Return `title: Words` for `title = Words` and its like; empty if no key begins the line."""
    found = _OTHER_SIGN.fullmatch(_MARK.sub("", line, count=1))
    if not found:
        return ""
    name = key_name(found["key"])
    if name in NAMED:
        name = nearest(name, KEYS, KEY_NAMES) or name
    return f"{name}: {found['rest']}".strip() if name in KNOWN else ""
