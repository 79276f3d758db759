"""Reading what concerns a few organizations: for a command that looks at a text, however many others there are."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from .content import Content, Proofread, SetText, as_typed, no_proofreader, read_content
from .organizations.loading import FEDERATION_FILE, organization_toml
from .paths.names import organization_fault
from .toml import TOML_BYTES, TomlFile, read_toml


def read_content_of(
    content: Path, keys: Iterable[str], right: SetText = as_typed, proofread: Proofread = no_proofreader
) -> Content:
    """Read the content as far as it concerns some organizations: these, all above them, the federation and its files.

    What others say of them is not known: that a name is theirs too, or that they are their members. The whole content
    is read where one of the names may be an earlier one, which only the file of its owner tells.
    """
    folders = organization_folders(content)
    opened = _with_those_above(content, keys, folders)
    unopened = () if opened is None else folders - opened
    return read_content(content, right=right, proofread=proofread, unopened=unopened)


def organization_folders(content: Path) -> frozenset[str]:
    """Return the names of the folders that may be organizations; none where there is no such folder."""
    try:
        with os.scandir(content / "organizations") as entries:
            names = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return frozenset()
    return frozenset(name for name in names if not organization_fault(name))


def _with_those_above(content: Path, keys: Iterable[str], folders: Collection[str]) -> frozenset[str] | None:
    """Return the organizations, all above them and the federation; None if one of those has no folder of its name."""
    found: set[str] = set()
    waiting = [*keys, *_names(_value(content, FEDERATION_FILE, "federation"))]
    while waiting:
        key = waiting.pop()
        if key in found:
            continue
        if key not in folders:
            return None
        found.add(key)
        waiting += _names(_value(content, organization_toml(key), "parents"))
    return frozenset(found)


def _value(content: Path, path: str, key: str) -> Any:
    """Return what a TOML file says; None where it cannot be read, which is told where it is read as a whole."""
    try:
        with (content / path).open("rb") as file:
            read = read_toml(path, file.read(TOML_BYTES + 1))
    except OSError:
        return None
    return read.values.get(key) if isinstance(read, TomlFile) else None


def _names(value: Any) -> list[str]:
    names = value if isinstance(value, list) else [value]
    return [name for name in names if isinstance(name, str)]
