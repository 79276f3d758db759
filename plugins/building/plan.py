"""Which sections changed: by digest of all that reaches them, never by date or clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from plugins.newsroom import Newsroom, Sources, all_section_facts, digest_of, digest_of_value

from .build_settings import BuildSettings
from .jobs import SectionJob
from .summary import DamagedSummaryError, read_head


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build, and which finished folders serve again, by organization."""

    jobs: tuple[SectionJob, ...]
    reused: dict[str, str]


def plan_sections(newsroom: Newsroom, settings: BuildSettings, before: Mapping[str, str]) -> Plan:
    """Compare what each section would be made from with what lies finished; `before` is what readers see now."""
    site = settings.site_job()
    common = digest_of(site.recipe, site.siteurl, str(site.preview), str(site.card_shapes), *site.plugins)
    jobs = []
    reused = {}
    all_facts = all_section_facts(newsroom)
    for sources in newsroom.sources:
        facts = all_facts.get(sources.organization)
        if facts is None:
            continue  # its own file cannot be read
        digest = digest_of(common, digest_of_value(facts), sources_digest(settings.content, sources))
        finished = _finished(settings, sources.organization, digest)
        if finished:
            reused[sources.organization] = finished
        else:
            jobs.append(SectionJob(site, facts, sources, digest, before.get(sources.organization, "")))
    return Plan(tuple(jobs), reused)


def sources_digest(content: Path, sources: Sources) -> str:
    """Digest an organization's files: their names and their bytes."""
    parts = []
    for name in sources.files:
        with (content / name).open("rb") as file:
            parts += [name, file_digest(file, "sha256").hexdigest()]
    return digest_of(*parts)


def _finished(settings: BuildSettings, organization: str, digest: str) -> str:
    """Name the finished folder that shows and says the right thing at this build's moment; empty if there is none."""
    for folder in _candidates(settings.releases / "sections" / organization, digest):
        try:
            head = read_head(folder / "summary")
            if head.says_all and head.holds_at(settings.now):
                return folder.name
        except DamagedSummaryError:
            continue
    return ""


def _candidates(home: Path, digest: str) -> Iterator[Path]:
    return iter(sorted(home.glob(f"{digest}-*")))
