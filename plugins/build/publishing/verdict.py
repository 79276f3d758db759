"""All sections and the federation's own files together: what is wrong, and whether it stops the build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.build.all_sections import BuiltSections
from plugins.build.inputs import BuildInputs, status_for
from plugins.incremental import DamagedSummaryError, Head, Outcome, Shown, earliest, read_head, without_notes
from plugins.newsroom import in_order
from plugins.reading import Reading
from plugins.releases import ReleaseLayout

from .site_checks import interface_problems, missing_targets


def judge(inputs: BuildInputs, own: Reading, sections: BuiltSections) -> Outcome:
    """Return what the build comes to before anything is published, with status 1 if nothing may be.

    `own` are the portal's standing pages. A strict build is stopped by any error, another one by the federation's.
    """
    heads = {key: shown.head for key, shown in sections.shown.items()}
    interface = tuple(interface_problems(inputs.settings.theme, inputs.facts.languages))
    links = missing_targets(heads, lambda key: _posts_of(inputs.layout, key, sections.shown[key]))
    problems = in_order((*inputs.newsroom.problems, *interface, *own.problems, *sections.problems, *links))
    problems, waiting = without_notes(problems)
    return Outcome(
        status=status_for(problems, strict=inputs.settings.strict),
        problems=problems,
        waiting=waiting,
        next_change=earliest(moment for moment in _changes(own, heads.values()) if moment > inputs.settings.now),
        organizations=len(heads),
        sections_built=sections.built,
        sections_reused=sections.reused,
        pages_written=sections.pages,
        cards_written=sections.cards,
        languages=inputs.newsroom.languages,
        traces=sections.traces,
    )


def _changes(own: Reading, heads: Iterable[Head]) -> Iterator[datetime]:
    """Yield when pages and sections change next; a moment that a kept section has missed is over."""
    return filter(None, (own.next_change, *(head.next_change for head in heads)))


def _posts_of(layout: ReleaseLayout, key: str, shown: Shown) -> tuple[str, ...]:
    try:
        return read_head(layout.summary_of(key, shown.folder)).posts
    except DamagedSummaryError:
        return ()
