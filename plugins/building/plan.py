"""Which sections changed: by digest of all that reaches them, never by date or clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import msgspec

from plugins.newsroom import Newsroom, Problem, SectionFacts, digest_of, facts_of_each, read_sources

from .build_settings import BuildSettings
from .jobs import SectionJob
from .ledger import Shown
from .linked import LinkedPosts
from .site import Site
from .summary import DamagedSummaryError, read_head
from .telling_again import all_told_again
from .trees import UNREADABLE


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build, and which finished sections serve again, by organization."""

    jobs: tuple[SectionJob, ...]
    reused: dict[str, Shown]
    told: dict[str, tuple[Problem, ...]]
    """Problems of reused sections whose words are not kept, by organization."""
    world: str
    """Digest of all that sections may be made from besides their own folders."""


def plan_sections(site: Site, newsroom: Newsroom) -> Plan:
    """Compare what each section would be made from with what lies finished.

    `newsroom` is the site's own, with what is remembered of organizations that cannot be read.
    """
    settings, job, before = site.settings, site.job, site.before
    common = job.made_with
    seen = (newsroom.federation, site.facts.pages, newsroom.organizations, newsroom.remembered)
    world = digest_of(common, msgspec.json.encode(seen))
    trees = before.ledger.trees if before.ledger.world == world else {}
    opened = {sources.organization: sources for sources in newsroom.sources}
    facts_of = facts_of_each(newsroom, site.facts.pages)
    linked = LinkedPosts(site)
    jobs = []
    reused = {}
    told: dict[str, tuple[Problem, ...]] = {}
    shared: dict[int, str] = {}
    for key in (organization.key for organization in newsroom.organizations):
        shown = before.ledger.sections.get(key)
        tree = site.trees.organizations.get(key, UNREADABLE)
        if shown and trees.get(key) == tree:
            digest = shown.digest
        else:
            digest = digest_of(common, facts_digest(facts_of(key), shared), tree)
        finished = _finished(site, key, digest, linked) if tree != UNREADABLE else None
        again = all_told_again(settings.content, finished.head.withheld) if finished else None
        if finished and again is not None:
            reused[key] = finished
            told[key] = again
        else:
            sources = opened.get(key) or read_sources(settings.content, key, site.facts.languages)
            jobs.append(SectionJob(job, facts_of(key), sources, digest, shown.folder if shown else ""))
    return Plan(tuple(jobs), reused, told, world)


def facts_digest(facts: SectionFacts, shared: dict[int, str]) -> str:
    """Digest all that reaches a section; `shared` remembers the digests of what many sections have in common."""
    values = {name: getattr(facts, name) for name in _FACTS}
    common = [values.pop(name) for name in _SHARED]
    for value in common:
        if id(value) not in shared:
            shared[id(value)] = digest_of(msgspec.json.encode(value))
    return digest_of(msgspec.json.encode(tuple(values.values())), *(shared[id(value)] for value in common))


_FACTS = tuple(one.name for one in fields(SectionFacts))
_SHARED = ("site", "topics")


def _finished(site: Site, organization: str, digest: str, linked: LinkedPosts) -> Shown | None:
    """Find the finished section that shows and says the right thing at this build's moment."""
    settings, before = site.settings, site.before
    shown = before.ledger.sections.get(organization)
    same = shown and shown.digest == digest and _serves(shown, settings) and organization in before.whole
    if shown and same and linked.stand(shown, is_before=True):
        return shown
    home = settings.releases / "sections" / organization
    for folder in _candidates(home, digest):
        try:
            found = Shown(digest, folder.name, read_head(folder / "summary"))
        except DamagedSummaryError:
            continue
        is_its = found.head.organization.key == organization
        if is_its and _serves(found, settings) and linked.stand(found, is_before=False):
            return found
    return None


def _serves(shown: Shown, settings: BuildSettings) -> bool:
    return shown.head.holds_at(settings.now)


def _candidates(home: Path, digest: str) -> Iterator[Path]:
    return iter(sorted(home.glob(f"{digest}-*")))
