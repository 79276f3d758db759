"""Dates, months, times and names of languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from plugins.typesetting import clock_time, language_name, long_date, month_heading

DAY = date(2026, 1, 29)


def spaced(text):
    """CLDR's narrow no-break spaces, made visible as plain ones."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "day", "month", "name"),
    [
        ("kk", "2026 ж. 29 қаңтар", "2026 ж. қаңтар", "Қазақша"),
        ("ru", "29 января 2026 г.", "январь 2026 г.", "Русский"),
        ("en", "29 January 2026", "January 2026", "English"),
        ("ky", "2026-ж., 29-январь", "2026-ж., январь", "Кыргызча"),
    ],
)
def test_dates_and_names_in_the_readers_language(language, day, month, name):
    assert spaced(long_date(DAY, language)) == day
    assert spaced(month_heading(DAY, language)) == month
    assert language_name(language) == name


@pytest.mark.parametrize("language", ["xx", "", "not a language"])
def test_an_unknown_language_falls_back_to_cldrs_root(language):
    assert "2026" in long_date(DAY, language)
    assert "2026" in month_heading(DAY, language)
    assert language_name(language) == language


@pytest.mark.parametrize("language", ["kk", "ru", "en", "xx"])
def test_a_time_is_that_of_the_moments_own_zone(language):
    assert clock_time(datetime(2026, 1, 29, 9, 5, tzinfo=timezone(timedelta(hours=5))), language) == "09:05"
    assert clock_time(datetime(2026, 1, 29, 21, 5, tzinfo=UTC), language) == "21:05"
