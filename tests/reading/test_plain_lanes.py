"""The short ways through Markdown give what the long way gives, on texts of any kind."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor

from plugins.newsroom import NewsPath, parse_path
from plugins.reading.converter import long_way
from plugins.reading.manuscript import Manuscript
from plugins.reading.plain_lanes import SIGNS, SparingPatterns, take_short_ways
from plugins.reading.shelf import Shelf
from tests.reading.author import empty_index

LINES = (
    *("Слово и дело", "2026 жылғы есеп", "2026. Есеп", "«Еңбек» - одақ", "— Сөз", "a_b_c *em* __str__", "**Bold** x"),
    *("# Head", "## Head ##", "#tag", "===", "---", "* * *", "***", "> quoted", ">quoted", "> | a |", ">", "> - a"),
    *("- item", "* item", "1. one", "2) two", "    indented", "\ttab", "   three", "  ", "", "", "", ""),
    *("| a | b |", "|---|:-:|", "a | b", "-|-", "term", ": its meaning", ":   more", "!!! facts", '!!! facts "T"'),
    *("[^1] note", "[^1]: a note", "[ref]: https://example.org 'T'", "[ref]", "[words][ref]", "[words](b.ru.md)"),
    *("![hall](hall.jpg)", "![hall][ref]", "<https://example.org>", "<a@b.kz>", "<b>raw</b>", "<!-- no -->", "a < b"),
    *("*[ABC]: Abbreviation", "ABC", "`code`", "``a ` b``", "\\*no\\*", "\\\\`x`", "&copy; & &amp;", "two  ", "end\\"),
    *("https://example.org/a_b", "*a [b](c) `d*`", "![a *b*](c) [^1]", "[a [b] c](d)", "![[", "]](", "_a*b_c*"),
)
TARGETS = (
    *('[a](b "T")', "[a](b(c))", "[a] (b)", "[a](<b c>)", "[a](b 'x)", "[a]( b )", "[a]()", "[a](b", "[a", "[a]b](c)"),
    *("![a](b 'T')", "![a](b(c))", "![]()", "![a] (b)", "![a](\\(b)", "[`a](b`)", "[a](*b*)", "[a](b)(c)", "[a](b\nc)"),
)
texts = st.lists(st.sampled_from(LINES), max_size=14).map("\n".join)
loose = st.lists(
    st.sampled_from((*LINES, *TARGETS, "(", ")", '"', " ", "\n", "\n\n", "*", "_", "[", "]", "`", "\\")), max_size=30
).map("".join)


@cache
def ways():
    short = long_way("ru")
    take_short_ways(short[0])
    return long_way("ru"), short


def manuscript_of(body, language="ru"):
    path = parse_path(f"organizations/almaty/news/2026-01-29-pay.{language}.md")
    assert isinstance(path, NewsPath)
    return Manuscript(path, body, 1, Shelf("organizations/almaty", {}, {}, empty_index()), "", Path(), Path())


def html(way, body):
    markdown, rules = way
    rules.take(manuscript_of(body))
    return markdown.reset().convert(body), rules.findings


@given(texts | loose)
@settings(max_examples=300, deadline=None)
def test_both_ways_lead_to_the_same_html_and_findings(body):
    long, short = ways()
    assert html(short, body) == html(long, body)


@pytest.mark.parametrize("line", [*LINES, *TARGETS])
def test_so_they_do_for_each_line_alone(line):
    long, short = ways()
    assert html(short, line) == html(long, line)


def test_the_sign_of_every_pattern_is_known():
    registry = long_way("ru")[0].inlinePatterns
    assert {id(registry[name]) for name in SIGNS} == {id(pattern) for pattern in registry}


def test_a_pattern_without_a_known_sign_is_tried_on_every_text():
    markdown = Markdown()
    markdown.inlinePatterns.register(SimpleTagInlineProcessor("(т)(руд)", "em"), "stranger", 5)
    markdown.inlinePatterns.register(SimpleTagInlineProcessor("(б)(ыт)", "b"), "footnote", 175)
    markdown.treeprocessors.register(SparingPatterns(markdown), "inline", 20)
    assert markdown.convert("Мир и труд") == "<p>Мир и <em>руд</em></p>"
