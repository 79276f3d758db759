"""A language is known by what people call it."""

from __future__ import annotations

import pytest

from plugins.newsroom import language_called


@pytest.mark.parametrize(
    ("name", "code"), [("kz", "kk"), (" Қазақша", "kk"), ("RUS", "ru"), ("орысша", "ru"), ("English", "en")]
)
def test_names_of_a_language(name, code):
    assert language_called(name) == code


@pytest.mark.parametrize("name", ["", "deutsch", "../ru", "x" * 1_000])
def test_other_words_are_none(name):
    assert language_called(name) is None
