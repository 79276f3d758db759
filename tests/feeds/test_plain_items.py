"""The short way to an item gives what feedgen gives, byte for byte."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from lxml import etree

from plugins.feeds import Category, FeedPicture, fragments
from plugins.feeds.fragments import through_feedgen
from plugins.feeds.items import FeedItem
from plugins.feeds.plain_items import html_text, is_plain, plain_atom, plain_rss
from tests.soak import trials

ALMATY = timezone(timedelta(hours=5))
PICTURE = FeedPicture("https://news.example.org/p.jpg?a&b", 123, "image/jpeg", 3, 4, 'Зал "А"')
ITEM = FeedItem(
    id="tag:example.org,2026:clinic/2026-01-29-pay/ru",
    url="https://news.example.org/clinic/ru/2026/pay/",
    title="Зарплата & «доплаты»",
    summary="Договор <подписан>",
    html="<p>Договор &amp; доплаты ]]></p>",
    published=datetime(2026, 1, 29, 9, 30, tzinfo=ALMATY),
    updated=datetime(2026, 1, 30, tzinfo=UTC),
    author='Әсел "Ася" & Ко',
    organization="Клиника",
    categories=(Category("pay", "Оплата <труда>", "tag:example.org,2026:topics"),),
    picture=PICTURE,
    language="ru",
    translations=(("kk", "https://news.example.org/clinic/kk/2026/pay/"),),
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
        picture=chance.choice((None, picture)),
        translations=chance.choice(((), ((words(chance), words(chance)),))),
        pictures=chance.choice(((), (picture, PICTURE))),
    )


def short_way(item: FeedItem) -> tuple[bytes, bytes]:
    body = html_text(item.html)
    return plain_rss(item, body), plain_atom(item, body)


def test_random_items_are_written_as_by_feedgen():
    chance = random.Random(1868)
    for _ in range(trials(4_000)):
        item = fuzzed(chance)
        said = through_feedgen(item)
        assert is_plain(item)
        assert short_way(item) == (said.rss, said.atom)


@pytest.mark.parametrize("lacking", ["title", "summary", "html", "author", "language"])
def test_items_that_lack_something_go_the_long_way(lacking):
    without: dict[str, Any] = {lacking: ""}
    item = replace(ITEM, **without)
    assert not is_plain(item)
    assert fragments(replace(item, title=item.title or "х")).rss.startswith(b"<item>")


def test_categories_and_pictures_that_lack_something_go_the_long_way():
    assert not is_plain(replace(ITEM, categories=(Category("", "а", "б"),)))
    assert not is_plain(replace(ITEM, picture=replace(PICTURE, length=0)))
    assert is_plain(replace(ITEM, categories=(), picture=None, translations=()))


@pytest.mark.parametrize("forbidden", ["\x00", "\x0b", "\ufffe", "\uffff", "\ud800"])
def test_forbidden_letters_are_refused_as_by_feedgen(forbidden):
    item = replace(ITEM, title=f"а{forbidden}б")
    for way in (short_way, through_feedgen):
        with pytest.raises(ValueError, match=r"."):
            way(item)
    assert b"<title>\xd0\xb0\xd0\xb1</title>" in fragments(item).rss


@pytest.mark.parametrize("html", ["<p>а & б</p>", "<p>]]></p>", "<p>а\rб</p>", "<![CDATA[", "]]", "<p>]]&gt;</p>"])
def test_every_text_is_read_as_it_was_written(html):
    said = fragments(replace(ITEM, html=html))
    assert read(said.rss, "content:encoded") == read(said.atom, "content") == html


def read(item: bytes, name: str) -> str | None:
    scope = " ".join(f'xmlns:{prefix}="x:{prefix}"' for prefix in ("atom", "content", "dc", "media"))
    path = name.replace("content:", "{x:content}")
    document = b"<feed " + scope.encode() + b">" + item + b"</feed>"
    found: str | None = etree.fromstring(document)[0].findtext(path)
    return found


def test_tags_take_no_more_bytes_than_in_a_page():
    said = fragments(replace(ITEM, html="<p>а</p>"))
    assert b"<content:encoded><![CDATA[<p>" in said.rss
    assert b'<content type="html"><![CDATA[<p>' in said.atom


def test_category_is_named_once_where_its_term_says_all():
    said = fragments(replace(ITEM, categories=(Category("право", "право", "tag:example.org,2026:tags"),)))
    assert '<category term="право" scheme="tag:example.org,2026:tags"/>'.encode() in said.atom
    assert '<category domain="tag:example.org,2026:tags">право</category>'.encode() in said.rss
