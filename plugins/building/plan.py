"""Which sections changed: by digest of all that reaches them, never by date or clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from plugins.newsroom import Newsroom, SectionFacts, all_section_facts, digest_of, read_sources

from .build_settings import BuildSettings
from .jobs import SectionJob
from .ledger import Shown
from .site import Site
from .summary import DamagedSummaryError, is_whole, read_head
from .trees import UNREADABLE


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build, and which finished sections serve again, by organization."""

    jobs: tuple[SectionJob, ...]
    reused: dict[str, Shown]


def plan_sections(site: Site, newsroom: Newsroom) -> Plan:
    """Compare what each section would be made from with what lies finished.

    `newsroom` is the site's own, with what is remembered of organizations that cannot be read.
    """
    settings, job, before = site.settings, site.job, site.before.ledger.sections
    common = digest_of(job.recipe, job.siteurl, str(job.preview), str(job.card_shapes), *job.plugins)
    opened = {sources.organization: sources for sources in newsroom.sources}
    federation = newsroom.federation
    languages = federation.languages if federation else ()
    jobs = []
    reused = {}
    shared: dict[int, str] = {}
    for key, facts in all_section_facts(newsroom, site.facts.pages).items():
        shown = before.get(key)
        tree = site.trees.organizations.get(key, UNREADABLE)
        digest = digest_of(common, facts_digest(facts, shared), tree)
        finished = _finished(settings, key, digest, shown) if tree != UNREADABLE else None
        if finished:
            reused[key] = finished
        else:
            sources = opened.get(key) or read_sources(settings.content, key, languages)
            jobs.append(SectionJob(job, facts, sources, digest, shown.folder if shown else ""))
    return Plan(tuple(jobs), reused)


def facts_digest(facts: SectionFacts, shared: dict[int, str]) -> str:
    """Digest what reaches a section; `shared` remembers the digests of what many sections have in common."""
    common = (facts.site, facts.topics)
    own = (facts.organization, facts.sector, facts.territory, facts.parents, facts.members, facts.member_territories)
    for value in common:
        if id(value) not in shared:
            shared[id(value)] = digest_of(msgspec.json.encode(value))
    return digest_of(msgspec.json.encode(own), *(shared[id(value)] for value in common))


def _finished(settings: BuildSettings, organization: str, digest: str, shown: Shown | None) -> Shown | None:
    """Find the finished section that shows and says the right thing at this build's moment."""
    home = f"{settings.releases}/sections/{organization}"
    if shown and shown.digest == digest and _serves(shown, settings) and is_whole(f"{home}/{shown.folder}"):
        return shown
    for folder in _candidates(Path(home), digest):
        try:
            found = Shown(digest, folder.name, read_head(folder / "summary"))
        except DamagedSummaryError:
            continue
        if _serves(found, settings):
            return found
    return None


def _serves(shown: Shown, settings: BuildSettings) -> bool:
    return shown.head.says_all and shown.head.holds_at(settings.now)


def _candidates(home: Path, digest: str) -> Iterator[Path]:
    return iter(sorted(home.glob(f"{digest}-*")))
