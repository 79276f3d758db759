from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import CARD_TEMPLATES
from plugins.share_cards.colors import ACCENT, KNOCKOUT, contrast
from plugins.share_cards.layout import SHAPES, STORY
from plugins.share_cards.templates import TEMPLATES, lay_out
from tests.share_cards.made_cards import QUOTATION, foot, full, headline, photo_file


def words(order):
    return " ".join(line.text for line in lay_out(order).lines).replace("\u00a0", " ").replace("\u202f", " ")


def test_every_template_of_the_header_is_there():
    assert set(TEMPLATES) == set(CARD_TEMPLATES)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_each_says_name_title_and_date(template, shape, tmp_path):
    shown = words(full(template, shape, photo_file(tmp_path)))
    assert "Алматы қаласының" in shown
    assert "Зарплата медсестёр" in shown
    assert "29 января 2026 г." in shown


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_figure_is_the_largest(shape):
    lines = lay_out(full("figure", shape)).lines
    largest = max(lines, key=lambda line: line.size)
    assert largest.text.replace("\u00a0", " ") == "+15 %"
    assert largest.size >= 2 * sorted(line.size for line in lines)[-2]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_quotation_stands_below_its_mark(shape):
    layout = lay_out(full("quote", shape))
    assert QUOTATION in words(full("quote", shape))
    (mark,) = [line for line in layout.lines if line.tone == ACCENT]
    assert mark.text == "«"
    assert not layout.cut


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_who_said_a_quotation_stands_below_it(shape):
    order = full("quote", shape)
    order = replace(order, content=replace(order.content, speaker="Айгүл Үлгілі, председатель профсоюза"))
    shown = words(order)
    assert shown.index(QUOTATION) < shown.index("Айгүл Үлгілі, председатель профсоюза")
    assert "Зарплата медсестёр" not in shown


def test_event_says_when_and_where():
    layout = lay_out(full("event"))
    assert headline(layout)[-1] == "18 ноября 2026 г., 15:00"
    assert foot(layout)[0] == "Дом профсоюзов, зал 2"


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize(
    ("template", "label"), [("release", "Пресс-релиз"), ("urgent", "Срочно"), ("event", "Событие")]
)
def test_label_stands_on_a_ground_of_its_own(template, label, shape):
    layout = lay_out(full(template, shape))
    (words,) = [line for line in layout.lines if line.tone == KNOCKOUT]
    (ground,) = layout.bands[0].bars
    assert words.text == label
    assert ground.left < words.x
    assert ground.top < words.y < ground.bottom


@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_words_are_readable_in_every_template(template, tmp_path):
    colors = lay_out(full(template, photo=photo_file(tmp_path))).colors
    assert contrast(colors.ink, colors.field) >= 7
    assert contrast(colors.quiet, colors.field) >= 4.5
    assert contrast(colors.on_rule, colors.rule) >= 4.5


def test_release_is_on_paper_and_urgent_news_on_red():
    paper, red = (lay_out(full(template)).colors.field for template in ("release", "urgent"))
    assert min(paper) > 240
    assert red[0] > 2 * max(red[1:])


@pytest.mark.parametrize("template", ["quote", "figure", "photo"])
def test_template_without_its_own_words_or_picture_is_the_plain_one(template):
    bare = lay_out(full("news"))
    order = full(template)
    without = replace(order, content=replace(order.content, text=""))
    assert lay_out(without).lines == bare.lines


def test_words_of_a_story_keep_clear_of_what_the_network_lays_over_it(tmp_path):
    for template in TEMPLATES:
        rows = [line.y for line in lay_out(full(template, STORY, photo_file(tmp_path))).lines]
        assert min(rows) > 250
        assert max(rows) < 1920 - 340
