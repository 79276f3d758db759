"""The portal is printed, and what readers see changes in one step: from the sections of a build to its release."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec

from plugins.newsroom import Problem, addresses, digest_of, has_errors, in_order, tell
from plugins.portal import NO_POSTS, ListedPosts, Part, Portal, PortalRun, Posts, news_until, parts
from plugins.reading import Reading
from plugins.sections import Press, check_plugins, run_settings
from plugins.views import assets

from .durable import settling
from .file_lists import found_by_anybody
from .ledger import Ledger, Shown, write_ledger
from .manifest import manifest
from .placing import place_portal, portal_digests
from .posts_of_site import SitePosts, posts_of_site
from .progress import Phases
from .pruning import prune
from .releases import finish_release
from .report import Outcome
from .site import REFUSED, Sections, Site
from .standing import Standing, earliest, made_from, without_words, write_standing
from .summary import Head
from .swap import current_release, show
from .verify import verify
from .worker import edition_of


@dataclass(frozen=True, slots=True)
class Printed:
    """The portal of this build in the staging folder, and what of it stands as it was."""

    posts: SitePosts
    parts: tuple[Part, ...]
    unchanged: frozenset[str]
    common: str
    """Digest of what all parts share."""
    until: datetime | None
    """The moment when the same posts make another portal."""
    problems: tuple[Problem, ...]


def publish(site: Site, own: Reading, sections: Sections, outcome: Outcome, phases: Phases) -> Outcome:
    """Print the portal and show the release; with status 1 the output is as it was."""
    with phases.phase(tell("Printing the portal")):
        printed = _print(site, own, sections)
    if has_errors(printed.problems):
        return replace(outcome, status=REFUSED, problems=in_order((*outcome.problems, *printed.problems)))
    with phases.phase(tell("Publishing")):
        return _release(site, own, sections, printed, outcome)


def _print(site: Site, own: Reading, sections: Sections) -> Printed:
    before = site.before
    same = (before.ledger.recipe, before.ledger.federation) == (site.job.recipe, site.federation)
    shows = partial(_shows, _portal(site, own, sections, NO_POSTS))
    posts = posts_of_site(site.shelf, sections.shown, before.ledger if same else Ledger(), shows)
    portal = _portal(site, own, sections, posts)
    common = _common(site, portal)
    of_portal = tuple(parts(portal))
    unchanged = before.stands(of_portal, common)
    problems = _print_portal(site, replace(portal, unchanged=unchanged), site.shelf.empty_staging())
    return Printed(posts, of_portal, unchanged, common, news_until(portal), problems)


def _release(site: Site, own: Reading, sections: Sections, printed: Printed, outcome: Outcome) -> Outcome:
    settings, shelf, before = site.settings, site.shelf, site.before
    verify(shelf, sections.shown, sections.made)
    pieces = place_portal(shelf, printed.parts, before, printed.unchanged)
    digests = portal_digests(shelf, pieces, before)
    pages = sum(name.endswith(".html") for name in digests) + sum(one.head.pages for one in sections.shown.values())
    outcome = replace(outcome, versions=sum(one.head.count for one in sections.shown.values()), pages=pages)
    manifests = {key: one.head.manifest for key, one in sections.shown.items()}
    # What nobody may find is part of a release too: it is another one if only that changed.
    public = found_by_anybody(digests)
    text = manifest(
        public, sections=manifests, pages=pages, preview=settings.preview, whole=digest_of(manifest(digests))
    )
    seen = current_release(settings.output)  # somebody may have gone back to an older one since the build began
    release = finish_release(shelf, sections.shown, text, seen)
    outcome = replace(outcome, release=release.name)
    # Whoever looks at a site on the own machine builds it again after a power failure; readers cannot.
    new = (release, *_made(site, sections, pieces)) if release != before.release and not settings.strict else ()
    with settling(new):
        write_ledger(shelf.folder, release, _ledger(site, sections, printed, pieces))
        # Of lost addresses each build tells anew, for that depends on what was published before.
        if not (sections.unbuilt or sections.shrunk):
            until = earliest((outcome.next_change, printed.until))
            known = {*own.problems, *(problem for one in sections.shown.values() for problem in one.head.problems)}
            standing = Standing(made_from(site.job, site.trees), settings.now, until, outcome)
            write_standing(shelf.folder, release, without_words(standing, settings.content, known))
    note = show(settings.output, release)
    with suppress(OSError):  # readers have the new site by now; what stays is dropped by the next build
        all_done = len(sections.made) == sections.built
        prune(shelf, release, seen, many_at_once=not settings.strict, all_done=all_done)
    return replace(outcome, changed=before.release != release, notes=(*outcome.notes, note) if note else outcome.notes)


def _made(site: Site, sections: Sections, pieces: Mapping[str, str]) -> Iterator[Path]:
    """Give the folders that this build made, besides the release itself."""
    for key, shown in sections.made.items():
        yield site.shelf.site_of(key, shown.folder)
    for address, name in pieces.items():
        if site.before.ledger.pieces.get(address) != name:
            yield site.shelf.pieces / name


def _portal(site: Site, own: Reading, sections: Sections, posts: Posts) -> Portal:
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
        edition=edition_of(site.job, site.facts),
        now=site.settings.now,
    )


def _shows(portal: Portal, sections: Mapping[str, Shown]) -> ListedPosts:
    return ListedPosts(replace(portal, organizations=tuple(one.head.organization for one in sections.values())))


def _common(site: Site, portal: Portal) -> str:
    """Digest what all parts of the portal share: all that is told of the site, and with what it is made."""
    # Who may be named in texts without a warning shows on no page.
    told = (portal.federation, replace(portal.edition.facts, contacts=()))
    return digest_of(site.job.made_with, msgspec.json.encode(told))


def _ledger(site: Site, sections: Sections, printed: Printed, pieces: Mapping[str, str]) -> Ledger:
    trees = site.trees.organizations
    # A section that is withheld is looked for by its digest: the tree of its folder has not become what is shown.
    known = {key: one for key, one in site.newsroom.known.items() if key in trees and key not in sections.withheld}
    return Ledger(
        recipe=site.job.recipe,
        federation=site.federation,
        rest=site.trees.rest,
        pages=site.facts.pages,
        world=sections.world,
        trees={key: trees[key] for key in known},
        folders=known,
        sections=sections.shown,
        withheld=sections.withheld,
        months=printed.posts.months,
        scopes=printed.posts.scopes,
        parts={part.address: digest_of(printed.common, part.digest) for part in printed.parts},
        pieces=pieces,
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
