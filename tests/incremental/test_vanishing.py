"""What counts as an address that readers know, and when it has vanished."""

from __future__ import annotations

import pytest

from plugins.incremental.vanishing import published_addresses, vanished_addresses


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("clinic/index.html", "/clinic/"),
        ("clinic/ru/2026/pay/index.html", "/clinic/ru/2026/pay/"),
        ("clinic/ru/2026/desk/index.html", "/clinic/ru/2026/desk/"),
        ("clinic/ru/pages/desk/index.html", "/clinic/ru/pages/desk/"),
        ("clinic/ru/latest.html", "/clinic/ru/latest.html"),
        ("clinic/ru/feed.xml", "/clinic/ru/feed.xml"),
        ("clinic/ru/feed-12.json", "/clinic/ru/feed-12.json"),
        ("ru/atom.xml", "/ru/atom.xml"),
        ("clinic/ru/events/events.ics", "/clinic/ru/events/events.ics"),
        ("feeds.opml", "/feeds.opml"),
        ("index.html", "/"),
    ],
)
def test_pages_and_feeds_are_addresses(file, address):
    assert published_addresses([file]) == {address}


@pytest.mark.parametrize(
    "file",
    [
        "manifest.json",
        "clinic/manifest.json",
        "clinic/sitemap.xml",
        "news-sitemap.xml",
        "robots.txt",
        "clinic/pictures/hall-0123456789ab.jpg",
        "clinic/files/report-0123456789ab.pdf",
        "cards/home-0123456789ab.png",
        "theme/habarshy-0123456789ab.css",
        "clinic/ru/desk/index.html",
        "ru/desk/index.html",
        "clinic/ru/2026/pay/desk/index.html",
        "clinic/ru/2026/desk/desk/index.html",
    ],
)
def test_what_has_a_digest_or_no_reader_is_none(file):
    assert not published_addresses([file])


def test_the_files_of_a_folder_are_below_its_address():
    assert published_addresses(["index.html", "ru/feed.xml"], "/clinic/") == {"/clinic/", "/clinic/ru/feed.xml"}


def test_posts_are_named_first():
    previous = ["/clinic/ru/feed.xml", "/clinic/ru/2026/pay/", "/clinic/", "/clinic/kk/2026/pay/"]
    assert vanished_addresses(previous, {"/clinic/"}) == (
        "/clinic/kk/2026/pay/",
        "/clinic/ru/2026/pay/",
        "/clinic/ru/feed.xml",
    )


def test_what_vanishes_below_each_name_is_one_loss():
    was = {"/new/ru/2026/a/", "/old/ru/2026/a/", "/older/ru/2026/a/", "/old/ru/2026/b/"}
    lost = vanished_addresses(was, set(), {"old": "new", "older": "new"})
    assert lost == ("/new/ru/2026/a/", "/old/ru/2026/b/")


def test_below_a_former_name_everything_has_moved():
    previous = ["/old/", "/old/ru/2026/pay/", "/old/ru/pages/about/", "/old/ru/2026/lost/", "/new/ru/2026/own/"]
    upcoming = {"/new/", "/new/ru/2026/pay/", "/new/ru/pages/about/"}
    assert vanished_addresses(previous, upcoming, {"old": "new"}) == ("/new/ru/2026/own/", "/old/ru/2026/lost/")
