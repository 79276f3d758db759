"""The links of a release. Whoever makes releases keeps a record of them; this room is handed the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Contents:
    """The links of a release, by names below the folder of all releases: nothing that they lead to may be dropped."""

    sections: tuple[str, ...]
    """As `<org>/<folder>`, those too that are finished and not shown."""
    pieces: tuple[str, ...]
    months: tuple[str, ...]
    shape: str = ""
    """Of the release itself (`shape_of`)."""


@dataclass(frozen=True, slots=True)
class Records:
    """Access to the records of releases."""

    recorded: Callable[[], Sequence[Path]]
    """Returns all releases of which there is a record, also those that are gone."""
    contents_of: Callable[[Path], Contents | None]
    """Returns the record of a release; None where there is none."""
    forget: Callable[[Path], None]
    """Deletes the record of a release. Raises OSError."""
