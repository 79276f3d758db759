"""Posts of random letters, most of which nobody could type: every feed is valid all the same."""

from __future__ import annotations

import json
import random
from dataclasses import replace

from lxml import etree

from tests.feeds.feed_rules import faults
from tests.feeds.made_feeds import HALL, IN_RUSSIAN, at, owned, parsed, post, shared
from tests.soak import trials

POSTS = 5_000
A_FEED = 25
PIECES = (
    *("]]>", "<![CDATA[", "&", "&#0;", "&#xD800;", "</title>", "<?xml?>", "<!--", "\x00", "\x0b", "\ud83d", "\udc00"),
    *("\ufeff", "\ufffe", "\uffff", "\u202e", "\r\n", "\u2028", "\u00ad", "\u0301", "\U0001f600", "\U000e0001", "ә"),
    *("https://[", "//x", "javascript:x()", '"', "'", "<p>", "<a href='x y'>", "<img src=//a/б>", "</p>", "\u00a0"),
)


def words(chance: random.Random) -> str:
    """A text of random letters from all of Unicode, and of what breaks things."""
    letters = (
        chr(chance.choice((chance.randrange(0x20), chance.randrange(0x3000), chance.randrange(0x110000))))
        for _ in range(20)
    )
    return "".join(chance.choice((letter, chance.choice(PIECES))) for letter in letters)


def fuzzed(chance: random.Random, number: int):
    """A post, all of whose texts are random."""
    picture = replace(HALL, alt=words(chance), caption=words(chance))
    return post(
        f"p{number}",
        html=f"<p>{words(chance)}</p>{words(chance)}",
        tags=(words(chance), words(chance)),
        picture=chance.choice((None, picture)),
        translations=chance.choice(((), (IN_RUSSIAN,))),
        updated=chance.choice((None, at(30))),
        title=words(chance),
        summary=words(chance),
        author=words(chance),
    )


def test_every_feed_is_valid_and_has_every_post():
    chance = random.Random(1917)
    for first in range(0, trials(POSTS), A_FEED):
        records = [fuzzed(chance, first + number) for number in range(A_FEED)]
        for files in (shared(*records), owned(*records)):
            assert [fault for document in files.values() for fault in faults(document)] == []
            listed = [record.id for record in records]
            for name in ("feed.xml", "atom.xml"):
                assert [entry.id for entry in parsed(files[name]).entries] == listed
            assert [item["id"] for item in json.loads(files["feed.json"])["items"]] == listed


def test_all_formats_tell_the_same_text():
    chance = random.Random(1905)
    for number in range(trials(400)):
        files = shared(fuzzed(chance, number))
        rss, atom = (etree.fromstring(files[name]) for name in ("feed.xml", "atom.xml"))
        (item,) = json.loads(files["feed.json"])["items"]
        texts = {rss.findtext(".//{*}encoded"), atom.findtext(".//{*}content"), item["content_html"]}
        assert len(texts) == 1
