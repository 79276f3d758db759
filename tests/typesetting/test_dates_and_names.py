"""Dates, months, times and names of languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from plugins.typesetting import (
    clock_time,
    event_time,
    language_name,
    long_date,
    long_moment,
    month_heading,
    name_of_language,
    whole_number,
)

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


@pytest.mark.parametrize(
    ("language", "one_month", "one_year", "two_years"),
    [
        ("kk", "2026 ж. 29–31 қаңтар", "2026 ж. 29 қаңтар — 2 ақпан", "2026 ж. 29 қаңтар — 2027 ж. 1 ақпан"),
        ("ru", "29–31 января 2026 г.", "29 января — 2 февраля 2026 г.", "29 января 2026 г. — 1 февраля 2027 г."),
        ("en", "29–31 January 2026", "29 January – 2 February 2026", "29 January 2026 – 1 February 2027"),
        (
            "ky",
            "2026-ж., 29-январь – 2026-ж., 31-январь",
            "2026-ж., 29-январь – 2026-ж., 2-февраль",
            "2026-ж., 29-январь – 2027-ж., 1-февраль",
        ),
    ],
)
def test_an_event_of_days_tells_a_month_and_a_year_that_they_share_once(language, one_month, one_year, two_years):
    ends = (date(2026, 1, 31), date(2026, 2, 2), date(2027, 2, 1))
    assert [spaced("".join(event_time(DAY, end, language))) for end in ends] == [one_month, one_year, two_years]


def at(day, hour, minute=0, year=2026):
    return datetime(year, 1, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ends", "seen"),
    [
        (None, "29 января 2026 г., 09:05"),
        (at(29, 9, 5), "29 января 2026 г., 09:05"),
        (at(29, 12), "29 января 2026 г., 09:05–12:00"),
        (at(30, 12), "29 января, 09:05 — 30 января 2026 г., 12:00"),
        (at(29, 12, year=2027), "29 января 2026 г., 09:05 — 29 января 2027 г., 12:00"),
    ],
)
def test_an_event_of_hours_tells_both(ends, seen):
    assert spaced("".join(event_time(at(29, 9, 5), ends, "ru"))) == seen


def test_a_day_is_told_without_an_hour():
    assert event_time(DAY, None, "ru") == event_time(DAY, DAY, "ru") == (long_moment(DAY, "ru"), "", "")
    assert spaced(long_moment(DAY, "ru")) == "29 января 2026 г."
    assert spaced(long_moment(at(29, 9, 5), "kk")) == "2026 ж. 29 қаңтар, 09:05"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("kk", "қазақша, орысша, ағылшынша, өзбекше, немісше, ұйғырша, xx"),
        ("ru", "казахский, русский, английский, узбекский, немецкий, уйгурский, xx"),
        ("en", "Kazakh, Russian, English, Uzbek, German, Uyghur, xx"),
    ],
)
def test_a_language_is_called_as_the_language_of_the_page_does(language, names):
    named = (name_of_language(code, language) for code in ("kk", "ru", "en", "uz", "de", "ug", "xx"))
    assert ", ".join(named) == names


@pytest.mark.parametrize(
    ("number", "language", "shown"),
    [
        (63206, "kk", "63\u00a0206"),
        (63206, "ru", "63\u00a0206"),
        (63206, "en", "63,206"),
        (300, "ru", "300"),
        (1234567, "kk", "1\u00a0234\u00a0567"),
    ],
)
def test_whole_numbers_have_their_digits_in_groups(number, language, shown):
    assert whole_number(number, language) == shown
