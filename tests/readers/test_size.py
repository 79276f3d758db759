"""Pages stay light enough for an old phone in a village: bytes and requests, not opinions."""

from __future__ import annotations

import gzip
from urllib.parse import urljoin

PAGE = 14 * 1024
"""Packed bytes that arrive in the first round trip: ten packets of a fresh connection (RFC 6928)."""
STYLESHEET = 18 * 1024
REQUESTS = 5
"""Of a post: its page, the stylesheet, the icon, the lead picture, the script that shares."""
SCRIPT = 1280
SEARCH = 4 * 1024
"""Packed."""
PICTURE = 300 * 1024


def packed(data):
    return len(gzip.compress(data, 6))


def loaded(page):
    """Give what a browser asks for before a reader scrolls."""
    pictures = [
        img.attributes["src"] for img in page.tree.css("img:not(.qr)") if img.attributes.get("loading") != "lazy"
    ]
    links = page.all('link[rel="stylesheet"], link[rel="icon"], link[rel="preload"]', "href")
    return {page.url, *(urljoin(page.url, url) for url in (*pictures, *links, *page.all("script[src]", "src")))}


def test_every_page_arrives_in_the_first_round_trip(site):
    sizes = {address: packed(page.html.encode()) for address, page in site.pages.items()}
    assert {address: size for address, size in sizes.items() if size > PAGE} == {}


def test_a_page_with_its_stylesheet_arrives_in_it_too(site):
    (sheet,) = (path.read_bytes() for name, path in site.files.items() if "habarshy-" in name and name.endswith(".css"))
    heaviest = max(packed(page.html.encode()) for page in site.pages.values())
    assert len(sheet) <= STYLESHEET
    assert heaviest + packed(sheet) <= PAGE


def test_a_post_takes_five_requests_at_most(site):
    assert {address: loaded(page) for address, page in site.posts if len(loaded(page)) > REQUESTS} == {}


def test_the_only_scripts_are_our_own_where_something_uses_them(site):
    directory, new_post, search, share = sorted(f"/{name}" for name in site.files if name.endswith(".js"))
    small = (directory, new_post, share)
    assert [script for script in small if len(site.files[script[1:]].read_bytes()) > SCRIPT] == []
    assert packed(site.files[search[1:]].read_bytes()) <= SEARCH
    for address, page in site.pages.items():
        running = [node.attributes for node in page.tree.css('script:not([type="application/ld+json"])')]
        uses = {
            share: "[data-share], [data-copy], [data-print]",
            search: "form.search[action]",
            directory: "form.search:not([action])",
            new_post: "[data-today]",
        }
        asked = [script for script, buttons in uses.items() if page.tree.css(buttons)]
        assert running == [{"src": f"/unions{script}", "defer": None} for script in asked], address
        assert ("script-src" in page.one('meta[http-equiv="Content-Security-Policy"]')) == bool(asked), address


def test_pictures_say_their_size_so_that_nothing_jumps(site):
    for address, page in site.pages.items():
        assert all({"width", "height", "alt"} <= set(img.attributes) for img in page.tree.css("img")), address


def test_no_picture_is_heavier_than_a_chat_would_take(site):
    heavy = {name: path.stat().st_size for name, path in site.files.items() if "/pictures/" in name}
    assert {name: size for name, size in heavy.items() if size > PICTURE} == {}
