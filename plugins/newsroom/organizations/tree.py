"""The tree of organizations: parents, circles, the federation, earlier names, what members inherit."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from graphlib import CycleError, TopologicalSorter

from plugins.newsroom.problems import Problem, did_you_mean, tell
from plugins.newsroom.toml.table import problem_at

from . import Organization
from .federation_file import FederationFile, former_names_taken
from .organization_file import OrganizationFile

Files = Mapping[str, OrganizationFile]
"""Each readable file by its folder, in the order of folders; those with mistakes too, as far as they go."""
_INHERITED = ("sector", "territory")


@dataclass(frozen=True, slots=True)
class _Settled:
    """The value of one field for each organization."""

    values: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    """Those that may have none for a mistake elsewhere: in the value itself, or above them."""


def folders_of_today(files: Files, folders: AbstractSet[str]) -> dict[str, str]:
    """Return today's folder of each earlier name that an organization had; of two that claim one, the first."""
    today: dict[str, str] = {}
    for key, file in files.items():
        for former in file.organization.formerly:
            if former not in folders:
                today.setdefault(former, key)
    return today


def with_parents_of_today(files: Files, today: Mapping[str, str]) -> Files:
    """Return the files with each parent by its name of today: an earlier name of an organization means the same one."""
    return {key: _with_parents(file, today) for key, file in files.items()} if today else files


def _with_parents(file: OrganizationFile, today: Mapping[str, str]) -> OrganizationFile:
    parents = file.organization.parents
    if today.keys().isdisjoint(parents):
        return file
    named = tuple(dict.fromkeys(today.get(parent, parent) for parent in parents))
    return replace(file, organization=replace(file.organization, parents=named))


def with_folders_of_today(file: FederationFile, today: Mapping[str, str]) -> FederationFile:
    """Return the federation's file with today's names of its own folder and of that whose post leads the home page."""
    federation = file.federation
    organization, slash, post = federation.home_lead.partition("/")
    lead = f"{today.get(organization, organization)}{slash}{post}"
    return replace(file, federation=replace(federation, key=today.get(federation.key, federation.key), home_lead=lead))


def related_organizations(
    files: Files, folders: AbstractSet[str], federation: FederationFile | None
) -> tuple[dict[str, Organization], list[Problem]]:
    """Return the organizations with the sector and territory that they inherit, and all that is wrong between them.

    An organization has its own sector and territory, or that of its parents where all that have one agree; parents have
    theirs by the same rule. A primary organization must have both in the end. `folders` are all that there are,
    readable or not.
    """
    order = _parents_first(files)
    sectors, territories = (_settle(files, order, name) for name in _INHERITED)
    organizations = {
        key: _with(file.organization, sectors.values[key], territories.values[key]) for key, file in files.items()
    }
    problems = [
        *_missing(files, {"sector": sectors, "territory": territories}),
        *_parent_problems(files, folders),
        *_circle_problems(files, order),
        *(_federation_problems(files, folders, federation) if federation else ()),
    ]
    for key, message in former_names_taken({key: one.formerly for key, one in organizations.items()}, folders):
        remedy = tell("take it out of 'formerly'")
        problems.append(problem_at(files[key].file, ("formerly",), "former-name-taken", message, remedy))
    return organizations, problems


def _parents_first(files: Files) -> tuple[str, ...]:
    """Order the organizations so that parents come before their members, without those in or below a circle."""
    sorter = TopologicalSorter(
        {key: [parent for parent in file.organization.parents if parent in files] for key, file in files.items()}
    )
    with suppress(CycleError):  # it still gives all that no circle holds back
        sorter.prepare()
    ordered: list[str] = []
    while ready := sorted(sorter.get_ready()):
        ordered.extend(ready)
        sorter.done(*ready)
    return tuple(ordered)


