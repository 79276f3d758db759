"""Looking for changes: what the content says, what stands before it, and which sections have to be made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.newsroom import Newsroom, Problem, SiteFacts, digest_of, in_order, read_newsroom, site_facts

from .before import Before, what_stands
from .build_settings import BuildSettings
from .jobs import SiteJob
from .plan import Plan, plan_sections
from .remembering import with_remembered
from .report import Outcome
from .site import REFUSED, Site
from .swap import current_release
from .trees import Trees, content_trees

if TYPE_CHECKING:
    from plugins.reading import Reading


def read_site(settings: BuildSettings, trees: Trees | None = None, before: Before | None = None) -> Site | Outcome:
    """Read names and paths, of unchanged folders what the last build read; an outcome if there is nothing to go on.

    `trees` are digests of the content, and `before` is what stands, if they were looked at already.
    """
    trees = trees or content_trees(settings.content)
    job = settings.site_job()
    before = before or what_stands(settings.releases, current_release(settings.output))
    federation = _digest_of_file(settings.content / "federation.toml")
    known = before.known_folders(trees.organizations, job.recipe, federation)
    # Loaded here, for a build in which nothing changed comes no further than this module.
    from plugins.typesetting import plain_text  # noqa: PLC0415

    from .named_texts import proofread  # noqa: PLC0415

    newsroom = read_newsroom(settings.content, known, plain_text, proofread)
    if newsroom.federation is None:
        return Outcome(REFUSED, in_order(newsroom.problems), languages=newsroom.languages)
    job = replace(job, former_keys=_former_keys(newsroom))
    facts = site_facts(newsroom.federation, newsroom.organizations)
    own = None
    pages = before.known_pages(trees.rest, job.recipe)
    if pages is None:
        own = read_own_pages(newsroom, job, facts)
        pages = site_facts(newsroom.federation, pages=own.pages).pages
    return Site(settings, job, before, newsroom, replace(facts, pages=pages), trees, federation, own)


def _former_keys(newsroom: Newsroom) -> tuple[tuple[str, str], ...]:
    organizations = (*newsroom.organizations, *newsroom.remembered)
    return tuple(sorted((former, one.key) for one in organizations for former in one.formerly))


def read_own_pages(newsroom: Newsroom, job: SiteJob, facts: SiteFacts) -> Reading:
    """Read the portal's standing pages."""
    from plugins.reading import read_portal_pages  # noqa: PLC0415 - not loaded to plan, where they are known

    from .worker import reading_settings  # noqa: PLC0415 - as above

    return read_portal_pages(facts, newsroom.portal_pages, reading_settings(job, facts))


def plan_of(site: Site) -> Plan:
    """Say which sections have to be made; of relatives that cannot be read a build goes on with what is published."""
    before = site.before.ledger.sections
    known = {key: shown.head.organization for key, shown in before.items()}
    return plan_sections(site, with_remembered(site.newsroom, known))


def belongs_to_portal(problem: Problem) -> bool:
    """Say whether a mistake stops a publishing build too: one of the federation's own files."""
    return not problem.path.startswith("organizations/")


def _digest_of_file(file: Path) -> str:
    try:
        return digest_of(file.read_bytes())
    except OSError:
        return ""
