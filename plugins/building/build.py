"""One build from content to a published release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugins.newsroom import (
    Federation,
    Newsroom,
    PostRecord,
    Problem,
    addresses,
    has_errors,
    in_order,
    read_newsroom,
    site_facts,
)
from plugins.portal import Portal, PortalRun
from plugins.reading import Reading, read_portal_pages
from plugins.sections import Press, check_plugins, run_settings
from plugins.views import assets

from .build_settings import BuildSettings
from .engines import run_jobs
from .interface_check import interface_problems
from .links import missing_targets
from .plan import plan_sections
from .releases import Shelf, count_pages, finish_release, prune, published_sections
from .remembering import with_remembered
from .report import Outcome
from .shrinking import shrink_problem
from .summary import DamagedSummaryError, Head, read_head, read_months
from .swap import check_output, current_release, show
from .verify import verify
from .worker import edition_of, reading_settings

PUBLISHED, REFUSED, PUBLISHED_IN_PART = 0, 1, 3
"""Exit statuses of a build."""


@dataclass(frozen=True, slots=True)
class Sections:
    """All sections of this build: the name of each finished folder, and its summary's head."""

    folders: dict[str, str]
    heads: dict[str, Head]
    problems: tuple[Problem, ...]
    built: int


def build(settings: BuildSettings) -> Outcome:
    """Build and publish; what is wrong is in the outcome, and with status 1 the output is as it was."""
    check_output(settings.output, preview=settings.preview)
    newsroom = read_newsroom(settings.content)
    federation = newsroom.federation
    if federation is None:
        return Outcome(REFUSED, in_order(newsroom.problems))
    interface = tuple(interface_problems(settings.theme, federation.languages))
    sections = _sections(newsroom, settings)
    facts = site_facts(federation, newsroom.organizations)
    own = read_portal_pages(facts, newsroom.portal_pages, reading_settings(settings.site_job(), facts))
    problems = in_order(
        (*newsroom.problems, *interface, *own.problems, *sections.problems, *missing_targets(sections.heads)),
    )
    outcome = Outcome(
        status=PUBLISHED_IN_PART if has_errors(problems) else PUBLISHED,
        problems=problems,
        next_change=_earliest(own, sections.heads.values()),
        organizations=len(sections.heads),
        sections_built=sections.built,
    )
    if (settings.strict and has_errors(problems)) or has_errors(p for p in problems if _belongs_to_portal(p)):
        return replace(outcome, status=REFUSED)
    return _publish(settings, federation, own, sections, outcome)


def _belongs_to_portal(problem: Problem) -> bool:
    """Say whether a mistake stops a publishing build too: one of the federation's own files."""
    return not problem.path.startswith("organizations/")


def _sections(newsroom: Newsroom, settings: BuildSettings) -> Sections:
    """Build what changed; keep the published section of an organization that cannot be built."""
    published = published_sections(settings.output)
    before = {key: folder.name for key, folder in published.items()}
    plan = plan_sections(with_remembered(newsroom, published), settings, before)
    shelf = Shelf(settings.releases)
    folders = dict(plan.reused)
    problems: list[Problem] = []
    for result in run_jobs(plan.jobs, settings.workers):
        problems += result.problems
        if result.folder:
            folders[result.organization] = result.folder
    for key in (*newsroom.unreadable, *(job.facts.organization.key for job in plan.jobs)):
        if key not in folders and key in published:
            folders[key] = published[key].name
    heads = {}
    for key in sorted(folders):
        try:
            heads[key] = read_head(shelf.sections / key / folders[key] / "summary")
        except DamagedSummaryError:
            del folders[key]
    for key in plan.reused:
        problems += heads[key].problems
    return Sections({key: folders[key] for key in heads}, heads, tuple(problems), len(plan.jobs))


def _publish(
    settings: BuildSettings,
    federation: Federation,
    own: Reading,
    sections: Sections,
    outcome: Outcome,
) -> Outcome:
    shelf = Shelf(settings.releases)
    staging = shelf.empty_staging()
    records = _listed(shelf, sections)
    portal = Portal(
        federation=federation,
        organizations=tuple(head.organization for head in sections.heads.values()),
        records=records,
        pages=own.pages,
        section_sitemaps=tuple(_section_sitemaps(sections.heads)),
        edition=replace(edition_of(settings.site_job(), site_facts(federation)), pages=own.pages),
        now=settings.now,
    )
    found = _print_portal(settings, portal, staging)
    if has_errors(found):
        return replace(outcome, status=REFUSED, problems=in_order((*outcome.problems, *found)))
    verify(shelf, sections.folders, sections.heads)
    pages = count_pages(shelf, sections.folders)
    guarded = not (settings.strict or settings.preview)
    shrunk = shrink_problem(pages, settings.previous, settings.max_shrink) if guarded else None
    if shrunk:
        return replace(outcome, status=REFUSED, problems=in_order((*outcome.problems, shrunk)))
    before = current_release(settings.output)
    release = finish_release(shelf, sections.folders, before, pages=pages, preview=settings.preview)
    note = show(settings.output, release)
    prune(shelf, release)
    return replace(
        outcome, versions=len(records), pages=pages, changed=before != release, notes=(note,) if note else ()
    )


def _listed(shelf: Shelf, sections: Sections) -> tuple[PostRecord, ...]:
    """Gather all sections' listed records, newest first."""
    records: list[PostRecord] = []
    for key, head in sections.heads.items():
        records += read_months(shelf.sections / key / sections.folders[key] / "summary", head)
    return tuple(sorted(records, key=lambda record: record.order))


def _section_sitemaps(heads: Mapping[str, Head]) -> Iterator[tuple[str, datetime | None]]:
    for key, head in heads.items():
        changed = max((record.updated or record.published for record in head.newest), default=None)
        for address in addresses.sitemaps(f"/{key}/", head.sitemap_pages):
            yield address, changed


def _print_portal(settings: BuildSettings, portal: Portal, output: Path) -> tuple[Problem, ...]:
    """Print the portal into a folder; give what plugins found wrong."""
    press = Press(theme=settings.theme, plugins=settings.plugins, cache=settings.cache, output=output)
    run = PortalRun(run_settings(portal.edition, press, "portal", portal))
    check_plugins(run, press)
    run.run()
    for asset in assets(settings.theme):
        path = output / asset.address.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.body)
    problems: tuple[Problem, ...] = run.settings["HABARSHY_PRINTED"]
    return problems


def _earliest(own: Reading, heads: Iterable[Head]) -> datetime | None:
    moments = (own.next_change, *(head.next_change for head in heads))
    return min((moment for moment in moments if moment is not None), default=None)
