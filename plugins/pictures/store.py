"""The cache of finished pictures: a file and a small JSON beside it, both whole or not there."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from plugins.kept_files import write_whole

from .encoding import Print


def folder_of(cache: Path) -> Path:
    """Give the folder of finished pictures in a cache folder."""
    return cache / "pictures"


def recall(cache: Path, digest: str) -> Print | None:
    """Give what was kept under the digest; None if there is nothing or any of it is damaged."""
    folder = folder_of(cache)
    try:
        note = json.loads((folder / f"{digest}.json").read_bytes())
        data = (folder / f"{digest}.{_word(note, 'extension')}").read_bytes()
        size = (_number(note, "width"), _number(note, "height"))
        known = (_number(note, "length"), _word(note, "sha256")) == (len(data), sha256(data).hexdigest())
        return Print(data, *size, _word(note, "media_type"), _word(note, "extension")) if known else None
    except (OSError, ValueError, LookupError, TypeError):
        return None


def keep(cache: Path, digest: str, finished: Print) -> None:
    """Write the picture, then its note: a note without a whole picture is a miss. Raises OSError."""
    folder = folder_of(cache)
    folder.mkdir(parents=True, exist_ok=True)
    note = {
        "extension": finished.extension,
        "height": finished.height,
        "length": len(finished.data),
        "media_type": finished.media_type,
        "sha256": sha256(finished.data).hexdigest(),
        "width": finished.width,
    }
    write_whole(folder / f"{digest}.{finished.extension}", finished.data)
    write_whole(folder / f"{digest}.json", json.dumps(note, sort_keys=True).encode())


def _number(note: dict[str, Any], key: str) -> int:
    if not isinstance(note[key], int) or note[key] < 1:
        raise ValueError(key)
    return int(note[key])


def _word(note: dict[str, Any], key: str) -> str:
    if not isinstance(note[key], str):
        raise TypeError(key)
    return str(note[key])
