"""The job that a worker process does: one organization from its sources to finished pages."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import replace
from functools import cache, partial
from itertools import count
from pathlib import Path

from plugins.build.file_lists import found_by_anybody, hidden_paths, write_section_files
from plugins.build.jobs import SectionJob, SectionResult, SiteJob
from plugins.incremental import DamagedSummaryError, Head, parted, read_head, withhold_all
from plugins.kept_files import link_unchanged
from plugins.newsroom import Problem, SectionFacts, SiteFacts, collect_failures, digest_of
from plugins.reading import Reading, ReadingSettings, read_section
from plugins.releases import MANIFEST, file_digests, files_below, manifest, pages_among
from plugins.sections import PrintedSection, Section, print_section
from plugins.views import Edition, PrintSettings, assets, load_catalogues, root_of
from plugins.workers import noting

from .leaving_out import print_what_can_be
from .summarizing import bare, without_words, write_summary
from .waiting_notes import with_waiting

PRESS_ROOM = "plugins.press_room"
PRINTS = "prints.pack"
"""What each page of a finished section was printed from, beside its pages and never published."""


def build_section(job: SectionJob) -> SectionResult:
    """Read, typeset and print one organization, but for texts that fail; with an error a strict build prints none."""
    started = time.process_time()
    sections = Path(job.site.sections) / job.facts.organization.key
    with noting(sections) as note, collect_failures(note) as watch:
        folder, problems = _finish(job, sections)
    pages, cards = _written(sections, folder, job.before) if folder else (0, 0)
    seconds = time.process_time() - started
    return SectionResult(job.facts.organization.key, folder, problems, seconds, pages, cards, tuple(watch.traces))


def reading_settings(site: SiteJob) -> ReadingSettings:
    """Return how to read content in this build."""
    return ReadingSettings(
        content=Path(site.content),
        cache=Path(site.cache),
        root=root_of(site.siteurl),
        now=site.now,
        preview=site.preview,
        recipe=site.code,
        former_keys=dict(site.former_keys),
        press=PRESS_ROOM in site.plugins,
    )


def edition_of(site: SiteJob, facts: SiteFacts) -> Edition:
    """Return what all pages of this build share."""
    stylesheet, icon, script, search_script, new_post_script, directory_script = _theme_addresses(Path(site.theme))
    look = site.own_look
    return Edition(
        siteurl=site.siteurl,
        facts=facts,
        catalogues=replace(load_catalogues(Path(site.theme) / "translations"), own=look.texts),
        stylesheet=look.stylesheet or stylesheet,
        icon=look.logo.address if look.logo else icon,
        script=script,
        search_script=search_script if site.search else "",
        new_post_script=new_post_script,
        directory_script=directory_script,
        preview=site.preview,
        look=look,
    )


def section_of(site: SiteJob, facts: SectionFacts, reading: Reading) -> Section:
    """Return an organization with what was read of it, as its pages need it."""
    return Section(
        facts=facts,
        posts=reading.posts,
        pages=reading.pages,
        edition=replace(edition_of(site, facts.site), color=facts.organization.color),
        now=site.now,
        logo=reading.logo,
    )


@cache
def _theme_addresses(theme: Path) -> tuple[str, ...]:
    return tuple(asset.address for asset in assets(theme))


def _finish(job: SectionJob, sections: Path) -> tuple[str, tuple[Problem, ...]]:
    """Print into a folder of our own, then give it its name in one rename."""
    for left in sections.glob("unfinished-*[0-9]"):  # by a worker that died of the same job
        shutil.rmtree(left, ignore_errors=True)
    staging = sections / f"unfinished-{os.getpid()}"
    settings = reading_settings(job.site)

    def read(left_out: tuple[Problem, ...]) -> Reading:
        reading = read_section(job.facts, job.sources, replace(settings, left_out=(*job.left_out, *left_out)))
        return replace(reading, problems=with_waiting(reading))

    reading, problems, printed = print_what_can_be(read, partial(_print, job, staging), strict=job.site.strict)
    return give_name(staging, folder_name(job.digest, reading)) if printed else "", problems


def _print(job: SectionJob, staging: Path, reading: Reading) -> tuple[Problem, ...]:
    """Print what was read, with its summary; return what printing found wrong."""
    key, sections = job.facts.organization.key, staging.parent
    shutil.rmtree(staging, ignore_errors=True)
    site = staging / "site"
    site.mkdir(parents=True)
    section = section_of(job.site, job.facts, reading)
    printed = print_section(section, _print_settings(job, staging))
    files, listed_files = _list_files(site / key, key, printed)
    if job.before:
        link_unchanged(site, sections / job.before / "site")
    write_section_files(staging, {f"{key}/{name}": digest for name, digest in files.items()})
    top_level_names = sorted(site.iterdir())
    sizes = [os.stat(f"{site}/{name}").st_size for name in files_below(site)]  # noqa: PTH116 - hundreds
    listed = tuple(post for post in printed.posts if post.listed)
    public, others = parted((*reading.problems, *printed.problems), reading.unpublished)
    head = Head(
        organization=job.facts.organization,
        languages=section.languages,
        last_change=reading.last_change,
        next_change=reading.next_change,
        count=len(listed),
        changed=max((post.changed for post in listed), default=None),
        urgent=tuple(bare(post) for post in listed if post.urgent_until),
        cancelled=tuple(without_words(one) for one in printed.posts if one.status == "withdrawn" and one.over),
        posts=tuple(f"{post.day}-{post.slug}.{post.language}" for post in printed.posts),
        links=reading.links,
        linked=reading.linked,
        problems=public,
        sitemap_pages=printed.sitemap_pages,
        pages=pages_among(files) + sum(pages_among(files_below(top)) for top in top_level_names if top.name != key),
        top_level_names=tuple(top.name for top in top_level_names),
        manifest=listed_files,
        withheld=withhold_all(Path(job.site.content), others),
        files=len(sizes),
        bytes=sum(sizes),
    )
    write_summary(staging / "summary", head, listed, reading.pages, search=job.site.search)
    return printed.problems


def _list_files(own: Path, key: str, printed: PrintedSection) -> tuple[dict[str, str], str]:
    """Write a section's manifest; return the digests of all its files by their names, and that of the manifest."""
    files = file_digests(own, {name.removeprefix(f"{key}/"): digest for name, digest in printed.digests.items()})
    digests = manifest(found_by_anybody(files, hidden_paths(printed.posts, key)))
    (own / MANIFEST).write_text(digests, encoding="utf-8")
    return files, digest_of(digests)


