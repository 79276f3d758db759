"""Bounds of length and of hardness stand clear above the sample's posts, which read well, and not far away."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from functools import cache

import pytest

from plugins.newsdesk.engine import advice_of
from plugins.newsdesk.sentences import words_of
from plugins.newsdesk.words.bounds import BOUNDS, EASY_WORD, Bounds, hardness
from tests.newsdesk.sample_posts import sample_posts
from tests.sample import needs_sample


@cache
def measured() -> dict[tuple[str, str], list[float]]:
    """Give all figures of the sample's posts by language and bound."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for text in (text for post in sample_posts() for text in post.texts):
        for bound, figure in figures(text):
            found[text.language, bound].append(figure)
    return found


def figures(text):
    title, sentences = text.title.text, [sentence for sentence in text.sentences if sentence.words]
    words = [word for sentence in sentences for word in sentence.words]
    yield "headline_letters", len(title)
    yield "headline_words", len(title.split())
    yield "lead_words", len(words_of(next(text.of_kind("paragraph")).text))
    for sentence in sentences:
        yield "sentence_words", len(sentence.words)
    for block in text.of_kind("paragraph"):
        yield "paragraph_words", len(words_of(block.text))
    yield "text_words", len(words)
    yield "hardness", hardness(len(words), sum(len(word) > EASY_WORD for word in words), len(sentences))


def percentile_95(language, bound):
    ordered = sorted(measured()[language, bound])
    return ordered[int(len(ordered) * 0.95)]


@needs_sample
@pytest.mark.parametrize("language", BOUNDS)
@pytest.mark.parametrize("bound", [field.name for field in fields(Bounds) if field.name != "listing_words"])
def test_a_bound_stands_above_what_reads_well(language, bound):
    usual, most = percentile_95(language, bound), getattr(BOUNDS[language], bound)

    assert 1.1 * usual < most < 2 * usual


@pytest.mark.parametrize("language", BOUNDS)
def test_who_enumerates_may_have_half_as_many_words_more(language):
    assert 1.3 < BOUNDS[language].listing_words / BOUNDS[language].sentence_words < 1.6


def test_long_words_and_long_sentences_make_a_text_hard():
    assert hardness(words=10, hard_words=0, sentences=2) == 5
    assert hardness(words=10, hard_words=5, sentences=2) == 55
    assert hardness(words=10, hard_words=5, sentences=1) == 60


@needs_sample
def test_the_sample_gets_hardly_any_advice():
    texts = [text for post in sample_posts() for text in post.texts]
    advice = [code for post in sample_posts() for _, code, _ in advice_of(post)]

    assert len(advice) <= len(texts) / 2, sorted(advice)
