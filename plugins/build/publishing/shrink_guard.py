"""The shrink guard: an organization that lost a good part of its addresses has rather made a mistake than news.

It keeps the section that readers see, until its addresses are back, lead elsewhere, or somebody says that it is meant.
What its content would make is finished all the same and stays beside the release (`Sections.withheld`): so the next
build finds it, compares again and tells again, and costs no more than one that changes nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.build.all_sections import BuiltSections
from plugins.build.inputs import BuildInputs
from plugins.incremental import Shown, addresses_below, published_addresses, vanished_addresses
from plugins.newsroom import Message, Problem, Severity, tell
from plugins.releases import MANIFEST, ReleaseLayout, read_manifest
from plugins.reporting import first_of

FEWEST_ADDRESSES = 50
"""An organization may lose so many as it likes."""
NAMED = 3
"""Addresses that are named to its people."""
_FOLDER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def without_shrunk(inputs: BuildInputs, sections: BuiltSections) -> BuiltSections:
    """Return the sections to publish: each that lost too much as it was, and what is to be told.

    Only what is published is guarded, and only against a manifest of what was published before. If too many
    organizations are gone altogether, the problem is the federation's, which stops the build.
    """
    previous = read_manifest(inputs.settings.previous) if inputs.settings.is_guarded else None
    if previous is None:
        return sections
    newsroom = inputs.newsroom
    guard = Guard(
        sections,
        before=inputs.before.ledger.sections,
        previous=_sections_of(previous),
        folders=frozenset((*newsroom.unreadable, *(one.key for one in newsroom.organizations))),
        layout=inputs.layout,
        site=inputs.settings.previous.parent,
        may_shrink=inputs.settings.may_shrink,
        max_shrink=inputs.settings.max_shrink,
    )
    if problem := guard.too_many_gone():
        return replace(sections, problems=(*sections.problems, problem), shrunk=True)
    return guard.judged()


@dataclass(frozen=True)
class Guard:
    """The sections of a build, and what the published site counts as its own."""

    sections: BuiltSections
    before: Mapping[str, Shown]
    """The sections of the previous release."""
    previous: Mapping[str, str]
    """Digests of the manifests of the published organizations."""
    folders: frozenset[str]
    """All folders of organizations, readable or not."""
    layout: ReleaseLayout
    site: Path
    """The published site, with a folder for each organization."""
    may_shrink: frozenset[str]
    max_shrink: float

    @cached_property
    def owners(self) -> dict[str, str]:
        """The organization of each first part of an address: its folder, and its former names."""
        return {top: key for key, shown in self.sections.shown.items() for top in shown.head.top_level_names}

    @cached_property
    def there(self) -> frozenset[str]:
        """All folders of organizations, readable or not, and their former names."""
        return self.folders.union(self.owners)

    def too_many_gone(self) -> Problem | None:
        """Return the federation's problem if more than one and more than its share of organizations have no folder."""
        gone = [name for name in sorted(self.previous) if name not in self.there | self.may_shrink]
        if len(gone) < 2 or len(gone) <= len(self.previous) * self.max_shrink:
            return None
        message = tell(
            "{count} of {all} published organizations are gone: {names}",
            count=len(gone),
            all=len(self.previous),
            names=first_of(gone, NAMED),
        )
        remedy = tell(
            "look what is missing; if it is meant, publish once with MAY_SHRINK={names} in the environment",
            names=",".join(gone),
        )
        return Problem(".", "site-shrinks", message, remedy)

    def judged(self) -> BuiltSections:
        """Return the sections, those that lost too much as they were published."""
        shown = dict(self.sections.shown)
        withheld, problems = {}, []
        for key, names in self._groups().items():
            problem, kept = self._judge(key, names)
            if problem:
                problems.append(problem)
            if kept:
                withheld.update({key: shown.pop(key)} if key in shown else {})
                shown.update(kept)
        return replace(
            self.sections,
            shown=dict(sorted(shown.items())),
            made={key: one for key, one in self.sections.made.items() if shown.get(key) is one},
            problems=(*self.sections.problems, *problems),
            withheld=withheld,
            shrunk=bool(problems),
        )

    def _groups(self) -> dict[str, list[str]]:
        """Group the published organizations by the one that each is now; one that is gone stands for itself."""
        groups: dict[str, list[str]] = {}
        for name in sorted(self.previous):
            groups.setdefault(self.owners.get(name, name), []).append(name)
        return dict(sorted(groups.items()))

    def _judge(self, key: str, names: list[str]) -> tuple[Problem | None, dict[str, Shown]]:
        """Return what is to be told of an organization, and the published sections that stay in its place."""
        if self.may_shrink.intersection((key, *names)) or self._is_the_same(key, names):
            return None, {}
        was = frozenset[str]().union(*map(self._published, names))
        shown = self.sections.shown.get(key)
        former = shown.head.organization.formerly if shown else ()
        renamed = {name: key for name in (*names, *former) if name != key}
        lost = vanished_addresses(was, self._upcoming(key), renamed)
        if not was and key not in self.there and self.max_shrink < 1:
            return _gone_uncounted(key), {}
        if len(lost) <= FEWEST_ADDRESSES or len(lost) <= len(was) * self.max_shrink:
            return None, {}
        kept = self._kept(key, names)
        return _problem(key, lost, len(was), gone=key not in self.there, stays=bool(kept)), kept

    def _is_the_same(self, key: str, names: list[str]) -> bool:
        now, before = self.sections.shown.get(key), self.before.get(key)
        unmoved = now is not None and before is not None and now.folder == before.folder
        return unmoved and names == [key] and before is not None and before.head.manifest == self.previous[key]

    def _published(self, name: str) -> frozenset[str]:
        """Return the published addresses of an organization: from its section, or from the manifest beside PREVIOUS."""
        before = self.before.get(name)
        if before and before.head.manifest == self.previous[name] and self._is_there(name, before):
            return self._addresses(name, before)
        found = read_manifest(self.site / name / MANIFEST) or {}
        files = found.get("files")
        return published_addresses(map(str, files), f"/{name}/") if isinstance(files, dict) else frozenset()

    def _upcoming(self, key: str) -> frozenset[str]:
        shown = self.sections.shown.get(key)
        return self._addresses(key, shown) if shown else frozenset()

    def _addresses(self, key: str, shown: Shown) -> frozenset[str]:
        return addresses_below(self.layout.site_of(key, shown.folder))

    def _kept(self, key: str, names: Iterable[str]) -> dict[str, Shown]:
        """Return the published sections that can stay: all of them or none, none if others have their names now."""
        before, now = self.before, self.sections.shown.get(key)
        kept = {name: before[name] for name in (*names, key) if name in before}
        taken = {top for top, owner in self.owners.items() if owner != key}
        free = all(
            taken.isdisjoint(one.head.top_level_names) and self._is_there(name, one) for name, one in kept.items()
        )
        is_shown = now is not None and key in kept and kept[key].folder == now.folder
        return kept if free and not is_shown else {}

    def _is_there(self, name: str, shown: Shown) -> bool:
        return os.path.isdir(self.layout.site_of(name, shown.folder))  # noqa: PTH112 - one for each organization


