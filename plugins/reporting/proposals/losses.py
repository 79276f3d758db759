"""The losses of readers by a proposal: addresses that vanish without a redirect, and ids that become others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from plugins.incremental import (
    Listed,
    Shown,
    addresses_below,
    differing_sections,
    moved_address,
    published_addresses,
    read_head,
    read_ledger,
    read_listed,
    vanished_addresses,
)
from plugins.newsroom import Problem, Severity, addresses, tell
from plugins.releases import MANIFEST, ReleaseLayout, read_manifest
from plugins.reporting.problem_text import first_of

NAMED = 10
"""Addresses that are named of each organization."""


def losses(base: Path, proposal: Path) -> tuple[Problem, ...]:
    """Compare two releases of one folder: warnings for each organization, and for the portal.

    Below a former name of an organization everything counts as redirected.
    """
    compared = Compared(Release(base), Release(proposal))
    return (*compared.vanishing(), *compared.other_ids())


def languages_of(release: Path) -> dict[str, tuple[str, ...]]:
    """Return the languages of the organizations of a release."""
    return {key: one.head.organization.languages for key, one in Release(release).sections.items()}


@dataclass(frozen=True)
class Release:
    """A release, and its sections."""

    folder: Path

    @cached_property
    def sections(self) -> Mapping[str, Shown]:
        """Return its finished sections."""
        return read_ledger(self.folder.parent, self.folder).sections

    @property
    def portal(self) -> frozenset[str]:
        """Return the portal's addresses."""
        found = read_manifest(self.folder / MANIFEST)
        return published_addresses(found["files"]) if found else frozenset()

    def addresses(self, key: str) -> frozenset[str]:
        """Return the addresses of an organization."""
        return addresses_below(self._shelf.site_of(key, self.sections[key].folder))

    def ids(self, key: str) -> dict[str, str]:
        """Return the ids of an organization's posts by their addresses."""
        months = read_listed(self._summary(key)).values()
        listed = (one.record for month in months for one in msgspec.json.decode(month, type=list[Listed]))
        return {record.address: record.id for record in listed}

    def posts(self, key: str) -> Iterator[str]:
        """Yield the addresses of an organization's posts, hidden and withdrawn ones too."""
        for name in read_head(self._summary(key)).posts:
            stem, _, language = name.rpartition(".")
            year, _, _, slug = stem.split("-", 3)
            yield addresses.post(key, language, int(year), slug)

    @property
    def _shelf(self) -> ReleaseLayout:
        return ReleaseLayout(self.folder.parent)

    def _summary(self, key: str) -> Path:
        return self._shelf.summary_of(key, self.sections[key].folder)


@dataclass(frozen=True)
class Compared:
    """A published site, and what a proposal makes of it."""

    base: Release
    proposal: Release

    @cached_property
    def _before(self) -> dict[str, Shown]:
        """Sections of the base that are not what they were."""
        return differing_sections(self.base.sections, self.proposal.sections)

    @cached_property
    def _after(self) -> dict[str, Shown]:
        return differing_sections(self.proposal.sections, self.base.sections)

    @cached_property
    def _upcoming(self) -> frozenset[str]:
        return self.proposal.portal.union(*map(self.proposal.addresses, self._after))

    @cached_property
    def _renamed(self) -> dict[str, str]:
        sections = self.proposal.sections
        return {former: key for key, one in sections.items() for former in one.head.organization.formerly}

    def vanishing(self) -> Iterator[Problem]:
        """Yield a warning for the portal, and for each organization, that would lose addresses."""
        owned = [(".", self.base.portal)]
        owned += [(f"organizations/{key}", self.base.addresses(key)) for key in self._before]
        for path, was in owned:
            lost = vanished_addresses(was, self._upcoming, self._renamed)
            if lost:
                yield _vanishing(path, lost)

    def other_ids(self) -> Iterator[Problem]:
        """Yield one warning if posts that stay would get other ids."""
        found = {key: tuple(self._other_ids(key)) for key in self._before}
        found = {key: changed for key, changed in found.items() if changed}
        if found:
            path = f"organizations/{next(iter(found))}" if len(found) == 1 else "."
            yield _other_ids(path, [address for changed in found.values() for address in changed])

    def _other_ids(self, key: str) -> Iterator[str]:
        for address, post_id in sorted(self.base.ids(key).items()):
            place = moved_address(address, self._renamed)
            leads = place in self._upcoming and place not in self._posts
            if post_id not in self._ids.values() and (place in self._ids or leads):
                yield address

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {address: post_id for key in self._after for address, post_id in self.proposal.ids(key).items()}

    @cached_property
    def _posts(self) -> frozenset[str]:
        return frozenset(address for key in self._after for address in self.proposal.posts(key))


def _vanishing(path: str, lost: tuple[str, ...]) -> Problem:
    message = tell(
        "published addresses would vanish without a redirect, {count} in all: {addresses}",
        count=len(lost),
        addresses=first_of(lost, NAMED),
    )
    remedy = tell(
        "write the earlier name of a renamed post, organization or topic into 'formerly'; "
        "a post that is to go stays with status: withdrawn"
    )
    return Problem(path, "address-vanishes", message, remedy, Severity.WARNING)


def _other_ids(path: str, changed: list[str]) -> Problem:
    message = tell(
        "published ids would change, {count} in all, and feed readers would show these posts as new: {addresses}",
        count=len(changed),
        addresses=first_of(changed, NAMED),
    )
    remedy = tell("leave 'tag_authority' and the oldest name in 'formerly' as they were")
    return Problem(path, "id-changes", message, remedy, Severity.WARNING)
