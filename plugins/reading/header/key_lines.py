"""The lines of one key become an entry.

In a key of text that is what was typed. Only a value that is whole has YAML's reading: between quotation marks up to
the end of its last line, or `|` and `>` alone with the lines below. `topics`, `tags` and `formerly` are lists: `a, b`,
`[a, b]`, or lines that begin with `- `.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import yaml

from plugins.newsroom import Mistake, Problem, tell, warning

from .keys import KEYS, LISTS, TEXTS, key_in
from .values import HeaderEntry

LIST_MARK = re.compile(r"[-–—•*·](?:\s+|\Z)|-(?=\S)")
"""The beginning of a line that is an entry of a list."""
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])")
# A text between quotation marks; the mark inside is escaped or doubled.
_QUOTED = r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'"""
_WHOLE = re.compile(_QUOTED, re.DOTALL)
# Nothing is tried twice: a header may have thousands of spaces.
_PLAIN_ITEM = re.compile(rf"\s*+(?:(?P<quoted>{_QUOTED})\s*|(?P<plain>[^,]*+))(?:,|\Z)", re.DOTALL)
_FLOW_ITEM = re.compile(rf"\s*+(?:(?P<quoted>{_QUOTED})\s*|(?P<plain>[^,\[\]]*+))(?P<end>[,\]])", re.DOTALL)
_AFTER_FLOW = re.compile(r"\s*(?:#.*)?")
_NOTE = re.compile(r"(?:\A|\s+)#.*\Z", re.DOTALL)
_PICTURE_WITH_NOTE = re.compile(r"(.*?\.(?:jpe?g|png|webp))\s+#.*", re.DOTALL | re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_WITH_NOTES = ("topics", "formerly")


@dataclass(slots=True)
class KeyLines:
    """A key with all that was typed behind and below it."""

    key: str
    line: int
    rest: str
    below: list[tuple[int, str]] = field(default_factory=list)
    """Lines that go on with it, and their numbers."""

    @property
    def text(self) -> str:
        """All of it, line by line."""
        return "\n".join((self.rest, *(line for _, line in self.below))).strip()

    def entry(self, text: str) -> HeaderEntry:
        """Return the entry of one text."""
        return HeaderEntry(self.key, self.line, (text,))

    def listed(self, items: Sequence[str]) -> HeaderEntry:
        """Return the entry of a list."""
        return HeaderEntry(self.key, self.line, tuple(_item(self.key, item) for item in items), is_list=True)


def entries_of(path: str, typed: KeyLines) -> Iterator[HeaderEntry | Problem]:
    """Yield what the lines say: one entry, one more for each key that an indented line begins with, what is wrong."""
    whole = unquoted(typed.text)
    if _BLOCK.fullmatch(typed.rest):
        yield typed.entry("\n".join(line.strip() for _, line in typed.below))
    elif whole is not None:
        yield typed.entry(whole)
    elif typed.key not in TEXTS and not typed.rest and (items := _item_lines(typed.below)):
        yield typed.listed(items)
    else:
        first, *others = _cut_at_keys(typed)
        yield from _list_or_text(path, first)
        for other in others:
            yield _indented_key(other).at(path, other.line, other.key)
            yield from entries_of(path, other)


def _list_or_text(path: str, typed: KeyLines) -> Iterator[HeaderEntry | Problem]:
    text = typed.text
    is_list, is_flow = typed.key in LISTS, text.startswith("[")
    if typed.key in TEXTS:
        yield typed.entry(_folded(text))
        if wrong := _outer_marks(typed):
            yield wrong.at(path, typed.line, typed.key)
    elif (items := _flow_items(text) if is_flow else _plain_items(text) if is_list else None) is not None:
        yield typed.listed(items)
    elif is_flow and is_list:
        yield typed.listed(())
        yield _no_list(typed).at(path, typed.line, typed.key)
    else:
        yield typed.entry(_value(typed.key, _folded(text)))


def unquoted(text: str) -> str | None:
    """Return what a text between quotation marks says, None for one that is not whole between them."""
    if text[:1] not in ("'", '"') or not _WHOLE.fullmatch(text):
        return None
    with suppress(yaml.YAMLError, ValueError):  # such as "C:\folder": its backslash stands for itself
        node = yaml.compose(text, Loader=_LOADER)
        if isinstance(node, yaml.ScalarNode) and not _SURROGATE.search(node.value):
            return str(node.value)
    return text[1:-1]


def _plain_items(text: str) -> list[str]:
    """Return words between commas; a comma between quotation marks parts nothing."""
    return [item for found in _PLAIN_ITEM.finditer(text) if (item := _typed_item(found))]


def _flow_items(text: str) -> list[str] | None:
    """Return the entries of `[a, b]`, with a note behind it or without; None if it is no such list."""
    items, place = [], 1
    while found := _FLOW_ITEM.match(text, place):
        items.append(_typed_item(found))
        place = found.end()
        if found["end"] == "]":
            return [item for item in items if item] if _AFTER_FLOW.fullmatch(text, place) else None
    return None


def _typed_item(found: re.Match[str]) -> str:
    return str(found["quoted"] or (found["plain"] or "").strip())


def _item_lines(lines: Sequence[tuple[int, str]]) -> list[str]:
    """Return the entries of lines that begin with `- `; none if the first line does not."""
    items: list[str] = []
    for line in (line.strip() for _, line in lines):
        if line.startswith("#"):
            continue
        if mark := LIST_MARK.match(line):
            items.append(line[mark.end() :])
        elif items:
            items[-1] = f"{items[-1]}\n{line}"
        elif line:
            return []
    return [item.strip() for item in items if item.strip()]


def _item(key: str, item: str) -> str:
    whole = unquoted(item)
    if whole is not None:
        return whole
    return _NOTE.sub("", _folded(item)) if key in _WITH_NOTES else _folded(item)


def _folded(text: str) -> str:
    return " ".join(filter(None, (line.strip() for line in text.split("\n")))) if "\n" in text else text


def _value(key: str, text: str) -> str:
    """Return a value that was typed: text as it stands, of a date or a chosen word what stands before a note."""
    if key == "image":
        found = _PICTURE_WITH_NOTE.fullmatch(text)
        bare = found[1] if found else text
    else:
        bare = _NOTE.sub("", text)
    whole = unquoted(bare)
    return bare if whole is None else whole


def _cut_at_keys(typed: KeyLines) -> list[KeyLines]:
    """Part the lines where an indented one begins with a key of CONTRACT's table."""
    parts = [KeyLines(typed.key, typed.line, typed.rest)]
    for number, line in typed.below:
        found = key_in(line.strip())
        if found and found[0] in KEYS:
            parts.append(KeyLines(found[0], number, found[1]))
        else:
            parts[-1].below.append((number, line))
    return parts


def _indented_key(typed: KeyLines) -> Mistake:
    message = tell("'{key}' is indented, so it is not seen whether it is a key or goes on with the text", key=typed.key)
    line = f"{typed.key}: {typed.rest}".strip()
    return Mistake("header-indent", message, tell("begin the line without a space: {line}", line=line))


def _no_list(typed: KeyLines) -> Mistake:
    words = [word.strip(" \t'\"") for word in re.split(r"[\[\],\n]|\s#", typed.text)]
    line = f"{typed.key}: [{', '.join(word for word in words if word)}]"
    message = tell("the list of '{key}' is not one list between [ and ]", key=typed.key)
    return Mistake("header-value", message, tell("write the whole list on one line: {line}", line=line))


def _outer_marks(typed: KeyLines) -> Mistake | None:
    """Return a warning of a text between quotation marks that has the same mark as its apostrophe."""
    text = typed.text
    if len(text) < 3 or not (text[0] == text[-1] == "'") or text.count("'") % 2 == 0:
        return None
    line = f"{typed.key}: {' '.join(text[1:-1].split())}"
    message = tell("readers see the quotation marks around '{key}'", key=typed.key)
    return warning("header-quotes", message, tell("they are not needed; write it so: {line}", line=line))
