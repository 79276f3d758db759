"""The job that a worker process does: one organization from its sources to finished pages."""

from __future__ import annotations

import os
import shutil
import time
from functools import cache
from pathlib import Path

from plugins.kept_files import link_unchanged
from plugins.newsroom import Problem, SiteFacts, digest_of
from plugins.reading import Reading, ReadingSettings, read_section
from plugins.sections import Press, Printed, Section, print_section
from plugins.views import Edition, assets, load_catalogues

from .jobs import SectionJob, SectionResult, SiteJob
from .manifest import MANIFEST, file_digests, manifest
from .summary import DamagedSummaryError, Head, newest_of_each_scope, read_head, write_summary

PRINTS = "prints.pack"
"""What each page of a finished section was printed from, beside its pages and never published."""


def build_section(job: SectionJob) -> SectionResult:
    """Read, typeset and print one organization. In a strict build with errors nothing is printed."""
    started = time.process_time()
    reading = read_section(job.facts, job.sources, reading_settings(job.site, job.facts.site))
    problems = reading.problems
    folder = ""
    if not (job.site.strict and any(problem.is_error for problem in problems)):
        folder, problems = _finish(job, reading)
    return SectionResult(job.facts.organization.key, folder, problems, time.process_time() - started)


def reading_settings(site: SiteJob, facts: SiteFacts) -> ReadingSettings:
    """Say how to read content in this build."""
    return ReadingSettings(
        content=Path(site.content),
        cache=Path(site.cache),
        root=edition_of(site, facts).root,
        now=site.now,
        preview=site.preview,
        recipe=site.code,
    )


def edition_of(site: SiteJob, facts: SiteFacts) -> Edition:
    """Give what all pages of this build share."""
    stylesheet, icon = _theme_addresses(Path(site.theme))
    return Edition(
        siteurl=site.siteurl,
        facts=facts,
        catalogues=load_catalogues(Path(site.theme) / "translations"),
        stylesheet=stylesheet,
        icon=icon,
        preview=site.preview,
    )


@cache
def _theme_addresses(theme: Path) -> tuple[str, str]:
    stylesheet, icon = assets(theme)
    return stylesheet.address, icon.address


def _finish(job: SectionJob, reading: Reading) -> tuple[str, tuple[Problem, ...]]:
    """Print into a folder of our own, then give it its name in one rename."""
    key = job.facts.organization.key
    home = Path(job.site.sections) / key
    staging = home / f"unfinished-{os.getpid()}"
    shutil.rmtree(staging, ignore_errors=True)
    site = staging / "site"
    site.mkdir(parents=True)
    printed = _print(job, reading, staging)
    if job.before:
        link_unchanged(site, home / job.before / "site")
    problems = (*reading.problems, *printed.problems)
    own = site / key
    (own / MANIFEST).write_text(manifest(file_digests(own)), encoding="utf-8")
    listed = tuple(post for post in printed.posts if post.listed)
    public = tuple(problem for problem in problems if problem.path not in reading.unpublished)
    head = Head(
        organization=job.facts.organization,
        last_change=reading.last_change,
        next_change=reading.next_change,
        newest=newest_of_each_scope(listed),
        months=(),
        posts=tuple(f"{post.day}-{post.slug}.{post.language}" for post in printed.posts),
        sitemap_pages=printed.sitemap_pages,
        links=tuple(link for link in reading.links if link.path not in reading.unpublished),
        problems=public,
        says_all=public == problems,
    )
    write_summary(staging / "summary", head, listed)
    finished = home / folder_name(job.digest, reading)
    _give_name(staging, finished)
    return finished.name, problems


def _give_name(staging: Path, finished: Path) -> None:
    """Rename the folder; one that is finished already stays, for readers may be in it."""
    try:
        read_head(finished / "summary")
    except DamagedSummaryError:
        shutil.rmtree(finished, ignore_errors=True)
        staging.rename(finished)
    else:
        shutil.rmtree(staging)


def folder_name(digest: str, reading: Reading) -> str:
    """Name a finished section: what it was made from, and which moments had passed (known by the next one)."""
    coming = reading.next_change.isoformat() if reading.next_change else ""
    return f"{digest}-{digest_of(coming)[:8]}"


def _print(job: SectionJob, reading: Reading, staging: Path) -> Printed:
    before = staging.parent / job.before if job.before else None
    section = Section(
        facts=job.facts,
        posts=reading.posts,
        pages=reading.pages,
        edition=edition_of(job.site, job.facts.site),
        now=job.site.now,
        logo=reading.logo,
    )
    press = Press(
        theme=Path(job.site.theme),
        plugins=job.site.plugins,
        cache=Path(job.site.cache),
        output=staging / "site",
        recipe=job.site.recipe,
        card_shapes=job.site.card_shapes,
        before=before / "site" if before else None,
        prints=staging / PRINTS,
        prints_before=before / PRINTS if before else None,
    )
    return print_section(section, press)
