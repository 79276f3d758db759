"""Banners on the portal: the federation's, and those of organizations whose file asks for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.newsroom import Organization
from plugins.portal.home import home_pages
from tests.made import CLINIC, NOW, record, texts
from tests.portal.portals import FEDERATION, differing
from tests.portal.portals import portal as portal_of

UNION = Organization("federation", "federation", texts(kk="Федерация", ru="Федерация"), languages=("kk", "ru"))
ASKING = replace(CLINIC, key="mine", name=texts(kk="Шахта", ru="Шахта"), urgent_on_portal=True)


def urgent(organization, slug="urgent", language="ru", hours=1):
    return record(
        slug,
        "2026-11-19",
        language,
        organization=organization,
        address=f"/{organization}/{language}/2026/{slug}/",
        urgent_until=NOW + timedelta(hours=hours),
    )


def portal(*banners, organizations=(UNION, CLINIC, ASKING), federation=FEDERATION):
    return portal_of(organizations=organizations, federation=federation, urgent=banners)


def banner(shown, language="ru"):
    return next(job.values["urgent"] for job in home_pages(shown) if job.page.language == language)


def named(shown, language="ru"):
    found = banner(shown, language)
    return [str(entry.organization.text) for entry in found.entries] if found else []


def test_the_federations_stand_there_and_those_that_may_with_their_names():
    assert named(portal(urgent("federation"), urgent("clinic"), urgent("mine"))) == ["Федерация", "Шахта"]


def test_those_of_others_stand_on_their_sections_only():
    assert banner(portal(urgent("clinic"))) is None


def test_the_federation_is_the_one_that_its_file_names():
    of_clinic = replace(FEDERATION, key="clinic")
    assert named(portal(urgent("federation"), urgent("clinic"), federation=of_clinic)) == ["Поликлиника"]


def test_each_language_has_its_own():
    shown = portal(urgent("federation", language="kk"))
    assert [named(shown, code) for code in ("kk", "ru", "en")] == [["Федерация"], [], []]


def test_many_of_one_organization_leave_room_for_the_federation():
    many = (urgent("mine", f"m{number}") for number in range(500))
    found = banner(portal(*many, urgent("federation", "f")))
    assert [entry.address.split("/")[-2] for entry in found.entries] == ["m0", "m1", "f"]
    assert (found.more, found.address) == (498, "/ru/news/")


@pytest.mark.parametrize(
    ("before", "after", "differs"),
    [
        ((), (urgent("clinic"),), False),
        ((), (urgent("mine"),), True),
        ((urgent("federation"),), (urgent("federation", hours=-1),), True),
    ],
)
def test_the_front_page_is_printed_anew_when_its_banner_changes(before, after, differs):
    assert differing(portal(*before), portal(*after)) == ({"/ru/"} if differs else set())


def test_it_is_printed_anew_when_an_organization_may_and_may_not():
    may_not = replace(ASKING, urgent_on_portal=False)
    shown = [portal(urgent("mine"), organizations=(UNION, one)) for one in (ASKING, may_not)]
    assert "/ru/" in differing(*shown)
    assert [named(one) for one in shown] == [["Шахта"], []]