def _parent_problems(files: Files, folders: AbstractSet[str]) -> Iterator[Problem]:
    """Find parents that are missing, unknown or not allowed."""
    remedy = cache(
        lambda parent: did_you_mean(parent, folders, tell("there is no folder organizations/{name}", name=parent))
    )
    for file in files.values():
        kind, parents = file.organization.kind, file.organization.parents
        for parent in parents:
            if parent not in folders:
                message = tell("'{name}' is not an organization", name=parent)
                yield problem_at(file.file, ("parents",), "unknown-parent", message, remedy(parent))
        if kind == "federation" and parents:
            message = tell("the federation belongs to no other organization")
            yield problem_at(file.file, ("parents",), "federation-parent", message, tell("write parents = []"))
        if kind not in ("", "federation") and not file.file.values.get("parents"):
            message = tell("'parents' is missing: whom does it belong to?")
            yield problem_at(file.file, ("parents",), "parent-missing", message, tell('write parents = ["…"]'))


def _circle_problems(files: Files, order: Iterable[str]) -> Iterator[Problem]:
    """Find organizations that belong to themselves through others; one problem a circle, at its first by name."""
    cleared = set(order)
    for key, file in files.items():
        circle = () if key in cleared else _way_back(files, key)
        if circle:
            cleared.update(circle)
            message = tell("it belongs to itself: {way}", way=" → ".join((*circle, key)))
            remedy = tell("take one of them out of 'parents'")
            yield problem_at(file.file, ("parents",), "parent-circle", message, remedy)


def _way_back(files: Files, start: str) -> tuple[str, ...]:
    """Return the shortest way from an organization up through parents to itself; empty if there is none."""
    came_from: dict[str, str] = {}
    upwards = deque([start])
    while upwards:
        key = upwards.popleft()
        for parent in files[key].organization.parents:
            if parent == start:
                way = [key]
                while way[-1] in came_from:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if parent in files and parent not in came_from:
                came_from[parent] = key
                upwards.append(parent)
    return ()


def _federation_problems(files: Files, folders: AbstractSet[str], federation: FederationFile) -> Iterator[Problem]:
    """Find a federation that is missing, of another kind, or not the only one."""
    key = federation.federation.key
    if not key:
        return
    kind = files[key].organization.kind if key in files else ""
    if key not in folders:
        message = tell("'{name}' is not an organization", name=key)
        remedy = did_you_mean(key, folders, tell("make the folder organizations/{name}", name=key))
        yield problem_at(federation.file, ("federation",), "unknown-federation", message, remedy)
    elif kind not in ("", "federation"):
        message = tell("'{name}' is of the kind '{kind}', not the federation", name=key, kind=kind)
        remedy = tell('write kind = "federation" into organizations/{name}/organization.toml', name=key)
        yield problem_at(federation.file, ("federation",), "federation-kind", message, remedy)
    else:
        for other, file in files.items():
            if file.organization.kind == "federation" and other != key:
                message = tell("only '{name}' is the federation of this site", name=key)
                remedy = tell("write territorial, sectoral or primary")
                yield problem_at(file.file, ("kind",), "second-federation", message, remedy)


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
    """Return whether a parent's value will stay as it is once its own file and those above it are right."""
    if parent not in files:
        return False
    return bool(settled.values[parent]) or (parent not in settled.unsure and not files[parent].problems)


def _said_by(parents: tuple[str, ...], settled: _Settled) -> tuple[str, ...]:
    return tuple(sorted({settled.values.get(parent, "") for parent in parents} - {""}))


def _missing(files: Files, settled: Mapping[str, _Settled]) -> Iterator[Problem]:
    for key, file in files.items():
        parents = file.organization.parents
        for name in _INHERITED if file.organization.kind == "primary" and parents else ():
            if settled[name].values[key] or key in settled[name].unsure:
                continue
            said = _said_by(parents, settled[name])
            message = tell("'{key}' is missing, and no parent has one either", key=name)
            if said:
                names = ", ".join(said)
                message = tell("'{key}' is missing, and its parents have several: {names}", key=name, names=names)
            remedy = tell('write {key} = "{value}"', key=name, value=said[0] if said else "…")
            yield problem_at(file.file, (name,), f"{name}-missing", message, remedy)
