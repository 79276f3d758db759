"""The portal is printed from the sections of a build: of its parts only those that are made from something else now."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import msgspec

from plugins.build.all_sections import BuiltSections
from plugins.build.inputs import BuildInputs
from plugins.build.section_job.build_section import edition_of
from plugins.incremental import Head, Ledger, Shown
from plugins.newsroom import Problem, addresses, digest_of, load_redirects
from plugins.portal import (
    NO_POSTS,
    ListedPosts,
    OldPages,
    Part,
    Portal,
    PortalPelican,
    news_until,
    parts,
    placed,
)
from plugins.reading import Reading
from plugins.sections import print_with_pelican
from plugins.views import Asset, PrintSettings, assets

from .old_addresses import Targets, lead_on, without_page
from .placing import files_like
from .posts_of_site import SitePosts, posts_of_site


@dataclass(frozen=True, slots=True)
class StagedPortal:
    """The portal of this build in the staging folder, and what of it stands as it was."""

    posts: SitePosts
    parts: tuple[Part, ...]
    unchanged: frozenset[str]
    common: str
    """Digest of what all parts share."""
    until: datetime | None
    """The moment when the same posts make another portal."""
    problems: tuple[Problem, ...]
    digests: Mapping[str, Mapping[str, str]]
    """The SHA-256 of all files of parts of which they are known already, by the part's address."""


def print_portal(inputs: BuildInputs, own: Reading, sections: BuiltSections) -> StagedPortal:
    """Print the portal of these sections into the staging folder; `own` are its standing pages."""
    before = inputs.before
    same = (before.ledger.recipe, before.ledger.federation) == (inputs.job.recipe, inputs.federation)
    portal = _portal(inputs, own, sections)
    shows = partial(_shows, portal)
    posts = posts_of_site(inputs.layout, sections.shown, before.ledger if same else Ledger(), shows)
    portal = replace(portal, posts=posts)
    common = _common(inputs, portal)
    of_portal = tuple(parts(portal))
    old, told = _old_pages(inputs, sections, of_portal)
    of_portal = (*of_portal, *old.parts)
    unchanged = frozenset(part.address for part in of_portal if _stands(inputs, part, common))
    settings = inputs.settings
    printing = PrintSettings(
        theme=settings.theme,
        plugins=settings.plugins,
        content=settings.content,
        cache=settings.cache,
        output=inputs.layout.empty_staging(),
        recipe=inputs.job.recipe,
        before=before.release,
    )
    files = (inputs.look and inputs.look.assets) or assets(settings.theme)
    lay = {address: inputs.layout.pieces / name for address, name in before.ledger.pieces.items()}
    printed = replace(portal, unchanged=unchanged, old_pages=old.pages, old_pages_before=lay)
    problems, digests = _print_portal(printed, printing, files)
    return StagedPortal(posts, of_portal, unchanged, common, news_until(portal), (*told, *problems), digests)


def _old_pages(inputs: BuildInputs, sections: BuiltSections, own: tuple[Part, ...]) -> tuple[OldPages, list[Problem]]:
    """Return the pages at addresses of another site beside the `own` parts, and what is wrong with their file."""
    redirects, problems = load_redirects(inputs.settings.content)
    targets = Targets(inputs.layout, sections.shown, inputs.facts.pages, inputs.facts.languages)
    led, unknown = lead_on(redirects, targets)
    tops = {top for one in sections.shown.values() for top in one.head.top_level_names}
    old = placed([page for redirect, page in led if not redirect.old.query], own, tops)
    return old, [*problems, *unknown, *without_page(led, old)]


def _stands(inputs: BuildInputs, part: Part, common: str) -> bool:
    """True if a part was printed from the same and lies there; `common` is what all parts share."""
    before = inputs.before
    if before.release is None or before.ledger.parts.get(part.address) != digest_of(common, part.digest):
        return False
    if part.links:
        return (inputs.layout.pieces / before.ledger.pieces.get(part.address, "none")).is_dir()
    if part.files:
        return all(files_like(before.release, pattern) for pattern in part.files)
    fronts = (part.address, *part.former)
    return all(os.path.isfile(f"{before.release}{front}index.html") for front in fronts)  # noqa: PTH113 - thousands


def _portal(inputs: BuildInputs, own: Reading, sections: BuiltSections) -> Portal:
    """Return the portal of these sections, without their posts."""
    federation = inputs.newsroom.federation
    assert federation is not None  # noqa: S101 - a site without one is not built
    heads = {key: one.head for key, one in sections.shown.items()}
    urgent = (record for head in heads.values() for record in head.urgent)
    cancelled = (record for head in heads.values() for record in head.cancelled if record.due)
    return Portal(
        federation=federation,
        organizations=tuple(head.organization for head in heads.values()),
        organization_languages={key: head.languages for key, head in heads.items()},
        posts=NO_POSTS,
        urgent=tuple(sorted(urgent, key=lambda record: record.order)),
        cancelled=tuple(sorted(cancelled, key=lambda record: record.order)),
        pages=own.pages,
        section_sitemaps=tuple(_section_sitemaps(heads)),
        edition=edition_of(inputs.job, inputs.facts),
        now=inputs.settings.now,
        search=inputs.settings.search,
        section_pages=_section_pages(heads),
        made_with=_told(inputs),
    )


def _section_pages(heads: Mapping[str, Head]) -> dict[str, str]:
    """Digest, by language, what search finds of the standing pages of organizations."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, head in sorted(heads.items()):
        for language, digest in head.searched_pages:
            found[language] += (key, digest)
    return {language: digest_of(*known) for language, known in found.items()}


def _told(inputs: BuildInputs) -> str:
    """Digest the code, and all that is told of the federation."""
    return digest_of(inputs.job.code, inputs.federation)


def _shows(portal: Portal, sections: Mapping[str, Shown]) -> ListedPosts:
    return ListedPosts(replace(portal, organizations=tuple(one.head.organization for one in sections.values())))


def _common(inputs: BuildInputs, portal: Portal) -> str:
    """Digest what all parts of the portal share: all that is told of the site, and with what it is made."""
    # Who may be named in texts without a warning shows on no page.
    told = (portal.federation, replace(portal.edition.facts, contacts=()))
    return digest_of(inputs.job.made_with, msgspec.json.encode(told))


def _section_sitemaps(heads: Mapping[str, Head]) -> Iterator[tuple[str, datetime | None]]:
    for key, head in heads.items():
        for address in addresses.sitemaps(f"/{key}/", head.sitemap_pages):
            yield address, head.changed


def _print_portal(
    portal: Portal, printing: PrintSettings, files: tuple[Asset, ...]
) -> tuple[tuple[Problem, ...], Mapping[str, Mapping[str, str]]]:
    """Print the portal and the `files` that all pages ask for into a folder; return what plugins found wrong.

    The SHA-256 of all files of some parts come with it.
    """
    printed: tuple[tuple[Problem, ...], Mapping[str, Mapping[str, str]]]
    printed = print_with_pelican(PortalPelican, portal.edition, printing, "portal", portal)
    for asset in files:
        path = printing.output / asset.address.removeprefix("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.body)
    return printed
