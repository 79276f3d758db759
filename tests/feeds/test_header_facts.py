"""What the page shows beside the text is in the item's text too, in every format and in the words of the page."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import etree

from plugins.feeds.item_formats import RenderedItem, rendered
from plugins.feeds.post_items import ItemCache, post_items
from tests.feeds.feed_rules import faults
from tests.feeds.made_feeds import HALL, NEWSROOM, SITE, at, item, post, shared

TEXT = "<p>Әріптестік туралы ұзақ әңгіме.</p>"


def contents(**changes):
    made = shared(post(**changes))
    assert [fault for document in made.values() for fault in faults(document)] == []
    rss = etree.fromstring(made["feed.xml"]).findtext(".//{http://purl.org/rss/1.0/modules/content/}encoded")
    atom = etree.fromstring(made["atom.xml"]).findtext("{*}entry/{*}content")
    (told,) = {rss, atom, json.loads(made["feed.json"])["items"][0]["content_html"]}
    return told.replace("\u00a0", " ").replace("\u202f", " ")


def test_an_event_tells_when_and_where():
    told = contents(starts=at(30), ends=at(30, 11), place="Парк «Жеңіс» & сахна")
    assert told == (
        "<p><strong>Қашан:</strong> 2026 ж. 30 қаңтар, 09:00–11:00"
        f"<br><strong>Қайда:</strong> Парк «Жеңіс» &amp; сахна</p>\n{TEXT}"
    )


def test_an_event_of_days_has_no_hour():
    told = contents(starts=at(29, 0), ends=at(31, 0), whole_days=True)
    assert told == f"<p><strong>Қашан:</strong> 2026 ж. 29–31 қаңтар</p>\n{TEXT}"


def test_a_place_in_another_language_says_which():
    assert '<strong>Қайда:</strong> <span lang="ru">Парк</span>' in contents(place="Парк", place_language="ru")


def test_a_correction_and_a_lead_of_its_own_stand_above_the_picture():
    told = contents(correction="<15 %, 50 % емес.", summary="Лид.", summary_apart=True, picture=HALL)
    above, _, below = told.partition("<figure>")
    assert above == "<p>Лид.</p>\n<p><strong>Түзету.</strong> &lt;15 %, 50 % емес.</p>\n"
    assert below.endswith(f"</figure>\n{TEXT}")


def test_other_posts_have_their_text_alone():
    assert contents(summary="Лид.") == TEXT


def test_words_of_the_interface_are_part_of_what_an_item_is_made_from():
    cache = ItemCache("code")
    made = [
        next(post_items([post(place="Парк")], "kk", {}, site, cache)).rendered
        for site in (NEWSROOM, replace(NEWSROOM, words={}))
    ]
    assert "Қайда" in made[0].rss.decode()
    assert made[0] != made[1]


def pictures(number):
    return tuple(replace(HALL, address=f"/almaty-health/pictures/p{n}.jpg", alt=f"{n}") for n in range(number))


@pytest.mark.parametrize("lead", [None, HALL])
def test_pictures_of_the_text_are_announced_after_the_lead_picture(lead):
    first, second = pictures(2)
    made = item(picture=lead, pictures=tuple(filter(None, (lead, first, second, first))))
    names = [picture.url.rpartition("/")[2] for picture in made.pictures]
    assert names == [*(["hall-0a1b.jpg"] if lead else []), "p0.jpg", "p1.jpg"]
    found: RenderedItem = rendered(made)
    for fragment in (found.rss, found.atom):
        assert fragment.count(b"<media:content") == len(names)
        assert fragment.count(b"enclosure") == 1
    said = json.loads(found.json)
    assert [one["url"] for one in said["attachments"]] == [one.url for one in made.pictures]
    assert said["image"] == made.pictures[0].url


def test_of_many_pictures_the_first_are_announced():
    made = item(pictures=pictures(30))
    assert [one.alt for one in made.pictures] == [f"{n}" for n in range(20)]
    assert made.pictures[0].url.startswith(f"{SITE}/almaty-health/")
