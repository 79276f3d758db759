"""From finished sections to a published release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from plugins.newsroom import has_errors, in_order
from plugins.reading import Reading

from .interface_check import interface_problems
from .ledger import Shown
from .links import missing_targets
from .looking import belongs_to_portal, read_own_pages
from .progress import Phases
from .publishing import publish
from .report import Outcome
from .shelf import Shelf
from .shrinking import without_shrunk
from .site import PUBLISHED, PUBLISHED_IN_PART, REFUSED, Sections, Site
from .standing import earliest
from .summary import DamagedSummaryError, Head, read_head
from .waiting import without_notes


def finish(site: Site, sections: Sections, phases: Phases) -> Outcome:
    """Look at everything together, print the portal and publish; with status 1 the output is as it was."""
    sections = without_shrunk(site, sections)
    heads = {key: shown.head for key, shown in sections.shown.items()}
    interface = tuple(interface_problems(site.settings.theme, site.facts.languages))
    own = site.own or read_own_pages(site.newsroom, site.job, site.facts)
    links = missing_targets(heads, lambda key: _posts_of(site.shelf, key, sections.shown[key]))
    problems = in_order((*site.newsroom.problems, *interface, *own.problems, *sections.problems, *links))
    problems, waiting = without_notes(problems)
    outcome = Outcome(
        status=PUBLISHED_IN_PART if has_errors(problems) else PUBLISHED,
        problems=problems,
        waiting=waiting,
        next_change=earliest(_to_come(site.settings.now, own, heads.values())),
        organizations=len(heads),
        sections_built=sections.built,
        sections_reused=sections.reused,
        pages_written=sections.pages,
        cards_written=sections.cards,
        languages=site.newsroom.languages,
        traces=sections.traces,
    )
    stops = has_errors(problems) if site.settings.strict else has_errors(filter(belongs_to_portal, problems))
    if stops:
        return replace(outcome, status=REFUSED)
    return publish(site, own, sections, outcome, phases)


def _to_come(now: datetime, own: Reading, heads: Iterable[Head]) -> Iterator[datetime]:
    """Yield when pages and sections change next; a moment that a kept section has missed is over."""
    moments = (own.next_change, *(head.next_change for head in heads))
    return (moment for moment in moments if moment is not None and moment > now)


def _posts_of(shelf: Shelf, key: str, shown: Shown) -> tuple[str, ...]:
    try:
        return read_head(shelf.summary_of(key, shown.folder)).posts
    except DamagedSummaryError:
        return ()
