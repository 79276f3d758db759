"""An item in RSS and Atom: its bytes, and what a strict parser reads of them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from lxml import etree

from plugins.feeds.item_formats import rendered
from plugins.feeds.items import Category, FeedItem, FeedPicture
from tests.soak import trials

ALMATY = timezone(timedelta(hours=5))
IN_RUSSIAN = "https://news.example.org/clinic/ru/2026/pay/"
IN_KAZAKH = "https://news.example.org/clinic/kk/2026/pay/"
PICTURE = FeedPicture("https://news.example.org/p.jpg?a&b", 123, "image/jpeg", 3, 4, 'Зал "А"')
ITEM = FeedItem(
    id="tag:example.org,2026:clinic/2026-01-29-pay/ru",
    url=IN_RUSSIAN,
    title="Зарплата & «доплаты»",
    summary="Договор <подписан>",
    html="<p>Договор &amp; доплаты ]]></p>",
    published=datetime(2026, 1, 29, 9, 30, tzinfo=ALMATY),
    updated=datetime(2026, 1, 30, tzinfo=UTC),
    author='Әсел "Ася" & Ко',
    organization="Клиника",
    categories=(Category("pay", "Оплата <труда>", "tag:example.org,2026:topics"),),
    pictures=(PICTURE,),
    language="ru",
    translations=(("kk", IN_KAZAKH),),
)
PIECES = (
    *("a", "Ә", "😀", "&", "<", ">", '"', "'", "]]>", "\t", "\n", "\r", "\r\n", " ", "\u00a0", "\u2028", "&amp;"),
    *("<p>", "</item>", "\u0085", "\ufeff", "\ufdd0", "\U0010ffff"),
)


def words(chance: random.Random) -> str:
    return "x" + "".join(chance.choices(PIECES, k=8))


def fuzzed(chance: random.Random) -> FeedItem:
    texts: dict[str, Any] = {name: words(chance) for name in ("id", "url", "title", "summary", "html", "author")}
    category = Category(words(chance), words(chance), words(chance))
    picture = FeedPicture(words(chance), 7, words(chance), 1, 2, chance.choice(("", words(chance))))
    return replace(
        ITEM,
        **texts,
        updated=chance.choice((None, ITEM.updated, datetime(2026, 1, 30, 1, 2, 3, 4, tzinfo=UTC))),
        categories=chance.choice(((), (category,), (category, category))),
        translations=chance.choice(((), ((words(chance), words(chance)),))),
        pictures=chance.choice(((), (picture,), (picture, picture, PICTURE))),
    )


def test_an_item_has_these_bytes():
    made = replace(ITEM, html="<p>Договор</p>")
    assert rendered(made).rss.decode() == (
        "<item><title>Зарплата &amp; «доплаты»</title>"
        f'<atom:link rel="alternate" hreflang="ru" href="{IN_RUSSIAN}" type="text/html"/>'
        f'<atom:link rel="alternate" hreflang="kk" href="{IN_KAZAKH}" type="text/html"/>'
        f"<link>{IN_RUSSIAN}</link>"
        "<description>Договор &amp;lt;подписан&amp;gt;</description>"
        "<content:encoded><![CDATA[<p>Договор</p>]]></content:encoded>"
        '<guid isPermaLink="false">tag:example.org,2026:clinic/2026-01-29-pay/ru</guid>'
        '<category domain="tag:example.org,2026:topics">Оплата &lt;труда&gt;</category>'
        '<enclosure url="https://news.example.org/p.jpg?a&amp;b" length="123" type="image/jpeg"/>'
        '<dc:creator>Әсел "Ася" &amp; Ко</dc:creator><dc:language>ru</dc:language>'
        "<pubDate>Thu, 29 Jan 2026 09:30:00 +0500</pubDate>"
        "<atom:updated>2026-01-30T00:00:00+00:00</atom:updated>"
        '<media:content url="https://news.example.org/p.jpg?a&amp;b" medium="image" type="image/jpeg" fileSize="123" '
        'width="3" height="4"><media:description type="plain">Зал "А"</media:description></media:content></item>'
    )
    assert rendered(made).atom.decode() == (
        '<entry xml:lang="ru"><id>tag:example.org,2026:clinic/2026-01-29-pay/ru</id>'
        "<title>Зарплата &amp; «доплаты»</title><updated>2026-01-30T00:00:00+00:00</updated>"
        '<author><name>Әсел "Ася" &amp; Ко</name></author>'
        '<content type="html"><![CDATA[<p>Договор</p>]]></content><summary>Договор &lt;подписан&gt;</summary>'
        '<category term="pay" scheme="tag:example.org,2026:topics" label="Оплата &lt;труда&gt;"/>'
        "<published>2026-01-29T09:30:00+05:00</published>"
        f'<link rel="alternate" href="{IN_RUSSIAN}" type="text/html" hreflang="ru"/>'
        '<link rel="enclosure" href="https://news.example.org/p.jpg?a&amp;b" type="image/jpeg" length="123"/>'
        '<media:content url="https://news.example.org/p.jpg?a&amp;b" medium="image" type="image/jpeg" fileSize="123" '
        'width="3" height="4"><media:description type="plain">Зал "А"</media:description></media:content>'
        f'<link rel="related" href="{IN_KAZAKH}" type="text/html" hreflang="kk"/></entry>'
    )


def test_random_items_are_read_as_they_were_written():
    chance = random.Random(1868)
    for _ in range(trials(2_000)):
        item = fuzzed(chance)
        rss, atom = element(rendered(item).rss), element(rendered(item).atom)
        assert rss.findtext("title") == atom.findtext("title") == item.title.strip()
        assert rss.findtext("link") == item.url
        assert atom.find("link[@rel='alternate']").get("href") == item.url
        assert rss.findtext("guid") == atom.findtext("id") == item.id
        assert rss.findtext("{x:content}encoded") == atom.findtext("content") == item.html
        assert atom.findtext("summary") == item.summary.strip()
        assert rss.findtext("{x:dc}creator") == atom.findtext("author/name") == item.author
        labels = [category.label for category in item.categories]
        assert [found.text for found in rss.iter("category")] == labels
        assert [found.get("label", found.get("term")) for found in atom.iter("category")] == labels
        pictures = [(picture.url, picture.alt) for picture in item.pictures]
        for found in (rss, atom):
            media = found.findall("{x:media}content")
            assert [(one.get("url"), one.findtext("{x:media}description", "")) for one in media] == pictures
        related = [(one.get("hreflang"), one.get("href")) for one in atom.findall("link[@rel='related']")]
        versions = [(one.get("hreflang"), one.get("href")) for one in rss.findall("{x:atom}link")]
        assert tuple(related) == tuple(versions[1:]) == item.translations


@pytest.mark.parametrize("lacking", ["title", "summary", "html", "author", "language"])
def test_an_item_that_lacks_something_is_written_without_it(lacking):
    without: dict[str, Any] = {lacking: ""}
    said = rendered(replace(ITEM, **without))
    rss, atom = element(said.rss), element(said.atom)
    assert rss.findtext("title") == atom.findtext("title") == (ITEM.url if lacking == "title" else ITEM.title)
    assert rss.findtext("{x:content}encoded", "") == atom.findtext("content", "") == replace(ITEM, **without).html


@pytest.mark.parametrize("forbidden", ["\x00", "\x0b", "\ufffe", "\uffff", "\ud800"])
@pytest.mark.parametrize("name", ["title", "html", "summary", "author", "url", "language"])
def test_forbidden_letters_are_dropped(forbidden, name):
    changed: dict[str, Any] = {name: f"а{forbidden}б"}
    legal: dict[str, Any] = {name: "аб"}
    assert rendered(replace(ITEM, **changed)) == rendered(replace(ITEM, **legal))


@pytest.mark.parametrize("html", ["<p>а & б</p>", "<p>]]></p>", "<p>а\rб</p>", "<![CDATA[", "]]", "<p>]]&gt;</p>"])
def test_every_text_is_read_as_it_was_written(html):
    said = rendered(replace(ITEM, html=html))
    assert element(said.rss).findtext("{x:content}encoded") == element(said.atom).findtext("content") == html


def element(item: bytes) -> Any:
    scope = " ".join(f'xmlns:{prefix}="x:{prefix}"' for prefix in ("atom", "content", "dc", "media"))
    return etree.fromstring(b"<feed " + scope.encode() + b">" + item + b"</feed>")[0]


def test_tags_take_no_more_bytes_than_in_a_page():
    said = rendered(replace(ITEM, html="<p>а</p>"))
    assert b"<content:encoded><![CDATA[<p>" in said.rss
    assert b'<content type="html"><![CDATA[<p>' in said.atom


def test_category_is_named_once_where_its_term_says_all():
    said = rendered(replace(ITEM, categories=(Category("право", "право", "tag:example.org,2026:tags"),)))
    assert '<category term="право" scheme="tag:example.org,2026:tags"/>'.encode() in said.atom
    assert '<category domain="tag:example.org,2026:tags">право</category>'.encode() in said.rss
