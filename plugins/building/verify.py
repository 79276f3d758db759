"""The last look before a release is shown: everybody wrote only where it is theirs to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from .ledger import Shown
from .manifest import MANIFEST
from .shelf import Shelf


class OwnershipError(Exception):
    """A release in which a path belongs to nobody or to two; our own mistake, so nothing is published."""


def verify(shelf: Shelf, sections: Mapping[str, Shown], made: Mapping[str, Shown]) -> None:
    """Raise OwnershipError unless each top-level name of the release has one owner.

    `made` are those of the `sections` that this build made or found: the others were looked at when they were made.
    """
    for key, shown in made.items():
        _verify_section(shelf, key, shown)
    owners: dict[str, str] = {path.name.casefold(): "the portal" for path in shelf.staging.iterdir()}
    for owner, top in _tops(sections):
        taken = owners.setdefault(top.casefold(), owner)
        if taken != owner:
            message = f"/{top}/ belongs both to {taken} and to {owner}"
            raise OwnershipError(message)


def _tops(sections: Mapping[str, Shown]) -> Iterator[tuple[str, str]]:
    for key, shown in sections.items():
        for top in shown.head.tops:
            yield key, top


def _verify_section(shelf: Shelf, key: str, shown: Shown) -> None:
    site = shelf.site_of(key, shown.folder)
    if not (site / key / MANIFEST).is_file():
        message = f"the section {key} has no {MANIFEST}"
        raise OwnershipError(message)
    allowed = {key, *shown.head.organization.formerly}
    for top in _names(site):
        if top not in allowed or top not in shown.head.tops:
            message = f"the section {key} wrote /{top}/, which is not its own"
            raise OwnershipError(message)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
