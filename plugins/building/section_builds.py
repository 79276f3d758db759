"""All sections of a build: those that serve again, those that are made, those that cannot be."""

from __future__ import annotations

from collections.abc import Callable

from .engines import run_jobs
from .ledger import Shown
from .plan import Plan
from .progress import Step
from .site import Sections, Site
from .summary import read_head


def build_sections(site: Site, plan: Plan, step: Step, meanwhile: Callable[[], None] = lambda: None) -> Sections:
    """Build what changed; keep the published section of an organization that cannot be built.

    `meanwhile` is done while this process waits for the first one.
    """
    before = site.before.ledger.sections
    shown = dict(plan.reused)
    problems = [problem for told in plan.told.values() for problem in told]
    problems += (problem for one in shown.values() for problem in one.head.problems)
    pages = cards = 0
    traces: list[str] = []
    digests = {job.facts.organization.key: job.digest for job in plan.jobs}
    for result in run_jobs(plan.jobs, site.settings.workers, site.settings.scheduler, meanwhile):
        step()
        key = result.organization
        problems += result.problems
        traces += result.traces
        pages, cards = pages + result.pages_written, cards + result.cards_written
        if result.folder:
            head = read_head(site.shelf.summary_of(key, result.folder))
            shown[key] = Shown(digests[key], result.folder, head)
    world = plan.world
    unbuilt = not shown.keys() >= digests.keys()
    for key in (*site.newsroom.unreadable, *digests):
        if key not in shown and key in before and site.shelf.site_of(key, before[key].folder).is_dir():
            shown[key] = before[key]
            world = ""
    if not shown.keys() >= digests.keys():
        world = ""
    shown = {key: shown[key].without_posts() for key in sorted(shown)}
    made = {key: one for key, one in shown.items() if key not in before or before[key].folder != one.folder}
    counts = (len(plan.jobs), len(plan.reused), pages, cards)
    return Sections(shown, made, tuple(problems), *counts, world, traces=tuple(sorted(traces)), unbuilt=unbuilt)
