"""What a deploy tells search engines and a hub: the changed addresses, and nothing else."""

from __future__ import annotations

import json

import pytest

from plugins.building.changes import changed_feeds, changed_files, index_now, key_of, main, manifests_of

SITE = "https://news.example.org"
KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def publish(tmp_path):
    """Lay a site's manifests into a folder: the portal's files, then those of each organization."""

    def lay(name, portal, **sections):
        folder = tmp_path / name
        digests = {key: repr(files) for key, files in sections.items()}
        for place, found in (
            ("", {"files": portal, "sections": digests}),
            *((k, {"files": f}) for k, f in sections.items()),
        ):
            (folder / place).mkdir(parents=True, exist_ok=True)
            (folder / place / "manifest.json").write_text(json.dumps(found))
        return str(folder)

    return lay


@pytest.fixture
def two(publish):
    """A site before and after a post of the clinic."""
    before = publish(
        "before", {"ru/index.html": "1", "robots.txt": "1"}, clinic={"ru/feed.xml": "1"}, school={"ru/index.html": "1"}
    )
    clinic = {"ru/feed.xml": "2", "ru/feed-1.xml": "1", "ru/2026/pay/index.html": "1"}
    after = publish(
        "after",
        {"ru/index.html": "2", "robots.txt": "1", f"{KEY}.txt": "1"},
        clinic=clinic,
        school={"ru/index.html": "1"},
    )
    return before, after


def changed(two):
    return changed_files(*map(manifests_of, two))


def test_only_what_changed_is_told(two):
    new = ["clinic/ru/2026/pay/index.html", "clinic/ru/feed-1.xml", "clinic/ru/feed.xml", "ru/index.html"]
    assert changed(two) == [f"{KEY}.txt", *new]


def test_what_is_gone_is_told_too(two):
    assert "clinic/ru/2026/pay/index.html" in changed(tuple(reversed(two)))


def test_search_engines_get_pages_posts_first(two):
    assert index_now(changed(two), SITE, KEY) == {
        "host": "news.example.org",
        "key": KEY,
        "keyLocation": f"{SITE}/{KEY}.txt",
        "urlList": [f"{SITE}/clinic/ru/2026/pay/", f"{SITE}/ru/"],
    }


def test_search_engines_take_ten_thousand_at_once():
    files = [f"a/ru/2026/p{number}/index.html" for number in range(10_001)]
    urls = index_now(files, SITE, KEY)["urlList"]
    assert isinstance(urls, list)
    assert len(urls) == 10_000


def test_a_hub_gets_feeds_and_no_archives(two):
    assert changed_feeds(changed(two), SITE) == [f"{SITE}/clinic/ru/feed.xml"]


def test_the_key_is_found_in_the_site(two):
    assert [key_of(manifests_of(place)) for place in two] == ["", KEY]


@pytest.mark.parametrize(
    ("more", "said"), [((), f"{SITE}/clinic/ru/2026/pay/"), (("--feeds",), f"{SITE}/clinic/ru/feed.xml\n")]
)
def test_the_command_writes_what_a_deploy_sends(two, capsys, more, said):
    assert main([two[1], f"{SITE}/", "--before", two[0], *more]) == 0
    assert said in capsys.readouterr().out


def test_a_site_that_nobody_can_reach_has_had_nothing(two, capsys):
    assert main([two[1], "http://127.0.0.1:9/"]) == 0
    assert "/clinic/ru/2026/pay/" in capsys.readouterr().out
