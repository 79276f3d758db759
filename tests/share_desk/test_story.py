from __future__ import annotations

from datetime import datetime

import pytest

from plugins.share_desk.story import essential_fact, story_of
from tests.made import ALMATY, record

URL = "https://news.example.org/a/"


def test_event_is_when_and_where():
    post = record(starts=datetime(2026, 11, 18, 15, tzinfo=ALMATY), place="Дом профсоюзов")
    assert essential_fact(post) == "18 ноября 2026 г., 15:00 · Дом профсоюзов"


def test_figure_is_the_fact():
    assert essential_fact(record(card_template="figure", card_text="+15 %")) == "+15 %"


def test_first_sentence_with_a_number_of_its_own_is_the_fact():
    html = "<p>Без чисел.</p><p>В 2026 году снова. Доплата составит 48\u00a0500 ₸. И ещё 7.</p>"
    assert essential_fact(record(title="План на 2026 год", html=html)) == "Доплата составит 48 500 ₸."


@pytest.mark.parametrize(
    "html",
    [
        "<p>Ни одного числа.</p>",
        "<p>В 2026 году.</p>",
        f"<p>{'очень ' * 50} 5.</p>",
        "<table><tr><td>5</td></tr></table>",
        "<p>Сноска<sup id='1'>5</sup></p>",
        '<p>Без чисел.</p><div class="footnote"><ol><li><p>Отчёт, страница 7.</p></li></ol></div>',
        "",
    ],
)
def test_a_text_may_have_no_such_fact(html):
    assert essential_fact(record(title="Новости 2026 года", html=html)) == ""


def test_short_title_is_preferred_and_a_lead_that_repeats_it_left_out():
    told = story_of(record(share_title="Кратко", summary="Кратко."), URL, "")
    assert (told.title, told.lead) == ("Кратко", "")


def test_topics_come_before_tags_and_each_once():
    told = story_of(record(tags=("оплата труда", "договор")), URL, "", ["Оплата труда"])
    assert told.tags == ("#ОплатаТруда", "#Договор")


def test_soft_hyphens_are_not_told():
    assert essential_fact(record(html="<p>Жа\u00adлақы 15 % өсті.</p>", language="kk")) == "Жалақы 15 % өсті."


def test_an_event_of_several_days_tells_both_ends_and_no_hour():
    starts, ends = (datetime(2026, 12, day, tzinfo=ALMATY) for day in (2, 5))
    told = essential_fact(record(starts=starts, ends=ends, whole_days=True, place="Парк"))
    assert told.replace("\u00a0", " ").replace("\u202f", " ") == "2–5 декабря 2026 г. · Парк"
