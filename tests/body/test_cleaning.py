"""The allow-list stands, whatever comes before it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.body.cleaning import cleaned


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<script>a</script>", "a"),
        ('<p onclick="a" style="b" id="d">e</p>', "<p>e</p>"),
        ('<p class="video x">a</p>', '<p class="video">a</p>'),
        ('<a href="javascript:a">b</a>', "<a>b</a>"),
        ('<img src="/a" onerror="b" usemap="c">', '<img src="/a">'),
        ('<picture id="a"><source media="b" srcset="c"></picture>', '<picture><source srcset="c"></picture>'),
        ("<!-- a -->b", "b"),
        ("<iframe src='a'>b</iframe>", "b"),
        ("<svg><script>a</script></svg>", ""),
        ('<div class="footnote" data-x="y">a</div>', '<div class="footnote">a</div>'),
        ('<img alt="a > b">', '<img alt="a &gt; b">'),
    ],
)
def test_only_what_is_on_the_list_gets_through(html, clean):
    assert cleaned(html) == clean


MARKS = st.text(alphabet="ab \n*_`[]()!<>{}#:&\"'|-^~\\/=1.j", max_size=80)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(MARKS)
def test_any_text_becomes_a_post_or_problems(author, body):
    author.post(body)
    reading = author.read()
    assert reading.posts or reading.problems
    for post in reading.posts:
        assert cleaned(post.html).count("<a ") == post.html.count("<a ")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.text(alphabet="ab\n:-[]{}'\"#&*!|>%@,? \t", max_size=40))
def test_any_header_becomes_a_post_or_problems(author, header):
    author.post("Текст", f"title: а\n{header}")
    reading = author.read()
    assert reading.posts or reading.problems
