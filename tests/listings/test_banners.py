"""The banner of a front page: a few lines, the newest of each organization first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from plugins.listings import banner
from plugins.newsroom import Scope, Text
from plugins.views import Link
from tests.made import NOW, record, section

SOON = NOW + timedelta(hours=1)


def urgent(*names):
    """Posts with a banner, each named `<organization>-<n>`, the newest first."""
    return tuple(
        record(name, published=NOW - timedelta(hours=age), organization=name.split("-")[0], urgent_until=SOON)
        for age, name in enumerate(names)
    )


def shown(*posts, organization=None, scope: Scope | None = None):
    made = section()
    scope = replace(scope or made.scopes["ru"], urgent=posts)
    return banner(made.listing, scope, NOW, organization)


def lines(found):
    return [entry.address.split("/")[-2] for entry in found.entries]


def test_without_urgent_news_there_is_none():
    assert shown() is None


def test_it_is_gone_at_its_moment():
    over = record("over", urgent_until=NOW)
    assert shown(over) is None
    found = shown(over, *urgent("a-1"))
    assert (lines(found), found.more) == (["a-1"], 0)


def test_it_has_three_lines_and_leads_to_the_rest():
    found = shown(*urgent(*(f"a-{number}" for number in range(500))))
    assert lines(found) == ["a-0", "a-1", "a-2"]
    assert (found.more, found.address) == (497, "/clinic/ru/news/")


def test_no_organization_takes_the_lines_of_others():
    found = shown(*urgent("a-1", "a-2", "a-3", "b-1", "a-4", "c-1", "b-2"))
    assert (lines(found), found.more) == (["a-1", "b-1", "c-1"], 4)


def test_second_lines_go_to_the_newest():
    assert lines(shown(*urgent("a-1", "b-1", "b-2", "a-2"))) == ["a-1", "b-1", "b-2"]


def test_it_names_the_organization():
    clinic = Link(Text("Поликлиника", "ru"), "/clinic/ru/")
    found = shown(*urgent("a-1"), organization=clinic)
    assert found.organization == clinic
