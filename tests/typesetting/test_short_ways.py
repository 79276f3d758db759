"""What is looked for only where a sign of it stands is found as it was by looking everywhere."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.typesetting import guess_language, lone_quotes_html, look_alikes
from plugins.typesetting.language_of_text import language_of_word
from plugins.typesetting.look_alikes import CHANGE_OF_ALPHABET, has_change_of_alphabet
from plugins.typesetting.passage import UNTOUCHED, is_untouched, passage_of, untouched
from plugins.typesetting.prose import _targets, prose_of
from plugins.typesetting.rules import BINDINGS, with_bindings

PIECES = (
    *("www.", "https://", "example.org", "a@b.kz", "foo.pdf", "10.5", "e.g.", ":/", "@", ".", "қаз", "/x", "a-b.c"),
    *(" ", "\n", "\u00a0", "\u2029", '"', "«", "»", "(", ")", "[", "](", "]:", "`", "```", "~~~", "<", "слово", "word"),
    *(
        "ο",
        "к",
        "k",
        "Қ",
        "І",
        "1",
        "5 %",
        "А.",
        "Б.",
        "т.",
        "д.",
        "№",
        "—",
        "-",
        "и",
        "не",
        "бы",
        "ма",
        "қ.",
        "IX",
        "в.",
    ),
)
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(texts)
@settings(max_examples=400, deadline=None)
def test_addresses_and_file_names_are_those_of_the_whole_text(text):
    everywhere = [match.span() for match in re.finditer(UNTOUCHED, text) if is_untouched(match)]
    assert list(untouched(text)) == (everywhere if re.search(r"[.@:](?=[A-Za-z/])|@", text) else [])


@given(texts)
@settings(max_examples=300, deadline=None)
def test_a_change_of_alphabet_is_seen_from_either_side(text):
    assert has_change_of_alphabet(text) == bool(re.search(CHANGE_OF_ALPHABET, text))


@given(texts)
@settings(max_examples=300, deadline=None)
def test_targets_of_links_are_no_prose(text):
    everywhere = re.compile(r"(?<=\]\()[^()\s]+|^ {0,3}\[[^\]\n]+\]:[ \t]*\S+", re.MULTILINE)
    assert list(_targets(text)) == [target.span() for target in everywhere.finditer(text)]
    assert len(prose_of(text)) == len(text)


@given(texts, st.sampled_from(("kk", "ru", "en")))
@settings(max_examples=300, deadline=None)
def test_what_is_bound_at_a_space_is_bound_at_a_line_end(text, language):
    one_line = with_bindings(passage_of(text.replace("\n", " ")), language).text
    assert with_bindings(passage_of(text), language).text.replace("\n", " ") == one_line
    assert all(rule("", language) == [] for rule in BINDINGS[language])


def test_words_between_spaces_tell_what_words_of_the_text_tell():
    russian = "Профсоюз,который(сегодня)провёл собрание:на нём были 5-й и 90-х работники " * 2
    assert guess_language(russian, ("kk", "ru", "en")) == "ru"
    assert language_of_word("который") == "ru"


def test_a_text_without_marks_has_none_without_partner():
    assert (list(lone_quotes_html("<p>Слово</p>", "ru")), look_alikes("Слово и дело")) == ([], ())
