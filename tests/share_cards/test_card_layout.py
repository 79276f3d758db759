from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import Text
from plugins.share_cards.colors import ACCENT
from plugins.share_cards.layout import SHAPES
from plugins.share_cards.lettering.fitting import Box, fit, surely_fits
from plugins.share_cards.lettering.fonts import BOLD
from plugins.share_cards.templates import TEMPLATES, lay_out
from tests.share_cards.made_cards import BRAND, edges, foot, full, headline, laid, photo_file
from tests.soak import trials

LONG = (
    "Семинар «Как говорить с прессой» собрал 120 участников из 17 областей и трёх городов: чему учились, что решили"
    " и какие документы принял пленум Федерации профсоюзов по итогам обсуждения отчётов отраслевых организаций"
)
TITLE_ROOM = Box(1056, 300, 96, 40, 4, 1.16, BOLD)


def spans(layout):
    return [edges(line) for line in layout.lines]


def title_size(layout):
    return max(line.size for line in layout.lines)


def test_foot_shows_date_and_sector_on_one_line():
    assert foot(laid()) == ["29 января 2026 г. · Здравоохранение"]
    assert foot(laid(foot="")) == []


def test_the_address_to_read_stands_where_nobody_can_click():
    shown = {shape.name: foot(laid(shape=shape))[1:] for shape in SHAPES}
    site = ["news.example.org/almaty"]
    assert shown == {"link": [], "square": site, "portrait": site, "story": site, "small": []}


def test_short_title_is_large():
    assert title_size(laid("Әділет", "kk")) == 116


def test_a_title_of_two_hundred_letters_is_whole():
    layout = laid(LONG)
    assert not layout.cut
    assert " ".join(headline(layout)) == LONG


def test_longer_title_is_cut_at_a_word_and_says_so():
    long = f"{LONG}, и многое другое" * 2
    layout = laid(long)
    shown = " ".join(headline(layout))
    assert layout.cut
    assert shown.endswith("…")
    assert long.startswith(shown.removesuffix("…"))
    assert long[len(shown) - 1] in " ,:"


def test_usual_title_is_not_cut():
    title = "Коллективный договор подписан: с 1 января зарплата медсестёр вырастет на 15 %, а доплата — до 48 500 ₸"
    layout = laid(title)
    assert not layout.cut
    assert " ".join(headline(layout)) == title
    assert title_size(layout) >= 54


def test_money_and_per_cent_stay_with_their_numbers():
    layout = laid("Ұжымдық шартқа қол қойылды: жалақы 15 % өседі, ал жәрдемақы 120 000 ₸ дейін көтеріледі", "kk")
    shown = "\n".join(headline(layout))
    assert "15 %" in shown
    assert "120 000 ₸" in shown


def test_word_of_sixty_letters_is_broken_and_nothing_is_lost():
    word = "рентгеноэлектрокардиографическоультразвукодиагностическоевание"
    layout = laid(word)
    assert not layout.cut
    assert "".join(line.removesuffix("-") for line in headline(layout)) == word


def test_long_name_takes_two_lines_and_leaves_room():
    name = Text("Территориальное объединение профсоюзов «Профсоюзный центр Восточно-Казахстанской области»", "ru")
    layout = laid(LONG, brand=replace(BRAND, name=name))
    above, rule, news = layout.bands
    assert len(above.lines) == 2
    assert rule.bars[0].top > above.lines[1].y
    assert news.lines


@pytest.mark.parametrize("template", ["news", "photo"])
def test_the_name_of_an_organization_is_whole(template, tmp_path):
    name = "Первичная профсоюзная организация образцовой станции скорой медицинской помощи"
    for shape in SHAPES:
        order = full(template, shape, photo_file(tmp_path))
        lines = lay_out(replace(order, brand=replace(BRAND, name=Text(name, "ru")))).lines
        shown = " ".join(line.text for line in lines).replace("\u00a0", " ").replace("\u2011", "-")
        assert name in shown, shape


def in_all_ways(folder):
    photo = photo_file(folder)
    return [lay_out(full(template, shape, photo)) for template in TEMPLATES for shape in SHAPES]


def test_nothing_overlaps_from_top_to_bottom(tmp_path):
    for layout in in_all_ways(tmp_path):
        lines = [line for line in layout.lines if line.tone != ACCENT]
        for above, below in pairwise(lines):
            assert below.y - above.y >= round(0.68 * below.size + 0.2 * above.size), (above, below)


def test_bands_leave_no_row_out_and_touch_none_twice(tmp_path):
    for layout in in_all_ways(tmp_path):
        edges = [0, *(band.bottom for band in layout.bands)]
        assert [band.top for band in layout.bands] == edges[:-1]
        assert edges[-1] == layout.shape.height


def test_words_keep_away_from_the_edges_in_every_template_and_shape(tmp_path):
    for layout in in_all_ways(tmp_path):
        shape = layout.shape
        left, right = shape.margin / 4 - 1, shape.width - shape.margin
        assert all(left <= start and end <= right for start, end in spans(layout))
        assert all(shape.top <= line.y <= shape.bottom for line in layout.lines), shape


def test_emoji_leave_no_trace():
    assert laid("Победа 🎉").lines == laid("Победа").lines


@pytest.mark.parametrize("title", ["🎉🎉", "\0", "\u0301", "\u200b\u00ad", "\u00a0"])
def test_title_without_anything_to_see_leaves_the_rest_of_the_card(title):
    assert foot(laid(title))


@settings(max_examples=trials(10_000), deadline=None, database=None)
@given(st.text(max_size=300), st.sampled_from(["kk", "ru", "en", "de"]), st.sampled_from(SHAPES))
def test_no_line_ever_leaves_the_card(title, language, shape):
    layout = laid(title, language, shape=shape)
    assert all(left >= shape.margin * 0.3 and right <= shape.width - shape.margin + 2 for left, right in spans(layout))
    assert len(headline(layout)) <= 12


@pytest.mark.parametrize("title", ["a " * 50_000, "щ" * 100_000, "а-" * 50_000, "\u00a0я" * 50_000])
def test_enormous_title_is_cut_like_any_other(title):
    shown = fit(title, "ru", TITLE_ROOM)
    assert shown.cut
    assert 1 <= len(shown.lines) <= 4


@settings(max_examples=trials(4_000), deadline=None, database=None)
@given(st.lists(st.text("абвШЩыfi-«0 ", min_size=1, max_size=14), max_size=24))
def test_what_surely_fits_is_never_cut(words):
    title = " ".join(words)
    assert not (surely_fits(title, "ru", TITLE_ROOM) and fit(title, "ru", TITLE_ROOM).cut)


def test_usual_headlines_need_no_second_look():
    assert surely_fits("Зарплата медсестёр вырастет на 15 % с 1 января", "ru", TITLE_ROOM)
