"""The page of a post."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from markupsafe import Markup

from plugins.newsroom import Text
from tests.views.showcase import (
    HALL,
    MORNING,
    UNION,
    attribute,
    event_at,
    page,
    post,
    texts,
    the,
    tree,
)


def test_a_post_shows_when_it_was_published_and_by_whom():
    seen = tree("article", post=post(author="Айгүл Сәрсенова", kind="Пресс-релиз"))
    assert attribute(seen, ".byline time", "datetime") == "2026-01-29T10:30:00+05:00"
    assert "29 января 2026" in texts(seen, ".byline")[0].replace("\u00a0", " ")
    assert "Айгүл Сәрсенова" in texts(seen, ".byline")[0]
    assert attribute(seen, 'meta[name="author"]', "content") == "Айгүл Сәрсенова"


def test_an_organization_speaks_where_no_person_is_named():
    assert attribute(tree("article"), 'meta[name="author"]', "content") == UNION.text.text


def test_the_lead_picture_has_its_size_and_is_not_lazy():
    picture = the(tree("article", post=post(picture=replace(HALL, credit="А. Б."))), ".lead-picture")
    image = the(picture, "img").attributes
    assert (image["width"], image["height"], image["alt"], image["fetchpriority"]) == ("1200", "800", "Зал", "high")
    assert "loading" not in image
    assert " ".join(the(picture, "figcaption").text().split()) == "Семинар Фото: А. Б."


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("ends", "seen"),
    [
        (None, "29 января 2026 г., 10:30"),
        (MORNING + timedelta(hours=2), "29 января 2026 г., 10:30–12:30"),
        (MORNING + timedelta(days=1), "29 января, 10:30 — 30 января 2026 г., 10:30"),
    ],
)
def test_an_event_says_when_and_where(ends, seen):
    shown = tree("article", post=post(when=event_at(MORNING, ends), place=Text("Алматы", "ru")))
    when, where = texts(shown, ".event dd")
    assert (spaced(when), where) == (seen, "Алматы")


def test_an_event_of_days_has_no_hour():
    shown = tree("article", post=post(when=event_at(date(2026, 12, 2), date(2026, 12, 5))))
    first, last = shown.css(".event time")
    assert (first.attributes["datetime"], last.attributes["datetime"]) == ("2026-12-02", "2026-12-05")
    assert spaced(texts(shown, ".event dd")[0]) == "2–5 декабря 2026 г."


def test_a_place_is_shown_without_a_day_too():
    assert texts(tree("article", post=post(place=Text("Алматы", "ru"))), ".event dd") == ["Алматы"]


def test_a_place_in_another_language_says_which():
    (where,) = tree("article", post=post(place=Text("Жеңіс саябағы", "kk"))).css(".event dd")
    assert where.attributes == {"lang": "kk"}


@pytest.mark.parametrize(
    ("updated", "datetime_", "seen"),
    [(MORNING, MORNING.isoformat(), "29 января 2026 г., 10:30"), (MORNING.date(), "2026-01-29", "29 января 2026 г.")],
)
def test_a_change_is_told_as_its_author_told_it(updated, datetime_, seen):
    told = tree("article", post=post(updated=updated)).css(".byline span time")[0]
    assert told.attributes["datetime"] == datetime_
    assert spaced(told.text()) == seen


def test_a_correction_is_shown():
    assert texts(tree("article", post=post(correction="Исправлено имя.")), ".correction") == [
        "Исправление. Исправлено имя."
    ]


def test_a_preview_says_until_when_it_waits():
    notice = texts(tree("article", post=post(due=False, embargo=MORNING)), ".preview")[0]
    assert notice.startswith("Предпросмотр.")
    assert "Эмбарго до 29 января 2026" in notice.replace("\u00a0", " ")


def test_a_published_post_carries_no_marks():
    assert texts(tree("article"), ".notice") == []


def test_a_hidden_post_says_that_it_is_in_no_list():
    assert "нет ни в одном списке" in texts(tree("article", post=post(hidden=True)), ".notice")[0]


def test_of_a_withdrawn_post_only_the_reason_is_left():
    withdrawn = post(correction="Данные неверны.", standfirst="Лид", html=Markup("<p>Тело</p>"))
    seen = tree("withdrawn", page(noindex=True, heading=Text("Старое", "ru"), title="Старое"), post=withdrawn)
    assert texts(seen, "h1") == ["Эта публикация отозвана"]
    assert texts(seen, ".notice") == ["Данные неверны."]
    assert not re.search("Лид|Тело|Старое", the(seen, "main").text())
