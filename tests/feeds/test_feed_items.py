"""From a post's record to an item."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.feeds.items import Category, feed_item
from tests.feeds.made_feeds import HALL, IN_RUSSIAN, NEWSROOM, SITE, at, item, post


def test_item_keeps_the_id_of_the_post_whatever_the_domain():
    moved = feed_item(post(), replace(NEWSROOM, siteurl="https://other.example"), "A", {})
    assert moved.id == item().id == post().id
    assert moved.url != item().url


@pytest.mark.parametrize("siteurl", ["https://news.example/union", "https://news.example/union/"])
def test_record_addresses_are_put_below_the_path_of_the_site(siteurl):
    made = feed_item(post(picture=HALL, translations=(IN_RUSSIAN,)), replace(NEWSROOM, siteurl=siteurl), "A", {})
    assert made.url == "https://news.example/union/almaty-health/kk/2026/pay/"
    assert made.picture is not None
    assert made.picture.url == "https://news.example/union/almaty-health/pictures/hall-0a1b.jpg"
    assert made.translations == (("ru", "https://news.example/union/almaty-health/ru/2026/pay/"),)


@pytest.mark.parametrize(
    ("siteurl", "written"),
    [("https://news.example", "/almaty-health/kk/2026/b/"), ("https://news.example/union", "/union/almaty-health/kk/")],
)
def test_addresses_in_the_text_have_the_path_already(siteurl, written):
    made = feed_item(post(html=f'<a href="{written}">x</a>'), replace(NEWSROOM, siteurl=siteurl), "A", {})
    assert made.html == f'<a href="https://news.example{written}">x</a>'


def test_a_person_signs_or_else_the_organization():
    assert item(author="Әсел Қ.").author == "Әсел Қ."
    assert item(author="").author == "Алматы кәсіподағы"
    assert item(author="Әсел Қ.").organization == "Алматы кәсіподағы"


def test_topics_come_with_their_names_before_tags():
    made = item(topics=("wages", "unknown"), tags=("келісім",))
    assert made.categories == (
        Category("wages", "Жалақы", "tag:example.org,2026:topics"),
        Category("unknown", "unknown", "tag:example.org,2026:topics"),
        Category("келісім", "келісім", "tag:example.org,2026:tags"),
    )


def test_a_tag_that_repeats_a_topic_is_said_once():
    made = item(topics=("wages",), tags=("жалақы", "келісім", "Келісім", " "))
    assert [category.label for category in made.categories] == ["Жалақы", "келісім"]


def test_picture_keeps_its_true_size():
    picture = item(picture=HALL).picture
    assert picture is not None
    assert (picture.length, picture.media_type, picture.width, picture.height) == (54321, "image/jpeg", 1200, 800)
    assert picture.alt == HALL.alt


def test_lead_picture_stands_before_the_text():
    html = item(picture=replace(HALL, caption="Зал", credit="Фото: А. Б.")).html
    assert html.startswith(f'<figure><img src="{SITE}/almaty-health/pictures/hall-0a1b.jpg" alt="Залдағы')
    assert "<figcaption>Зал Фото: А. Б.</figcaption></figure>\n<p>" in html


def test_lead_picture_is_shown_once():
    html = item(picture=HALL, html=f'<p><img src="/union{HALL.address}" alt="Зал"></p>').html
    assert html.count("<img") == 1
    assert "<figure>" not in html


def test_markup_in_picture_texts_is_shown_as_text():
    html = item(picture=replace(HALL, alt='"><script>', caption="<b>")).html
    assert "<script>" not in html
    assert 'alt="&quot;&gt;&lt;script&gt;"' in html
    assert "<figcaption>&lt;b&gt;</figcaption>" in html


def test_only_an_editor_changes_an_item():
    assert item().changed == at(29)
    assert item(updated=at(30)).changed == at(30)


def test_a_title_of_nothing_visible_falls_back_to_the_slug():
    assert item(title="\u00ad\x00").title == "pay"
