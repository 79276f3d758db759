"""Addresses of another site among those of the portal: ours are never given away, all others have a page."""

from __future__ import annotations

import fnmatch

import pytest

from plugins.newsroom import Text
from plugins.portal import OldPages, Part, placed
from plugins.portal.old_addresses import ALONE
from plugins.views import OldPage

OWN = (
    Part("/ru/", "1", copies=("/",)),
    Part("/ru/topics/pay/", "2", former=("/ru/topics/wage/",)),
    Part("/ru/news/2026/11/", "3", is_folder=True),
    Part("/ru/subscribe/", "4", is_folder=True),
    Part("/ru/news/", "5", files=("/ru/news/",)),
    Part("/ru/desk/", "6", files=("/ru/desk/",)),
    Part("/sitemap.xml", "7", files=("/sitemap.xml", "/ru/sitemap*.xml")),
)


def page(address: str, target: str = "/clinic/ru/") -> OldPage:
    return OldPage(address, target, "ru", Text("Поликлиника", "ru"))


def place(*old: str) -> OldPages:
    return placed([page(address) for address in old], OWN, ("clinic", "old-clinic"))


def standing(found: OldPages) -> dict[str, list[str]]:
    """Give the addresses of pages by the part that they belong to."""
    return {part: [one.address for one in pages] for part, pages in found.pages.items()}


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/index.html/", "/404.html", "/robots.txt/", "/favicon.ico/", "/manifest.json/", "/feeds.opml/"),
        *("/ru/", "/ru/feed.xml/", "/ru/atom.xml/", "/ru/feed.json/", "/ru/events.ics/"),
        *("/ru/news/", "/ru/desk/", "/ru/news/2026/11/", "/ru/news/2026/11/30/", "/ru/subscribe/old.html"),
        *("/ru/topics/pay/", "/ru/topics/wage/", "/ru/topics/wage/feed.xml/", "/ru/topics/pay/letter/1/"),
        *("/sitemap.xml/", "/news-sitemap.xml/", "/sitemap-2.xml/", "/ru/sitemap.xml/", "/ru/sitemap-12.xml/"),
        *("/0123456789abcdef.txt/", "/robots.txt/more/"),
        *("/clinic/", "/clinic/2016/pay/", "/old-clinic/a.html", "/Clinic/a/"),
        *("/theme/x.css/", "/cards/1/", "/pictures/a.jpg/", "/files/a.pdf/", "/search/", "/Search/ru/"),
    ],
)
def test_an_address_of_ours_stays_what_it_is(address):
    found = place(address, "/2016/pay/")

    assert found.taken == {address}
    assert standing(found) == {ALONE: ["/2016/pay/"]}


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/about.html", "/about.html"),
        ("/ru/about.html", "/ru/about.html/"),
        ("/ru/news/pay/", "/ru/news/pay/"),
        ("/ru/news/2025/", "/ru/news/2025/"),
        ("/ru/topics/pay/old.htm", "/ru/topics/pay/old.htm/"),
        ("/ru/topics/wage/old/", "/ru/topics/wage/old/"),
        ("/rss.xml/", "/rss.xml/"),
        ("/robots/", "/robots/"),
        ("/clinics/", "/clinics/"),
        ("/kk/", "/kk/"),
        ("/sitemap.html", "/sitemap.html"),
        ("/abc.txt/", "/abc.txt/"),
    ],
)
def test_any_other_address_has_a_page(address, file):
    found = place(address)

    assert found.taken == frozenset()
    assert standing(found) == {ALONE: [file]}


def test_folders_in_which_nothing_of_ours_lies_are_parts_of_their_own():
    found = place(
        "/2016/03/25/pay/", "/2016/04/01/day/", "/2016/", "/ru/old/a/", "/ru/old/b.html", "/about.html", "/kk/1/"
    )

    assert standing(found) == {
        "/2016/": ["/2016/", "/2016/03/25/pay/", "/2016/04/01/day/"],
        ALONE: ["/about.html", "/kk/1/"],
        "/ru/old/": ["/ru/old/a/", "/ru/old/b.html"],
    }
    assert [(part.address, part.is_folder) for part in found.parts] == [
        *(("/2016/", True), (ALONE, False), ("/ru/old/", True))
    ]


def test_a_page_below_which_others_lie_is_a_folder():
    found = place("/about.html", "/about.html/team/")

    assert standing(found) == {"/about.html/": ["/about.html/", "/about.html/team/"]}


@pytest.mark.parametrize(
    ("address", "other"), [("/a[1]/", "/a1/"), ("/what?/", "/whatx/"), ("/*/", "/x/"), ("/[!a].html", "/b.html")]
)
def test_signs_of_patterns_stand_for_themselves(address, other):
    ((pattern,),) = (part.files for part in place(address).parts)

    assert fnmatch.fnmatchcase(address, pattern)
    assert not fnmatch.fnmatchcase(other, pattern)


def test_a_part_is_found_by_its_files_or_by_one_of_its_folder():
    folder, alone = place("/2016/a/", "/2016/b/", "/x.html", "/y.html").parts

    assert folder.files == ("/2016/a/",)
    assert alone.files == ("/x.html", "/y.html")


def test_the_order_of_lines_changes_nothing():
    old = ("/2016/a/", "/b.html", "/2016/c/", "/ru/d/")

    assert place(*old) == place(*reversed(old))


def digests(*pages: OldPage) -> dict[str, str]:
    return {part.address: part.digest for part in placed(pages, OWN, ()).parts}


def test_only_the_part_changes_whose_pages_lead_elsewhere():
    before = digests(page("/2016/a/"), page("/2016/b/"), page("/c.html"))
    after = digests(page("/2016/a/"), page("/2016/b/", "/school/ru/"), page("/c.html"))

    assert before["/2016/"] != after["/2016/"]
    assert before[ALONE] == after[ALONE]


def test_without_old_addresses_there_are_no_parts():
    assert place() == OldPages((), {}, frozenset())
