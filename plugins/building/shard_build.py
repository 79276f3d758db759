"""A build of one part of the sections: no portal and nothing shown; another build finds them finished."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from plugins.newsroom import Message, Problem, has_errors, in_order, tell

from .build_settings import BuildSettings
from .cache_folder import usable_cache
from .engines import run_jobs
from .git_answers import Asked
from .looking import belongs_to_portal, plan_of, read_site
from .progress import Display, Nothing, Phases
from .pruning import begin_work
from .report import Outcome
from .sharding import Shard
from .site import PUBLISHED, PUBLISHED_IN_PART, REFUSED, Site
from .told import counted
from .trees import content_trees
from .waiting import without_notes

BUILT = "shard.json"
"""Beside the sections: which of them the last build of a part has made."""


def build_shard(
    settings: BuildSettings, shard: Shard, display: Display | None = None, asked: Asked | None = None
) -> Outcome:
    """Build the sections of a part that are not finished; statuses and problems are those of a build."""
    phases = Phases(display or Nothing())
    with usable_cache(settings.cache) as (cache, note):
        settings = replace(settings, cache=cache)
        with phases.phase(tell("Looking for changes")):
            site = read_site(settings, content_trees(settings.content, asked))
        if isinstance(site, Outcome):
            return site
        outcome = _build_part(site, shard, phases)
    return replace(outcome, seconds=phases.seconds, notes=(note,) if note else ())


def _build_part(site: Site, shard: Shard, phases: Phases) -> Outcome:
    plan = plan_of(site)
    reused = [shown.head for key, shown in plan.reused.items() if shard.holds(key)]
    jobs = tuple(job for job in plan.jobs if shard.holds(job.facts.organization.key))
    results = []
    begin_work(site.shelf)
    with phases.phase(tell("Building organizations"), len(jobs)) as step:
        for result in run_jobs(jobs, site.settings.workers, site.settings.scheduler):
            results.append(result)
            step()
    built = sorted(f"{result.organization}/{result.folder}" for result in results if result.folder)
    (site.settings.releases / BUILT).write_text(json.dumps({"sections": built}, indent=1) + "\n", encoding="utf-8")
    found = [problem for head in reused for problem in head.problems]
    found += [problem for key, told in plan.told.items() if shard.holds(key) for problem in told]
    found += [problem for result in results for problem in result.problems]
    problems, _ = without_notes(in_order((*site.newsroom.problems, *found)))
    return Outcome(
        status=_status(problems, strict=site.settings.strict),
        problems=problems,
        organizations=len(reused) + len(built),
        sections_built=len(jobs),
        sections_reused=len(reused),
        pages_written=sum(result.pages_written for result in results),
        cards_written=sum(result.cards_written for result in results),
        languages=site.newsroom.languages,
        traces=tuple(sorted(trace for result in results for trace in result.traces)),
    )


def shard_lines(shard: Shard, outcome: Outcome) -> list[Message]:
    """Say how the build of a part ended."""
    ended = tell(
        "Part {number} of {count}: {finished} sections are finished ({built} of them were built now); {wrong}. "
        "Nothing is published by a part.",
        number=shard.number,
        count=shard.count,
        finished=outcome.organizations,
        built=outcome.sections_built,
        wrong=counted(outcome.problems),
    )
    return [ended, *outcome.notes]


def _status(problems: Iterable[Problem], *, strict: bool) -> int:
    wrong = [problem for problem in problems if problem.is_error]
    if any(strict or belongs_to_portal(problem) for problem in wrong):
        return REFUSED
    return PUBLISHED_IN_PART if has_errors(wrong) else PUBLISHED
