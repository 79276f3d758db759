from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import CARD_TEMPLATES
from plugins.share_cards.colors import ACCENT, KNOCKOUT, QUIET, contrast
from plugins.share_cards.layout import SHAPES, STORY
from plugins.share_cards.lettering.fonts import ink_of
from plugins.share_cards.lettering.fonts import shape as shape_text
from plugins.share_cards.templates import TEMPLATES, lay_out
from tests.share_cards.made_cards import QUOTATION, edges, foot, full, headline, ordered, photo_file


def words(order):
    return " ".join(line.text for line in lay_out(order).lines).replace("\u00a0", " ").replace("\u202f", " ")


def ink_behind_mark(line):
    """Return where the second letter of a line has its ink, in ems."""
    glyph, along, _ = shape_text(line.text, line.weight, line.language)[1]
    return along + ink_of(glyph, line.weight)[0]


def test_every_template_of_the_header_is_there():
    assert set(TEMPLATES) == set(CARD_TEMPLATES)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("template", sorted(TEMPLATES))
def test_each_says_name_title_and_date(template, shape, tmp_path):
    shown = words(full(template, shape, photo_file(tmp_path)))
    assert "Алматы қаласының" in shown
    assert "Зарплата медсестёр" in shown
    assert ("18 ноября 2026 г., 15:00" if template == "event" else "29 января 2026 г.") in shown
    assert shown.count("2026") == 1


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_figure_is_the_largest(shape):
    lines = lay_out(full("figure", shape)).lines
    largest = max(lines, key=lambda line: line.size)
    assert largest.text.replace("\u00a0", " ") == "+15 %"
    assert largest.size >= 2 * sorted(line.size for line in lines)[-2]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("text", ["+15 %", "1 000 000 000 ₸", "5", "Қ Ё"])
def test_figure_keeps_clear_of_the_rule_and_of_what_it_counts(text, shape):
    order = full("figure", shape)
    layout = lay_out(replace(order, content=replace(order.content, text=text)))
    number = max(layout.lines, key=lambda line: line.size)
    (rule,) = layout.bands[1].bars
    assert number.y - 0.75 * number.size - rule.bottom >= 20 * shape.unit
    below = layout.lines[layout.lines.index(number) + 1]
    assert below.y - 0.7 * below.size - number.y >= 40 * shape.unit


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_quotation_stands_below_its_mark(shape):
    layout = lay_out(full("quote", shape))
    assert QUOTATION in words(full("quote", shape))
    (mark,) = [line for line in layout.lines if line.tone == ACCENT]
    assert mark.text == "«"
    assert not layout.cut


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_marks_of_quotations_hang_in_the_margin(language, shape):
    layout = lay_out(full("quote", shape, language=language))
    (mark,) = [line for line in layout.lines if line.tone == ACCENT]
    left, right = edges(mark)
    assert left >= shape.margin / 5
    assert left + (right - left) * 0.9 <= shape.margin


@pytest.mark.parametrize("text", ["«Мы смогли»", "“We did it”", "„Біз жеңдік“"])
def test_a_quotation_in_marks_has_no_second_ones(text):
    order = full("quote")
    shown = words(replace(order, content=replace(order.content, text=text)))
    assert text[1:-1] in shown
    assert text not in shown


def test_marks_within_a_quotation_stay():
    order = full("quote")
    text = "«Арман» и «Үлгі»"
    assert text in words(replace(order, content=replace(order.content, text=text)))


def test_a_headline_that_begins_with_a_quotation_hangs_its_mark():
    title = "«Мы ждали этого три года»: медсёстры договорились"
    line = next(line for line in lay_out(ordered(title)).lines if "Мы" in line.text)
    assert edges(line)[0] < 72 - line.size * 0.3
    assert line.x + line.size * ink_behind_mark(line) == pytest.approx(72, abs=2)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_who_said_a_quotation_stands_below_it(shape):
    order = full("quote", shape)
    order = replace(order, content=replace(order.content, speaker="Айгүл Үлгілі, председатель профсоюза"))
    shown = words(order)
    assert shown.index(QUOTATION) < shown.index("Айгүл Үлгілі председатель профсоюза")
    assert "Зарплата медсестёр" not in shown


@pytest.mark.parametrize("speaker", ["Айгүл Үлгілі", "Айгүл Үлгілі, председатель, врач", "Айгүл Үлгілі — врач"])
def test_name_and_role_of_a_speaker_stand_apart(speaker):
    order = full("quote")
    lines = lay_out(replace(order, content=replace(order.content, speaker=speaker))).lines
    (name,) = [line for line in lines if line.text.replace("\u00a0", " ") == "Айгүл Үлгілі"]
    assert name.weight == 700
    roles = [line for line in lines if line.y > name.y and "2026" not in line.text]
    assert len(roles) == (speaker != "Айгүл Үлгілі")
    assert all(role.tone == QUIET and role.size < name.size for role in roles)


def test_name_of_the_organization_and_title_stand_apart_on_photos(tmp_path):
    for shape in SHAPES:
        layout = lay_out(full("photo", shape, photo_file(tmp_path)))
        (rule,) = layout.bands[1].bars
        above = [line for line in layout.lines if line.y < rule.top]
        title = next(line for line in layout.lines if line.y > rule.bottom)
        assert above
        assert rule.top - above[-1].y >= 20 * shape.unit
        assert title.y - 0.7 * title.size - rule.bottom >= 20 * shape.unit


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_titles_of_releases_and_urgent_news_are_as_large_as_others(shape):
    layouts = [lay_out(full(template, shape)) for template in ("news", "release", "urgent")]
    assert len({max(line.size for line in layout.lines) for layout in layouts}) == 1


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
    (ground,) = layout.bands[1].bars
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
