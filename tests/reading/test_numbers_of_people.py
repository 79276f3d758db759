"""Which digits are a person's or a card's number, by tables of right and wrong ones."""

from __future__ import annotations

import pytest

from plugins.reading.checks.card_numbers import card_numbers, is_card_number
from plugins.reading.checks.personal_numbers import is_personal_number, personal_numbers
from tests.reading.made_numbers import card, personal

RIGHT = [
    personal("850101", "3", "0012"),
    personal("991231", "4", "5001"),
    personal("000229", "5", "0077"),  # 2000 was a leap year
    personal("121212", "6", "0034"),
    personal("990101", "1", "0001"),
    personal("720229", "2", "1234"),
]


def in_second_pass() -> str:
    """A number whose first sum leaves 10, so that the second weights decide."""
    for serial in range(10_000):
        digits = f"8501013{serial:04}"
        if sum((place + 1) * int(digit) for place, digit in enumerate(digits)) % 11 == 10:
            return personal("850101", "3", f"{serial:04}")
    raise AssertionError


@pytest.mark.parametrize("number", [*RIGHT, in_second_pass()])
def test_a_right_personal_number_is_known(number):
    assert is_personal_number(number)


@pytest.mark.parametrize("number", RIGHT)
def test_any_other_last_digit_makes_it_another_number(number):
    others = [number[:11] + last for last in "0123456789" if last != number[11]]
    assert [other for other in others if is_personal_number(other)] == []


@pytest.mark.parametrize(
    "number",
    [
        personal("851301", "3", "0012"),  # the 13th month
        personal("850001", "3", "0012"),
        personal("850132", "3", "0012"),
        personal("850230", "3", "0013"),
        personal("010229", "5", "0012"),  # 2001 was no leap year
        personal("000229", "1", "0012"),  # nor was 1800
        personal("850101", "7", "0012"),
        personal("850101", "0", "0012"),
        personal("990240", "0", "0123"),  # a company
        personal("151140", "3", "0123"),
        "0" * 12,
    ],
)
def test_a_number_with_a_right_checksum_that_is_no_birthday_is_none(number):
    assert not is_personal_number(number)


@pytest.mark.parametrize("form", ["{0}{1}", "{0} {1}", "{0}-{1}", "{0}\u00a0{1}"])
def test_a_personal_number_may_have_a_gap_after_the_birthday(form):
    line = "ИИН: " + form.format(RIGHT[0][:6], RIGHT[0][6:])
    assert [str(wrong.message) for wrong in personal_numbers(line)] == ["a personal number (IIN) begins in column 6"]


@pytest.mark.parametrize("form", ["1{0}", "{0}1", "{0:.3} {0}x", "KZ86{0}ABCD", "KZ86 1234 {0}"])
def test_a_part_of_a_longer_number_is_none(form):
    line = form.format(RIGHT[0])
    assert len(list(personal_numbers(line))) == (1 if "x" in form else 0)


def test_other_digits_count_too():
    arabic = "".join(chr(0x0660 + int(digit)) for digit in RIGHT[0])
    assert len(list(personal_numbers(arabic))) == 1


CARDS = [
    *(card("4", length) for length in (13, 16, 19)),
    *(
        card(first, 16)
        for first in ("51", "55", "2221", "2720", "2200", "2204", "6011", "65", "3530", "62", "8600", "9860")
    ),
    *(card("6759", length) for length in range(13, 20)),
    *(card(first, 15) for first in ("34", "37")),
    card("36", 14),
]


@pytest.mark.parametrize("number", CARDS)
def test_a_cards_number_is_known(number):
    assert is_card_number(number)
    assert len(list(card_numbers(f"Карта {number}, спасибо"))) == 1


@pytest.mark.parametrize("number", CARDS)
def test_a_wrong_sum_is_no_card(number):
    assert not is_card_number(number[:-1] + str((int(number[-1]) + 1) % 10))


@pytest.mark.parametrize(
    "number",
    [card("1", 16), card("9", 16), card("0", 16), card("4", 15), card("5100", 15), card("35", 15), card("2205", 16)],
)
def test_digits_that_no_issuer_begins_with_are_no_card(number):
    assert not is_card_number(number)


@pytest.mark.parametrize("gap", [" ", "-", "\u00a0", ".", "\u2011"])
def test_groups_of_four_are_a_card(gap):
    number = card("4", 16)
    groups = gap.join(number[place : place + 4] for place in range(0, 16, 4))
    for line in (groups, f"2026 {groups}", f"{groups} 12/27", f"`{groups}`"):
        assert len(list(card_numbers(line))) == 1


def test_the_groups_of_american_cards_are_known():
    number = card("37", 15)
    assert len(list(card_numbers(f"{number[:4]} {number[4:10]} {number[10:]}"))) == 1


def test_sums_in_groups_of_three_are_no_card():
    number = card("4", 16)
    threes = " ".join([number[0], *(number[place : place + 3] for place in range(1, 16, 3))])
    assert list(card_numbers(f"Всего {threes} тенге")) == []
