"""The engine's released tags, as its address has them, and the one that a newsroom stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.newsroom import did_you_mean, shown, tell

from .engine_settings import FILE, engine_settings, project_version
from .repository import SLOW, Repository, UpgradeError

TAGS = "refs/engine/"
"""Where the engine's tags lie in the newsroom's repository: apart from tags of its own, and never pushed by itself."""
_RELEASED = re.compile(r"v?([0-9]{1,9}(?:\.[0-9]{1,9}){0,3})")
"""`v1.2.3` or `1.2.3`; what has more to its name is a trial."""


@dataclass(frozen=True, slots=True)
class Base:
    """What both the newsroom's engine and the new one come from."""

    commit: str
    name: str
    """For people and for git: a tag of the engine, or the commit's own id."""


def fetch_tags(repository: Repository, address: str) -> tuple[str, ...]:
    """Fetch all tags of the engine; return the released ones, the newest last. Raises UpgradeError."""
    fetched = repository.asked(
        *SLOW, "fetch", "--quiet", "--no-tags", "--prune", "--", address, f"+refs/tags/*:{TAGS}*"
    )
    if fetched.status:
        raise UpgradeError(
            tell(
                "the engine at {address} cannot be fetched ({reason}): look at the network and at the address; "
                "--from ADDRESS takes it from elsewhere",
                address=shown(address),
                reason=fetched.reason,
            )
        )
    tags = sorted(filter(_RELEASED.fullmatch, all_tags(repository)), key=version_of)
    if not tags:
        raise UpgradeError(tell("the engine at {address} has no released tag, such as v1.2.0", address=shown(address)))
    return tuple(tags)


def all_tags(repository: Repository) -> list[str]:
    """Return all fetched tags of the engine."""
    listed = repository.done("for-each-ref", "--format=%(refname)", TAGS)
    return [name.removeprefix(TAGS) for name in listed.splitlines()]


def version_of(tag: str) -> tuple[int, ...]:
    """Return a released tag's numbers; none for another one."""
    found = _RELEASED.fullmatch(tag)
    return tuple(map(int, found[1].split("."))) if found else ()


def wanted_tag(repository: Repository, released: tuple[str, ...], asked: str) -> str:
    """Return the tag to take: the one that was asked for, else the newest. Raises UpgradeError with the nearest."""
    if not asked:
        return released[-1]
    tags = all_tags(repository)
    found = next((tag for tag in (asked, f"v{asked}") if tag in tags), "")
    if found:
        return found
    newest = tell("the newest is {tag}", tag=released[-1])
    raise UpgradeError(
        tell(
            "the engine has no tag '{tag}': {remedy}",
            tag=shown(asked),
            remedy=did_you_mean(asked, tags, newest),
        )
    )


def base_of(repository: Repository, tag: str) -> Base:
    """Return what the newsroom's engine and a tag have in common: first what the last upgrade noted, then git's answer.

    Raises UpgradeError where nobody knows it.
    """
    text = repository.file("HEAD", FILE) or ""
    tags = all_tags(repository)
    noted = engine_settings(text).get("tag", "")
    if noted in tags:
        return _at(repository, noted)
    common = repository.asked("merge-base", "HEAD", f"{TAGS}{tag}^{{commit}}").text.split()
    if common:
        return _named(repository, common[0], tags)
    if repository.done("rev-parse", "--is-shallow-repository") == "true":
        raise UpgradeError(
            tell(
                "this clone holds only the newest commits, so nobody knows what the newsroom changed in the engine: "
                "git fetch --unshallow, and type the same again"
            )
        )
    version = project_version(text)
    named = next((one for one in (f"v{version}", version) if one in tags), "")
    if named:
        return _at(repository, named)
    raise UpgradeError(
        tell(
            "this newsroom and the engine have no common history, and the engine has no tag of version "
            "'{version}' that {file} names: write the tag it was made of as tag = \"…\" into [tool.habarshy] there, "
            "and commit that",
            version=version,
            file=FILE,
        )
    )


def _at(repository: Repository, tag: str) -> Base:
    return Base(repository.commit_of(f"{TAGS}{tag}"), tag)


def _named(repository: Repository, commit: str, tags: list[str]) -> Base:
    """Return a commit by its newest tag, if it has one."""
    there = [tag for tag in sorted(tags, key=version_of) if repository.commit_of(f"{TAGS}{tag}") == commit]
    return Base(commit, there[-1] if there else commit[:12])
