"""One build from content to a published release.

What prints the portal is loaded while workers build sections, and by a build that changes nothing not at all.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from plugins.newsroom import tell

from .archive import DamagedArchiveError
from .before import Before, what_stands
from .build_settings import BuildSettings
from .cache_folder import BUILDS_BETWEEN, keep_small, usable_cache
from .git_answers import Asked
from .looking import plan_of, read_site
from .nursery import nursery
from .progress import Display, Nothing, Phases
from .pruning import begin_work, deleting_dropped
from .report import Outcome
from .section_builds import build_sections
from .shelf import Shelf
from .standing import made_from, still_stands
from .summary import DamagedSummaryError
from .swap import check_output, current_release
from .trees import Trees, content_trees


def build(
    settings: BuildSettings,
    display: Display | None = None,
    asked: Asked | None = None,
    prepare: Callable[[], None] = lambda: None,
) -> Outcome:
    """Build and publish; what is wrong is in the outcome, and with status 1 the output is as it was.

    `asked` is git, if it looks at the content already; `prepare` is called once there is something to do.
    """
    of_output = check_output(settings.output, preview=settings.preview)
    phases = Phases(display or Nothing())
    with usable_cache(settings.cache) as (folder, note):
        settings = replace(settings, cache=folder)
        stands = cache(partial(what_stands, settings.releases, current_release(settings.output)))
        with phases.phase(tell("Looking for changes")):
            trees = content_trees(settings.content, asked, meanwhile=stands)
            outcome = None if of_output else still_stands(settings, made_from(settings.site_job(), trees))
        if outcome is None:
            if not settings.scheduler:
                nursery().prepare()
            prepare()
            outcome = _made(settings, phases, trees, stands())
    notes = (*outcome.notes, *filter(None, (note, of_output)))
    return replace(outcome, seconds=phases.seconds, notes=notes)


def _made(settings: BuildSettings, phases: Phases, trees: Trees, before: Before) -> Outcome:
    """Build what changed, and again what turns out to be damaged of what earlier builds left; each once."""
    with deleting_dropped(Shelf(settings.releases)):
        outcome = None
        built_again: set[Path] = set()
        while outcome is None:
            try:
                outcome = _build(settings, phases, trees, before)
            except (DamagedSummaryError, DamagedArchiveError) as error:
                damaged = (
                    set(error.folders) if isinstance(error, DamagedSummaryError) else {Shelf(settings.releases).archive}
                )
                if damaged <= built_again:
                    raise
                built_again |= damaged
                for folder in damaged:
                    shutil.rmtree(folder, ignore_errors=True)
                before = _doubted(settings)
    much_is_new = outcome.sections_built * BUILDS_BETWEEN > outcome.organizations
    keep_small(settings.cache, settings.cache_size, much_is_new=much_is_new)
    return outcome


def _doubted(settings: BuildSettings) -> Before:
    """Return what stands, of which nothing is believed that was derived from the sections."""
    before = what_stands(settings.releases, current_release(settings.output))
    return replace(before, ledger=replace(before.ledger, federation=""))


def _build(settings: BuildSettings, phases: Phases, trees: Trees, before: Before | None = None) -> Outcome:
    with phases.phase(tell("Planning")):
        site = read_site(settings, trees, before)
        if isinstance(site, Outcome):
            return site
        plan = plan_of(site)
    begin_work(site.shelf)
    with phases.phase(tell("Building organizations"), len(plan.jobs)) as step:
        sections = build_sections(site, plan, step, meanwhile=_load_the_rest)
    # The files of all organizations by name: tens of megabytes that the rest of a large build does without.
    del plan
    site = replace(site, newsroom=replace(site.newsroom, sources=()))
    from .finishing import finish  # noqa: PLC0415 - as said at the top

    return finish(site, sections, phases)


def _load_the_rest() -> None:
    from . import finishing  # noqa: F401, PLC0415 - as said at the top
