"""What the whole site says of its feeds and news: the tree of feeds, fresh news, the subscribe page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from lxml import etree

from tests.newsroom_folder import FEDERATION, NOW, epoch, small_newsroom

SITE = "https://news.example.org"
HUB = "https://hub.example.org/"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A small newsroom with a post of yesterday and one of last week, built once."""
    folder = small_newsroom(tmp_path_factory.mktemp("feeds"))
    folder.write("federation.toml", FEDERATION.replace("[name]", f'[links]\nhub = "{HUB}"\n\n[name]', 1))
    folder.post("city-clinic", "2026-11-19-supper.ru.md", title="Ужин")
    folder.post("city-clinic", "2026-11-13-lunch.ru.md", title="Обед")
    built = folder.build()
    assert built.status == 0, built.text
    return folder, built


def outlines(built):
    tree = etree.fromstring(built.read("/feeds.opml").encode())
    return {
        tuple(step.get("text") for step in (*reversed(list(one.iterancestors("outline"))), one)): one.get("xmlUrl")
        for one in tree.iter("outline")
    }


def news(built):
    tree = etree.fromstring(built.read("/news-sitemap.xml").encode())
    return [loc.text for loc in tree.iter("{*}loc")]


def test_every_organization_stands_under_its_territory_and_its_sector(published):
    found = outlines(published[1])
    assert found["English", "Territories", "Almaty", "City Clinic"] == f"{SITE}/city-clinic/en/feed.xml"
    assert found["English", "Sectors", "Health care", "City Clinic"] == f"{SITE}/city-clinic/en/feed.xml"
    assert found["Русский", "Территории", "Алматы", "Алматы"] == f"{SITE}/ru/territories/almaty/feed.xml"
    assert found["Русский", "Темы", "Оплата труда"] == f"{SITE}/ru/topics/pay/feed.xml"
    assert found["Русский", "Образцовая федерация"] == f"{SITE}/ru/feed.xml"


def test_every_feed_of_the_tree_is_there(published):
    _, built = published
    feeds = {url.removeprefix(SITE) for url in outlines(built).values() if url}
    assert len(feeds) > 15
    assert [address for address in sorted(feeds) if not (built.output / address[1:]).is_file()] == []


def test_news_of_two_days_are_told_to_search_engines(published):
    assert news(published[1]) == [f"{SITE}/city-clinic/ru/2026/supper/"]


def test_news_that_have_aged_are_left_out_by_the_next_build(published):
    folder, _ = published
    later = replace(folder, output_name="later")
    assert news(later.build(SOURCE_DATE_EPOCH=epoch(NOW + timedelta(days=2)))) == []


def test_feeds_name_the_hub_to_readers_who_want_a_push(published):
    _, built = published
    for address in ("/ru/feed.xml", "/ru/atom.xml", "/city-clinic/ru/feed.xml"):
        assert f'rel="hub" href="{HUB}"' in built.read(address)
    assert f'"hubs":[{{"type":"WebSub","url":"{HUB}"}}]' in built.read("/ru/feed.json")


def test_the_subscribe_page_leads_to_all_formats_and_to_the_tree(published):
    page = published[1].read("/ru/subscribe/")
    for address in ("/ru/feed.xml", "/ru/atom.xml", "/ru/feed.json", "/feeds.opml"):
        assert f'href="{address}"' in page


def test_every_page_announces_the_feeds_of_its_scope_before_those_of_the_portal(published):
    page = etree.HTML(published[1].read("/city-clinic/ru/2026/supper/"))
    announced = page.xpath("//link[@rel='alternate'][contains(@type, '+')]/@href")
    files = ("feed.xml", "atom.xml", "feed.json")
    assert announced == [f"{home}{file}" for home in ("/city-clinic/ru/", "/ru/") for file in files]
