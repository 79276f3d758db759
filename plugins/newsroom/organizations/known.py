"""Folders that an earlier build read and that did not change since: they are not opened again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plugins.newsroom.problems import Problem

from . import Organization
from .organization_file import OrganizationFile

_KEPT_VALUES = ("parents", "sector", "territory")
"""What the tree asks a file for, besides what the organization says."""


@dataclass(frozen=True, slots=True)
class KnownFolder:
    """What an organization's folder said, with nothing wrong: true while it and federation.toml stay the same."""

    file: OrganizationFile
    logo: str
    """The file's name, empty if there is none."""

    def with_logo(self, organization: Organization) -> Organization:
        """Give the organization with the logo that its folder holds."""
        return organization if organization.logo == self.logo else replace(organization, logo=self.logo)


def known_folders(
    files: Mapping[str, OrganizationFile],
    organizations: Mapping[str, Organization],
    problems: Iterable[Problem],
    known: Mapping[str, KnownFolder],
) -> dict[str, KnownFolder]:
    """Give what the next build may know of each folder; nothing of one in which anything is wrong.

    A problem would have to be told again, and it may name what readers must not know of yet. What this build had
    `known` stays the same.
    """
    wrong = {problem.path.split("/")[1] for problem in problems if problem.path.startswith("organizations/")}
    return {
        key: known.get(key) or KnownFolder(_without_the_rest(file), organizations[key].logo)
        for key, file in files.items()
        if key not in wrong and key in organizations
    }


def _without_the_rest(file: OrganizationFile) -> OrganizationFile:
    values = {key: value for key, value in file.file.values.items() if key in _KEPT_VALUES}
    return replace(file, file=replace(file.file, values=values))
