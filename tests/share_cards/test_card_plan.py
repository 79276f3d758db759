from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import Text
from plugins.share_cards import missing_glyphs, plan_card
from plugins.share_cards.fonts import width
from tests.share_cards.desk import NAME, foot, headline, planned, record

LONG = (
    "Семинар «Как говорить с прессой» собрал 120 участников из 17 областей и трёх городов: чему учились, что решили"
    " и какие документы принял пленум Федерации профсоюзов по итогам обсуждения отчётов отраслевых организаций"
)


def spans(plan):
    return [(line.x, line.x + width(line.text, line.weight, plan.language) * line.size) for line in plan.lines]


def test_card_is_what_networks_want():
    card = planned().card
    assert (card.width, card.height, card.media_type) == (1200, 630, "image/png")


def test_address_is_known_before_drawing():
    stem, _, name = planned().card.address.rpartition("/")
    assert stem == "/almaty/cards"
    assert len(name.removesuffix(".png")) == 16
    assert planned().card == planned().card


def test_alternative_text_says_title_organization_and_date():
    card = planned().card
    assert card.alt == "Оплата труда — Алматы қаласының кәсіподақтар орталығы, 29 января 2026 г."


def test_alternative_text_has_ordinary_spaces():
    card = plan_card(record(language="kk"), NAME, "", "", "2026\u202fж. 29\u00a0қаңтар").card
    assert card.alt.endswith(", 2026 ж. 29 қаңтар")


@pytest.mark.parametrize(
    "other",
    [
        planned("Оплата отпуска"),
        planned(color="#004a99"),
        planned(name=Text("Кәсіподақ", "kk")),
        planned(language="kk"),
        plan_card(record(), NAME, "#0b5d4e", "Образование", "29 января 2026 г."),
        plan_card(record(), NAME, "#0b5d4e", "Здравоохранение", "30 января 2026 г."),
    ],
    ids=["title", "color", "name", "language", "sector", "date"],
)
def test_address_changes_with_everything_drawn(other):
    assert other.card.address != planned().card.address


def test_address_does_not_change_with_what_is_not_drawn():
    post = record()
    changed = replace(post, html="<p>New</p>", summary="New", tags=("new",))
    first, second = (plan_card(each, NAME, "", "", "") for each in (post, changed))
    assert first == second


def test_share_title_is_shown_instead_of_the_title():
    plan = planned(LONG, share_title="Учились говорить с прессой")
    assert " ".join(headline(plan)) == "Учились говорить с прессой"
    assert plan.card.alt.startswith("Учились говорить с прессой — ")
    assert not plan.cut


def test_foot_shows_date_and_sector_on_one_line():
    assert foot(planned()) == ["29 января 2026 г. · Здравоохранение"]
    assert foot(plan_card(record(), NAME, "", "", "29 января 2026 г.")) == ["29 января 2026 г."]
    assert foot(plan_card(record(), NAME, "", "", "")) == []


def test_short_title_is_large_and_inside_the_square():
    plan = planned("Әділет", "kk")
    assert plan.lines[-2].size == 96
    assert all(left >= 285 and right <= 915 for left, right in spans(plan))


def test_lines_stand_in_the_middle():
    for left, right in spans(planned(LONG)):
        assert (left + right) / 2 == pytest.approx(600, abs=0.2)


def test_long_title_is_cut_at_a_word_and_says_so():
    plan = planned(LONG)
    shown = " ".join(headline(plan))
    assert plan.cut
    assert shown.endswith("…")
    assert LONG.startswith(shown.removesuffix("…"))
    assert LONG[len(shown) - 1] in " ,:"
    assert len(headline(plan)) == 4


def test_usual_title_is_not_cut():
    title = "Коллективный договор подписан: с 1 января зарплата медсестёр вырастет на 15 %, а доплата — до 48 500 ₸"
    plan = planned(title)
    assert not plan.cut
    assert " ".join(headline(plan)) == title
    assert plan.lines[-2].size >= 56


def test_money_and_per_cent_stay_with_their_numbers():
    plan = planned("Ұжымдық шартқа қол қойылды: жалақы 15 % өседі, ал жәрдемақы 120 000 ₸ дейін көтеріледі", "kk")
    shown = "\n".join(headline(plan))
    assert "15 %" in shown
    assert "120 000 ₸" in shown


def test_word_of_sixty_letters_is_broken_and_nothing_is_lost():
    word = "рентгеноэлектрокардиографическоультразвукодиагностическоевание"
    plan = planned(word)
    assert not plan.cut
    assert "".join(line.removesuffix("-") for line in headline(plan)) == word


def test_long_name_takes_two_lines_and_leaves_room():
    name = Text("Территориальное объединение профсоюзов «Профсоюзный центр Восточно-Казахстанской области»", "ru")
    plan = planned(LONG, name=name)
    assert len([line for line in plan.lines if line.weight == 500 and not line.quiet]) == 2
    assert plan.rule[1] > plan.lines[1].y


def test_nothing_overlaps_from_top_to_bottom():
    for title in ("Әділет", LONG, "ЩЩЩ ҚҚҚ " * 10):
        plan = planned(title)
        for above, below in zip(plan.lines, plan.lines[1:], strict=False):
            assert below.y - above.y >= round(0.7 * below.size + 0.2 * above.size)
        assert plan.lines[0].y - plan.lines[0].size > 0
        assert plan.lines[-1].y + plan.lines[-1].size < 630


def test_emoji_leave_no_trace():
    assert planned("Победа 🎉").lines == planned("Победа").lines


def test_title_of_emoji_alone_leaves_the_rest_of_the_card():
    plan = planned("🎉🎉")
    assert headline(plan) == []
    assert foot(plan)


def test_missing_letters_are_named_once():
    assert missing_glyphs(planned("中 новости 中 文")) == ("中", "文")
    assert missing_glyphs(planned()) == ()


@settings(max_examples=60, deadline=None, database=None)
@given(st.text(max_size=300), st.sampled_from(["kk", "ru", "en", "de"]))
def test_no_line_ever_leaves_the_card(title, language):
    plan = planned(title, language)
    assert all(left >= 71 and right <= 1129 for left, right in spans(plan))
    assert len(headline(plan)) <= 4


@pytest.mark.parametrize("title", ["a " * 50_000, "щ" * 100_000, "а-" * 50_000, "\u00a0я" * 50_000])
def test_enormous_title_is_cut_like_any_other(title):
    plan = planned(title_typeset=title)
    assert plan.cut
    assert 1 <= len(headline(plan)) <= 4


@pytest.mark.parametrize("title", ["\0", "\u0301", "\u200b\u00ad", "\u00a0"])
def test_title_without_anything_to_see_leaves_the_rest_of_the_card(title):
    assert foot(planned(title_typeset=title))
