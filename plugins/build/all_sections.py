"""All sections of a build: those that serve again, those that are made, those that cannot be."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plugins.incremental import Shown, differing_sections, read_head
from plugins.newsroom import Problem
from plugins.reporting import Step

from .engines import run_jobs
from .inputs import BuildInputs
from .plan import Plan

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BuiltSections:
    """All sections of this build."""

    shown: dict[str, Shown]
    made: dict[str, Shown]
    """Those of them that are not in the release before."""
    problems: tuple[Problem, ...]
    built: int
    reused: int
    pages: int
    """Pages written anew."""
    cards: int
    shared_inputs: str
    """Digest of all that each was made from besides its own folder; empty where an older one stands in, or none."""
    withheld: Mapping[str, Shown] = field(default_factory=dict)
    """Finished sections of organizations that keep an earlier one, because these lost too many addresses."""
    shrunk: bool = False
    """True if anybody is told of lost addresses."""
    unbuilt: bool = False
    """True if a section could not be built: the next build tries again, for what its worker died of may be over."""
    traces: tuple[str, ...] = ()
    """What the program raised, for engineers."""


def build_sections(
    inputs: BuildInputs, plan: Plan, step: Step, meanwhile: Callable[[], None] = lambda: None
) -> BuiltSections:
    """Build what changed; keep the published section of an organization that cannot be built.

    `meanwhile` is done while this process waits for the first one.
    """
    before = inputs.before.ledger.sections
    shown = dict(plan.reused)
    problems = [problem for told in plan.told.values() for problem in told]
    problems += (problem for one in shown.values() for problem in one.head.problems)
    pages = cards = 0
    traces: list[str] = []
    digests = {job.facts.organization.key: job.digest for job in plan.jobs}
    for result in run_jobs(plan.jobs, inputs.settings.workers, inputs.settings.scheduler, meanwhile):
        step()
        logger.info("%s: %s", result.organization, result.folder or "nothing to show")
        key = result.organization
        problems += result.problems
        traces += result.traces
        pages, cards = pages + result.pages_written, cards + result.cards_written
        if result.folder:
            head = read_head(inputs.layout.summary_of(key, result.folder))
            shown[key] = Shown(digests[key], result.folder, head)
    shared_inputs = plan.shared_inputs
    unbuilt = not shown.keys() >= digests.keys()
    for key in (*inputs.newsroom.unreadable, *digests):
        if key not in shown and key in before and inputs.layout.site_of(key, before[key].folder).is_dir():
            shown[key] = before[key]
            shared_inputs = ""
    if not shown.keys() >= digests.keys():
        shared_inputs = ""
    shown = {key: shown[key].without_posts() for key in sorted(shown)}
    made = differing_sections(shown, before)
    counts = (len(plan.jobs), len(plan.reused), pages, cards)
    return BuiltSections(
        shown, made, tuple(problems), *counts, shared_inputs, traces=tuple(sorted(traces)), unbuilt=unbuilt
    )
