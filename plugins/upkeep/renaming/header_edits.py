"""Changes in the headers of posts that leave every other sign as it is, each proved by reading the header again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.newsroom import tell
from plugins.reading import HeaderEntry, take_apart

from .written_files import RenameError, WrittenFile, lines_of

_FENCE = re.compile(r"(?:---|\.\.\.)\s*")
_ITEM = re.compile(r"\s*-\s+")
_NOTE = re.compile(r"\s+#.*")
_NOTE_APART = re.compile(r"(\s#[^\r\n]*)")


def _entries_of(path: str, file: WrittenFile) -> tuple[HeaderEntry, ...]:
    """Return the entries of a post's header; raise RenameError where it has none that can be read."""
    parts = take_apart(path, file.plain)
    if not parts.entries:
        message = tell(
            "the header of {file} cannot be read: `make site` says why. Mend it, and type the same again", file=path
        )
        raise RenameError(message)
    return parts.entries


def list_of(path: str, file: WrittenFile, key: str) -> tuple[str, ...]:
    """Return the entries of a list in the header of a file; none where nobody can read it."""
    return _items(take_apart(path, file.plain).entries, key)


def _items(entries: Sequence[HeaderEntry], key: str) -> tuple[str, ...]:
    return next((entry.items for entry in entries if entry.key == key), ())


def with_former_name(path: str, file: WrittenFile, name: str) -> WrittenFile:
    """Add a name at the end of `formerly`."""
    entries = _entries_of(path, file)
    lines = lines_of(file.text)
    first, end = _lines_of_key(entries, lines, "formerly")
    if first == end:
        margin = re.match(r"[ \t]*", lines[entries[0].line - 1])
        lines.insert(end, f"{margin[0] if margin else ''}formerly: [{name}]{file.line_end}")
        if end and not lines[end - 1].endswith(("\n", "\r")):
            lines[end - 1] += file.line_end
    else:
        lines[first:end] = _appended(lines[first:end], name, file.line_end)
    return _proved(path, file, lines, "formerly", (*_items(entries, "formerly"), name))


def with_item(path: str, file: WrittenFile, key: str, old: str, new: str) -> WrittenFile:
    """Write another name into a list, wherever it stands there; notes stay."""
    items = list_of(path, file, key)
    if old not in items:
        return file
    entries = _entries_of(path, file)
    lines = lines_of(file.text)
    first, end = _lines_of_key(entries, lines, key)
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    head, colon, rest = "".join(lines[first:end]).partition(":")
    written = (typed if typed.lstrip().startswith("#") else word.sub(new, typed) for typed in _NOTE_APART.split(rest))
    lines[first:end] = [head + colon + "".join(written)]
    return _proved(path, file, lines, key, tuple(new if item == old else item for item in items))


def _lines_of_key(entries: Sequence[HeaderEntry], lines: Sequence[str], key: str) -> tuple[int, int]:
    """Return where the lines of a key begin and end; the end of the header twice where it has no such key."""
    last = entries[-1].line
    end = next((number for number in range(last, len(lines)) if _ends(lines[number])), len(lines))
    starts = [*(entry.line - 1 for entry in entries), end]
    place = next((number for number, entry in enumerate(entries) if entry.key == key), len(entries))
    return (starts[place], starts[place + 1]) if place < len(entries) else (end, end)


def _ends(line: str) -> bool:
    return not line.strip() or _FENCE.fullmatch(line) is not None


def _appended(lines: list[str], name: str, line_end: str) -> list[str]:
    """Add a name to a list, in the form that it has."""
    head, colon, rest = "".join(lines).partition(":")
    written = [place for place, line in enumerate(lines) if line.strip() and not line.strip().startswith("#")]
    if "[" in rest:
        before, _, after = rest.rpartition("]")
        comma = "" if before.rstrip().endswith(("[", ",")) else ","
        space = "" if before.rstrip().endswith("[") else " "
        return [f"{head}{colon}{before.rstrip()}{comma}{space}{name}]{after}"]
    if item := _ITEM.match(lines[written[-1]]):
        return [*lines[: written[-1] + 1], f"{item[0]}{name}{line_end}", *lines[written[-1] + 1 :]]
    last = lines[written[-1]].rstrip("\r\n")
    note = _NOTE.search(last)
    typed, behind = (last[: note.start()], note[0]) if note else (last.rstrip(), "")
    comma = " " if typed.endswith(":") else ", "
    return [*lines[: written[-1]], f"{typed}{comma}{name}{behind}{line_end}", *lines[written[-1] + 1 :]]


def _proved(path: str, file: WrittenFile, lines: Sequence[str], key: str, items: tuple[str, ...]) -> WrittenFile:
    """Return the file with other lines; raise RenameError unless its header says what was meant, and nothing else."""
    new = replace(file, text="".join(lines))
    before, after = (take_apart(path, one.plain) for one in (file, new))
    others = [[(one.key, one.items) for one in parts.entries if one.key != key] for parts in (before, after)]
    is_right = _items(after.entries, key) == items and others[0] == others[1] and before.body == after.body
    if not is_right:
        message = tell(
            "the header of {file} is written in a way that no program can change safely: change it by hand", file=path
        )
        raise RenameError(message)
    return new
