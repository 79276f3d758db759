"""The sector and territory that an organization has from its parents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from plugins.newsroom.problems import Problem
from plugins.newsroom.problems.messages import tell
from plugins.newsroom.toml.table import problem_at

from . import Organization
from .organization_file import OrganizationFile
from .tree import Files

_INHERITED = ("sector", "territory")


@dataclass(frozen=True, slots=True)
class _Settled:
    """The value of one field for each organization."""

    values: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    """Those that may have none for a mistake elsewhere: in the value itself, or above them."""


def inherit(files: Files, order: Sequence[str]) -> tuple[Mapping[str, Organization], tuple[Problem, ...]]:
    """Give each organization its own sector and territory, or that of its parents where all that have one agree.

    `order` is that of `parents_first`. Parents have theirs by the same rule. A primary organization must have both in
    the end.
    """
    settled = {name: _settle(files, order, name) for name in _INHERITED}
    organizations = {
        key: _with(file.organization, settled["sector"].values[key], settled["territory"].values[key])
        for key, file in files.items()
    }
    return organizations, tuple(_missing(files, settled))


def _with(organization: Organization, sector: str, territory: str) -> Organization:
    if (organization.sector, organization.territory) == (sector, territory):
        return organization  # to copy ten thousand takes longer than to settle them
    return replace(organization, sector=sector, territory=territory)


def _settle(files: Files, order: Sequence[str], name: str) -> _Settled:
    settled = _Settled({key: getattr(file.organization, name) for key, file in files.items()}, set(files))
    for key in order:
        if settled.values[key]:
            continue
        parents = files[key].organization.parents
        said = _said_by(parents, settled)
        settled.values[key] = said[0] if len(said) == 1 else ""
        if not files[key].file.values.get(name) and all(_is_sure(files, parent, settled) for parent in parents):
            settled.unsure.discard(key)
    return settled


def _is_sure(files: Files, parent: str, settled: _Settled) -> bool:
    """Say whether a parent's value will stay as it is once its own file and those above it are right."""
    if parent not in files:
        return False
    return bool(settled.values[parent]) or (parent not in settled.unsure and not files[parent].problems)


def _said_by(parents: tuple[str, ...], settled: _Settled) -> tuple[str, ...]:
    return tuple(sorted({settled.values.get(parent, "") for parent in parents} - {""}))


def _missing(files: Files, settled: Mapping[str, _Settled]) -> Iterator[Problem]:
    for key, file in files.items():
        if file.organization.kind == "primary" and file.organization.parents:
            for name in _INHERITED:
                if not settled[name].values[key] and key not in settled[name].unsure:
                    yield _problem(file, name, _said_by(file.organization.parents, settled[name]))


def _problem(file: OrganizationFile, name: str, said: tuple[str, ...]) -> Problem:
    if said:
        message = tell("'{key}' is missing, and its parents have several: {names}", key=name, names=", ".join(said))
    else:
        message = tell("'{key}' is missing, and no parent has one either", key=name)
    remedy = tell('write {key} = "{value}"', key=name, value=said[0] if said else "…")
    return problem_at(file.file, (name,), f"{name}-missing", message, remedy)
