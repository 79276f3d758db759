"""Reading federation.toml and every organization.toml of a content folder, but of folders known from an earlier build."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.newsroom.paths.walking import unreadable
from plugins.newsroom.problems import Problem
from plugins.newsroom.problems.messages import tell
from plugins.newsroom.toml import TOML_BYTES, TomlFile, read_toml

from . import Organization
from .federation_file import FederationFile, federation_of
from .organization_file import OrganizationFile, organization_of

FEDERATION_FILE = "federation.toml"
_MISSING = tell("this file is missing")
_WRITE_FEDERATION = tell("write it in the content folder: languages, tag_authority, time_zone, federation and [name]")
_WRITE_ORGANIZATION = tell("write it: kind, parents and [name]")


def organization_toml(key: str) -> str:
    """Give the path of an organization's own file, below the content folder."""
    return f"organizations/{key}/organization.toml"


def read_federation(content: Path, present: Collection[str], problems: list[Problem]) -> FederationFile | None:
    """Read federation.toml if it is among the `present` files; what is wrong is added to the problems.

    None if there is nothing to go on.
    """
    if FEDERATION_FILE not in present:
        problems.append(Problem(FEDERATION_FILE, "federation-missing", _MISSING, _WRITE_FEDERATION))
        return None
    toml = _read(content, FEDERATION_FILE, problems)
    if toml is None:
        return None
    file = federation_of(toml)
    problems.extend(file.problems)
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
        path = organization_toml(key)
        if path not in present:
            problems.append(Problem(path, "organization-missing", _MISSING, _WRITE_ORGANIZATION))
        elif toml := _read(content, path, problems):
            files[key] = organization_of(key, toml, federation)
            problems.extend(files[key].problems)
    return files


def _read(content: Path, path: str, problems: list[Problem]) -> TomlFile | None:
    try:
        with (content / path).open("rb") as file:
            data = file.read(TOML_BYTES + 1)  # enough to see that it is too large
    except OSError as error:
        problems.append(unreadable(path, error))
        return None
    read = read_toml(path, data)
    if isinstance(read, TomlFile):
        problems.extend(read.damaged)
        return read
    problems.extend(read)
    return None


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
