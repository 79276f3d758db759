"""The portal's standing pages are found from the foot of its other pages."""

from __future__ import annotations

from dataclasses import replace

from plugins.newsroom import PageRecord, SitePage, Text
from plugins.views import Link, Page, standing_job
from tests.made import SITE, edition
from tests.views.showcase import attribute, site, texts, tree


def page_of(slug, language, title):
    return SitePage(slug, language, f"/{language}/pages/{slug}/", title)


PAGES = (
    page_of("send", "kk", "Хабар жіберу"),
    page_of("send", "ru", "Как прислать новость"),
    page_of("about", "ru", "О портале"),
    page_of("about", "kk", "Әңгіме"),
)


def links(language, pages=PAGES):
    front = Page(language=language, address=f"/{language}/", heading=Text("Портал", language))
    return replace(edition(), facts=replace(SITE, pages=pages)).site(front).pages


def test_a_page_is_offered_in_the_readers_language_in_the_order_of_its_alphabet():
    assert [link.address for link in links("ru")] == ["/ru/pages/send/", "/ru/pages/about/"]
    assert [str(link.text) for link in links("kk")] == ["Әңгіме", "Хабар жіберу"]


def test_a_page_that_is_not_there_in_it_is_offered_in_the_sites_first_language_that_has_it():
    assert [link.text for link in links("en")] == [Text("Әңгіме", "kk"), Text("Хабар жіберу", "kk")]
    assert [link.text.language for link in links("en", PAGES[1:3])] == ["ru", "ru"]


def test_a_page_below_another_one_is_left_to_that_one():
    below = (page_of("send-by-post", "ru", "Почтой"), page_of("sender", "ru", "Отправитель"))
    assert [str(link.text) for link in links("ru", (*PAGES, *below))] == [
        "Как прислать новость",
        "О портале",
        "Отправитель",
    ]


def test_the_way_back_from_such_a_page_leads_through_the_other():
    def record(slug, language):
        title = f"{slug} {language}"
        return PageRecord("", slug, language, f"/{language}/pages/{slug}/", title, title, "", "<p>Текст.</p>")

    below = record("send-by-post", "ru")
    home = Link(Text("Главная", "ru"), "/ru/")
    records = (record("send", "kk"), record("send", "ru"), below)

    trail = standing_job(edition(), below, {}, records, trail=(home,)).page.trail
    assert [link.address for link in trail] == ["/ru/", "/ru/pages/send/"]
    assert standing_job(edition(), below, {}, (below, records[0]), trail=(home,)).page.trail == (home,)


def test_a_site_without_standing_pages_offers_none():
    assert links("ru", ()) == ()


def test_the_foot_of_a_page_leads_there():
    seen = tree("page", site=site(pages=(Link(Text("О портале", "ru"), "/ru/pages/about/"),)))
    assert attribute(seen, ".colophon li a", "href") == "/ru/pages/about/"
    assert texts(seen, ".colophon li") == ["О портале"]
