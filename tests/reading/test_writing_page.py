"""docs/writing.md says what the code knows, and the reverse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.newsroom import CARD_TEMPLATES, KINDS, STATUSES
from plugins.reading import KEYS, limits

PAGE = Path(__file__).parents[2].joinpath("docs", "writing.md").read_text("utf-8")


def rows(heading):
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| (.*?) \| (.*?) \|", section, re.MULTILINE)[1:]


def test_every_key_is_documented_and_every_documented_one_exists():
    documented = re.findall(r"^\| `(\w+)`( \*post\*)? \|", PAGE, re.MULTILINE)
    assert dict(documented) == {key: " *post*" if rule.of_post else "" for key, rule in KEYS.items()}
    assert [key for key, _ in documented] == list(KEYS)


@pytest.mark.parametrize(("key", "words"), [("kind", KINDS), ("card", CARD_TEMPLATES), ("status", STATUSES)])
def test_every_word_of_a_list_is_documented(key, words):
    (text,) = (said for named, said in rows("The header") if named.startswith(f"`{key}`"))
    assert [word for word in words if f"`{word}`" not in text] == []


def test_every_limit_is_documented():
    told = {int(re.sub(r"\D", "", said)) for _, said in rows("Limits")}
    assert told == {
        limits.POST_LETTERS,
        limits.LINE_LETTERS,
        limits.BLOCK_LINES,
        limits.NESTING,
        limits.PUNCTUATION_RUN,
        limits.PICTURES,
        limits.LINKS,
    }
    assert f"at most {limits.TAGS}" in PAGE
    assert f"at most {limits.TITLE_LETTERS} letters" in PAGE


def test_the_example_of_the_page_is_a_right_post(author):
    example = PAGE.partition("## The header\n\n```\n")[2].partition("```")[0]
    author.photo()
    author.file("organizations/almaty/news/2026-01-29-seminar.en.md", example.replace("training, youth", "pay, youth"))
    reading = author.read()
    assert (reading.problems, reading.posts[0].topics) == ((), ("pay", "youth"))
