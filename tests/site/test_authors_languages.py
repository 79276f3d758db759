"""A secretary is told what is wrong in her own language, and readers get the same site whatever that is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import pytest

from tests.newsroom_folder import small_newsroom

PRIMARY = 'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\n'
NAMES = '[name]\nkk = "a"\nru = "a"\n'
NEWS = "organizations/city-clinic/news"
MISTAKES = {
    f"{NEWS}/2026-11-03-header.ru.md": (
        "---\ntitle: Зарплата\ntopics: [pya, salary]\nkind: relese\nsumary: x\npublish_at: 2026-12-01 10:00\n"
        "focus: x\nstatus: withdrawn\nslug: x\nimage: Hall.JPG\nupdated: soon\n---\nТекст.\n"
    ),
    f"{NEWS}/2026-11-04-body.ru.md": (
        "---\ntitle: Зарплата\n---\n[сюда](hall.jpg) ![](net.png) <b>x</b>\n\n+7 701 234 56 78, a@b.kz, «кавычка\n\n"
        "[x](javascript:a) [y]({org:city-clinic/2026-01-29-no}) [z](#no) [](b.md)\n\nСписок:\n- раз\n"
    ),
    f"{NEWS}/2026-11-05-colon.ru.md": "title: Words\nno key\n\nText",
    f"{NEWS}/2026-11-06-open.ru.md": "---\ntitle: x\n\nText",
    f"{NEWS}/2026-11-07-bare.ru.md": "Текст без заголовка",
    f"{NEWS}/2026-11-08-space.kk.md": "---\ntitle:Words\n---\nМәтін",
    f"{NEWS}/2026-02-30-day.kk.md": "---\ntitle: a\n---\nx",
    f"{NEWS}/letter.docx": "PK",
    "organizations/city-clinic/old/x.md": "x",
    "organizations/Almaty_Clinic/organization.toml": "x",
    "organizations/city-school/organization.toml": (
        'kind = "primry"\nparents = ["almaty-unoin"]\nsector = "helth"\nfoo = 1\nlanguages = ["ru", "kk"]\n'
        '[name]\nru = "x"\n[contacts]\nemail = "x"\n[brand]\ncolor = "red"\n'
    ),
    "organizations/city-lyceum/organization.toml": 'kind = "primary\n',
}
WORDS = re.compile(r"[a-z]{2,}(?: [a-z]{2,}){2,}")
"""Three English words in a row: names of keys and files are never that."""


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    newsroom = small_newsroom(tmp_path_factory.mktemp("languages"))
    newsroom.write("organizations/city-park/organization.toml", f'{PRIMARY}languages = ["ru", "kk"]\n{NAMES}')
    newsroom.post("city-park", "2026-11-03-park.ru.md", sumary="x")
    for path, text in MISTAKES.items():
        newsroom.write(path, text)
    return newsroom


@dataclass(frozen=True)
class Told:
    """What a build said and left; the next one has the same folders."""

    said: str
    report: str
    problems: list[dict[str, Any]]
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def told(newsroom):
    """The mistakes told in everybody's own language, at a Russian's terminal."""
    built = newsroom.build("publishconf.py", HABARSHY_LANGUAGE="", LC_ALL="ru_RU.UTF-8")
    return Told(built.text, (built.report / "problems.txt").read_text("utf-8"), built.problems, built.files())


def test_each_organization_is_told_in_its_main_language(told):
    languages = {problem["path"].split("/")[1]: problem["language"] for problem in told.problems}
    assert (languages["city-park"], languages["city-school"]) == ("ru", "ru")
    assert (languages["city-clinic"], languages["city-lyceum"], languages["Almaty_Clinic"]) == ("kk", "kk", "kk")


def test_nothing_is_told_in_english(told):
    assert len(told.problems) > 30
    parts = [part for problem in told.problems for part in (problem["message"], problem["remedy"])]
    assert [part for part in parts if WORDS.search(part)] == []
    assert [problem for problem in told.problems if problem["message"] == problem["message_en"]] == []


def test_the_report_for_people_has_the_same_words(told):
    text = told.report
    assert text in told.said
    assert f"content/{NEWS}/2026-11-07-bare.ru.md:1: қате [title]: мәтіннің тақырыбы жоқ (title-missing)\n" in text
    assert "news/2026-11-03-park.ru.md:2: ошибка [sumary]: в шапке не бывает ключа «sumary» (unknown-key)\n" in text


def test_the_terminal_speaks_its_users_language(told):
    assert "Поиск изменений: " in told.said
    assert re.search(r"\d+ ошиб\w+, \d+ предупреждени\w+\.\n", told.said)
    assert "Сайт лежит в " in told.said


def test_one_language_decides_for_everything_and_readers_see_none_of_it(newsroom, told):
    anew = newsroom.build("publishconf.py", HABARSHY_LANGUAGE="ru", HABARSHY_CACHE=str(newsroom.root / "cold"))
    assert {problem["language"] for problem in anew.problems} == {"ru"}
    assert json.loads((anew.report / "problems.json").read_bytes())["language"] == "ru"
    assert anew.files() == told.files


def test_a_language_in_which_nobody_can_be_told_anything_is_refused(newsroom):
    refused = newsroom.build(HABARSHY_LANGUAGE="tt")
    assert refused.status == 1
    assert "HABARSHY_LANGUAGE must be one of en, kk, ru, not 'tt'" in refused.text
