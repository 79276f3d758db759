"""A number is followed by no noun that would have to agree with it, or has a form for each count."""

from __future__ import annotations

import re
from gettext import c2py

import pytest

from plugins.messages import in_language
from plugins.newsroom import tell
from tests.messages.test_messages_translated import entries, forms, ids

COUNT = "{count}"
# «21 из 30» agrees with everything.
AGREES = re.compile(r"\{count\}[ \u00a0]+(?!из\b)[а-яё]")
RUSSIAN = c2py(
    "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1"
    " : n%10==0 || n%10>=5 && n%10<=9 || n%100>=11 && n%100<=14 ? 2 : 3"
)
COUNTED = [entry for entry in entries("ru") if COUNT in ids(entry)[0] and not entry.pluralizable]
PLURALS = [entry for entry in entries("ru") if entry.pluralizable]


@pytest.mark.parametrize("entry", COUNTED, ids=lambda entry: ids(entry)[0])
def test_a_single_russian_text_is_right_for_every_count(entry):
    assert not AGREES.search(entry.string)


@pytest.mark.parametrize("entry", PLURALS, ids=lambda entry: ids(entry)[0])
def test_russian_has_a_form_for_1_for_2_and_for_5(entry):
    one, few, many = (forms(entry)[RUSSIAN(count)] for count in (1, 2, 5))
    assert [forms(entry)[RUSSIAN(count)] for count in (11, 21, 22, 111, 121)] == [many, one, few, many, one]
    # Without a number in sight 21 things would be called by the form for one.
    assert len({one, few, many}) == (3 if COUNT in one else 1)


def test_counts_are_found():
    assert len(COUNTED) > 10
    assert len(PLURALS) > 5


def test_kazakh_counts_with_one_form():
    assert [ids(entry) for entry in entries("kk") if entry.pluralizable and len(set(forms(entry))) > 1] == []


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("kk", "2026-12-30, 00:00: сайтта мерзімі белгіленген өзгеріс болады"),
        ("ru", "2026-12-30 в 00:00 на сайте что-то сменится по сроку"),
    ],
)
def test_what_is_due_may_be_the_end_of_something_too(language, told):
    due = tell(
        "Something is due on {day} at {hour}: the next build after that shows it; "
        "PREVIEW=1 make site shows it now, and drafts.",
        day="2026-12-30",
        hour="00:00",
    )
    assert in_language(due, language).startswith(told)
