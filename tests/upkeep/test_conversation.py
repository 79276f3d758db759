"""The conversation on a real terminal, in each language: what is wrong is asked once more, nothing is lost."""

from __future__ import annotations

import pytest

from tests.upkeep.fresh_clone import fresh_clone, read_again
from tests.upkeep.typist import END_OF_INPUT, INTERRUPT, talk

LANGUAGES = ("kk", "ru", "en")
QUESTIONS = {
    "kk": ("Сайт тілдері [kk,ru,en]: ", "Федерацияның атауы, қазақша: ", "Жалғастырайық па? [иә] "),
    "ru": ("Языки сайта [ru,kk,en]: ", "Название федерации, по-русски: ", "Продолжить? [да] "),
    "en": ("Languages of the site [en,kk,ru]: ", "Name of the federation, in English: ", "Go on? [yes] "),
}
NO = {"kk": "жоқ", "ru": "нет", "en": "no"}


def answers(language, *last):
    """Answer every question, the colour and the zone wrongly at first; `last` are those of the greeting and the end."""
    return [
        *(language, "kk,ru", "Батыс федерациясы", "", "west-federation"),
        *("https://west.example", "", "example.org,2026", "", "Asia/Almati", "", "#ffee00"),
        *("-", "desk@west.example", "aigul", "@aigul"),
        *("Өзен ауданы", "Озёнский район", "ozen", "Өзен орталығы", "", "west-federation", "ozen-centre"),
        *("Көлік", "", "", "", "Өзен депосы", "", "ozen-depot", *last),
    ]


def talking(clone, *typed):
    surroundings = clone.surroundings(HABARSHY_LANGUAGE="", LC_ALL="C.UTF-8", COLUMNS="200")
    return talk(clone.command("start"), typed, clone.folder, surroundings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newsroom_is_talked_into_being(tmp_path, language):
    clone = fresh_clone(tmp_path)
    ended = talking(clone, *answers(language, "", ""))
    assert ended.status == 0, ended.seen
    federation, read = read_again(clone)
    assert read.problems == ()
    assert [one.key for one in read.organizations] == ["ozen-centre", "ozen-depot", "west-federation"]
    assert (federation.tag_authority, federation.time_zone) == ("west.example,2026", "Asia/Almaty")
    assert {post.language for post in read.sources[-1].posts} == {"kk", "ru"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_and_complaints_are_in_the_chosen_language(tmp_path, language):
    seen = talking(fresh_clone(tmp_path), *answers(language, "", NO[language])).seen
    first, _, last = QUESTIONS[language]
    assert first in seen
    assert last in seen
    assert {
        "kk": "«example.org,2026» — үлгінікі: өз доменіңізді",
        "ru": "«example.org,2026» — из образца: напишите домен",
        "en": "'example.org,2026' belongs to samples: write a domain",
    }[language] in seen
    assert {"kk": "шығар?", "ru": "может быть, «Asia/Almaty»?", "en": "did you mean 'Asia/Almaty'?"}[language] in seen
    assert "#807700" in seen
    assert "\nTraceback" not in seen


@pytest.mark.parametrize("end", [INTERRUPT, END_OF_INPUT, "no"])
def test_whoever_stops_finds_all_as_it_was(tmp_path, end):
    clone = fresh_clone(tmp_path)
    before = clone.files()
    ended = talking(clone, *answers("en", "", end))
    assert (ended.status, clone.files()) == (1 if end == "no" else 130, before)
    assert ended.seen.endswith("Nothing was changed.\n")
    assert not (tmp_path / ".start").exists()


def test_what_options_say_is_not_asked(tmp_path):
    clone = fresh_clone(tmp_path)
    options = ("--language", "en", "--languages", "en", "--name", "West", "--site", "https://west.example")
    ended = talk(clone.command("start", *options), [], tmp_path, clone.surroundings())
    assert "Public address" not in ended.seen
    assert "Its name in addresses [west]: " in ended.seen


def test_what_an_option_says_wrong_is_asked(tmp_path):
    clone = fresh_clone(tmp_path)
    options = ("--language", "en", "--languages", "xx9", "--name", "West")
    seen = talk(clone.command("start", *options), ["en"], tmp_path, clone.surroundings()).seen
    assert "--languages: 'xx9' is no language's code" in seen
    assert "Its name in addresses [west]: " in seen


def test_of_names_only_what_is_wrong_or_needed_is_asked(tmp_path):
    clone = fresh_clone(tmp_path)
    names = ("--name", "ru=Запад", "--name", "uz=Gʻarb")
    options = ("--language", "en", "--languages", "kk,ru,en", *names)
    seen = talk(clone.command("start", *options), ["Батыс"], tmp_path, clone.surroundings()).seen
    assert "--name: the site has no language 'uz'\n" in seen
    assert "Name of the federation, in Kazakh: Батыс\n" in seen
    assert "Name of the federation, in Russian" not in seen
    assert "'Батыс' has no translation into: en." in seen


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_letters_in_another_encoding_are_asked_once_more(tmp_path, locale):
    clone = fresh_clone(tmp_path)
    typed = ["en", "en", "Федерация".encode("koi8-r").decode("latin-1"), "West"]
    seen = talk(
        clone.command("start"),
        typed,
        tmp_path,
        clone.surroundings(HABARSHY_LANGUAGE="", LC_ALL=locale),
        encoding="latin-1",
    ).seen
    assert "These letters are not UTF-8" in seen
    assert "Its name in addresses [west]: " in seen
