"""Our catalogues are read without Babel, and say the same."""

from __future__ import annotations

import pytest
from babel.numbers import get_decimal_symbol, get_group_symbol

from plugins.messages import read_interface_catalogue, spoken
from plugins.messages.message_catalogue import DECIMAL_SIGNS, GROUP_SIGNS, TRANSLATIONS, read_message_catalogue
from tests.messages.asked import msgids

TRANSLATED = [language for language in spoken() if language != "en"]
HEAD = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""


def catalogue(tmp_path, text):
    file = tmp_path / "messages.po"
    file.write_text(f"{HEAD}\n{text}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("language", TRANSLATED)
def test_it_says_what_babel_reads(language):
    file = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    ours, theirs = read_message_catalogue(file), read_interface_catalogue(file).texts

    for text, *plural in msgids():
        assert ours.gettext(text) == theirs.gettext(text) or plural
        for count in range(120) if plural else ():
            assert ours.ngettext(text, plural[0], count) == theirs.ngettext(text, plural[0], count)


@pytest.mark.parametrize("language", spoken())
def test_tenths_stand_behind_the_sign_that_cldr_gives(language):
    assert DECIMAL_SIGNS.get(language, ".") == get_decimal_symbol(language)
    assert GROUP_SIGNS.get(language, ",") == get_group_symbol(language)


def test_long_texts_go_on_in_the_next_line(tmp_path):
    read = read_message_catalogue(catalogue(tmp_path, 'msgid ""\n"a \\"b\\""\n" c"\nmsgstr "x\\ny"'))
    assert read.gettext('a "b" c') == "x\ny"


@pytest.mark.parametrize(
    "entry", ['#, fuzzy\nmsgid "a"\nmsgstr "x"', 'msgid "a"\nmsgstr ""', 'msgid "a"\nmsgstr "{b}"', '#~ msgid "a"']
)
def test_what_is_not_finished_stays_english(tmp_path, entry):
    assert read_message_catalogue(catalogue(tmp_path, entry)).gettext("a") == "a"


@pytest.mark.parametrize("text", ["<<<<<<< ours", 'msgid "a', 'msgid "\\q"', 'mgsid "a"'])
def test_a_damaged_catalogue_is_none(tmp_path, text):
    with pytest.raises(ValueError, match=r"."):
        read_message_catalogue(catalogue(tmp_path, text))


def test_a_form_that_is_missing_is_english(tmp_path):
    entry = 'msgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] "{count} күн"'
    read = read_message_catalogue(catalogue(tmp_path, entry))
    assert read.ngettext("{count} day", "{count} days", 1) == "{count} күн"
    assert read.ngettext("{count} day", "{count} days", 5) == "{count} days"


def test_without_a_rule_of_plurals_one_is_one_and_all_others_are_many(tmp_path):
    file = tmp_path / "messages.po"
    file.write_text('msgid "day"\nmsgid_plural "days"\nmsgstr[0] "kun"\nmsgstr[1] "kunder"\n', encoding="utf-8")
    assert [read_message_catalogue(file).ngettext("day", "days", count) for count in (0, 1, 5)] == [
        "kunder",
        "kun",
        "kunder",
    ]


@pytest.mark.parametrize("rule", ["n % 0", "n ? 1", "n / (n - 5)", "__import__"])
def test_a_rule_that_cannot_count_is_none(tmp_path, rule):
    file = tmp_path / "messages.po"
    file.write_text(HEAD.replace("(n != 1)", rule), encoding="utf-8")
    with pytest.raises(ValueError, match=r"."):
        read_message_catalogue(file)
