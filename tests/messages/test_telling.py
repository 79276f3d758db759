"""A message is put into words where it is read, in the language of whom it is for."""

from __future__ import annotations

import json
import pickle

import msgspec
import pytest

from plugins.messages import in_language, language_of_authors, language_of_terminal
from plugins.newsroom import Message, tell, tell_count

ERRORS = ("{count} error", "{count} errors")


@pytest.mark.parametrize(
    ("language", "seen"),
    [
        ("en", "did you mean 'news'?"),
        ("ru", "может быть, «news»?"),
        ("kk", "мүмкін, «news» шығар?"),
        ("uz", "did you mean 'news'?"),
    ],
)
def test_a_message_is_told_in_the_readers_language(language, seen):
    assert in_language(tell("did you mean '{name}'?", name="news"), language) == seen


@pytest.mark.parametrize(
    ("language", "count", "seen"),
    [
        ("en", 1, "1 error"),
        ("en", 0, "0 errors"),
        ("ru", 1, "1 ошибка"),
        ("ru", 2, "2 ошибки"),
        ("ru", 5, "5 ошибок"),
        ("ru", 11, "11 ошибок"),
        ("ru", 21, "21 ошибка"),
        ("kk", 1, "1 қате"),
        ("kk", 5, "5 қате"),
    ],
)
def test_a_number_takes_the_form_of_the_language(language, count, seen):
    assert in_language(tell_count(*ERRORS, count), language) == seen


def test_messages_in_a_message_are_told_in_the_same_language():
    reason = tell("is not a colour")
    assert in_language(tell("'{value}' {fault}", value="red", fault=reason), "ru") == "«red» — не цвет"


@pytest.mark.parametrize("written", ["{key}", "{value}", "%(key)s", "{0}", "{", "}}", "<b>", "$key", r"\1"])
def test_what_an_author_wrote_is_text_and_nothing_else(written):
    message = tell("'{value}' is not known as '{key}'", value=written, key="kind")
    assert in_language(message, "en") == f"'{written}' is not known as 'kind'"
    assert in_language(message, "ru") == f"для «kind» значение «{written}» неизвестно"


def test_tenths_have_the_sign_of_the_language():
    message = tell("{name}: {seconds} s", name=tell("Publishing"), seconds=1.25)
    assert in_language(message, "en") == "Publishing: 1.2 s"
    assert in_language(message, "ru") == "Публикация: 1,2 с"


def test_no_words_are_no_words_in_any_language():
    assert in_language(Message(), "ru") == ""
    assert in_language(tell("never translated"), "kk") == "never translated"


def test_a_message_crosses_processes_and_caches():
    message = tell("the drawing {reason}", reason=tell("has more than {most} elements in each other", most=32))
    assert pickle.loads(pickle.dumps(message)) == message
    assert msgspec.json.decode(msgspec.json.encode(message), type=Message) == message
    assert json.loads(msgspec.json.encode(message))["text"] == "the drawing {reason}"


@pytest.mark.parametrize(
    ("languages", "environment", "chosen"),
    [
        (("kk", "ru"), {}, "kk"),
        (("ru", "kk"), {}, "ru"),
        (("uz", "ru"), {}, "ru"),
        ((), {}, "en"),
        (("kk",), {"HABARSHY_LANGUAGE": "ru"}, "ru"),
        (("kk",), {"HABARSHY_LANGUAGE": "tt"}, "kk"),
        (("kk",), {"LANG": "ru_RU.UTF-8"}, "kk"),
    ],
)
def test_authors_are_told_in_the_language_of_their_organization(languages, environment, chosen):
    assert language_of_authors(languages, environment) == chosen


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "ru"}, "ru"),
        ({"LC_ALL": "C", "LANG": "ru_RU"}, "ru"),
        ({"LC_ALL": "ru_RU.UTF-8", "LANG": "kk_KZ.UTF-8"}, "ru"),
        ({"LC_MESSAGES": "kk_KZ", "LANG": "ru_RU"}, "kk"),
        ({"HABARSHY_LANGUAGE": "en", "LANG": "ru_RU"}, "en"),
    ],
)
def test_a_terminal_is_told_in_the_language_of_its_user(environment, chosen):
    assert language_of_terminal(environment) == chosen
