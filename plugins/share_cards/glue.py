"""Between Pelican's signals and this room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.newsroom import PostRecord, Problem, SectionFacts, Severity, addresses
from plugins.typesetting import long_date

from .drawing import draw
from .plan import CardPlan, missing_glyphs, plan_card


def plan_cards(generator: Any) -> None:
    """Give every record its card, so that pages can name it, and keep the plans for drawing."""
    if generator.settings.get("HABARSHY_RUN") != "section":
        return
    planned = {
        record.id: _plan(record, generator.facts) for record in generator.records if record.status != "withdrawn"
    }
    generator.card_plans = tuple(planned.values())
    generator.problems.extend(
        problem
        for record in generator.records
        if record.id in planned
        for problem in _problems(record, planned[record.id])
    )
    generator.records = tuple(
        replace(record, card=planned[record.id].card) if record.id in planned else record
        for record in generator.records
    )


def write_cards(generator: Any, **_: Any) -> None:
    """Draw each card file once; posts that look the same share one."""
    for plan in {plan.card.address: plan for plan in getattr(generator, "card_plans", ())}.values():
        target = Path(generator.output_path) / addresses.file_of(plan.card.address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(draw(plan))


def _plan(record: PostRecord, facts: SectionFacts) -> CardPlan:
    fallbacks = (*facts.organization.languages, *facts.site.languages)
    name = facts.organization.name.get(record.language, fallbacks)
    sector = facts.sector.name.get(record.language, fallbacks).text if facts.sector else ""
    return plan_card(record, name, facts.organization.color, sector, long_date(record.day, record.language))


def _problems(record: PostRecord, plan: CardPlan) -> Iterator[Problem]:
    path = f"organizations/{record.organization}/news/{record.day.isoformat()}-{record.slug}.{record.language}.md"
    shown, field = (record.share_title, "share_title") if record.share_title else (record.title, "title")
    if plan.cut:
        message = f"a title of {len(shown)} characters does not fit the share card, which cuts it"
        remedy = "give a shorter 'share_title'; up to 100 characters look good"
        yield Problem(path, "card-title-cut", message, remedy, Severity.WARNING, field=field)
    if missing := missing_glyphs(plan):
        message = f"the share card shows boxes for letters that its font lacks: {' '.join(missing)}"
        remedy = "give a 'share_title' without them"
        yield Problem(path, "card-glyph-missing", message, remedy, Severity.WARNING, field=field)


def connect() -> None:
    """Listen to the generator of posts."""
    signals.article_generator_pretaxonomy.connect(plan_cards)
    signals.article_writer_finalized.connect(write_cards)
