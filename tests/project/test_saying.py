"""What make and .ci say before any Python of ours runs: in the language of whoever sits there, else in English."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest

from plugins.messages import in_language
from plugins.newsroom import tell
from tests.messages.asked import sayings
from tests.project.checkout import Checkout
from tests.tools import ROOT

TRANSLATIONS = "plugins/messages/translations"
OTHERS = dict.fromkeys(("HABARSHY_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"), "")


def said(*arguments, **environment):
    command = [str(ROOT / ".ci" / "say"), *arguments]
    done = subprocess.run(
        command, env={**os.environ, **OTHERS, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout.removesuffix("\n")


@pytest.fixture
def checkout(tmp_path):
    checkout = Checkout(tmp_path)
    shutil.copytree(ROOT / TRANSLATIONS, tmp_path / TRANSLATIONS)
    checkout.script(".venv/bin/pelican", ":")
    return checkout


def test_sayings_are_found():
    places = {saying.place.partition(":")[0] for saying in sayings()}
    assert {"Makefile", ".ci/install", ".ci/proposal", ".ci/tools", ".ci/venv"} <= places


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_everything_is_said_as_the_catalogue_has_it(language):
    for saying in sayings():
        text = str(*saying.texts)
        expected = in_language(tell(text, **{name: name for name in saying.values}), language)
        assert said(text, *(f"{name}={name}" for name in saying.values), HABARSHY_LANGUAGE=language) == expected


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, "All checks passed."),
        ({"LANG": "ru_RU.UTF-8"}, "Все проверки пройдены."),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "kk_KZ"}, "Барлық тексеріс өтті."),
        ({"LANG": "ru_RU.UTF-8", "HABARSHY_LANGUAGE": "en"}, "All checks passed."),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"}, "Все проверки пройдены."),
        ({"LANG": "../ru"}, "All checks passed."),
    ],
)
def test_the_language_is_chosen_as_for_messages(environment, told):
    assert said("All checks passed.", **environment) == told


def test_values_are_text_and_nothing_else():
    value = 'name={name} \\n `x` $HOME & "quotes"'
    assert said("There is no {name} in {name}, {other}", value) == (
        f"There is no {value[5:]} in {value[5:]}, {{other}}"
    )


def test_what_has_no_translation_is_said_in_english():
    assert said("Nobody translated {this}.", "this=it", HABARSHY_LANGUAGE="ru") == "Nobody translated it."


def test_a_machine_without_awk_is_told_in_english(tmp_path):
    (tmp_path / "sh").symlink_to(shutil.which("sh"))
    assert said("All checks passed.", HABARSHY_LANGUAGE="ru", PATH=str(tmp_path)) == "All checks passed."


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_help_is_in_the_persons_language(checkout, language):
    status, told = checkout.make("help", HABARSHY_LANGUAGE=language)
    _, english = checkout.make("help", HABARSHY_LANGUAGE="en")
    assert status == 0
    assert [line.split()[1] for line in told.splitlines()] == [line.split()[1] for line in english.splitlines()]
    assert [line for line in told.splitlines() if not re.search("[а-я]{3}", line)] == []


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("kk", "Сайт content/ қалтасынан output/", "Браузерде оқу үшін «make serve» деп теріңіз.\n"),
        ("ru", "Сайт собирается из content/ в output/.", "Чтобы прочитать его в браузере, наберите «make serve».\n"),
    ],
)
def test_make_site_begins_and_ends_in_the_persons_language(checkout, language, first, last):
    _, told = checkout.make("site", HABARSHY_LANGUAGE=language)
    assert told.startswith(first)
    assert told.endswith(last)


def test_a_fresh_machine_is_told_what_it_lacks(checkout):
    shutil.rmtree(checkout.folder / ".venv")
    _, told = checkout.make("site", PYTHON="nosuch", HABARSHY_LANGUAGE="ru")
    assert "Здесь нет работающего nosuch." in told
