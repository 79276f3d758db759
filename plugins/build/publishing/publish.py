"""A finished portal and finished sections become the release that readers see, in one step."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from plugins.build.all_sections import BuiltSections
from plugins.build.file_lists import found_by_anybody
from plugins.build.inputs import BuildInputs
from plugins.build.reasons import reasons_of_part, shared_digests
from plugins.incremental import (
    LastBuild,
    Ledger,
    Outcome,
    earliest,
    made_from,
    release_records,
    without_words,
    write_last_build,
    write_ledger,
)
from plugins.kept_files import link_unchanged
from plugins.newsroom import NOTHING, Message, digest_of, in_order, tell
from plugins.reading import Reading
from plugins.releases import (
    MANIFEST,
    Swap,
    current_release,
    finish_release,
    manifest,
    pages_among,
    prune,
    settling,
    show,
)
from plugins.reporting import SiteSize, host_problems

from .placing import PlacedPortal, place_portal
from .portal import StagedPortal

logger = logging.getLogger(__name__)


def publish(
    inputs: BuildInputs, own: Reading, sections: BuiltSections, portal: StagedPortal, outcome: Outcome
) -> Outcome:
    """Make a release of the staged portal and the sections, and show it; return the outcome with what came of that.

    `own` are the portal's standing pages. Raises OSError and ReleaseError.
    """
    settings, layout, before = inputs.settings, inputs.layout, inputs.before
    placed = place_portal(layout, portal.parts, before, portal.unchanged, portal.digests)
    pages = pages_among(placed.digests) + sum(one.head.pages for one in sections.shown.values())
    outcome = replace(outcome, versions=sum(one.head.count for one in sections.shown.values()), pages=pages)
    seen = current_release(settings.output)  # somebody may have gone back to an older one since the build began
    release = _finish(inputs, sections, placed, pages, seen)
    logger.info("%d parts of the portal printed, release %s", len(portal.parts) - len(portal.unchanged), release.name)
    near = (
        tuple(host_problems(settings.host, _size(settings.content, release, placed.digests, sections)))
        if settings.host
        else ()
    )
    outcome = replace(outcome, release=release.name, problems=in_order((*outcome.problems, *near)))
    # Whoever looks at a site on the own machine builds it again after a power failure; readers cannot.
    is_new = release != before.release and not settings.strict
    new = (release, *_made(inputs, sections, placed.pieces)) if is_new else ()
    with settling(new):
        write_ledger(layout.folder, release, _ledger(inputs, sections, portal, placed.pieces))
        # Of lost addresses each build tells anew, for that depends on what was published before.
        if not (sections.unbuilt or sections.shrunk):
            digest = made_from(settings.told_digest(inputs.job), inputs.trees, strict=inputs.job.strict)
            last = LastBuild(digest, settings.now, earliest((outcome.next_change, portal.until)), outcome)
            known = {
                *near,
                *own.problems,
                *(problem for one in sections.shown.values() for problem in one.head.problems),
            }
            write_last_build(layout, release, without_words(last, settings.content, known))
    remark = _remark_on(show(settings.output, release), settings.output)
    with suppress(OSError):  # readers have the new site by now; what stays is dropped by the next build
        all_done = len(sections.made) == sections.built
        records = release_records(layout)
        prune(layout, release, seen, records=records, many_at_once=not settings.strict, all_done=all_done)
    anew = (part.address for part in portal.parts if part.address not in portal.unchanged)
    return replace(
        outcome,
        changed=before.release != release,
        remarks=(*outcome.remarks, remark) if remark else outcome.remarks,
        reasons={address: reasons_of_part(inputs, address) for address in anew},
    )


def _size(content: Path, release: Path, digests: Mapping[str, str], sections: BuiltSections) -> SiteSize:
    """Return what the site comes to: the portal's files, and those of sections as their heads have them."""
    portal = [os.stat(f"{release}/{name}").st_size for name in (MANIFEST, *digests)]  # noqa: PTH116 - thousands
    heads = [one.head for one in sections.shown.values()]
    return SiteSize(
        files=len(portal) + sum(head.files for head in heads),
        bytes=sum(portal) + sum(head.bytes for head in heads),
        redirects=_old_addresses(content / "redirects.toml"),
    )


def _old_addresses(file: Path) -> int:
    """Count the lines of a file that begin with an address between quotation marks; what is wrong is told elsewhere."""
    try:
        lines = file.read_bytes().splitlines()
    except OSError:
        return 0
    return sum(line.lstrip().startswith((b'"', b"'")) for line in lines)


def _remark_on(swap: Swap, output: Path) -> Message:
    """Return what people are told of a swap that could not be one rename; nothing of any other."""
    match swap:
        case Swap.FOLDER_REPLACED:
            return tell("{folder} was a folder; now it is a link to the newest release", folder=output)
        case Swap.FILES_REPLACED:
            return tell("{folder} is a mount: its files were replaced one by one", folder=output)
        case _:
            return NOTHING


def _finish(inputs: BuildInputs, sections: BuiltSections, placed: PlacedPortal, pages: int, seen: Path | None) -> Path:
    """Complete the staged release with its manifest and its links; `seen` is what readers see."""
    layout = inputs.layout
    manifests = {key: one.head.manifest for key, one in sections.shown.items()}
    # What nobody may find is part of a release too: it is another one if only that changed.
    text = manifest(
        found_by_anybody(placed.digests),
        sections=manifests,
        pages=pages,
        preview=inputs.settings.preview,
        whole=digest_of(manifest(placed.digests)),
    )
    (layout.staging / MANIFEST).write_text(text, encoding="utf-8")
    if seen:
        link_unchanged(layout.staging, seen)
    links = {
        top: f"../sections/{key}/{shown.folder}/site/{top}"
        for key, shown in sections.shown.items()
        for top in shown.head.top_level_names
    }
    pieces = layout.pieces.name
    links |= {place: f"{'../' * (place.count('/') + 1)}{pieces}/{target}" for place, target in placed.links.items()}
    name = f"release-{digest_of(text, *(shown.folder for shown in sections.shown.values()))[:24]}"
    return finish_release(layout, name, links, seen)


def _made(inputs: BuildInputs, sections: BuiltSections, pieces: Mapping[str, str]) -> Iterator[Path]:
    """Yield the folders that this build made, besides the release itself."""
    for key, shown in sections.made.items():
        yield inputs.layout.site_of(key, shown.folder)
    for address, name in pieces.items():
        if inputs.before.ledger.pieces.get(address) != name:
            yield inputs.layout.pieces / name


def _ledger(inputs: BuildInputs, sections: BuiltSections, portal: StagedPortal, pieces: Mapping[str, str]) -> Ledger:
    trees = inputs.trees.organizations
    # A section that is withheld is looked for by its digest: the tree of its folder has not become what is shown.
    known = {key: one for key, one in inputs.newsroom.known.items() if key in trees and key not in sections.withheld}
    return Ledger(
        recipe=inputs.job.recipe,
        federation=inputs.federation,
        rest=inputs.trees.rest,
        inputs=shared_digests(inputs),
        pages=inputs.facts.pages,
        shared_inputs=sections.shared_inputs,
        trees={key: trees[key] for key in known},
        folders=known,
        sections=sections.shown,
        withheld=sections.withheld,
        months=portal.posts.months,
        events=portal.posts.event_months,
        scopes=portal.posts.scopes,
        parts={part.address: digest_of(portal.common, part.digest) for part in portal.parts},
        pieces=pieces,
    )
