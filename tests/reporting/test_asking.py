"""One question after the other, as somebody types: what stands in brackets, what is asked again, what is an end."""

from __future__ import annotations

import io
import sys

import pytest

from plugins.newsroom import RIGHT, Fault, tell
from plugins.reporting.conversation import Conversation, Question, ask, ask_texts, is_agreed


@pytest.fixture
def types(monkeypatch):
    """Let somebody sit there who types these lines, and nothing behind them."""
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")

    def lines(*typed, **given):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        return Conversation({name: (value,) for name, value in given.items()}, asks=True)

    return lines


def question(suggestion="", *, is_needed=False):
    def fault(value):
        return Fault(tell("is taken"), right="north") if value == "south" else RIGHT

    return Question("name", tell("Name"), tell("Whose is it?"), suggestion, fault, is_needed=is_needed)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("", "west"), ("-", ""), ("east", "east"), ("  far   east ", "far east"), ("\tnorth\t", "north")],
)
def test_enter_takes_what_stands_in_brackets_and_a_hyphen_leaves_it_out(types, capsys, typed, answer):
    assert ask(types(typed), question("west")) == answer
    assert capsys.readouterr().out == "\nWhose is it?\nName [west]: "


def test_what_is_wrong_is_told_and_asked_once_more_until_it_is_right(types, capsys):
    assert ask(types("south", "a\u200eb\x1b", "\u200b", "-", "north"), question("x", is_needed=True)) == "north"
    told = [line.strip() for line in capsys.readouterr().out.split("Name [x]: ")]
    assert told[1:-1] == [
        "'south' is taken: did you mean 'north'?",
        "it has letters that cannot be seen",
        "it has letters that cannot be seen",
        "an answer is needed",
    ]


def test_an_option_answers_without_a_question(types, capsys):
    assert ask(types(name=" far  east "), question()) == "far east"
    assert capsys.readouterr().out == ""


def test_an_option_that_is_wrong_is_told_and_the_person_is_asked(types, capsys):
    conversation = types("north", name="south")
    assert ask(conversation, question()) == "north"
    assert capsys.readouterr().out.startswith("--name: 'south' is taken: did you mean 'north'?\n")
    assert conversation.complaints == []


def test_of_an_option_that_is_typed_twice_the_last_one_holds():
    conversation = Conversation({"name": ("south", "north")}, asks=False)
    assert (ask(conversation, question()), conversation.complaints) == ("north", [])


def test_who_asks_nothing_keeps_complaints_and_takes_suggestions(types):
    types()
    conversation = Conversation({}, asks=False)
    assert ask(conversation, question("west", is_needed=True)) == "west"
    assert ask(conversation, question("south")) == "south"
    assert ask(conversation, question()) == ""
    assert conversation.complaints == ["--name: 'south' is taken: did you mean 'north'?"]


def test_the_end_of_what_is_typed_ends_the_conversation(types):
    with pytest.raises(EOFError):
        ask(types("south"), question())


@pytest.mark.parametrize(
    ("typed", "agreed"),
    [("", True), ("ИӘ", True), ("да", True), ("Yes", True), ("жоқ", False), ("НЕТ", False), ("n", False), ("-", False)],
)
def test_yes_and_no_are_understood_in_every_language(types, typed, agreed):
    conversation = types("perhaps", "?", typed)
    assert is_agreed(conversation, tell("Shall a first post greet the readers? [yes]")) is agreed


def test_who_cannot_be_asked_agrees():
    assert is_agreed(Conversation({}, asks=False), tell("Go on?"))


def test_a_name_is_asked_for_in_each_language(types, capsys):
    name = ask_texts(types("Батыс", "", "West"), question(), ("kk", "ru", "en"))
    assert dict(name) == {"kk": "Батыс", "en": "West"}
    told = capsys.readouterr().out
    assert "Name, in Kazakh: Name, in Russian: Name, in English: " in told
    assert told.count("Whose is it?") == 1
    assert told.endswith("'Батыс' has no translation into: ru. Readers get this name there.\n")


def test_what_has_no_name_in_the_first_language_is_not_asked_for_in_others(types, capsys):
    assert not ask_texts(types(""), question(), ("kk", "ru"))
    assert "Russian" not in capsys.readouterr().out


def test_a_language_without_a_word_of_ours_is_asked_for_by_its_code(types, capsys):
    assert dict(ask_texts(types("Gʻarb"), question(), ("uz",))) == {"uz": "Gʻarb"}
    assert "Name, uz: " in capsys.readouterr().out
