"""What a release lacks is a warning of a build, an error of a check and of a proposal with its file."""

from __future__ import annotations

import json

import pytest

from plugins.newsdesk import check_texts
from tests.newsroom_folder import NOW, epoch, small_newsroom

PRESS = """
[about]
ru = "Поликлиника-образец лечит с 2003 года."

[[press_contacts]]
name.ru = "Пресс-служба"
phone = "+7 700 000 00 01"
languages = ["ru"]
"""
BODY = """**Алматы, 2 ноября 2026 года** — Профсоюз поликлиники подписал договор с главным врачом.

> Договор работает с понедельника.
>
> — Айгүл Үлгілі, председатель"""
FILE = "organizations/city-clinic/news/2026-11-02-agreement.ru.md"


@pytest.fixture
def newsroom(tmp_path):
    folder = small_newsroom(tmp_path / "checkout")
    own = folder.content / "organizations/city-clinic/organization.toml"
    folder.write("organizations/city-clinic/organization.toml", own.read_text("utf-8") + PRESS)
    return folder


def written(newsroom, body):
    header = {"title": "Поликлиника получила договор", "summary": "Он для 84 человек.", "kind": "release"}
    newsroom.post("city-clinic", "2026-11-02-agreement.ru.md", body=body, **header)


def told_by_build(newsroom):
    newsroom.build(CARDS="0", SEARCH="0")
    report = json.loads((newsroom.root / "report" / "problems.json").read_text("utf-8"))
    return [(one["code"], one["severity"], one["fails_proposals"]) for one in report["problems"] if one["path"] == FILE]


def test_a_whole_release_lacks_nothing(newsroom):
    written(newsroom, BODY)
    assert told_by_build(newsroom) == []


def test_a_build_warns_of_what_is_missing_cold_and_warm(newsroom):
    written(newsroom, BODY.replace("**", "").split(">")[0])
    expected = [("quotation-missing", "warning", True), ("dateline-not-bold", "warning", True)]
    assert told_by_build(newsroom) == expected
    newsroom.post("almaty-union", "2026-10-16-more.ru.md")
    assert told_by_build(newsroom) == expected


def test_a_check_counts_it_as_an_error(newsroom, monkeypatch, capsys):
    written(newsroom, BODY.replace(", председатель", "").replace("— Айгүл Үлгілі", "Айгүл"))
    monkeypatch.chdir(newsroom.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(NOW))
    status = check_texts([f"content/{FILE}"])
    assert (status, ":9: speaker-missing: error: " in capsys.readouterr().out) == (1, True)
