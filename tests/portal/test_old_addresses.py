"""Addresses of another site among those of the portal: ours are never given away, all others have a page."""

from __future__ import annotations

import fnmatch

import pytest

from plugins.newsroom import Text, addresses
from plugins.portal import OldPages, Part, placed
from plugins.portal.old_folders import FEW, SMALL
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


def standing(found: OldPages) -> dict[str, str]:
    """Give what each file leads to as readers find it, by way of the links to its part."""
    printed = {addresses.file_of(one.address): one.target for pages in found.pages.values() for one in pages}
    links = [(place, part.address.strip("/")) for part in found.parts if not part.links for place in part.places]
    links += [(place, f"{part.address}{below}".strip("/")) for part in found.parts for place, below in part.links]
    return {
        place + file.removeprefix(folder): target
        for place, folder in links
        for file, target in printed.items()
        if file == folder or file.startswith(f"{folder}/")
    }


def files(found: OldPages) -> list[str]:
    return sorted(standing(found))


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
    assert files(found) == ["2016/pay/index.html"]


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
    assert standing(found) == {addresses.file_of(file): "/clinic/ru/"}


def test_a_large_folder_in_which_nothing_of_ours_lies_is_a_part_of_its_own():
    many = [f"/2016/{number:03}/" for number in range(FEW)]
    found = place(*many, "/ru/old/a/", "/ru/old/b.html", "/about.html", "/ru/1/")

    assert [(part.address, part.is_folder) for part in found.parts] == [("/2016/", True), (SMALL, True)]
    assert [one.address for one in found.pages["/2016/"]] == many
    assert found.parts[0].places == ("2016",)
    assert found.parts[1].places == ("about.html", "ru/1", "ru/old")
    others = ["about.html", "ru/1/index.html", "ru/old/a/index.html", "ru/old/b.html"]
    assert [file for file in files(found) if not file.startswith("2016/")] == others


def test_small_folders_that_lead_to_the_same_are_one():
    found = placed([page("/a/"), page("/ru/b/"), page("/c.html"), page("/d/1/"), page("/d/2/", "/school/ru/")], OWN, ())

    (part,) = found.parts
    below = dict(part.links)
    assert below["a"] == below["ru/b"] != below["d"]
    assert below["c.html"] == f"{below['a']}/index.html"
    assert sorted(one.address for one in found.pages[SMALL]) == sorted(
        (f"{SMALL}{below['a']}/", f"{SMALL}{below['d']}/1/", f"{SMALL}{below['d']}/2/")
    )


def test_a_page_below_which_others_lie_is_a_folder():
    assert files(place("/about.html", "/about.html/team/")) == ["about.html/index.html", "about.html/team/index.html"]


def test_what_differs_in_capital_letters_alone_lies_in_no_folder_of_both():
    found = place("/About/", "/about/team/", "/About/us.html", "/site.html", "/Site.HTML/map/")

    (part,) = found.parts
    assert part.places == (
        *("About/index.html", "About/us.html", "Site.HTML/map", "about/team", "site.html/index.html"),
    )
    assert files(found) == [
        *("About/index.html", "About/us.html", "Site.HTML/map/index.html"),
        *("about/team/index.html", "site.html/index.html"),
    ]


def test_who_is_another_in_capital_letters_stands_where_both_lead_to_the_same():
    found = placed([page("/a/"), page("/A/"), page("/b/"), page("/B/", "/school/ru/"), page("/B/c/")], OWN, ())

    assert found.alike == {"/B/"}
    assert standing(found) == dict.fromkeys(
        ("A/index.html", "B/c/index.html", "a/index.html", "b/index.html"), "/clinic/ru/"
    )


@pytest.mark.parametrize("sign", ["[1]", "?", "*", "[!a]"])
def test_signs_of_patterns_stand_for_themselves(sign):
    part, _ = placed([page(f"/{sign}/{number}") for number in range(FEW)] + [page("/x/")], OWN, ()).parts

    (pattern,) = part.files
    assert fnmatch.fnmatchcase(f"/{sign}/0", pattern)
    assert not fnmatch.fnmatchcase("/1/0", pattern)
    assert not fnmatch.fnmatchcase("/b/0", pattern)


def test_the_order_of_lines_changes_nothing():
    old = ("/2016/a/", "/b.html", "/2016/c/", "/ru/d/")

    assert place(*old) == place(*reversed(old))


def digests(*pages: OldPage) -> dict[str, str]:
    return {part.address: part.digest for part in placed(pages, OWN, ()).parts}


def test_only_the_part_changes_whose_pages_lead_elsewhere():
    many = [page(f"/2016/{number}/") for number in range(FEW)]
    before = digests(*many, page("/c.html"))
    after = digests(*many[:-1], page(many[-1].address, "/school/ru/"), page("/c.html"))

    assert before["/2016/"] != after["/2016/"]
    assert before[SMALL] == after[SMALL]


def test_another_place_for_the_same_changes_no_part():
    assert digests(page("/a/"), page("/b.html")) == digests(page("/c/"), page("/ru/d/"))
    assert digests(page("/a/")) != digests(page("/a/", "/school/ru/"))


def test_without_old_addresses_there_are_no_parts():
    assert place() == OldPages((), {}, frozenset())
