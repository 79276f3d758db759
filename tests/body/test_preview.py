"""A text has on its page the structure that GitHub's own reader gives it, or a message says where not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.body.converter import finished
from plugins.body.manuscript import Manuscript
from plugins.body.readers import Tree
from plugins.body.readers.plain_texts import is_plain, read_plain
from plugins.body.readers.reader import read
from plugins.body.readers.trees import tree_of
from plugins.newsroom import NewsPath, parse_path
from plugins.reading.files.folder_index import FolderIndex
from plugins.reading.links.resolver import FolderResolver
from tests.body.generated_posts import posts
from tests.body.skeletons import alike
from tests.reading.author import empty_index

PARTS = 10


@pytest.mark.parametrize("part", range(PARTS))
def test_the_structure_is_that_of_githubs_reader(author, part):
    same = 0
    for language, body in list(posts(500))[part::PARTS]:
        for path in list(author.files):
            author.without(path)
        author.post(body, language=language)
        reading = author.read()
        if alike(reading.posts[0].html if reading.posts else "", body):
            same += 1
        else:
            assert reading.problems, body
    assert same > 48


PIECES = (
    *("раз", "Еңбек ", "2026", "a_b", "**да**", "*так*", "«сөз»", '"x"', "(а)"),
    *("[б](https://example.org/a)", "![в](г.jpg)"),
    *('![д](е.jpg "Ж")', " ", " ", "\n", "\n\n", "\n- ", "\n\n- ", "\n\n1. ", "\n2. ", "\n\n> ", "\n> "),
    *("\n\n## ", "# "),
    *("5 * 5", "R&D", "х|у", "—", "1) ", "- ", "?", "…", ":", "!", "#", "3. ", "\u00a0", "№", "😀"),
    *("https://example.org/b", "a@b.kz", "**а, б**"),
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join))
@settings(max_examples=600, deadline=None)
def test_plain_texts_are_read_alike_in_both_ways(body):
    if body.strip() and is_plain(body):
        assert short_way(body, "ru") == as_the_preview(body, "ru")


@pytest.mark.parametrize(
    "body",
    [
        "# Сверху\n\nАбзац **важный**, «да».\nИ ещё строка\n\n- раз\n- [два](https://example.org/a_b)\n\n> Да",
        '2026 год.\n\n## А\nТекст\n\n3. раз\n4. два\n\n![Зал](hall.jpg "Вид") и (*так*)',
    ],
)
def test_a_plain_text_is_one(body):
    assert is_plain(body)
    assert short_way(body, "ru") == as_the_preview(body, "ru")


@pytest.mark.parametrize(
    "body",
    [
        *(
            "раз\n- два",
            "- раз\n\n- два",
            "- раз\n  - два",
            "> а\n\n> б",
            "1) раз",
            "* раз",
            "раз  \nдва",
            "раз\\\nдва",
        ),
        *("`x`", "<b>x</b>", "_x_", "~x~", "&copy;", "А\n===", "[x][y]", "слово[^1]", "|а|\n|-|", "5 * 5 * 5", "\tа"),
        *("Слово\n: дело", "!!! facts", "[x]: y", "*[x]: y", "- [ ] раз", "**раз**два", "    а", "2. раз\nдва"),
    ],
)
def test_what_readers_may_read_otherwise_is_not_plain(body):
    assert not is_plain(body)


def short_way(body, language):
    return finished(Tree(read_plain(body)), manuscript_of(body, language), [])


def as_the_preview(body, language):
    return finished(tree_of(read(body), language), manuscript_of(body, language), [])


def manuscript_of(body, language):
    path = parse_path(f"organizations/almaty/news/2026-01-29-pay.{language}.md")
    assert isinstance(path, NewsPath)
    return Manuscript(
        path, body, 1, FolderResolver(path, FolderIndex("organizations/almaty", {}, {}, empty_index()), Path()), ""
    )
