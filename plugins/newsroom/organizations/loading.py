"""Reading federation.toml and each organization.toml, except those that stayed as an earlier build read them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.newsroom.paths.walking import unreadable
from plugins.newsroom.problems import Problem, system_reason, tell
from plugins.newsroom.toml import TOML_BYTES, TomlFile, read_toml

from . import Organization
from .federation_file import FederationFile, federation_of
from .organization_file import OrganizationFile, organization_of

FEDERATION_FILE = "federation.toml"
_KEPT_VALUES = ("parents", "sector", "territory")
"""Keys that the tree asks a file for, besides what the organization says."""
_MISSING = tell("this file is missing")
_WRITE_FEDERATION = tell("write it in the content folder: languages, tag_authority, time_zone, federation and [name]")
_WRITE_ORGANIZATION = tell("write it: kind, parents and [name]")


def organization_toml(key: str) -> str:
    """Return the path of an organization's own file, below the content folder."""
    return f"organizations/{key}/organization.toml"


@dataclass(frozen=True, slots=True)
class KnownFolder:
    """The contents of an organization's folder, with nothing wrong: true while it and federation.toml stay the same."""

    file: OrganizationFile
    logo: str
    """The file's name, empty if there is none."""

    def with_logo(self, organization: Organization) -> Organization:
        """Return the organization with the logo that its folder holds."""
        return organization if organization.logo == self.logo else replace(organization, logo=self.logo)


def known_folders(
    files: Mapping[str, OrganizationFile],
    organizations: Mapping[str, Organization],
    problems: Iterable[Problem],
    known: Mapping[str, KnownFolder],
) -> dict[str, KnownFolder]:
    """Return what the next build may know of each folder; nothing of one in which anything is wrong.

    A problem would have to be told again, and it may name what readers must not know of yet. What this build had
    `known` stays the same.
    """
    wrong = {problem.path.split("/")[1] for problem in problems if problem.path.startswith("organizations/")}
    return {
        key: known.get(key) or KnownFolder(_with_kept_values(file), organizations[key].logo)
        for key, file in files.items()
        if key not in wrong and key in organizations
    }


def _with_kept_values(file: OrganizationFile) -> OrganizationFile:
    values = {key: value for key, value in file.file.values.items() if key in _KEPT_VALUES}
    return replace(file, file=replace(file.file, values=values))


def read_federation(content: Path, present: Collection[str], problems: list[Problem]) -> FederationFile | None:
    """Read federation.toml if it is among the `present` files; what is wrong is added to the problems.

    None if there is nothing to go on.
    """
    missing = Problem(FEDERATION_FILE, "federation-missing", _MISSING, _WRITE_FEDERATION)
    toml = _read(content, missing, present, problems)
    file = federation_of(toml) if toml else None
    problems.extend(file.problems if file else ())
    return file


def read_organizations(
    content: Path,
    folders: Collection[str],
    present: Collection[str],
    federation: FederationFile | None,
    problems: list[Problem],
) -> dict[str, OrganizationFile]:
    """Read the own file of each folder; what is wrong is added to the problems, what cannot be read is left out."""
    files = {}
    for key in folders:
        missing = Problem(organization_toml(key), "organization-missing", _MISSING, _WRITE_ORGANIZATION)
        if toml := _read(content, missing, present, problems):
            files[key] = organization_of(key, toml, federation)
            problems.extend(files[key].problems)
    return files


def _read(content: Path, missing: Problem, present: Collection[str], problems: list[Problem]) -> TomlFile | None:
    read: TomlFile | tuple[Problem, ...] = (missing,)
    if missing.path in present:
        try:
            with (content / missing.path).open("rb") as file:
                read = read_toml(missing.path, file.read(TOML_BYTES + 1))  # enough to see that it is too large
        except OSError as error:
            read = (unreadable(missing.path, system_reason(error)),)
    if isinstance(read, TomlFile):
        problems.extend(read.damaged)
        return read
    problems.extend(read)
    return None
