"""Records and plans as tests of cards need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from plugins.newsroom import PostRecord, Text
from plugins.share_cards import CardPlan, plan_card
from plugins.typesetting import plain_text, typeset_text

DAY = date(2026, 1, 29)
NAME = Text("Алматы қаласының кәсіподақтар орталығы", "kk")


def record(title: str = "Оплата труда", language: str = "ru", **changes) -> PostRecord:
    made = PostRecord(
        id=f"tag:example.org,2026:almaty:2026-01-29-pay/{language}",
        organization="almaty",
        day=DAY,
        slug="pay",
        language=language,
        address=f"/almaty/{language}/2026/pay/",
        title=plain_text(title, language),
        title_typeset=typeset_text(title, language),
        summary="",
        html="",
        published=datetime(2026, 1, 29, tzinfo=UTC),
    )
    return replace(made, **changes)


def planned(title: str = "Оплата труда", language: str = "ru", name: Text = NAME, color: str = "#0b5d4e", **changes):
    return plan_card(record(title, language, **changes), name, color, "Здравоохранение", "29 января 2026 г.")


def headline(plan: CardPlan) -> list[str]:
    """The lines of the title, with ordinary spaces."""
    return [line.text.replace("\u00a0", " ") for line in plan.lines if line.weight == 700]


def foot(plan: CardPlan) -> list[str]:
    return [line.text.replace("\u00a0", " ").replace("\u202f", " ") for line in plan.lines if line.quiet]
