"""A post heavier than a tenth of a feed takes no other post's place: it stands as a brief, and whole at home."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from html import escape

import pytest
from lxml import etree

from plugins.feeds.briefs import LEAD, WORDS, brief, cut
from plugins.feeds.feed_site import FeedWords
from plugins.feeds.post_items import ItemCache, item_cache
from plugins.feeds.scope_feeds import mixed_feeds, own_feeds, shared_feeds
from plugins.feeds.selecting import FAIR, HEAVIEST, HEAVY, OWN_HEAVIEST
from plugins.newsroom import FEED_ITEMS, Text
from tests.feeds.feed_readers import READERS, serving
from tests.feeds.feed_rules import faults
from tests.feeds.made_feeds import HALL, NEWSROOM, SITE, WAGES, at, own, parsed, post, scope

READ_ON = {"kk": "Мәтінді толық оқу", "ru": "Читать полностью", "en": "Read the whole text"}
SPEAKING = replace(NEWSROOM, words={code: FeedWords(words) for code, words in READ_ON.items()})
TABLE = f"<p>Кесте.</p><table>{'<tr><td>а</td></tr>' * 3_000}</table>"
"""Heavier than a tenth of a feed, lighter than a feed."""
FORMATS = ("feed.xml", "atom.xml", "feed.json")
LETTERS = "ә" * 20_000


def posts(number, language="kk", **changes):
    """That many posts of as many organizations, the newest first."""
    return [
        post(
            f"p{place}",
            1,
            id=f"tag:example.org,2026:union-{place}/2026-01-01-p/{language}",
            organization=f"union-{place}",
            address=f"/union-{place}/{language}/2026/p/",
            language=language,
            published=at(1) - timedelta(hours=place),
            **changes,
        )
        for place in range(number)
    ]


def files(made):
    return {address.rpartition("/")[2]: body for address, body in made}


def shared(*records, site=SPEAKING):
    return files(shared_feeds(scope(*records), site, ItemCache("")))


def owned(*records, site=SPEAKING):
    return files(own_feeds(own(*records), records, site, ItemCache("")))


def items(made, name):
    """What readers of a format get of each item: id, lead, text."""
    if name.endswith(".json"):
        found = json.loads(made[name])["items"]
        return [(one["id"], one.get("summary", ""), one["content_html"]) for one in found]
    found = etree.fromstring(made[name])
    if name.startswith("feed"):
        names = ("guid", "description", "{http://purl.org/rss/1.0/modules/content/}encoded")
        return [tuple(one.findtext(each) for each in names) for one in found.iter("item")]
    names = ("{*}id", "{*}summary", "{*}content")
    return [tuple(one.findtext(each) for each in names) for one in found.iter("{*}entry")]


@pytest.mark.parametrize("name", FORMATS)
def test_a_heavy_post_has_a_brief_among_those_of_others_and_pushes_none_out(name):
    heavy, *others = posts(FEED_ITEMS)
    made = shared(replace(heavy, html=TABLE, picture=HALL), *others)
    (id_, lead, text), *rest = items(made, name)

    assert (id_, lead) == (heavy.id, heavy.summary)
    assert text == (
        f'<figure><img src="{SITE}/almaty-health/pictures/hall-0a1b.jpg" alt="{HALL.alt}" width="1200" height="800">'
        f"</figure>\n<p>{heavy.summary}</p>\n"
        f'<p><a href="{SITE}/union-0/kk/2026/p/">Мәтінді толық оқу</a></p>'
    )
    assert [one[0] for one in rest] == [one.id for one in others]
    assert {one[2] for one in rest} == {others[0].html}
    assert faults(made[name]) == []


@pytest.mark.parametrize("name", FORMATS)
def test_it_is_whole_in_the_feed_of_its_organization(name):
    ((_, lead, text), (_, _, other)) = items(owned(post(html=TABLE), post("b", 28)), name)
    assert text.count("<td>") == 3_000
    assert lead == post().summary
    assert other == post().html


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_link_speaks_the_language_of_the_post(language):
    (heavy,) = posts(1, language, html=TABLE)
    made = files(shared_feeds(replace(scope(heavy), language=language), SPEAKING, ItemCache("")))
    assert f">{READ_ON[language]}</a>" in items(made, "feed.json")[0][2]


def test_what_else_an_item_says_stays():
    said = {"topics": ("wages",), "tags": ("келісім",), "updated": at(30), "author": "Ә. Үлгі", "picture": HALL}
    (heavy,) = posts(1, html=TABLE, **said)
    (short,), (whole,) = (
        json.loads(made["feed.json"])["items"] for made in (shared(heavy), shared(replace(heavy, html="<p>а</p>")))
    )
    assert {key for key in whole if short[key] != whole[key]} == {"content_html"}
    (entry,) = parsed(shared(heavy)["atom.xml"]).entries
    assert (entry.published_parsed[2], entry.updated_parsed[2]) == (1, 30)


def test_ten_heavy_posts_of_ten_organizations_leave_room_for_twenty_others():
    many = posts(FEED_ITEMS)
    heavy = [replace(one, html=TABLE * 2) if place % 3 == 0 else one for place, one in enumerate(many)]
    made = shared(*heavy)
    for name in FORMATS:
        found = items(made, name)
        assert [one[0] for one in found] == [one.id for one in many]
        assert [place for place, one in enumerate(found) if "Мәтінді толық оқу" in one[2]] == list(
            range(0, FEED_ITEMS, 3)
        )
        assert len(made[name]) < HEAVIEST


def test_posts_that_are_heavy_only_together_stand_whole_while_they_are_the_newest():
    many = posts(FEED_ITEMS, html=f"<p>{'ұзақ мәтін ' * 1_000}</p>")
    made = shared(*many)
    whole = ["Мәтінді толық оқу" not in text for _, _, text in items(made, "feed.xml")]

    assert 5 < sum(whole) < FEED_ITEMS
    assert whole == sorted(whole, reverse=True)
    assert max(map(len, made.values())) < HEAVIEST + FEED_ITEMS * 600  # and what says whose an item is


def test_thirty_small_posts_are_never_shortened():
    many = posts(FEED_ITEMS, html="<p>ә</p>" * 800)
    assert all("Мәтінді толық оқу" not in text for _, _, text in items(shared(*many), "feed.xml"))


def gallery(number):
    pictures = tuple(replace(HALL, address=f"/union-0/pictures/p{place}-0.jpg") for place in range(number))
    words = escape("ә" * 200)
    html = "\n".join(f'<figure><img src="{one.address}" alt="{words}"></figure>' for one in pictures)
    return {"html": html, "pictures": pictures}


HEAVY_KINDS = {
    "a table": {"html": TABLE},
    "a gallery": gallery(100),
    "a summary": {"summary": LETTERS},
    "a summary of one sign": {"summary": "&" * 20_000},
    "an author": {"author": LETTERS},
    "tags": {"tags": tuple(f"{place}{'ә' * 300}" for place in range(50))},
    "topics": {"topics": tuple(f"topic-{place}-{'a' * 70}" for place in range(200))},
    "words of its picture": {"picture": replace(HALL, alt=LETTERS, caption=LETTERS, credit=LETTERS)},
    "a correction": {"correction": LETTERS},
    "a place": {"place": LETTERS},
    "a summary of its own": {"summary": LETTERS, "summary_apart": True},
    "everything": {
        **gallery(100),
        "title": "Ә&" * 100,
        "summary": LETTERS,
        "author": LETTERS,
        "tags": tuple(f"{place}{'ә' * 300}" for place in range(50)),
        "picture": replace(HALL, alt=LETTERS, caption=LETTERS, credit=LETTERS),
        "correction": LETTERS,
        "place": LETTERS,
        "summary_apart": True,
    },
}


@pytest.mark.parametrize("kind", HEAVY_KINDS)
def test_whatever_makes_a_post_heavy_its_brief_is_light(kind):
    many = posts(FEED_ITEMS, **HEAVY_KINDS[kind])
    made = shared(*many)
    for name in FORMATS:
        assert [one[0] for one in items(made, name)] == [one.id for one in many]
        assert faults(made[name]) == []
        assert len(made[name]) < HEAVIEST + FEED_ITEMS * 600


def test_a_gallery_without_a_lead_picture_shows_its_first_one():
    (heavy,) = posts(1, **gallery(100))
    ((_, _, text),) = items(shared(heavy), "feed.json")
    assert text.count("<img") == 1
    assert f'src="{SITE}/union-0/pictures/p0-0.jpg"' in text


def test_a_brief_of_an_event_says_when_and_where():
    (heavy,) = posts(1, html=TABLE, starts=at(30), ends=at(31), place="Парк", correction="Сағаты басқа.")
    for name in FORMATS:
        ((_, _, text),) = items(shared(heavy), name)
        assert "Парк" in text
        assert "31 қаңтар" in text.replace("\u00a0", " ")
        assert "Сағаты басқа." in text


def test_a_post_without_a_lead_leads_on():
    (heavy,) = posts(1, html=TABLE, summary="")
    made = shared(heavy)
    ((_, lead, text),) = items(made, "feed.xml")
    assert (lead, text) == (heavy.title, f'<p><a href="{SITE}/union-0/kk/2026/p/">Мәтінді толық оқу</a></p>')
    assert [fault for document in made.values() for fault in faults(document)] == []


def test_what_an_author_writes_stays_text():
    (heavy,) = posts(1, html=TABLE, summary='<b>Тег</b> & "тырнақша"')
    ((_, lead, text),) = items(shared(heavy), "feed.json")
    assert lead == '<b>Тег</b> & "тырнақша"'
    assert "<p>&lt;b&gt;Тег&lt;/b&gt; &amp; " in text


def test_an_organization_with_many_heavy_posts_keeps_thirty_items_the_newest_whole():
    many = [post(f"p{n}", 1, published=at(1) - timedelta(hours=n), html=TABLE) for n in range(FEED_ITEMS + 5)]
    made = owned(*many)
    found = items(made, "feed.xml")
    whole = [text.count("<td>") > 1 for _, _, text in found]

    assert [one[0] for one in found] == [one.id for one in many[:FEED_ITEMS]]
    assert whole == sorted(whole, reverse=True)
    assert FEED_ITEMS > sum(whole) > OWN_HEAVIEST // HEAVIEST
    assert len(made["feed.xml"]) < OWN_HEAVIEST + FEED_ITEMS * FAIR
    assert "Мәтінді толық оқу".encode() not in b"".join(body for name, body in made.items() if "-" in name)


def test_a_post_heavier_than_a_feed_is_whole_at_home_and_small_ones_beside_it():
    huge = post("huge", 2, html=TABLE * 30)
    many = [huge, *(post(f"p{n}", 1, published=at(1) - timedelta(hours=n)) for n in range(FEED_ITEMS - 1))]
    found = items(owned(*many), "feed.xml")
    assert found[0][2].count("<td>") == 90_000
    assert {text for _, _, text in found[1:]} == {post().html}
    assert len(found) == FEED_ITEMS


def test_all_languages_of_an_organization_together_are_its_own():
    kazakh = post(html=TABLE)
    russian = replace(kazakh, language="ru", id=kazakh.id.replace("/kk", "/ru"), address="/almaty-health/ru/2026/pay/")
    in_russian = replace(own(), language="ru", names=(("almaty-health", Text("Профсоюз", "ru")),))
    made = files(mixed_feeds((own(), in_russian), (kazakh, russian), SPEAKING, ItemCache("")))
    for name in FORMATS:
        assert [text.count("<td>") for _, _, text in items(made, name)] == [3_000, 3_000]


def test_both_languages_of_a_heavy_post_have_the_same_ids_in_brief():
    for language in ("kk", "ru"):
        (heavy,) = posts(1, language, html=TABLE)
        made = files(shared_feeds(replace(scope(heavy), language=language), SPEAKING, ItemCache("")))
        assert {items(made, name)[0][0] for name in FORMATS} == {heavy.id}


def test_briefs_of_an_earlier_build_are_the_same_and_follow_their_words(tmp_path):
    def write(site=SPEAKING):
        with item_cache(str(tmp_path), "portal", "recipe") as finished:
            return files(shared_feeds(scope(*posts(3, html=TABLE, topics=("wages",))), site, finished))

    cold = write()
    assert write() == cold == shared(*posts(3, html=TABLE, topics=("wages",)))
    other = write(replace(SPEAKING, words={"kk": FeedWords("Толығырақ")}, topics=(WAGES,)))
    assert "Толығырақ".encode() in other["feed.xml"]


def test_the_border_is_a_tenth_of_a_feed():
    def shown(size):
        return items(shared(*posts(1, html=f"<p>{'a' * size}</p>")), "feed.xml")[0][2]

    assert "Мәтінді толық оқу" not in shown(HEAVY - 1_500)
    assert "Мәтінді толық оқу" in shown(HEAVY)


def test_without_words_the_link_names_its_address():
    (heavy,) = posts(1, html=TABLE)
    assert brief(heavy, replace(NEWSROOM, words={})).html.endswith(f">{SITE}/union-0/kk/2026/p/</a></p>")


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("бір екі", 20, "бір екі"),
        ("бір екі үш", 17, "бір екі…"),
        ("бір — екі үш", 14, "бір…"),
        ("әәәәәәәәәә", 11, "әәәә…"),
        ("a & b & c", 12, "a & b…"),
        ("😀😀😀", 8, "😀…"),
    ],
)
def test_a_text_is_cut_after_a_word_that_fits(text, most, shown):
    assert cut(text, most) == shown
    assert len(escape(shown).encode()) <= most


def test_texts_of_usual_length_are_not_cut():
    assert cut("ә" * (LEAD // 2), LEAD) == "ә" * (LEAD // 2)
    assert LEAD // 2 >= 300
    assert cut("ә" * (WORDS // 2), WORDS) == "ә" * (WORDS // 2)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_real_readers_show_the_lead_and_the_link_and_no_item_twice(tmp_path, reader, name):
    heavy, light = posts(2)
    with serving(tmp_path / "site") as server:
        read = reader(tmp_path / "home", f"{server.url}/feed.xml")
        server.publish(shared(replace(heavy, html=TABLE), light)[name])
        assert [one.text.count("Мәтінді толық оқу") for one in read() if "Мәтінді толық оқу" in one.text]
        for changed in (heavy, replace(heavy, html=TABLE, title="Үлкен кесте")):
            server.publish(shared(changed, light)[name])
            assert len(read()) == 2
