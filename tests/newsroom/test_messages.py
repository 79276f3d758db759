"""What people are told is data until somebody reads it."""

from __future__ import annotations

import errno

import pytest

from plugins.newsroom import (
    NOTHING,
    Message,
    UserError,
    disk_is_full,
    places_of,
    system_reason,
    tell,
    tell_count,
    worded,
)
from plugins.newsroom.problems import MOST_QUOTED


def test_a_message_is_its_text_and_its_values():
    assert tell("'{key}' is missing", key="kind") == Message("'{key}' is missing", (("key", "kind"),))
    assert str(tell("'{key}' is missing", key="kind")) == "'kind' is missing"


def test_numbers_and_messages_stay_what_they_are_and_the_rest_becomes_text(tmp_path):
    inner = tell("no permission")
    values = dict(tell("{a} {b} {c} {d}", a=1, b=0.5, c=inner, d=tmp_path).values)
    assert values == {"a": 1, "b": 0.5, "c": inner, "d": str(tmp_path)}


@pytest.mark.parametrize(("count", "seen"), [(0, "0 files of a"), (1, "1 file of a"), (2, "2 files of a")])
def test_a_count_chooses_the_english_form(count, seen):
    assert str(tell_count("{count} file of {owner}", "{count} files of {owner}", count, owner="a")) == seen


def test_tenths_are_told_with_one_digit():
    assert str(tell("{seconds} s", seconds=2.04)) == "2.0 s"
    assert worded(tell("{seconds} s", seconds=2.04), lambda message: message.text, ",") == "2,0 s"


def test_a_place_without_a_value_and_braces_of_links_stay_as_they_are():
    assert str(tell("write {org:its-folder/2026-01-29-its-post} for {name}")) == (
        "write {org:its-folder/2026-01-29-its-post} for {name}"
    )
    assert places_of("{org:a/b} {name} {Name} {} {a_b}") == {"name", "a_b"}


def test_values_are_never_read_as_places():
    assert str(tell("{a}{b}", a="{b}", b="{a}")) == "{b}{a}"


def test_no_words_are_false():
    assert not NOTHING
    assert str(NOTHING) == ""
    assert tell("a")


def test_what_ends_the_work_says_why():
    error = UserError(tell("there is no file '{name}'", name="a"))
    assert str(error) == "there is no file 'a'"
    assert error.message.values == (("name", "a"),)


@pytest.mark.parametrize(
    ("number", "seen"),
    [
        (errno.EACCES, "no permission"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EPIPE, "the system said: Broken pipe"),
    ],
)
def test_the_systems_reasons_are_told_in_our_words(number, seen):
    assert str(system_reason(OSError(number, "Broken pipe"))) == seen


def test_an_error_without_words_is_told_by_its_name():
    assert str(system_reason(TimeoutError())) == "the system said: TimeoutError"


@pytest.mark.parametrize(("number", "full"), [(errno.ENOSPC, True), (errno.EDQUOT, True), (errno.EACCES, False)])
def test_a_full_disk_is_told_from_other_troubles(number, full):
    assert disk_is_full(OSError(number, "")) is full


@pytest.mark.parametrize(("count", "seen"), [(9_999, "9999"), (23_980, "23,980"), (1_000_000, "1,000,000")])
def test_large_amounts_are_told_in_groups(count, seen):
    assert str(tell("and {count} more", count=count)) == f"and {seen} more"
    assert worded(tell("{most}", most=count), lambda message: message.text, ",", " ") == seen.replace(",", " ")
    assert str(tell("line {line}", line=count)) == f"line {count}"


def test_nobody_reads_a_page_in_a_message():
    told = str(tell("'{word}' is wrong", word="q" * 5_000))
    assert (len(told), told[-11:]) == (MOST_QUOTED + 11, "…' is wrong")
