"""What an edition fills in of a page, and the pages that several rooms make."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import Card, PageRecord, Text
from plugins.views import Page, redirect_job, standing_job
from tests.made import SITE, edition

HOMES = {"kk": "/clinic/kk/", "ru": "/clinic/ru/"}


def completed(heading="Правила", **values):
    page = Page(language="ru", address="/ru/pages/rules/", heading=Text(heading, "ru"), **values)
    return edition().complete(page, HOMES)


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ({}, "Правила — Федерация"),
        ({"site_name": "Поликлиника"}, "Правила — Поликлиника"),
        ({"plain_heading": "Все правила"}, "Все правила — Федерация"),
        ({"title": "Иначе", "plain_heading": "Все правила"}, "Иначе"),
        ({"heading": "Федерация"}, "Федерация"),
        ({"heading": "Поликлиника", "site_name": "Поликлиника"}, "Поликлиника"),
        ({"plain_heading": "Федерация"}, "Федерация — Федерация"),
    ],
)
def test_a_title_is_the_plain_heading_and_whose_page_it_is(values, title):
    assert completed(**values).title == title


def test_a_description_is_the_plain_heading_where_there_is_none():
    assert completed(plain_heading="Все правила").description == "Все правила"
    assert completed().description == "Правила"
    assert completed(description="О правилах").description == "О правилах"


def test_a_language_without_the_page_leads_to_the_nearest_front_page():
    found = completed(versions={"ru": "/ru/pages/rules/"}).languages

    assert [(link.address, link.translated) for link in found] == [
        ("/clinic/kk/", False),
        ("/ru/pages/rules/", True),
        ("/en/", False),
    ]


def test_versions_are_paired_unless_search_engines_may_not_look():
    both = {"kk": "/kk/a/", "ru": "/ru/a/"}

    assert [one.language for one in completed(versions=both).alternates] == ["kk", "ru", "x-default"]
    assert completed(versions=both, noindex=True).alternates == ()
    assert completed(versions={"ru": "/ru/a/"}).alternates == ()


def test_in_a_preview_no_page_is_found_or_has_the_common_card():
    card = Card("/cards/0.png", 1200, 630, "image/png", "Федерация")
    page = Page(language="ru", address="/ru/", heading=Text("Новости", "ru"))

    public, preview = (
        replace(edition(), cards={"ru": card}, preview=preview).complete(page, HOMES) for preview in (False, True)
    )

    assert (public.card, public.noindex) == (card, False)
    assert (preview.card, preview.noindex) == (None, True)


def test_a_redirect_shows_the_heading_and_nothing_else_of_its_page():
    old = ("/ru/pages/old/", "/ru/pages/older/")
    page = completed(description="О правилах", versions={"kk": "/kk/a/", "ru": "/ru/pages/rules/"})

    job = redirect_job(edition(), page, HOMES, old)

    assert (job.template, job.values, job.addresses) == ("redirect", {"target": "/ru/pages/rules/"}, old)
    assert (job.page.title, job.page.noindex) == ("Правила — Федерация", True)
    assert (job.page.description, job.page.versions) == ("Правила", {})


def test_a_standing_page_is_printed_for_its_file():
    record = PageRecord(
        organization="clinic",
        slug="rules",
        language="ru",
        address="/clinic/ru/pages/rules/",
        title="Правила",
        title_typeset="Пра\u00adвила",
        summary="",
        html="<p>1</p>",
        languages=(("ru", "/clinic/ru/pages/rules/"),),
    )

    job = standing_job(edition(), record, HOMES, site_name="Поликлиника")

    assert job.file.endswith("rules.ru.md")
    assert (job.page.title, job.page.description) == ("Правила — Поликлиника", "Правила")
    assert str(job.values["html"]) == "<p>1</p>"
    assert SITE.languages[0] in {link.language for link in job.page.languages}
