"""What an art director looks at, over the hardest titles in every template and shape."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from plugins.share_cards.colors import ACCENT, KNOCKOUT, LOGO, contrast
from plugins.share_cards.drawing import painted
from plugins.share_cards.layout import SHAPES, STORY, Image
from plugins.share_cards.lettering.edges import HANGING
from plugins.share_cards.templates import TEMPLATES, lay_out
from plugins.typesetting import typeset_text
from tests.share_cards.hard_titles import HARD, TITLES
from tests.share_cards.made_cards import edges, full, headline, ordered

PHOTO = Image("photo.jpg", "digest", 1200, 800)
SAFE = {"link": 15, "square": 60, "portrait": 60, "story": 250, "small": 8}
"""Rows at both ends that networks cut off or lay their own signs over."""


@cache
def layouts():
    """Lay out every hard title in every template and shape."""
    found = []
    for language, kind, title in HARD:
        for template in TEMPLATES:
            for shape in SHAPES:
                order = full(template, shape, PHOTO, language)
                content = replace(order.content, title=typeset_text(title, language))
                found.append(((language, kind, template), lay_out(replace(order, content=content))))
    return found


def test_words_and_emblems_stand_within_the_safe_zones():
    for name, layout in layouts():
        shape, safe = layout.shape, SAFE[layout.shape.name]
        for line in layout.lines:
            left, right = edges(line)
            hung = line.tone == ACCENT or line.text[0] in HANGING
            assert left >= (shape.margin / 5 if hung else shape.margin - 1), (name, line)
            assert right <= shape.width - shape.margin + 2, (name, line)
            assert line.y - 0.75 * line.size >= safe, (name, line)
            assert line.y + 0.25 * line.size <= shape.height - safe, (name, line)
        emblem = next(band.emblem for band in layout.bands if band.emblem)
        assert (emblem.top, emblem.left + emblem.width) == (shape.top, shape.width - shape.margin)


def test_nothing_on_a_story_lies_below_what_networks_lay_over_its_foot():
    rows = [line.y + 0.25 * line.size for _, layout in layouts() if layout.shape is STORY for line in layout.lines]
    assert max(rows) <= 1920 - 330


def test_all_lines_begin_on_one_edge():
    for name, layout in layouts():
        for line in layout.lines:
            if line.tone != ACCENT and line.text[0] not in HANGING:
                assert edges(line)[0] == pytest.approx(layout.shape.margin, abs=1), (name, line)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("template", sorted(set(TEMPLATES) - {"photo", "quote"}))
def test_ink_begins_on_one_edge(template, shape):
    """Look at pixels: name, rule or label, title, and foot."""
    layout = lay_out(full(template, shape))
    rows = np.concatenate([painted(band, shape.width, layout.colors.field)[:, 1:] for band in layout.bands])
    rows[:, shape.width // 2 :] = 0
    for line in layout.lines:
        ground = KNOCKOUT if line.tone == KNOCKOUT else 0
        seen = rows[line.y - round(0.7 * line.size) : line.y]
        (inked,) = np.nonzero((seen > ground).any(axis=0))
        assert inked.min() == pytest.approx(shape.margin, abs=2), line
    (bar,) = layout.bands[1].bars
    assert bar.left in {0, shape.margin}
    assert rows.max() < LOGO


def test_lines_of_a_card_never_touch():
    for name, layout in layouts():
        lines = [line for line in layout.lines if line.tone != ACCENT]
        for above, below in pairwise(lines):
            assert below.y - 0.7 * below.size - above.y >= 0.2 * above.size, (name, above, below)


def test_head_and_news_never_touch():
    for name, layout in layouts():
        if layout.photo is None:
            shape = layout.shape
            top = min(line.y - 0.7 * line.size for band in layout.bands[1:] for line in band.lines)
            bars = [bar.top for band in layout.bands[1:] for bar in band.bars]
            assert min((top, *bars)) >= layout.bands[0].bottom + 15 * shape.unit, name


def test_hard_titles_are_whole_on_cards_of_links():
    cut = [
        name
        for name, layout in layouts()
        if layout.cut and layout.shape.name == "link" and name[2] in {"news", "release", "urgent"}
    ]
    assert cut == []


def test_words_that_fit_whole_are_not_divided():
    for name, layout in layouts():
        if name[1] == "capitals" and name[2] != "photo":
            assert not any(line.text.endswith("-") for line in layout.lines), name


@pytest.mark.parametrize(("language", "title"), [(language, titles[0]) for language, titles in TITLES.items()])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_divided_word_leaves_three_letters_on_each_line(language, title, shape):
    lines = [text.rstrip("-") for text in headline(lay_out(ordered(title, language, shape=shape)))]
    assert "".join(lines) == title
    assert min(map(len, lines)) >= 3


def test_words_are_readable_on_every_card():
    for name, layout in layouts():
        colors = layout.colors
        assert contrast(colors.ink, colors.field) >= 7, name
        assert contrast(colors.quiet, colors.field) >= 4.5, name
        assert contrast(colors.on_rule, colors.rule) >= 4.5, name


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_bad_words_give_a_card_all_the_same(template):
    order = full(template, photo=PHOTO)
    odd: tuple[dict[str, Any], ...] = (
        {"title": "", "text": "", "foot": "", "when": "", "place": "", "speaker": ""},
        {"title": "я" * 60, "text": "9" * 200, "foot": "ш" * 300, "when": "ж" * 90, "place": "ж" * 400},
        {"title": "слово " * 34, "speaker": "Имя, " * 60, "text": "«»"},
    )
    for words in odd:
        layout = lay_out(replace(order, content=replace(order.content, **words)))
        assert all(edges(line)[1] <= 1200 - 72 + 2 for line in layout.lines)
        assert layout.bands[-1].bottom == 630
