"""A finished portal and finished sections become the release that readers see, in one step."""

from __future__ import annotations

import logging
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
from plugins.newsroom import NOTHING, Message, digest_of, tell
from plugins.reading import Reading
from plugins.releases import MANIFEST, Swap, current_release, finish_release, manifest, prune, settling, show

from .placing import place_portal, portal_digests
from .portal import StagedPortal

logger = logging.getLogger(__name__)


def publish(
    inputs: BuildInputs, own: Reading, sections: BuiltSections, portal: StagedPortal, outcome: Outcome
) -> Outcome:
    """Make a release of the staged portal and the sections, and show it; return the outcome with what came of that.

    `own` are the portal's standing pages. Raises OSError and ReleaseError.
    """
    settings, layout, before = inputs.settings, inputs.layout, inputs.before
    pieces = place_portal(layout, portal.parts, before, portal.unchanged)
    digests = portal_digests(layout, pieces, before)
    pages = sum(name.endswith(".html") for name in digests) + sum(one.head.pages for one in sections.shown.values())
    outcome = replace(outcome, versions=sum(one.head.count for one in sections.shown.values()), pages=pages)
    seen = current_release(settings.output)  # somebody may have gone back to an older one since the build began
    release = _finish(inputs, sections, digests, pages, seen)
    logger.info("%d parts of the portal printed, release %s", len(portal.parts) - len(portal.unchanged), release.name)
    outcome = replace(outcome, release=release.name)
    # Whoever looks at a site on the own machine builds it again after a power failure; readers cannot.
    new = (release, *_made(inputs, sections, pieces)) if release != before.release and not settings.strict else ()
    with settling(new):
        write_ledger(layout.folder, release, _ledger(inputs, sections, portal, pieces))
        # Of lost addresses each build tells anew, for that depends on what was published before.
        if not (sections.unbuilt or sections.shrunk):
            digest = made_from(inputs.job.made_with, inputs.trees, strict=inputs.job.strict)
            last = LastBuild(digest, settings.now, earliest((outcome.next_change, portal.until)), outcome)
            known = {*own.problems, *(problem for one in sections.shown.values() for problem in one.head.problems)}
            write_last_build(layout, release, without_words(last, settings.content, known))
    remark = _remark_on(show(settings.output, release), settings.output)
    with suppress(OSError):  # readers have the new site by now; what stays is dropped by the next build
        all_done = len(sections.made) == sections.built
        records = release_records(layout)
        prune(layout, release, seen, records=records, many_at_once=not settings.strict, all_done=all_done)
    printed = (part.address for part in portal.parts if part.address not in portal.unchanged)
    return replace(
        outcome,
        changed=before.release != release,
        remarks=(*outcome.remarks, remark) if remark else outcome.remarks,
        reasons={address: reasons_of_part(inputs, address) for address in printed},
    )


def _remark_on(swap: Swap, output: Path) -> Message:
    """Return what people are told of a swap that could not be one rename; nothing of any other."""
    match swap:
        case Swap.FOLDER_REPLACED:
            return tell("{folder} was a folder; now it is a link to the newest release", folder=output)
        case Swap.FILES_REPLACED:
            return tell("{folder} is a mount: its files were replaced one by one", folder=output)
        case _:
            return NOTHING


def _finish(
    inputs: BuildInputs, sections: BuiltSections, digests: Mapping[str, str], pages: int, seen: Path | None
) -> Path:
    """Complete the staged release with its manifest and the links to its sections; `seen` is what readers see."""
    layout = inputs.layout
    manifests = {key: one.head.manifest for key, one in sections.shown.items()}
    # What nobody may find is part of a release too: it is another one if only that changed.
    text = manifest(
        found_by_anybody(digests),
        sections=manifests,
        pages=pages,
        preview=inputs.settings.preview,
        whole=digest_of(manifest(digests)),
    )
    (layout.staging / MANIFEST).write_text(text, encoding="utf-8")
    if seen:
        link_unchanged(layout.staging, seen)
    links = {
        top: f"../sections/{key}/{shown.folder}/site/{top}"
        for key, shown in sections.shown.items()
        for top in shown.head.top_level_names
    }
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
        scopes=portal.posts.scopes,
        parts={part.address: digest_of(portal.common, part.digest) for part in portal.parts},
        pieces=pieces,
    )
