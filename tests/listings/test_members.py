"""An organization as a register names it."""

from __future__ import annotations

from dataclasses import replace

from plugins.listings import member
from tests.made import CLINIC, edition, texts


def test_it_is_called_by_its_short_name_and_leads_to_its_front_page():
    shown = member(replace(CLINIC, short_name=texts(ru="Скорая")), ("kk", "ru"), "ru", edition())

    assert (str(shown.link.text), shown.link.address) == ("Скорая", "/clinic/ru/")
    assert (shown.filed_under, shown.territory) == ("Скорая", "almaty")


def test_where_it_has_no_front_page_in_the_language_its_first_one_serves():
    shown = member(CLINIC, ("kk", "ru"), "en", edition())

    assert (shown.link.text.language, shown.link.address) == ("kk", "/clinic/kk/")


def test_it_may_have_front_pages_in_languages_that_its_file_does_not_name():
    assert member(CLINIC, ("kk", "ru", "en"), "en", edition()).link.address == "/clinic/en/"
