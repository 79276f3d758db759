from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import Picture
from plugins.share_cards.card_warnings import card_warnings, cut_words, missing_glyphs
from plugins.share_cards.layout import SHAPES
from plugins.share_cards.templates import TEMPLATES, lay_out
from tests.share_cards.made_cards import full, ordered, photo_file, record

LONG = "Очень длинный заголовок о новостях профсоюза " * 8


def told(post, order):
    return [(problem.code, problem.field) for problem in card_warnings(post, order)]


def test_good_card_needs_no_words():
    assert told(record(), ordered()) == []


def test_cut_title_is_told_at_the_file_of_the_version():
    (problem,) = card_warnings(record(LONG), ordered(LONG))
    assert (problem.code, problem.field, problem.is_error) == ("card-title-cut", "title", False)
    assert problem.path == "organizations/almaty/news/2026-01-29-pay.ru.md"
    assert "share_title" in str(problem.remedy)


def test_missing_letter_is_named():
    post = record(share_title="Новости 中文")
    (problem,) = card_warnings(post, ordered("Новости 中文"))
    assert (problem.code, problem.field) == ("card-glyph-missing", "share_title")
    assert "中 文" in str(problem.message)


def test_missing_letters_are_named_once_and_emoji_are_simply_left_out():
    assert missing_glyphs(ordered("中 новости 中 文 🎉")) == ("中", "文")


@pytest.mark.parametrize("template", ["quote", "figure"])
def test_template_without_its_words_is_told(template):
    assert told(record(card_template=template), ordered()) == [("card-text-missing", "card")]
    assert told(record(card_template=template, card_text="15"), full(template)) == []


def test_photo_card_without_a_picture_is_told():
    picture = Picture("/almaty/pictures/a.jpg", 1200, 800, 1, "image/jpeg", "a.jpg")
    assert told(record(card_template="photo"), ordered()) == [("card-photo-missing", "card")]
    assert told(record(card_template="photo", picture=picture), ordered()) == []


@pytest.mark.parametrize("template", sorted(TEMPLATES))
@pytest.mark.parametrize("title", ["Кратко", "Средний заголовок о новостях профсоюза и договоре", LONG[:140], LONG])
def test_the_quick_look_never_contradicts_the_layout(template, title, tmp_path):
    for shape in SHAPES:
        order = full(template, shape, photo_file(tmp_path))
        order = replace(order, content=replace(order.content, title=title))
        assert cut_words(order) == (lay_out(order).cut, lay_out(order).lost)


@pytest.mark.parametrize("template", ["quote", "figure"])
@pytest.mark.parametrize("words", ["примерно на четверть больше, чем было в позапрошлом году " * 6, "длинно" * 90])
def test_words_of_a_card_that_do_not_fit_are_told(template, words):
    order = ordered(template=template, text=words)
    (problem,) = card_warnings(record(card_template=template, card_text=words), order)
    assert (problem.code, problem.field, problem.is_error) == ("card-text-cut", "card_text", False)


def test_a_sentence_instead_of_a_number_is_told():
    words = "почти на четверть больше, чем год назад"
    order = ordered(template="figure", text=words)
    assert told(record(card_template="figure", card_text=words), order) == [("card-text-cut", "card_text")]
    assert "…" in "".join(line.text for line in lay_out(order).lines)


def test_a_place_that_does_not_fit_is_told():
    place = "Дом профсоюзов, второй этаж, зал заседаний имени первого председателя, вход со двора " * 2
    order = ordered(template="event", when="18 ноября", place=place)
    assert told(record(card_template="event", place=place), order) == [("card-text-cut", "place")]
