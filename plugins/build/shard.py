"""A build of one part of the sections, where several machines share the work.

It prints no portal and shows nothing; another build finds its sections finished (docs/publishing.md).
"""

from __future__ import annotations

import json
from dataclasses import replace

from plugins.incremental import (
    Asked,
    Outcome,
    content_trees,
    without_notes,
)
from plugins.newsroom import Message, in_order, tell
from plugins.releases import begin_work
from plugins.reporting import Display, Phases, counted

from .cache_folder import usable_cache
from .engines import run_jobs
from .inputs import BuildInputs, read_inputs, status_for
from .plan import plan_of
from .settings import BuildSettings, Shard

BUILT = "shard.json"
"""Beside the sections: which of them the last build of a part has made."""


def build_shard(
    settings: BuildSettings, shard: Shard, display: Display | None = None, asked: Asked | None = None
) -> Outcome:
    """Build the sections of a part that are not finished; statuses and problems are those of a build."""
    phases = Phases(display or Display())
    with usable_cache(settings.cache) as (cache, remark):
        settings = replace(settings, cache=cache)
        with phases.phase(tell("Looking for changes")):
            inputs = read_inputs(settings, content_trees(settings.content, asked))
        if isinstance(inputs, Outcome):
            return inputs
        outcome = _build_part(inputs, shard, phases)
    return replace(outcome, seconds=phases.seconds, remarks=(remark,) if remark else ())


def _build_part(inputs: BuildInputs, shard: Shard, phases: Phases) -> Outcome:
    plan = plan_of(inputs)
    reused = [shown.head for key, shown in plan.reused.items() if shard.holds(key)]
    jobs = tuple(job for job in plan.jobs if shard.holds(job.facts.organization.key))
    results = []
    begin_work(inputs.layout)
    with phases.phase(tell("Building organizations"), len(jobs)) as step:
        for result in run_jobs(jobs, inputs.settings.workers, inputs.settings.scheduler):
            results.append(result)
            step()
    built = sorted(f"{result.organization}/{result.folder}" for result in results if result.folder)
    (inputs.settings.releases / BUILT).write_text(json.dumps({"sections": built}, indent=1) + "\n", encoding="utf-8")
    found = [problem for head in reused for problem in head.problems]
    found += [problem for key, told in plan.told.items() if shard.holds(key) for problem in told]
    found += [problem for result in results for problem in result.problems]
    problems, _ = without_notes(in_order((*inputs.newsroom.problems, *found)))
    return Outcome(
        status=status_for(problems, strict=inputs.settings.strict),
        problems=problems,
        organizations=len(reused) + len(built),
        sections_built=len(jobs),
        sections_reused=len(reused),
        pages_written=sum(result.pages_written for result in results),
        cards_written=sum(result.cards_written for result in results),
        languages=inputs.newsroom.languages,
        traces=tuple(sorted(trace for result in results for trace in result.traces)),
    )


def shard_lines(shard: Shard, outcome: Outcome) -> list[Message]:
    """Return how the build of a part ended."""
    ended = tell(
        "Part {number} of {count}: {finished} sections are finished ({built} of them were built now); {wrong}. "
        "Nothing is published by a part.",
        number=shard.number,
        count=shard.count,
        finished=outcome.organizations,
        built=outcome.sections_built,
        wrong=counted(outcome.problems),
    )
    return [ended, *outcome.remarks]
