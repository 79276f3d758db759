"""Of the portal only those parts are printed anew that show something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.listings import DESKS_LISTED
from plugins.portal.rollups import printed_months, rollups
from plugins.portal.single_pages import desk_pages, not_found_page, subscribe_pages
from tests.made import CLINIC, record, texts
from tests.portal.portals import differing, portal

SCHOOL = replace(CLINIC, key="school", name=texts(kk="Мектеп", ru="Школа"))
NEWEST = tuple(record(f"n{number:03d}", "2026-11-02") for number in range(DESKS_LISTED))
NEWS = (record("kk", "2026-11-01", "kk"), record("en", "2026-11-01", "en"), *NEWEST, record("old", "2026-03-01"))


def test_an_old_post_changes_nothing_but_its_month_in_each_scope():
    before, after = portal(*NEWS), portal(*NEWS[:-1], record("renamed", "2026-03-01"))
    assert differing(before, after) == {"/ru/news/2026/03/", "/ru/sectors/health-care/2026/03/"}


def test_a_new_post_changes_fronts_lists_of_months_and_sitemaps_of_its_language_alone():
    found = differing(portal(*NEWS), portal(record("new", "2026-11-03"), *NEWS))

    assert {"/ru/", "/ru/desk/", "/ru/news/", "/ru/news/2026/11/", "/ru/sectors/health-care/", "/sitemap.xml"} <= found
    assert not any(address.startswith("/kk/news/") or address == "/feeds.opml" for address in found)


def test_a_new_organization_changes_whatever_lists_them_and_no_month():
    found = differing(portal(*NEWS), portal(*NEWS, organizations=(CLINIC, SCHOOL)))

    assert {"/kk/organizations/", "/kk/subscribe/", "/feeds.opml", "/sitemap.xml", "/kk/sectors/health-care/"} <= found
    assert not any("/2026/" in address for address in found)


@pytest.mark.parametrize("pages", [subscribe_pages, desk_pages, not_found_page])
def test_what_stands_is_not_printed_again(pages):
    shown = portal(*NEWS)
    made = {job.page.address for job in pages(shown)}

    assert made
    assert list(pages(replace(shown, unchanged=frozenset(made)))) == []


def test_months_of_one_time_are_printed_together():
    shown = portal(*NEWS)
    made = printed_months(shown, (shown.front_listing, *(one.listing for one in rollups(shown))))

    months = [job.page.address.partition("/2026/")[2] for job in made]
    assert months == sorted(months, reverse=True)


def test_the_list_of_desks_leads_to_those_of_the_newest_posts():
    shown = {job.page.address: job for job in desk_pages(portal(*NEWS))}

    items = shown["/ru/desk/"].values["items"]
    assert [item.address for item in items[:1]] == ["/clinic/ru/2026/n000/desk/"]
    assert len(items) == DESKS_LISTED
    assert str(items[0].organization.text) == "Поликлиника"