def give_name(staging: Path, name: str) -> str:
    """Rename the folder; one that is there already stays, for readers may be in it, and serves if it is whole."""
    finished = staging.with_name(name)
    for number in count(2):
        try:
            read_head(finished / "summary")
        except DamagedSummaryError:
            if not finished.exists():
                staging.rename(finished)
                return finished.name
            finished = staging.with_name(f"{name}-{number}")
        else:
            shutil.rmtree(staging)
            return finished.name
    raise AssertionError


def folder_name(digest: str, reading: Reading) -> str:
    """Return the name of a finished section: what it was made from, and which moments had passed (known by the next).

    Posts of other organizations that it links to are part of what it was made from, known once it is read.
    """
    coming = reading.next_change.isoformat() if reading.next_change else ""
    linked = (f"{one.organization} {one.name} {one.found} {one.shown}" for one in reading.linked)
    return f"{digest}-{digest_of(coming, *linked)[:8]}"


def _written(sections: Path, folder: str, before: str) -> tuple[int, int]:
    """Count the pages and cards of a section that are not the very files of the one before."""
    site = sections / folder / "site"
    new = list(files_below(site))
    if before:
        earlier = sections / before / "site"
        old = {_inode(earlier, name) for name in files_below(earlier)}
        new = [name for name in new if _inode(site, name) not in old]
    return pages_among(new), sum("/cards/" in name for name in new)


def _inode(folder: Path, name: str) -> int:
    return os.stat(f"{folder}/{name}").st_ino  # noqa: PTH116 - a Path for each file costs more than asking


def _print_settings(job: SectionJob, staging: Path) -> PrintSettings:
    before = staging.parent / job.before if job.before else None
    return PrintSettings(
        theme=Path(job.site.theme),
        plugins=job.site.plugins,
        content=Path(job.site.content),
        cache=Path(job.site.cache),
        output=staging / "site",
        recipe=job.site.recipe,
        card_shapes=job.site.card_shapes,
        before=before / "site" if before else None,
        prints=staging / PRINTS,
        prints_before=before / PRINTS if before else None,
    )
