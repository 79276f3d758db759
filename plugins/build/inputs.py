"""The inputs of a build: the content's files and names, and the release that readers see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.incremental import (
    PUBLISHED,
    PUBLISHED_IN_PART,
    REFUSED,
    Outcome,
    PreviousRelease,
    Trees,
    content_trees,
    previous_release,
)
from plugins.newsroom import (
    Content,
    Federation,
    Organization,
    Problem,
    SiteFacts,
    digest_of,
    in_order,
    read_content,
    site_facts,
)
from plugins.releases import ReleaseLayout, current_release

from .jobs import SiteJob
from .settings import BuildSettings

if TYPE_CHECKING:
    from plugins.own_look import OwnLook
    from plugins.reading import Reading  # it is loaded where something is read


@dataclass(frozen=True, slots=True)
class BuildInputs:
    """The inputs of a build, once the content's files and names are read."""

    settings: BuildSettings
    job: SiteJob
    before: PreviousRelease
    newsroom: Content
    facts: SiteFacts
    trees: Trees
    federation: str
    """Digest of federation.toml."""
    own: Reading | None
    """The portal's standing pages, where they had to be read to know what links to them say."""
    look: OwnLook | None = None
    """The federation's own; None where it has none."""

    @property
    def layout(self) -> ReleaseLayout:
        """The folders of this output's releases."""
        return ReleaseLayout(self.settings.releases)


def read_inputs(
    settings: BuildSettings, trees: Trees | None = None, before: PreviousRelease | None = None
) -> BuildInputs | Outcome:
    """Read names and paths, of unchanged folders what the last build read; an outcome if there is nothing to go on.

    `trees` are digests of the content, and `before` is what stands, if they were looked at already.
    """
    trees = trees or content_trees(settings.content)
    job = settings.site_job()
    before = before or previous_release(settings.releases, current_release(settings.output))
    federation = _digest_of_file(settings.content / "federation.toml")
    known = before.known_folders(trees.organizations, job.recipe, federation)
    # Loaded here, for a build in which nothing changed comes no further than this module.
    from plugins.typesetting import plain_text, proofread  # noqa: PLC0415

    newsroom = read_content(settings.content, known, plain_text, proofread)
    if newsroom.federation is None:
        return Outcome(REFUSED, in_order(newsroom.problems), languages=newsroom.languages)
    job = replace(job, former_keys=_former_keys(newsroom))
    look = _own_look(settings, newsroom.federation)
    facts = site_facts(newsroom.federation, newsroom.organizations)
    own = None
    pages = before.known_pages(trees.rest, job.recipe)
    if pages is None:
        own = read_own_pages(newsroom, job, facts)
        pages = site_facts(newsroom.federation, pages=own.pages).pages
    if look:
        newsroom = replace(newsroom, problems=in_order((*newsroom.problems, *look.problems)))
        job = replace(job, own_look=look.look)
    return BuildInputs(settings, job, before, newsroom, replace(facts, pages=pages), trees, federation, own, look)


def _own_look(settings: BuildSettings, federation: Federation) -> OwnLook | None:
    if not (settings.content / "theme").is_dir():
        return None
    from plugins.own_look import read_own_look  # noqa: PLC0415 - not loaded where there is none

    return read_own_look(settings.content, settings.theme, federation.languages)


def _former_keys(newsroom: Content) -> tuple[tuple[str, str], ...]:
    organizations = (*newsroom.organizations, *newsroom.remembered)
    return tuple(sorted((former, one.key) for one in organizations for former in one.formerly))


def read_own_pages(newsroom: Content, job: SiteJob, facts: SiteFacts) -> Reading:
    """Read the portal's standing pages."""
    from plugins.reading import read_portal_pages  # noqa: PLC0415 - not loaded to plan, where they are known

    from .section_job.build_section import reading_settings  # noqa: PLC0415 - as above

    return read_portal_pages(facts, newsroom.portal_pages, reading_settings(job))


def status_for(problems: Iterable[Problem], *, strict: bool) -> int:
    """Return a build's status: any error stops a strict one, one in the federation's own files stops the others too.

    Of the federation's look what is wrong is left out like a bad post.
    """
    wrong = [problem.path for problem in problems if problem.is_error]
    if any(strict or not path.startswith(("organizations/", "theme/")) for path in wrong):
        return REFUSED
    return PUBLISHED_IN_PART if wrong else PUBLISHED


def _digest_of_file(file: Path) -> str:
    try:
        return digest_of(file.read_bytes())
    except OSError:
        return ""


def with_remembered(newsroom: Content, known: Mapping[str, Organization]) -> Content:
    """Add unreadable organizations as published, and to their relatives the sector and territory that these had.

    `known` are the organizations of the published site.
    """
    if not newsroom.unreadable:
        return newsroom
    unsure = _below(newsroom)
    return replace(
        newsroom,
        organizations=tuple(
            _as_before(one, known.get(one.key)) if one.key in unsure else one for one in newsroom.organizations
        ),
        remembered=tuple(known[key] for key in newsroom.unreadable if key in known),
    )


def _below(newsroom: Content) -> set[str]:
    """Find the organizations that may have something from one that cannot be read, at any height above them."""
    reached = set(newsroom.unreadable)
    count = 0
    while count != len(reached):
        count = len(reached)
        reached |= {one.key for one in newsroom.organizations if reached & set(one.parents)}
    return reached


def _as_before(organization: Organization, before: Organization | None) -> Organization:
    """Keep what may have come from a parent that cannot be read now."""
    if before is None or before.parents != organization.parents:
        return organization
    return replace(
        organization,
        sector=organization.sector or before.sector,
        territory=organization.territory or before.territory,
    )
