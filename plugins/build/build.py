"""One build from content to a published release, in the order of what happens.

    inputs -> plan -> sections -> verdict -> portal -> ownership -> publish; `run` reports

What prints the portal is loaded while workers build sections, and by a build that changes nothing not at all; nor does
such a build load what reads names, plans and builds sections.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.incremental import REFUSED, Asked, Outcome, Trees, content_trees, made_from, outcome_if_up_to_date
from plugins.newsroom import NOTHING, Message, has_errors, in_order, tell
from plugins.releases import (
    MANIFEST,
    ReleaseLayout,
    begin_work,
    current_release,
    deleting_dropped,
    manifest_is_damaged,
)
from plugins.reporting import Display, Phases
from plugins.workers import fork_server

from .cache_folder import BUILDS_BETWEEN, keep_small, usable_cache
from .settings import BuildSettings

if TYPE_CHECKING:
    from plugins.incremental import PreviousRelease

    from .all_sections import BuiltSections
    from .inputs import BuildInputs

logger = logging.getLogger(__name__)


def build(
    settings: BuildSettings,
    display: Display | None = None,
    asked: Asked | None = None,
    prepare: Callable[[], None] = lambda: None,
) -> Outcome:
    """Build and publish; what is wrong is in the outcome, and with status 1 the output is as it was.

    `asked` is git, if it looks at the content already; `prepare` is called once there is something to do.
    Raises ReleaseError, SettingsError and OSError.
    """
    damaged = _remark_on_manifest(settings)
    phases = Phases(display or Display())
    with usable_cache(settings.cache) as (folder, remark):
        settings = replace(settings, cache=folder)
        previous = cache(partial(_previous, settings))
        with phases.phase(tell("Looking for changes")):
            trees = content_trees(settings.content, asked, meanwhile=previous)
            outcome = None if damaged else _outcome_if_up_to_date(settings, trees)
        if outcome is None:
            if not settings.scheduler:
                fork_server().prepare()
            prepare()
            outcome = _build_anew(settings, phases, trees, previous())
    remarks = (*outcome.remarks, *filter(None, (remark, damaged)))
    return replace(outcome, seconds=phases.seconds, remarks=remarks)


def _build(settings: BuildSettings, phases: Phases, trees: Trees, previous: PreviousRelease) -> Outcome:
    from .all_sections import build_sections  # noqa: PLC0415
    from .inputs import read_inputs  # noqa: PLC0415 - as said at the top
    from .plan import plan_of  # noqa: PLC0415

    with phases.phase(tell("Planning")):
        inputs = read_inputs(settings, trees, previous)
        if isinstance(inputs, Outcome):
            return inputs
        plan = plan_of(inputs)
    logger.info("%d sections to build, %d serve again", len(plan.jobs), len(plan.reused))
    begin_work(inputs.layout)
    with phases.phase(tell("Building organizations"), len(plan.jobs)) as step:
        sections = build_sections(inputs, plan, step, meanwhile=load_the_rest)
    reasons = plan.reasons
    # The files of all organizations by name: tens of megabytes that the rest of a large build does without.
    del plan
    inputs = replace(inputs, newsroom=replace(inputs.newsroom, sources=()))
    outcome = finish(inputs, sections, phases)
    return replace(outcome, reasons=reasons | dict(outcome.reasons))


def finish(inputs: BuildInputs, sections: BuiltSections, phases: Phases) -> Outcome:
    """Make a published release of finished sections; with status 1 the output is as it was."""
    from .inputs import read_own_pages  # noqa: PLC0415 - as said at the top
    from .publishing.ownership import verify_ownership  # noqa: PLC0415
    from .publishing.portal import print_portal  # noqa: PLC0415
    from .publishing.publish import publish  # noqa: PLC0415
    from .publishing.shrink_guard import without_shrunk  # noqa: PLC0415
    from .publishing.verdict import judge  # noqa: PLC0415

    sections = without_shrunk(inputs, sections)
    own = inputs.own or read_own_pages(inputs.newsroom, inputs.job, inputs.facts)
    outcome = judge(inputs, own, sections)
    if outcome.status == REFUSED:
        return outcome
    with phases.phase(tell("Printing the portal")):
        portal = print_portal(inputs, own, sections)
    outcome = replace(outcome, problems=in_order((*outcome.problems, *portal.problems)))
    if has_errors(portal.problems):
        return replace(outcome, status=REFUSED)
    with phases.phase(tell("Publishing")):
        verify_ownership(inputs.layout, sections.shown, sections.made, portal.parts)
        return publish(inputs, own, sections, portal, outcome)


def load_the_rest() -> None:
    """Load what prints the portal and publishes it."""
    from .publishing import publish, shrink_guard, verdict  # noqa: F401, PLC0415 - as said at the top


def _previous(settings: BuildSettings) -> PreviousRelease:
    from plugins.incremental import previous_release  # noqa: PLC0415 - as said at the top

    return previous_release(settings.releases, current_release(settings.output))


def _remark_on_manifest(settings: BuildSettings) -> Message:
    """Return what people are told where our site's own manifest is damaged. Raises ReleaseError for another's site."""
    if not manifest_is_damaged(settings.output, preview=settings.preview):
        return NOTHING
    return tell(
        "{file} was missing or damaged: it was written anew, and nobody counted lost pages",
        file=settings.output / MANIFEST,
    )


def _outcome_if_up_to_date(settings: BuildSettings, trees: Trees) -> Outcome | None:
    """Return the outcome of a build that would change nothing; None where one has to look closer."""
    release = current_release(settings.output)
    if release is None or settings.previous != settings.output / MANIFEST:
        return None
    job = settings.site_job()
    digest = made_from(settings.told_digest(job), trees, strict=job.strict)
    return outcome_if_up_to_date(release, digest, settings.now, settings.content)


def _build_anew(settings: BuildSettings, phases: Phases, trees: Trees, previous: PreviousRelease) -> Outcome:
    """Build what changed, and again what turns out to be damaged of what earlier builds left; each once."""
    from plugins.incremental import DamagedError  # noqa: PLC0415 - as said at the top

    layout = ReleaseLayout(settings.releases)
    with deleting_dropped(layout):
        outcome = None
        built_again: set[Path] = set()
        while outcome is None:
            try:
                outcome = _build(settings, phases, trees, previous)
            except DamagedError as error:
                damaged = set(error.folders)
                if damaged <= built_again:
                    raise
                built_again |= damaged
                for folder in damaged:
                    shutil.rmtree(folder, ignore_errors=True)
                # Nothing is believed that was derived from the sections.
                previous = _previous(settings)
                previous = replace(previous, ledger=replace(previous.ledger, federation=""))
    much_is_new = outcome.sections_built * BUILDS_BETWEEN > outcome.organizations
    keep_small(settings.cache, settings.cache_size, much_is_new=much_is_new)
    return outcome
