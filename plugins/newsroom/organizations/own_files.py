"""Reading federation.toml and every organization.toml of a content folder."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from plugins.newsroom.paths.walking import unreadable
from plugins.newsroom.problems import Problem
from plugins.newsroom.problems.messages import tell
from plugins.newsroom.toml import TomlFile, read_toml
from plugins.newsroom.toml.limits import TOML_BYTES

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
