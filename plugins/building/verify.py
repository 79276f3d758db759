"""The last look before a release is shown: everybody wrote only where it is theirs to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from .manifest import MANIFEST
from .releases import Shelf, folder_of
from .summary import Head


class OwnershipError(Exception):
    """A release in which a path belongs to nobody or to two; our own mistake, so nothing is published."""


def verify(shelf: Shelf, sections: Mapping[str, str], heads: Mapping[str, Head]) -> None:
    """Raise OwnershipError unless each top-level name of the release has one owner."""
    owners: dict[str, str] = {path.name.casefold(): "the portal" for path in shelf.staging.iterdir()}
    for owner, top in _tops(shelf, sections, heads):
        taken = owners.setdefault(top.casefold(), owner)
        if taken != owner:
            message = f"/{top}/ belongs both to {taken} and to {owner}"
            raise OwnershipError(message)


def _tops(shelf: Shelf, sections: Mapping[str, str], heads: Mapping[str, Head]) -> Iterator[tuple[str, str]]:
    for key, name in sections.items():
        own = folder_of(shelf, key, name)
        if not (own / MANIFEST).is_file():
            message = f"the section {key} has no {MANIFEST}"
            raise OwnershipError(message)
        allowed = {key, *heads[key].organization.formerly}
        for top in _names(own.parent):
            if top not in allowed:
                message = f"the section {key} wrote /{top}/, which is not its own"
                raise OwnershipError(message)
            yield key, top


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