def _sections_of(manifest: Mapping[str, Any]) -> dict[str, str]:
    """Read the organizations that a manifest names; it may be from anywhere, and names become paths."""
    found = manifest.get("sections")
    pairs: Iterator[tuple[object, object]] = iter(found.items()) if isinstance(found, dict) else iter(())
    return {name: str(digest) for name, digest in pairs if isinstance(name, str) and _FOLDER.fullmatch(name)}


def _problem(key: str, lost: tuple[str, ...], all_of_them: int, *, gone: bool, stays: bool) -> Problem:
    count, first = len(lost), first_of(lost, NAMED)
    message = tell(
        "{count} of {all} published addresses would vanish, so readers keep the section as it was: {addresses}",
        count=count,
        all=all_of_them,
        addresses=first,
    )
    if not stays:
        message = tell(
            "{count} of {all} published addresses vanish, and there is no earlier section to keep: {addresses}",
            count=count,
            all=all_of_them,
            addresses=first,
        )
    return Problem(f"organizations/{key}", "section-shrinks", message, _remedy(key, gone=gone))


def _remedy(key: str, *, gone: bool) -> Message:
    if gone:
        return tell(
            "put the folder back, or write its name into 'formerly' of the organization that it became; "
            "if it is meant, publish once with MAY_SHRINK={name} in the environment",
            name=key,
        )
    return tell(
        "put the posts back, correct their mistakes, or write their earlier names into 'formerly'; "
        "if it is meant, publish once with MAY_SHRINK={name} in the environment",
        name=key,
    )


def _gone_uncounted(key: str) -> Problem:
    message = tell("this organization is on the published site and is gone; nobody can tell how many addresses vanish")
    return Problem(f"organizations/{key}", "organization-gone", message, _remedy(key, gone=True), Severity.WARNING)
