"""Archives: a reader may walk back to the first post, and what is closed never changes (RFC 5005)."""

from __future__ import annotations

import json
import random
from datetime import timedelta

from lxml import etree

from plugins.newsroom import FEED_ITEMS
from tests.feeds.made_feeds import SITE, at, attributes, owned, parsed, post, shared, tree
from tests.soak import trials

HOME = f"{SITE}/almaty-health/kk"


def posts(number, **changes):
    """That many posts, newest first."""
    made = [post(f"p{place}", 1, published=at(1) + timedelta(hours=place), **changes) for place in range(number)]
    return list(reversed(made))


def ids(document):
    return [entry.id for entry in parsed(document).entries]


def links(document):
    """The links of an RSS channel by their relation."""
    return {link["rel"]: link["href"] for link in attributes(tree(document), "atom:link")}


def walked(files, name="feed.xml"):
    """All items that a reader finds who follows prev-archive to the end."""
    found, document = [], files[name]
    while document is not None:
        found += ids(document)
        older = links(document).get("prev-archive")
        document = files[older.rpartition("/")[2]] if older else None
    return found


def test_a_small_organization_has_no_archives():
    files = owned(*posts(FEED_ITEMS))
    assert sorted(files) == ["atom.xml", "feed.json", "feed.xml"]
    assert "prev-archive" not in links(files["feed.xml"])


def test_the_feed_leads_to_the_newest_archive_and_this_one_back_to_the_first():
    files = owned(*posts(2 * FEED_ITEMS + 1))
    assert links(files["feed.xml"])["prev-archive"] == f"{HOME}/feed-2.xml"
    second = links(files["feed-2.xml"])
    assert (second["self"], second["prev-archive"]) == (f"{HOME}/feed-2.xml", f"{HOME}/feed-1.xml")
    assert second["current"] == f"{HOME}/feed.xml"
    assert "prev-archive" not in links(files["feed-1.xml"])


def test_every_format_has_the_same_archives():
    files = owned(*posts(FEED_ITEMS + 1))
    atom = {link["rel"]: link["href"] for link in attributes(etree.fromstring(files["atom-1.xml"]), "atom:link")}
    assert (atom["self"], atom["current"]) == (f"{HOME}/atom-1.xml", f"{HOME}/atom.xml")
    assert json.loads(files["feed.json"])["next_url"] == f"{HOME}/feed-1.json"
    in_json = [item["id"] for item in json.loads(files["feed-1.json"])["items"]]
    assert in_json == ids(files["feed-1.xml"]) == ids(files["atom-1.xml"])


def test_only_archives_say_that_they_are_archives():
    files = owned(*posts(FEED_ITEMS + 1))
    marked = [name for name, body in files.items() if b"<fh:archive/>" in body]
    assert marked == ["feed-1.xml", "atom-1.xml"]


def test_an_archive_is_as_new_as_its_own_items():
    files = owned(*posts(FEED_ITEMS + 1))
    assert parsed(files["atom-1.xml"]).feed.updated < parsed(files["atom.xml"]).feed.updated
    assert parsed(files["atom-1.xml"]).feed.id == parsed(files["atom.xml"]).feed.id


def test_newer_posts_never_change_a_closed_archive():
    many = posts(4 * FEED_ITEMS)
    for number in range(FEED_ITEMS + 1, len(many), 17):
        before, after = owned(*many[-number:]), owned(*many)
        closed = [name for name in before if "-" in name]
        assert closed
        assert [name for name in closed if before[name] != after[name]] == []


def test_a_withdrawn_post_leaves_its_archive_and_moves_nothing_else():
    many = posts(3 * FEED_ITEMS)
    before = owned(*many)
    gone = many[-5]
    many[-5] = post("p4", 1, published=gone.published, status="withdrawn")
    after = owned(*many)
    assert gone.id not in walked(after)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"feed-1.xml", "atom-1.xml", "feed-1.json"}


def test_walking_back_finds_every_post_whatever_their_length():
    generator = random.Random(5005)
    for _ in range(trials(50)):
        lengths = [generator.choice((50, 3_000, 9_000, 60_000)) for _ in range(generator.randrange(1, 4 * FEED_ITEMS))]
        many = [
            post(f"p{n}", 1, published=at(1) - timedelta(hours=n), html="<p>а</p>" * (length // 8))
            for n, length in enumerate(lengths)
        ]
        files = owned(*many)
        found = walked(files)
        assert set(found) == {one.id for one in many}
        assert ids(files["feed.xml"]) == [one.id for one in many[:FEED_ITEMS]]
        documents = [files[name] for name in files if name.startswith("feed") and name.endswith(".xml")]
        entries = (entry for document in documents for entry in parsed(document).entries)
        assert {entry.id for entry in entries if "<p>а</p>" in entry.content[0].value} == set(found)


def test_scopes_of_many_organizations_have_no_archives():
    assert sorted(shared(*posts(FEED_ITEMS + 5))) == ["atom.xml", "feed.json", "feed.xml"]
