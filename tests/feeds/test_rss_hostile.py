"""Whatever was pasted into a post, there is a feed, and it can be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.feeds.documents import rss
from plugins.feeds.item_formats import rendered
from plugins.feeds.items import Category, FeedPicture
from tests.feeds.made_feeds import CHANNEL, HALL, LINKS, item, parsed, post, texts, tree, wired

WORDS = st.text(st.characters(codec=None), max_size=40) | st.sampled_from(
    [
        "]]>",
        "<![CDATA[",
        "&",
        "<b",
        "</title>",
        "<?xml?>",
        "&#0;",
        "\x00",
        "\ud83d",
        "\ufeff",
        "\u202e",
        "\r\n",
        "https://[",
    ]
)


@settings(database=None, deadline=None, max_examples=150)
@given(st.fixed_dictionaries(dict.fromkeys(("title", "summary", "html", "author"), WORDS)), WORDS, WORDS)
def test_any_words_of_a_post_make_a_feed(words, tag, alt):
    changes = words | {"tags": (tag,), "picture": replace(HALL, alt=alt, caption=alt)}
    (entry,) = tree(wired(post(**changes))).findall("item")
    assert texts(entry, "guid") == [post().id]
    assert texts(entry, "title") != [""]


@settings(database=None, deadline=None, max_examples=100)
@given(WORDS, WORDS)
def test_any_words_in_ready_items_make_a_feed(words, more):
    pictures = (FeedPicture(words, 1, more, 1, 1, words),)
    made = replace(item(), title=words, summary=more, html=words, author=more, organization=words, pictures=pictures)
    made = replace(made, categories=(Category(words, more, words),), translations=((words, more),))
    channel = replace(CHANNEL, title=words, description=more)
    assert len(tree(rss(channel, LINKS, [rendered(made).rss])).findall("item")) == 1


@settings(database=None, deadline=None, max_examples=100)
@given(WORDS, WORDS)
def test_any_addresses_in_a_post_make_a_feed(href, src):
    escaped = [text.replace('"', "&quot;") for text in (href, src)]
    html = '<p><a href="{}">а</a><img src="{}" alt=""></p>'.format(*escaped)
    (body,) = texts(tree(wired(post(html=html))), "item/content:encoded")
    assert 'href="/' not in body
    assert 'src="/' not in body


@pytest.mark.parametrize("text", ["Еңбек & ақы < бәрі", "]]> соңы", "<b>қалың</b> әріп", "AT&T <3 «Труд»", "&amp;amp;"])
def test_no_word_of_a_title_is_lost(text):
    assert texts(tree(wired(post(title=text))), "item/title") == [text]


def test_one_spoilt_post_does_not_take_the_others_along():
    feed = parsed(wired(post(title="а\x0b\ud800б"), post("b", 28)))
    assert [entry.title for entry in feed.entries] == ["аб", "Еңбекақы өсті"]
