"""What a view decides so that a template need not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from markupsafe import Markup

from tests.views.showcase import MORNING, post


@pytest.mark.parametrize(
    "html",
    [
        "<p>Зарплата выросла.</p><p>Ещё.</p>",
        "<p>Зар\u00adплата\u00a0выросла. И дальше.</p>",
        "<p><strong>Зарплата</strong> выросла.</p>",
    ],
)
def test_a_lead_that_the_text_repeats_is_not_shown_twice(html):
    assert post(html=Markup(html), summary="Зарплата выросла.").standfirst == ""


def test_a_lead_that_was_cut_is_not_shown_twice():
    assert post(html=Markup("<p>Зарплата выросла в январе.</p>"), summary="Зарплата выросла…").standfirst == ""


def test_a_lead_of_its_own_is_shown():
    assert post(html=Markup("<p>Вчера.</p>"), summary="Зарплата выросла.").standfirst == "Зарплата выросла."


def test_no_lead_is_no_lead():
    assert post(summary="").standfirst == ""


@pytest.mark.parametrize(
    ("starts", "ends", "seen"),
    [
        (MORNING, MORNING + timedelta(hours=2), True),
        (MORNING, MORNING + timedelta(days=1), False),
        (MORNING, None, False),
        (None, None, False),
    ],
)
def test_an_event_may_end_on_its_day(starts, ends, seen):
    assert post(starts=starts, ends=ends).ends_same_day is seen
