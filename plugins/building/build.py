"""One build from content to a published release."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from plugins.newsroom import (
    Newsroom,
    Problem,
    SiteFacts,
    addresses,
    digest_of,
    has_errors,
    in_order,
    read_newsroom,
    site_facts,
)
from plugins.portal import Portal, PortalRun, parts
from plugins.reading import Reading, read_portal_pages
from plugins.sections import Press, check_plugins, run_settings
from plugins.views import assets

from .before import Before, what_stands
from .build_settings import BuildSettings
from .engines import run_jobs
from .interface_check import interface_problems
from .jobs import SiteJob
from .ledger import Ledger, Shown, write_ledger
from .links import missing_targets
from .manifest import manifest
from .plan import plan_sections
from .posts_of_site import SitePosts, posts_of_site
from .releases import finish_release, place_portal, portal_digests, prune
from .remembering import with_remembered
from .report import Outcome
from .shelf import Shelf
from .shrinking import shrink_problem
from .summary import DamagedSummaryError, Head, read_head
from .swap import check_output, current_release, show
from .trees import organization_trees
from .verify import verify
from .worker import edition_of, reading_settings

PUBLISHED, REFUSED, PUBLISHED_IN_PART = 0, 1, 3
"""Exit statuses of a build."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a build goes on, once the content's files and names are read."""

    settings: BuildSettings
    job: SiteJob
    before: Before
    newsroom: Newsroom
    facts: SiteFacts
    trees: Mapping[str, str]
    federation: str
    """Digest of federation.toml."""

    @property
    def shelf(self) -> Shelf:
        """Where releases lie."""
        return Shelf(self.settings.releases)


@dataclass(frozen=True, slots=True)
class Sections:
    """All sections of this build."""

    shown: dict[str, Shown]
    made: dict[str, Shown]
    """Those of them that are not in the release before."""
    problems: tuple[Problem, ...]
    built: int


def build(settings: BuildSettings) -> Outcome:
    """Build and publish; what is wrong is in the outcome, and with status 1 the output is as it was."""
    check_output(settings.output, preview=settings.preview)
    try:
        return _build(settings)
    except DamagedSummaryError as error:
        for folder in error.folders:
            shutil.rmtree(folder, ignore_errors=True)
        return _build(settings)


def _build(settings: BuildSettings) -> Outcome:
    site = _site(settings)
    if isinstance(site, Outcome):
        return site
    interface = tuple(interface_problems(settings.theme, site.facts.languages))
    sections = _sections(site)
    heads = {key: shown.head for key, shown in sections.shown.items()}
    own = read_portal_pages(site.facts, site.newsroom.portal_pages, reading_settings(site.job, site.facts))
    links = missing_targets(heads, lambda key: _posts_of(site.shelf, key, sections.shown[key]))
    problems = in_order((*site.newsroom.problems, *interface, *own.problems, *sections.problems, *links))
    outcome = Outcome(
        status=PUBLISHED_IN_PART if has_errors(problems) else PUBLISHED,
        problems=problems,
        next_change=_earliest(own, heads.values()),
        organizations=len(heads),
        sections_built=sections.built,
    )
    if (settings.strict and has_errors(problems)) or has_errors(p for p in problems if _belongs_to_portal(p)):
        return replace(outcome, status=REFUSED)
    return _publish(site, own, sections, outcome)


def _site(settings: BuildSettings) -> Site | Outcome:
    """Read names and paths, of unchanged folders what the last build read; an outcome if there is nothing to go on."""
    job = settings.site_job()
    before = what_stands(settings.releases, current_release(settings.output))
    federation = _digest_of_file(settings.content / "federation.toml")
    trees = organization_trees(settings.content)
    newsroom = read_newsroom(settings.content, before.known_folders(trees, job.recipe, federation))
    if newsroom.federation is None:
        return Outcome(REFUSED, in_order(newsroom.problems))
    facts = site_facts(newsroom.federation, newsroom.organizations)
    return Site(settings, job, before, newsroom, facts, trees, federation)


def _digest_of_file(file: Path) -> str:
    try:
        return digest_of(file.read_bytes())
    except OSError:
        return ""


def _belongs_to_portal(problem: Problem) -> bool:
    """Say whether a mistake stops a publishing build too: one of the federation's own files."""
    return not problem.path.startswith("organizations/")


def _posts_of(shelf: Shelf, key: str, shown: Shown) -> tuple[str, ...]:
    try:
        return read_head(shelf.summary_of(key, shown.folder)).posts
    except DamagedSummaryError:
        return ()


