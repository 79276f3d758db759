"""The card of an event says when it is, to its end, and where."""

from __future__ import annotations

from datetime import datetime

import pytest

from plugins.newsroom import Text
from plugins.share_cards.factory import CardFactory
from plugins.share_cards.templates import lay_out
from tests.made import ALMATY, record


def ordered(**changes):
    factory = CardFactory(
        "clinic", lambda language: Text("Поликлиника", language), lambda _: "", lambda _, text: text, "x.kz"
    )
    return factory.order(record(kind="event", **changes))


def content(**changes):
    return ordered(card_template="event", **changes).content


@pytest.mark.parametrize(
    ("whole_days", "hours", "seen"),
    [(True, (0, 0), "2–5 декабря 2026 г."), (False, (11, 18), "2 декабря, 11:00 — 5 декабря 2026 г., 18:00")],
)
def test_both_ends_are_told(whole_days, hours, seen):
    starts, ends = (datetime(2026, 12, day, hour, tzinfo=ALMATY) for day, hour in zip((2, 5), hours, strict=True))
    told = content(starts=starts, ends=ends, whole_days=whole_days).when
    assert told.replace("\u00a0", " ").replace("\u202f", " ") == seen


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("template", ["event", "photo", "news", "figure"])
def test_the_day_of_the_event_is_the_only_one(template):
    starts = datetime(2026, 12, 2, 11, tzinfo=ALMATY)
    order = ordered(card_template=template, starts=starts, whole_days=False)
    told = plain(f"{order.content.when} {order.content.foot}")
    assert told.count("2026") == 1
    assert "2 декабря 2026 г., 11:00" in told
    assert plain(order.alt).endswith("Поликлиника, 2 декабря 2026 г., 11:00")


def test_an_event_without_a_day_shows_none():
    order = ordered(card_template="event", starts=None)
    assert (order.content.when, order.content.foot) == ("", "")
    assert order.alt.endswith("Поликлиника")
    assert lay_out(order).lines


def test_a_place_is_set_by_the_rules_of_its_own_language():
    assert content(language="kk", place="Зал в центре", place_language="ru").place == "Зал в\u00a0центре"
    assert content(place="Зал в центре").place == "Зал в центре"
