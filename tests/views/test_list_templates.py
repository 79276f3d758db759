"""Front pages, months, the directory and the pages that only lead on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.listings.banners import Banner
from plugins.listings.dates import DayLink
from plugins.newsroom import Text
from plugins.views import ContactView, LinkGroup
from tests.views.showcase import (
    HALL,
    UNION,
    attribute,
    entry,
    full,
    least,
    organization,
    page,
    scope,
    texts,
    the,
    tree,
    version,
)


def test_pictures_in_lists_are_lazy_and_have_their_size():
    image = the(tree("month", scope=scope(entries=(entry(picture=HALL),))), ".entry img").attributes
    assert (image["loading"], image["width"], image["height"], image["alt"]) == ("lazy", "1200", "800", "")


def test_a_list_without_news_leads_to_the_fullest_language():
    seen = tree("rollup", page("kk"), scope=scope(fullest=version("ru")))
    assert texts(seen, ".notice") == ["Бұл тілде әзірге жаңалық жоқ. Басқа тілде оқу: Русский"]
    assert attribute(seen, ".notice a", "hreflang") == "ru"


@pytest.mark.parametrize("template", ["index", "news", "organization", "rollup"])
def test_every_empty_front_says_so(template):
    seen = tree(template, scope=scope(), **({"lead": None} if template == "index" else {}))
    assert texts(seen, ".notice") == ["Новостей пока нет."]


@pytest.mark.parametrize(("template", "values"), [("desks", {"items": ()}), ("latest", {"entries": ()})])
def test_lists_of_posts_say_whether_there_is_news_in_another_language(template, values):
    seen = [texts(tree(template, any_news=any_news, **values), "main li") for any_news in (False, True)]
    assert seen == [["Новостей пока нет."], ["На этом языке новостей пока нет."]]


@pytest.mark.parametrize("template", ["organization", "rollup"])
def test_an_empty_front_leads_to_its_feed_but_to_no_empty_list_of_months(template):
    assert texts(tree(template, scope=scope()), ".latest .link-list a") == ["RSS-лента"]
    assert len(texts(tree(template, scope=scope(entries=(entry(),))), ".latest .link-list a")) == 2


def test_a_portal_with_one_post_is_not_empty():
    seen = tree("index", lead=entry())
    assert texts(seen, ".lead h2") == ["Зарплата"]
    assert texts(seen, ".notice") == []


@pytest.mark.parametrize("template", ["index", "organization"])
def test_urgent_news_stand_in_a_banner(template):
    urgent = Banner((entry(title="Авария на шахте", organization=UNION),))
    seen = tree(template, urgent=urgent)
    assert texts(seen, ".urgent h2") == ["Срочно"]
    assert texts(seen, ".urgent a") == ["Авария на шахте"]
    assert texts(seen, ".urgent .byline") == [UNION.text.text]


def test_a_banner_of_one_organization_names_it_once():
    urgent = Banner((entry(), entry()), organization=replace(UNION, text=Text("Шахта", "kk")))
    seen = tree("organization", urgent=urgent)
    assert texts(seen, ".urgent .byline") == ["Шахта"]
    assert attribute(seen, ".urgent .byline", "lang") == "kk"


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "Тағы 497 шұғыл жаңалық"), ("ru", "Ещё срочные новости: 497"), ("en", "More urgent news: 497")],
)
def test_what_a_banner_has_no_room_for_is_counted_and_led_to(language, words):
    seen = tree("index", page(language), urgent=Banner((entry(),), more=497, address="/ru/news/"))
    assert texts(seen, ".urgent ul ~ a") == [words]
    assert attribute(seen, ".urgent ul ~ a", "href") == "/ru/news/"


def test_a_month_leads_back_and_to_the_list_and_never_forward():
    months = full("ru")["index"]["scope"].months
    seen = tree("month", scope=scope(previous=months[0], months_address="/ru/news/"))
    links = seen.css("nav")[-1].css("a")
    assert [link.attributes["href"] for link in links] == ["/ru/news/2026/01/", "/ru/news/"]
    assert "rel" in links[0].attributes


def test_months_stand_under_their_years_with_their_counts():
    seen = tree("news")
    assert texts(seen, ".year h2") == ["2026"]
    assert texts(seen, ".year small") == ["5 новостей"]


def test_years_are_newest_first():
    first = least("ru")["news"]["scope"].months[0]
    older = replace(first, first_day=first.first_day.replace(year=2024))
    assert texts(tree("news", scope=scope(months=(first, older))), ".year h2") == ["2026", "2024"]


def test_an_organization_tells_how_to_reach_it():
    contacts = (
        ContactView("Телефон", Text("+7 727 000 00 00", "ru"), "tel:+77270000000"),
        ContactView("Адрес", Text("Абай даңғылы", "kk"), ""),
    )
    seen = tree("organization", organization=organization(contacts=contacts))
    assert attribute(seen, ".contacts a", "href") == "tel:+77270000000"
    assert attribute(seen, ".contacts dd:last-child", "lang") == "kk"


def test_a_closed_organization_says_so_and_keeps_its_news():
    seen = tree("organization", **full("ru")["organization"])
    assert "30 июня 2026" in texts(seen, ".front .notice")[0].replace("\u00a0", " ")
    assert len(seen.css(".latest .entry")) == 2


def test_the_directory_names_organizations_once_with_what_they_belong_to():
    seen = tree("directory")
    assert seen.css_first("#ways") is None
    assert [link.attributes["href"] for link in seen.css(".directory li a")] == ["/miners/kk/"]
    assert texts(seen, ".directory small") == [UNION.text.text]


def test_a_moved_page_leads_on_at_once_and_by_a_link():
    seen = tree("redirect", root="/union")
    assert attribute(seen, 'meta[http-equiv="refresh"]', "content") == "0; url=/union/new/"
    assert attribute(seen, 'link[rel="canonical"]', "href") == "https://news.example/union/ru/"
    assert attribute(seen, "a", "href") == "/union/new/"
    assert attribute(seen, 'meta[name="robots"]', "content") == "noindex"


def test_the_page_for_lost_addresses_speaks_every_language():
    seen = tree("404")
    assert [part.attributes["lang"] for part in seen.css("main section")] == ["kk", "ru", "en"]
    assert texts(seen, "main h2") == ["Бет табылмады", "Страница не найдена", "Page not found"]


def test_a_roll_up_lists_its_months_itself():
    months = full("ru")["rollup"]["scope"].months
    seen = tree(
        "rollup", page(address="/ru/sectors/mining/"), scope=scope(months=months, months_address="/ru/sectors/mining/")
    )
    assert attribute(seen, "#months + ul a", "href") == "/ru/news/2026/01/"
    assert texts(seen, ".latest .link-list a") == ["RSS-лента"]


def test_a_long_month_leads_to_its_days_and_has_no_posts():
    shown = tree("month", scope=scope(days=(DayLink(date(2026, 1, 28), "/ru/news/2026/01/28/"),)))

    assert attribute(shown, ".latest a", "href") == "/ru/news/2026/01/28/"
    assert texts(shown, ".latest a") == ["28 января 2026 г."]
    assert not shown.css(".entry, .notice")


def test_a_day_leads_back():
    assert texts(tree("day"), "main nav a") == ["← 28 января 2026 г.", "январь 2026 г."]


def test_many_members_are_led_to_in_groups():
    groups = (LinkGroup("by-territory", "По территории", (UNION,)), LinkGroup("by-name", "По названию", (UNION,)))
    shown = tree("organization", organization=organization(member_groups=groups, members=()))

    assert texts(shown, "#members") == ["Членские организации"]
    assert texts(shown, "#members ~ h3") == ["По территории", "По названию"]