def _sections(site: Site) -> Sections:
    """Build what changed; keep the published section of an organization that cannot be built."""
    before = site.before.ledger.sections
    known = {key: shown.head.organization for key, shown in before.items()}
    newsroom = with_remembered(site.newsroom, known)
    plan = plan_sections(newsroom, site.settings, site.trees, site.job, before)
    shown = dict(plan.reused)
    problems = [problem for one in shown.values() for problem in one.head.problems]
    digests = {job.facts.organization.key: job.digest for job in plan.jobs}
    for result in run_jobs(plan.jobs, site.settings.workers):
        key = result.organization
        problems += result.problems
        if result.folder:
            head = read_head(site.shelf.summary_of(key, result.folder))
            shown[key] = Shown(digests[key], result.folder, head)
    for key in (*newsroom.unreadable, *digests):
        if key not in shown and key in before and site.shelf.site_of(key, before[key].folder).is_dir():
            shown[key] = before[key]
    shown = {key: replace(shown[key], head=replace(shown[key].head, posts=())) for key in sorted(shown)}
    made = {key: one for key, one in shown.items() if key not in before or before[key].folder != one.folder}
    return Sections(shown, made, tuple(problems), len(plan.jobs))


def _publish(site: Site, own: Reading, sections: Sections, outcome: Outcome) -> Outcome:
    settings, shelf, before = site.settings, site.shelf, site.before
    same_federation = before.ledger.federation == site.federation
    posts = posts_of_site(shelf, sections.shown, before.ledger, anew=not same_federation)
    portal = _portal(site, own, sections, posts)
    common = _common_of_portal(site, own)
    printed = tuple(parts(portal))
    unchanged = before.stands(printed, common)
    staging = shelf.empty_staging()
    found = _print_portal(site, replace(portal, unchanged=unchanged), staging)
    if has_errors(found):
        return replace(outcome, status=REFUSED, problems=in_order((*outcome.problems, *found)))
    verify(shelf, sections.shown, sections.made)
    pieces = place_portal(shelf, printed, before, unchanged)
    digests = portal_digests(shelf, pieces, before)
    pages = sum(name.endswith(".html") for name in digests) + sum(one.head.pages for one in sections.shown.values())
    guarded = not (settings.strict or settings.preview)
    shrunk = shrink_problem(pages, settings.previous, settings.max_shrink) if guarded else None
    if shrunk:
        return replace(outcome, status=REFUSED, problems=in_order((*outcome.problems, shrunk)))
    manifests = {key: one.head.manifest for key, one in sections.shown.items()}
    text = manifest(digests, sections=manifests, pages=pages, preview=settings.preview)
    release = finish_release(shelf, sections.shown, text, before.release)
    marks = {part.address: digest_of(common, part.digest) for part in printed}
    write_ledger(shelf.folder, release, replace(_ledger(site, sections, posts), parts=marks, pieces=pieces))
    note = show(settings.output, release)
    prune(shelf, release)
    return replace(
        outcome,
        versions=sum(one.head.count for one in sections.shown.values()),
        pages=pages,
        changed=before.release != release,
        notes=(note,) if note else (),
    )


def _portal(site: Site, own: Reading, sections: Sections, posts: SitePosts) -> Portal:
    federation = site.newsroom.federation
    assert federation is not None  # noqa: S101 - a site without one is not built
    heads = {key: one.head for key, one in sections.shown.items()}
    urgent = (record for head in heads.values() for record in head.urgent)
    return Portal(
        federation=federation,
        organizations=tuple(head.organization for head in heads.values()),
        organization_languages={key: head.languages for key, head in heads.items()},
        posts=posts,
        urgent=tuple(sorted(urgent, key=lambda record: record.order)),
        pages=own.pages,
        section_sitemaps=tuple(_section_sitemaps(heads)),
        edition=replace(edition_of(site.job, site_facts(federation)), pages=own.pages),
        now=site.settings.now,
    )


def _common_of_portal(site: Site, own: Reading) -> str:
    """Digest what all parts of the portal share."""
    footer = [(page.slug, page.language, page.address, page.title) for page in own.pages]
    job = site.job
    return digest_of(
        job.recipe, job.siteurl, str(job.preview), *job.plugins, site.federation, msgspec.json.encode(footer)
    )


def _ledger(site: Site, sections: Sections, posts: SitePosts) -> Ledger:
    known = {key: folder for key, folder in site.newsroom.known.items() if key in site.trees}
    return Ledger(
        recipe=site.job.recipe,
        federation=site.federation,
        trees={key: site.trees[key] for key in known},
        folders=known,
        sections=sections.shown,
        months=posts.months,
        scopes=posts.scopes,
    )


def _section_sitemaps(heads: Mapping[str, Head]) -> Iterator[tuple[str, datetime | None]]:
    for key, head in heads.items():
        for address in addresses.sitemaps(f"/{key}/", head.sitemap_pages):
            yield address, head.changed


def _print_portal(site: Site, portal: Portal, output: Path) -> tuple[Problem, ...]:
    """Print the portal into a folder; give what plugins found wrong."""
    settings = site.settings
    press = Press(
        theme=settings.theme,
        plugins=settings.plugins,
        cache=settings.cache,
        output=output,
        recipe=site.job.recipe,
        before=site.before.release,
    )
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
