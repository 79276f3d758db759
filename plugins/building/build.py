"""One build from content to a published release."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from plugins.newsroom import Problem, digest_of, has_errors, in_order, read_newsroom, site_facts, tell
from plugins.reading import Reading, read_portal_pages

from .before import what_stands
from .build_settings import BuildSettings
from .cache_folder import BUILDS_BETWEEN, keep_small, usable_cache
from .engines import run_jobs
from .interface_check import interface_problems
from .ledger import Shown
from .links import missing_targets
from .plan import Plan, plan_sections
from .progress import Display, Nothing, Phases, Step
from .publishing import publish
from .remembering import with_remembered
from .report import Outcome
from .shelf import Shelf
from .site import PUBLISHED, PUBLISHED_IN_PART, REFUSED, Sections, Site
from .summary import DamagedSummaryError, Head, read_head
from .swap import check_output, current_release
from .trees import organization_trees
from .worker import reading_settings


def build(settings: BuildSettings, display: Display | None = None) -> Outcome:
    """Build and publish; what is wrong is in the outcome, and with status 1 the output is as it was."""
    of_output = check_output(settings.output, preview=settings.preview)
    phases = Phases(display or Nothing())
    with usable_cache(settings.cache) as (cache, note):
        settings = replace(settings, cache=cache)
        try:
            outcome = _build(settings, phases)
        except DamagedSummaryError as error:
            for folder in error.folders:
                shutil.rmtree(folder, ignore_errors=True)
            outcome = _build(settings, phases)
        much_is_new = outcome.sections_built * BUILDS_BETWEEN > outcome.organizations
        keep_small(cache, settings.cache_size, much_is_new=much_is_new)
    notes = (*outcome.notes, *filter(None, (note, of_output)))
    return replace(outcome, seconds=phases.seconds, notes=notes)


def _build(settings: BuildSettings, phases: Phases) -> Outcome:
    with phases.phase(tell("Looking for changes")):
        site = read_site(settings)
        if isinstance(site, Outcome):
            return site
        plan = plan_of(site)
    interface = tuple(interface_problems(settings.theme, site.facts.languages))
    with phases.phase(tell("Building organizations"), len(plan.jobs)) as step:
        sections = _sections(site, plan, step)
    # The files of all organizations by name: tens of megabytes that the rest of a large build does without.
    reused = len(plan.reused)
    del plan
    site = replace(site, newsroom=replace(site.newsroom, sources=()))
    heads = {key: shown.head for key, shown in sections.shown.items()}
    links = missing_targets(heads, lambda key: _posts_of(site.shelf, key, sections.shown[key]))
    problems = in_order((*site.newsroom.problems, *interface, *site.own.problems, *sections.problems, *links))
    outcome = Outcome(
        status=PUBLISHED_IN_PART if has_errors(problems) else PUBLISHED,
        problems=problems,
        next_change=_earliest(site.own, heads.values()),
        organizations=len(heads),
        sections_built=sections.built,
        sections_reused=reused,
        pages_written=sections.pages,
        cards_written=sections.cards,
        languages=site.newsroom.languages,
    )
    if (settings.strict and has_errors(problems)) or has_errors(p for p in problems if belongs_to_portal(p)):
        return replace(outcome, status=REFUSED)
    return publish(site, sections, outcome, phases)


def read_site(settings: BuildSettings) -> Site | Outcome:
    """Read names and paths, of unchanged folders what the last build read; an outcome if there is nothing to go on."""
    job = settings.site_job()
    before = what_stands(settings.releases, current_release(settings.output))
    federation = _digest_of_file(settings.content / "federation.toml")
    trees = organization_trees(settings.content)
    newsroom = read_newsroom(settings.content, before.known_folders(trees, job.recipe, federation))
    if newsroom.federation is None:
        return Outcome(REFUSED, in_order(newsroom.problems), languages=newsroom.languages)
    facts = site_facts(newsroom.federation, newsroom.organizations)
    own = read_portal_pages(facts, newsroom.portal_pages, reading_settings(job, facts))
    facts = site_facts(newsroom.federation, newsroom.organizations, own.pages)
    return Site(settings, job, before, newsroom, facts, trees, federation, own)


def _digest_of_file(file: Path) -> str:
    try:
        return digest_of(file.read_bytes())
    except OSError:
        return ""


def belongs_to_portal(problem: Problem) -> bool:
    """Say whether a mistake stops a publishing build too: one of the federation's own files."""
    return not problem.path.startswith("organizations/")


def _posts_of(shelf: Shelf, key: str, shown: Shown) -> tuple[str, ...]:
    try:
        return read_head(shelf.summary_of(key, shown.folder)).posts
    except DamagedSummaryError:
        return ()


def plan_of(site: Site) -> Plan:
    """Say which sections have to be made; of relatives that cannot be read a build goes on with what is published."""
    before = site.before.ledger.sections
    known = {key: shown.head.organization for key, shown in before.items()}
    newsroom = with_remembered(site.newsroom, known)
    return plan_sections(site, newsroom)


def _sections(site: Site, plan: Plan, step: Step) -> Sections:
    """Build what changed; keep the published section of an organization that cannot be built."""
    before = site.before.ledger.sections
    shown = dict(plan.reused)
    problems = [problem for one in shown.values() for problem in one.head.problems]
    pages = cards = 0
    digests = {job.facts.organization.key: job.digest for job in plan.jobs}
    for result in run_jobs(plan.jobs, site.settings.workers, site.settings.scheduler):
        step()
        key = result.organization
        problems += result.problems
        pages, cards = pages + result.pages_written, cards + result.cards_written
        if result.folder:
            head = read_head(site.shelf.summary_of(key, result.folder))
            shown[key] = Shown(digests[key], result.folder, head)
    for key in (*site.newsroom.unreadable, *digests):
        if key not in shown and key in before and site.shelf.site_of(key, before[key].folder).is_dir():
            shown[key] = before[key]
    shown = {key: replace(shown[key], head=replace(shown[key].head, posts=())) for key in sorted(shown)}
    made = {key: one for key, one in shown.items() if key not in before or before[key].folder != one.folder}
    return Sections(shown, made, tuple(problems), len(plan.jobs), pages, cards)


def _earliest(own: Reading, heads: Iterable[Head]) -> datetime | None:
    moments = (own.next_change, *(head.next_change for head in heads))
    return min((moment for moment in moments if moment is not None), default=None)
