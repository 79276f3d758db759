"""JSON Feed for programs and new readers (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json

from tests.feeds.made_feeds import HALL, IN_RUSSIAN, SITE, at, item, parsed, post, shared


def feed(*records):
    return json.loads(shared(*records)["feed.json"])


def only(**changes):
    (found,) = feed(post(**changes))["items"]
    return found


def test_a_feed_says_what_it_is():
    made = feed(post())
    assert made["version"] == "https://jsonfeed.org/version/1.1"
    assert (made["title"], made["description"], made["language"]) == ("Федерация", "Барлық жаңалық", "kk")
    assert (made["home_page_url"], made["feed_url"]) == (f"{SITE}/kk/", f"{SITE}/kk/feed.json")
    assert made["authors"] == [{"name": "Федерация"}]


def test_an_empty_feed_has_an_empty_list():
    assert feed()["items"] == []


def test_an_item_is_whole():
    made = only(author="Әсел Қ.", updated=at(30), topics=("wages",), tags=("келісім",))
    assert made["id"] == post().id
    assert made["url"] == f"{SITE}/almaty-health/kk/2026/pay/"
    assert (made["title"], made["summary"]) == (post().title, post().summary)
    assert made["content_html"] == "<p>Әріптестік туралы ұзақ әңгіме.</p>"
    assert made["date_published"] == "2026-01-29T09:00:00+05:00"
    assert made["date_modified"] == "2026-01-30T09:00:00+05:00"
    assert made["authors"] == [{"name": "Әсел Қ."}]
    assert made["tags"] == ["Жалақы", "келісім"]
    assert made["language"] == "kk"


def test_what_there_is_not_is_not_said():
    assert not {"date_modified", "image", "attachments", "tags"} & only().keys()


def test_a_picture_is_shown_and_attached():
    made = only(picture=HALL)
    assert made["image"] == f"{SITE}{HALL.address}"
    assert made["attachments"] == [
        {"url": f"{SITE}{HALL.address}", "mime_type": "image/jpeg", "size_in_bytes": 54321, "title": HALL.alt}
    ]


def test_organization_and_translations_have_a_word_of_ours():
    more = only(author="Әсел Қ.", translations=(IN_RUSSIAN,))["_habarshy"]
    assert more["organization"] == "Алматы кәсіподағы"
    assert more["translations"] == [{"language": "ru", "url": f"{SITE}/almaty-health/ru/2026/pay/"}]


def test_all_formats_say_the_same_of_an_item():
    files = shared(post(picture=HALL, updated=at(30), tags=("келісім",)))
    rss, atom = (parsed(files[name]).entries[0] for name in ("feed.xml", "atom.xml"))
    (json_item,) = json.loads(files["feed.json"])["items"]
    assert rss.id == atom.id == json_item["id"] == item().id
    assert rss.title == atom.title == json_item["title"]
    assert rss.link == atom.link == json_item["url"]
    assert rss.content[0].value == atom.content[0].value == json_item["content_html"]
    assert rss.published_parsed == atom.published_parsed
    assert rss.enclosures[0].href == atom.enclosures[0].href == json_item["attachments"][0]["url"]
