"""Slugs that are proposed for titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import propose_slug
from tests.typesetting.kazakh_words import kazakh_words


@pytest.mark.parametrize(
    ("language", "title", "slug"),
    [
        ("kk", "Қазақстан Республикасы Кәсіподақтар федерациясы", "qazaqstan-respublikasy-kasipodaqtar-federatsiyasy"),
        ("kk", "Әлеуметтік әріптестік", "aleumettik-ariptestik"),
        ("kk", "Ұлы Һарон, ёлка", "uly-haron-yolka"),
        ("ru", "Съезд — щука, ёж «Подъём»", "sezd-shchuka-ezh-podem"),
        ("en", "Workers' rights: don’t wait! Café", "workers-rights-dont-wait-cafe"),
        ("ky", "Эмгек 2026", "emgek-2026"),
        ("ru", "Школа № 5", "shkola-no-5"),
        ("ru", "…!", ""),
    ],
)
def test_letters_are_written_as_the_federation_writes_them(language, title, slug):
    assert propose_slug(title, language) == slug


def test_a_long_title_is_cut_after_a_word():
    slug = propose_slug("профсоюз " * 30, "ru")
    assert len(slug) <= 80
    assert slug.endswith("-profsoyuz")


def test_one_endless_word_is_cut_at_80():
    assert len(propose_slug("щ" * 90, "ru")) == 80


@given(st.text(), st.sampled_from(["kk", "ru", "en", "xx"]))
def test_any_title_gives_a_slug_that_a_path_may_have(title, language):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", propose_slug(title, language))


def test_no_word_of_a_kazakh_dictionary_loses_a_vowel_or_falls_apart():
    vowels = str.maketrans(dict.fromkeys("аәеёиіоөуұүыэюя", "a"))
    damaged = []
    for word in kazakh_words():
        slug = propose_slug(word, "kk")
        kept = len(re.findall("[aeiouy]", slug)) >= word.casefold().translate(vowels).count("a")
        if not kept or slug.count("-") != len(re.findall(r"[^\W_]+", word)) - 1:
            damaged.append((word, slug))
    assert damaged == []
