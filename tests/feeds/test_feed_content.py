"""The body of a post for readers without our stylesheet."""

from __future__ import annotations

import pytest

from plugins.feeds.item_formats import rendered
from plugins.feeds.item_texts import feed_html
from tests.feeds.made_feeds import SITE, item

PAGE = f"{SITE}/a/kk/2026/b/"


def shown(html: str) -> str:
    return feed_html(html, PAGE)


def test_words_and_structure_stay():
    html = '<h2>Бөлім</h2>\n<ul><li>бір</li></ul>\n<table><thead><tr><th scope="col">А</th></tr></thead></table>'
    assert shown(html) == html


def test_typeset_marks_and_soft_hyphens_go():
    html = '<p>Әлеу\u00adмет&shy;тік <span class="caps">ҚР</span>&nbsp;<span lang="en">AFL</span></p>'
    assert shown(html) == "<p>Әлеуметтік ҚР\N{NO-BREAK SPACE}AFL</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>а<script>x()</script>б</p>", "<p>аб</p>"),
        ("<style>p{}</style><p>а</p>", "<p>а</p>"),
        ('<iframe src="https://v.example/">x</iframe><p>а</p>', "<p>а</p>"),
        ('<p style="color:red" onclick="x()" id="i" class="c">а</p>', "<p>а</p>"),
        ("<p>а<!-- б --></p>", "<p>а</p>"),
        ('<form action="/x"><p>а</p></form>', "<p>а</p>"),
        ('<a href="javascript:x()">а</a>', "<a>а</a>"),
        ('<a href="http://[">а</a>', "<a>а</a>"),
    ],
)
def test_what_readers_must_not_get_goes(html, expected):
    assert shown(html) == expected


def test_footnotes_lead_to_the_page():
    assert shown('<sup><a href="#fn:1">1</a></sup>') == f'<sup><a href="{PAGE}#fn:1">1</a></sup>'


def test_one_absolute_picture_address_is_enough():
    html = (
        '<picture><source srcset="/union/a.webp"><img src="/union/a.jpg" srcset="/union/a.jpg 1x" alt="Зал"></picture>'
    )
    assert shown(html) == '<img src="https://news.example/union/a.jpg" alt="Зал">'


def test_a_reference_to_a_forbidden_letter_is_in_no_format():
    made = rendered(item(html="<p>а&#1;б&#xFFFE;в\x00\ud800</p>"))
    assert [b"\xd0\xb0\xd0\xb1\xd0\xb2" in part for part in (made.rss, made.atom, made.json)] == [True] * 3
