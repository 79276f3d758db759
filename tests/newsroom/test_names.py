from __future__ import annotations

import pytest

from plugins.newsroom import tell
from plugins.newsroom.paths.names import organization_fault, slug_fault, slug_like
from plugins.newsroom.problems import did_you_mean, nearest


@pytest.mark.parametrize("name", ["a", "media-seminar", "2026", "x" * 80, "console", "com-1"])
def test_a_slug_is_small_letters_digits_and_hyphens(name):
    assert str(slug_fault(name)) == ""


@pytest.mark.parametrize("name", ["", "Media", "a--b", "-a", "a-", "a_b", "семинар", "a b", "a\n", "é"])
def test_other_letters_are_no_slug(name):
    assert "small Latin letters" in str(slug_fault(name))


def test_a_slug_may_be_too_long():
    assert str(slug_fault("x" * 81)) == "has 81 letters, 80 are the most"


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_devices_of_windows_are_no_slugs(name):
    assert "Windows" in str(slug_fault(name))


@pytest.mark.parametrize("name", ["news", "feeds", "well-known", "admin", "calendar"])
def test_no_organization_is_named_like_an_address_of_the_portal(name):
    assert "portal" in str(organization_fault(name))


@pytest.mark.parametrize("name", ["kk", "rus"])
def test_no_organization_is_named_like_a_language(name):
    assert "languages" in str(organization_fault(name))


@pytest.mark.parametrize("name", ["almaty-center", "a1", "x", "n-1"])
def test_other_slugs_name_organizations(name):
    assert str(organization_fault(name)) == ""


def test_an_organization_needs_a_slug_first():
    assert "small Latin letters" in str(organization_fault("Алматы"))


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Media_Seminar", "media-seminar"),
        (" a . b ", "a-b"),
        ("Семинар", "seminar"),
        ("會議", ""),
        ("ready", "ready"),
        ("con", ""),
    ],
)
def test_a_slug_is_proposed_where_there_are_letters_to_spell(text, proposed):
    assert slug_like(text, "ru") == proposed


def test_the_nearest_word_is_found_whatever_the_case():
    assert nearest("Sumary", ("title", "summary")) == "summary"
    assert nearest("parents", ("PARENTS",)) == "PARENTS"


def test_nothing_is_near_to_a_strange_word():
    assert nearest("zzz", ("title", "summary")) is None
    assert nearest("title", ()) is None


def test_the_remedy_names_the_nearest_word_or_says_something_else():
    assert str(did_you_mean("sumary", ("summary",))) == "did you mean 'summary'?"
    assert did_you_mean("zzz", ("summary",), tell("see the list")) == tell("see the list")
