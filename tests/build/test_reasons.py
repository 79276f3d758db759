"""The reason why pages are made anew is the input that changed, and no other one is named."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.build.build import build
from plugins.build.settings import BuildSettings
from tests.newsroom_folder import NOW, NewsroomFolder, small_newsroom
from tests.section_jobs import settings_of
from tests.tools import ROOT


@pytest.fixture
def folder(tmp_path):
    newsroom = small_newsroom(tmp_path)
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md")
    return newsroom


def settings(folder: NewsroomFolder) -> BuildSettings:
    return replace(settings_of(folder), workers=1)


def reasons(told: BuildSettings) -> dict[str, list[str]]:
    return {name: list(map(str, found)) for name, found in build(told).reasons.items()}


def test_what_was_not_there_is_new(folder):
    found = reasons(settings(folder))
    assert found["city-clinic"] == found["/ru/"] == ["it was not there before"]


def test_a_post_is_named_as_a_file_of_its_organization_and_nothing_else_is_made(folder):
    build(settings(folder))
    folder.post("city-clinic", "2026-11-03-new.ru.md")
    found = reasons(settings(folder))
    assert found["city-clinic"] == ["a file in its folder was changed, added or deleted"]
    assert found["/ru/"] == ["posts, names or pages that it shows were changed"]
    assert "almaty-union" not in found


def test_where_nothing_changed_there_is_no_reason(folder):
    build(settings(folder))
    assert reasons(settings(folder)) == {}


def test_the_name_of_a_relative_is_told_apart_from_the_own_folder(folder):
    build(settings(folder))
    union = folder.content / "organizations" / "almaty-union" / "organization.toml"
    union.write_text(union.read_text("utf-8").replace("Союз Алматы", "Алматинский союз"), "utf-8")
    found = reasons(settings(folder))
    assert found["almaty-union"] == ["a file in its folder was changed, added or deleted"]
    assert found["city-clinic"] == ["names or places of other organizations that it shows were changed"]


def test_a_moment_that_came_is_the_reason(folder):
    folder.post("city-clinic", "2026-11-22-later.ru.md")
    build(settings(folder))
    later = replace(settings(folder), now=NOW + timedelta(days=3))
    assert reasons(later)["city-clinic"] == [
        "a moment came at which it changes by itself: a post is due, or a banner ends"
    ]


def test_pages_that_somebody_deleted_are_the_reason(folder):
    build(settings(folder))
    shutil.rmtree(settings(folder).releases / "sections" / "city-clinic")
    assert reasons(settings(folder))["city-clinic"] == ["its finished pages were not there any more"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda _, told: replace(told, siteurl="https://other.example.org"), "a setting of the site was changed"),
        (lambda folder, told: replace(told, theme=other_theme(folder)), "the theme was changed"),
        (lambda folder, told: with_file(folder, told, "federation.toml"), "federation.toml was changed"),
        (
            lambda folder, told: with_file(folder, told, "pages/rules.ru.md"),
            "a standing page of the portal was changed",
        ),
    ],
    ids=["setting", "theme", "federation", "page"],
)
def test_what_all_share_is_named_for_each(folder, change, reason):
    build(settings(folder))
    found = reasons(change(folder, settings(folder)))
    assert found["city-clinic"] == [reason]
    assert reason in found["/ru/"]


def other_theme(folder: NewsroomFolder):
    theme = folder.root / "theme"
    shutil.copytree(ROOT / "theme", theme)
    stylesheet = theme / "static" / "css" / "print.css"
    stylesheet.write_text(stylesheet.read_text("utf-8") + "\n/* other */\n", "utf-8")
    return theme


def with_file(folder: NewsroomFolder, told: BuildSettings, name: str) -> BuildSettings:
    file = folder.content / name
    before = file.read_text("utf-8") if file.exists() else "title: Устав\n\nСлово.\n"
    folder.write(name, before.replace("Образцовая", "Показательная"))
    return told
