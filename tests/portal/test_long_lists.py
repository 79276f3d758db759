"""The portal over more organizations and posts than one list holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import Term
from plugins.portal import parts
from plugins.portal.directory import directory_pages
from plugins.portal.former_terms import former_months, rollup_pages_by_all_keys
from plugins.portal.rollups import printed_months, rollup_pages, rollups
from plugins.portal.sitemaps import sitemap_pages
from tests.made import CLINIC, SITE, record, texts
from tests.portal.portals import FEDERATION, HEALTH, differing, digests
from tests.portal.portals import portal as portal_of

ALMATY, TURKISTAN = (Term(key, texts(kk=name)) for key, name in (("almaty", "Алматы"), ("turkistan", "Түркістан")))
IN_TERRITORIES = replace(FEDERATION, territories=(ALMATY, TURKISTAN))


def clinics(number):
    return tuple(
        replace(CLINIC, key=f"clinic-{place:03d}", name=texts(kk=f"{'ӘАҚ'[place % 3]} емханасы {place}"))
        for place in range(number)
    )


def portal(organizations, records=()):
    return portal_of(*records, organizations=organizations, federation=IN_TERRITORIES)


def pages(jobs):
    return {job.page.address: job for job in jobs}


def test_two_hundred_organizations_are_one_directory():
    made = pages(directory_pages(portal(clinics(200))))

    assert list(made) == ["/kk/organizations/", "/ru/organizations/", "/en/organizations/"]
    assert {job.template for job in made.values()} == {"directory"}


def test_a_longer_directory_leads_by_territory_sector_and_letter():
    made = pages(directory_pages(portal(clinics(201))))

    groups = made["/kk/organizations/"].values["groups"]
    assert [(group.name, len(group.links)) for group in groups] == [
        ("by-territory", 1),
        ("by-sector", 1),
        ("by-name", 3),
    ]
    assert [str(link.text) for link in groups[-1].links] == ["А", "Ә", "Қ"]
    assert {link.address for group in groups for link in group.links} - {"/kk/sectors/health-care/"} <= set(made)


@pytest.mark.parametrize("language", SITE.languages)
def test_every_organization_is_found_in_every_language(language):
    made = pages(directory_pages(portal(clinics(201))))

    found = [link for one in made.values() if one.page.language == language for link in one.values["organizations"]]

    assert len({link.address for link in found}) == 201


def renamed_sector(portal):
    sectors = (replace(HEALTH, formerly=("medicine",)),)
    return replace(portal, federation=replace(portal.federation, sectors=sectors))


def test_the_days_of_a_sector_are_reached_by_its_earlier_key():
    shown = renamed_sector(portal((CLINIC,), [record(f"p{number}", language="kk") for number in range(201)]))
    sector, *_ = rollups(shown)

    jobs = [*former_months(shown, (sector.listing,)), *rollup_pages_by_all_keys(shown, sector)]
    old = {address: job.values["target"] for job in jobs if "target" in job.values for address in job.addresses}

    for below in ("", "2026/11/", "2026/11/02/"):
        assert old[f"/kk/sectors/medicine/{below}"] == f"/kk/sectors/health-care/{below}"
    assert {part.address for part in parts(shown)} >= {"/kk/sectors/medicine/2026/11/"}


def test_months_of_an_earlier_key_stay_when_there_are_more_posts():
    one, more = (
        renamed_sector(portal((CLINIC,), [record(f"p{number}", language="kk") for number in range(count)]))
        for count in (1, 2)
    )

    changed = differing(one, more)

    assert "/kk/sectors/health-care/" in changed
    assert "/kk/sectors/medicine/2026/11/" not in changed


def test_a_sector_of_many_organizations_is_divided_as_the_directory_is():
    shown = portal(clinics(201))
    sector, almaty, *_ = rollups(shown)

    in_sector, in_territory = (pages(rollup_pages(shown, one)) for one in (sector, almaty))

    assert in_sector["/kk/sectors/health-care/"].values["organizations"] == ()
    assert "/kk/sectors/health-care/territory/almaty/" in in_sector
    assert [group.name for group in in_territory["/ru/territories/almaty/"].values["groups"]] == ["by-name"]


def test_a_month_of_the_portal_is_divided_as_any_other():
    shown = portal((CLINIC,), [record(f"n{place}", f"2026-11-{place % 20 + 1:02d}") for place in range(201)])

    listing = replace(shown.front_listing, scopes={"ru": shown.front_scopes["ru"]})
    made = [job.page.address for job in printed_months(shown, [listing])]

    assert made[:2] == ["/ru/news/2026/11/", "/ru/news/2026/11/20/"]
    assert len(made) == 21


def november(*numbers):
    """Give that many posts of November in Russian, in Kazakh."""
    return [
        record(f"n{place}", f"2026-11-{place % 20 + 1:02d}", language)
        for language, number in zip(("ru", "kk"), numbers, strict=True)
        for place in range(number)
    ]


@pytest.mark.parametrize(("before", "after", "same"), [((201, 201), (201, 202), False), ((201, 3), (201, 4), True)])
def test_a_long_month_is_printed_anew_when_its_days_in_another_language_change(before, after, same):
    first, second = (digests(portal((CLINIC,), november(*numbers))) for numbers in (before, after))

    assert (first["/ru/news/2026/11/"] == second["/ru/news/2026/11/"]) is same


def test_sitemaps_name_the_parts_of_the_directory_and_of_roll_ups():
    shown = portal(clinics(201))

    named = {page.address for page in sitemap_pages(shown, tuple(rollups(shown)))}

    assert {"/kk/organizations/letter/2/", "/ru/sectors/health-care/territory/almaty/letter/2/"} <= named
