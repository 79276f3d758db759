"""A union with more members than one list holds."""

from __future__ import annotations

from dataclasses import replace

from plugins.newsroom import Relative, Term
from plugins.sections.front_pages import front_pages
from plugins.sections.sitemaps import sitemap_pages
from tests.made import FACTS, section, texts

ALMATY = Term("almaty", texts(kk="Алматы", ru="Алматы"))


def union(number):
    members = tuple(
        Relative(f"member-{place}", texts(kk=f"Ұйым {place}"), ("kk",), "almaty") for place in range(number)
    )
    return section(facts=replace(FACTS, members=members, member_territories=(ALMATY,)))


def pages(made):
    return {job.page.address: job.values for job in front_pages(made)}


def test_two_hundred_members_stand_on_the_front_page():
    shown = pages(union(200))

    assert len(shown["/clinic/kk/"]["organization"].members) == 200
    assert not [address for address in shown if "/letter/" in address or "/territory/" in address]


def test_more_members_have_pages_of_their_own():
    shown = pages(union(201))

    assert shown["/clinic/kk/"]["organization"].members == ()
    assert [group.heading for group in shown["/clinic/kk/"]["organization"].member_groups] == [
        "Аумақ бойынша",
        "Атауы бойынша",
    ]
    assert "/clinic/kk/territory/almaty/" in shown
    assert len(shown["/clinic/kk/letter/27/"]["organizations"]) == 201


def test_the_sitemap_names_them():
    assert "/clinic/ru/territory/almaty/" in {page.address for page in sitemap_pages(union(201))}
