"""What the lines of one key say.

In a key of text that is what was typed. Only a value that is whole has YAML's reading: between quotation marks up to
the end of its last line, or `|` and `>` alone with the lines below. `topics`, `tags` and `formerly` are lists.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from plugins.newsroom import Problem, tell
from plugins.reading.wrong import Wrong, warning

from .entries import Entry
from .key_lines import known_key_in
from .keys import LISTS, TEXTS
from .lists import QUOTED, flow_items, item_lines, plain_items

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])")
_WHOLE = re.compile(QUOTED, re.DOTALL)
_NOTE = re.compile(r"(?:\A|\s+)#.*\Z", re.DOTALL)
_PICTURE_WITH_NOTE = re.compile(r"(.*?\.(?:jpe?g|png|webp))\s+#.*", re.DOTALL | re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_WITH_NOTES = ("topics", "formerly")


@dataclass(frozen=True, slots=True)
class Written:
    """A key with all that stands behind and below it."""

    key: str
    line: int
    rest: str
    below: tuple[tuple[int, str], ...] = ()
    """Lines that go on with it, and their numbers."""

    @property
    def text(self) -> str:
        """All of it, line by line."""
        return "\n".join((self.rest, *(line for _, line in self.below))).strip()


def entry_of(path: str, written: Written) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return what the lines say: one entry, and one more for each key that an indented line begins with."""
    if _BLOCK.fullmatch(written.rest):
        return (_entry(written, _joined(written.below)),), ()
    whole = unquoted(written.text)
    if whole is not None:
        return (_entry(written, whole),), ()
    if written.key not in TEXTS and not written.rest and item_lines(written.below):
        return _listed(written, item_lines(written.below)), ()
    first, *others = _cut_at_keys(written)
    problems = tuple(_indented_key(path, one) for one in others)
    entries, wrong = _list_or_text(path, first)
    more = (entry_of(path, one) for one in others)
    found = [(entries, wrong), *more]
    return tuple(entry for some, _ in found for entry in some), (*problems, *(one for _, some in found for one in some))


def unquoted(text: str) -> str | None:
    """Return what a text between quotation marks says, None for one that is not whole between them."""
    if text[:1] not in ("'", '"') or not _WHOLE.fullmatch(text):
        return None
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, ValueError):  # such as "C:\folder": its backslash stands for itself
        return text[1:-1]
    value = str(node.value) if isinstance(node, yaml.ScalarNode) else text[1:-1]
    return text[1:-1] if _SURROGATE.search(value) else value


def _entry(written: Written, *texts: str, is_list: bool = False) -> Entry:
    return Entry(written.key, written.line, texts, is_list)


def _joined(below: Sequence[tuple[int, str]]) -> str:
    return "\n".join(line.strip() for _, line in below)


def _list_or_text(path: str, written: Written) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    text = written.text
    if written.key in TEXTS:
        return (_entry(written, _folded(text)),), tuple(_outer_marks(path, written))
    is_flow = text.startswith("[")
    items = flow_items(text) if is_flow else plain_items(text) if written.key in LISTS else None
    if items is not None:
        return _listed(written, items), ()
    if is_flow and written.key in LISTS:
        return _listed(written, ()), (_no_list(written).at(path, written.line, written.key),)
    return (_entry(written, _value(written.key, _folded(text))),), ()


def _listed(written: Written, items: Sequence[str]) -> tuple[Entry, ...]:
    return (_entry(written, *(_item(written.key, item) for item in items), is_list=True),)


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


def _cut_at_keys(written: Written) -> list[Written]:
    """Part the lines where an indented one begins with a known key."""
    parts = [Written(written.key, written.line, written.rest)]
    for number, line in written.below:
        key = known_key_in(line.strip())
        last = parts[-1]
        if key:
            parts.append(Written(key.name, number, key.rest.strip()))
        else:
            parts[-1] = Written(last.key, last.line, last.rest, (*last.below, (number, line)))
    return parts


def _indented_key(path: str, written: Written) -> Problem:
    message = tell(
        "'{key}' is indented, so it is not seen whether it is a key or goes on with the text", key=written.key
    )
    remedy = tell("begin the line without a space: {line}", line=f"{written.key}: {written.rest}".strip())
    return Wrong("header-indent", message, remedy).at(path, written.line, written.key)


def _no_list(written: Written) -> Wrong:
    words = [word.strip(" \t'\"") for word in re.split(r"[\[\],\n]|\s#", written.text)]
    items = ", ".join(word for word in words if word)
    message = tell("the list of '{key}' is not one list between [ and ]", key=written.key)
    return Wrong(
        "header-value", message, tell("write the whole list on one line: {line}", line=f"{written.key}: [{items}]")
    )


def _outer_marks(path: str, written: Written) -> Sequence[Problem]:
    """Warn of a text between quotation marks that has the same mark as its apostrophe."""
    text = written.text
    if len(text) < 3 or not (text[0] == text[-1] == "'") or text.count("'") % 2 == 0:
        return ()
    line = f"{written.key}: {' '.join(text[1:-1].split())}"
    message = tell("readers see the quotation marks around '{key}'", key=written.key)
    remedy = tell("they are not needed; write it so: {line}", line=line)
    return (warning("header-quotes", message, remedy).at(path, written.line, written.key),)
