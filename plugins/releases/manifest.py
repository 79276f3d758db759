"""The list of published files with their digests, for deploys and for anybody who wants to verify them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

MANIFEST = "manifest.json"


def files_below(folder: Path) -> Iterator[str]:
    """Yield all files below a folder as paths with `/`, always in one order; links to folders are not followed."""
    below = [""]
    while below:  # os.walk goes down by a call a folder
        prefix = below.pop()
        folders = []
        for name, is_folder, is_link in _entries(f"{folder}/{prefix}"):
            if not is_folder:
                yield prefix + name
            elif not is_link:
                folders.append(f"{prefix}{name}/")
        below += reversed(folders)


def _entries(folder: str) -> list[tuple[str, bool, bool]]:
    """List a folder by name, each with whether it is a folder and whether a link; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry.name, entry.is_dir(), entry.is_symlink()) for entry in entries)
    except OSError:
        return []


def pages_among(files: Iterable[str]) -> int:
    """Count the pages among files."""
    return sum(1 for name in files if name.endswith(".html"))


def file_digests(folder: Path, known: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return the SHA-256 of each file, by its path below the folder; files with `known` ones are not read."""
    return {name: known.get(name) or _digest(f"{folder}/{name}") for name in files_below(folder)}


def _digest(file: str) -> str:
    with open(file, "rb", buffering=0) as published:  # noqa: PTH123 - a Path for each file costs more than reading it
        return sha256(published.read()).hexdigest()


def manifest(files: Mapping[str, str], **more: object) -> str:
    """Write a manifest: JSON by lines, in the order of names."""
    # Indented, Python's own encoder is at work, ten times slower for tens of thousands of files.
    listed = json.dumps(files, sort_keys=True, separators=(",\n  ", ": "))
    text = json.dumps({"files": {}, **more}, indent=1, sort_keys=True)
    if files:
        text = text.replace('\n "files": {}', f'\n "files": {{\n  {listed[1:-1]}\n }}', 1)
    return f"{text}\n"


def read_manifest(file: Path) -> dict[str, Any] | None:
    """Read the manifest of a published site; None if there is none that is ours."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and "files" in found else None
