"""A build that would change nothing says so at once, and only then."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.building.build import build
from plugins.building.build_settings import BuildSettings
from plugins.building.standing import made_from, still_stands
from plugins.building.trees import UNREADABLE, Trees, content_trees
from tests.deep_folders import deep_folders
from tests.newsroom_folder import NOW, Built, NewsroomFolder, small_newsroom
from tests.section_jobs import settings_of

PLUGINS = ("plugins.pictures", "plugins.attachments", "plugins.feeds")
HEAVY = {
    "numpy",
    "yaml",
    "babel",
    "lxml",
    "feedgen",
    "jinja2.ext",
    "plugins.views",
    "plugins.reading",
    "plugins.portal",
}


@pytest.fixture
def folder(tmp_path):
    newsroom = small_newsroom(tmp_path)
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md")
    return newsroom


def settings(folder: NewsroomFolder, **changes: Any) -> BuildSettings:
    return replace(settings_of(folder, PLUGINS), workers=1, **changes)


def stands(told: BuildSettings) -> bool:
    return still_stands(told, made_from(told.site_job(), content_trees(told.content))) is not None


def test_the_second_build_ends_as_the_first_did(folder):
    first = build(settings(folder))
    second = build(settings(folder))

    assert list(second.seconds) == ["Looking for changes"]
    expected = replace(first, seconds=second.seconds, changed=False, sections_built=0, pages_written=0)
    assert second == replace(expected, sections_reused=first.organizations)


def test_whoever_changes_anything_is_heard(folder):
    build(settings(folder))
    assert stands(settings(folder))
    assert not stands(settings(folder, siteurl="https://other.example.org"))
    assert not stands(settings(folder, card_shapes=0))
    assert not stands(settings(folder, plugins=PLUGINS[1:]))
    assert not stands(settings(folder, strict=True))
    assert not stands(settings(folder, previous=folder.root / "manifest.json"))


@pytest.mark.parametrize(
    "path", ["organizations/city-clinic/news/2026-11-02-pay.kk.md", "federation.toml", "pages/about.ru.md"]
)
def test_every_file_counts(folder, path):
    build(settings(folder))
    file = folder.content / path
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as words:
        words.write("\n")
    assert not stands(settings(folder))


def test_time_changes_a_site_too(folder):
    folder.post("city-clinic", "2026-11-20-fresh.ru.md")
    folder.post("city-clinic", "2026-12-01-later.ru.md")
    build(settings(folder))
    assert stands(settings(folder, now=NOW + timedelta(hours=1)))
    assert not stands(settings(folder, now=NOW - timedelta(hours=1)))
    assert not stands(settings(folder, now=NOW + timedelta(days=2)))  # no more among the last two days' news

    build(settings(folder, now=NOW + timedelta(days=3)))
    assert stands(settings(folder, now=NOW + timedelta(days=4)))
    assert not stands(settings(folder, now=NOW + timedelta(days=12)))


@pytest.mark.parametrize("lost", ["sections/city-clinic", "pieces/*", "ledgers/*.contents.pack", "ledgers/*.standing*"])
def test_what_was_taken_away_is_made_anew(folder, lost):
    build(settings(folder))
    for path in folder.root.glob(f".output.releases/{lost}"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    assert not stands(settings(folder))
    build(settings(folder))
    assert stands(settings(folder))
    assert (folder.output / "city-clinic/ru/2026/pay/index.html").is_file()


@pytest.mark.parametrize("path", ["index.html", "ru/feed.xml", "theme", "city-clinic", "manifest.json", "extra.html"])
def test_a_release_that_somebody_was_at_is_made_anew(folder, path):
    build(settings(folder))
    before = files(folder.output)
    damaged = folder.output / path
    if damaged.is_dir() and not damaged.is_symlink():
        shutil.rmtree(damaged)
    else:
        damaged.unlink() if damaged.exists() else damaged.touch()

    build(settings(folder))

    assert files(folder.output) == before
    assert stands(settings(folder))


def files(output: Path) -> dict[str, bytes]:
    return Built(0, "", output, output).files()


def test_a_damaged_entry_is_none(folder):
    build(settings(folder))
    (entry,) = folder.root.glob(".output.releases/ledgers/*.standing.pack")
    data = entry.read_bytes()
    entry.write_bytes(data[:-1] + b"?")
    assert not stands(settings(folder))


def test_warnings_are_told_every_time(folder):
    folder.post("city-clinic", "2026-11-03-quote.ru.md", body="«Слово.")
    first = build(settings(folder))
    assert first.problems
    assert build(settings(folder)).problems == first.problems


def test_nothing_is_kept_that_would_tell_of_what_is_not_published(folder):
    folder.post("city-clinic", "2027-01-01-secret.ru.md", titel="x")
    first = build(settings(folder))
    assert first.problems

    assert not stands(settings(folder))
    for entry in folder.root.glob(".output.releases/ledgers/*"):
        assert b"secret" not in entry.read_bytes()
    assert build(settings(folder)).problems == first.problems


def test_a_folder_that_cannot_be_read_never_stands(folder):
    told = settings(folder)
    assert made_from(told.site_job(), Trees({"city-clinic": UNREADABLE}, "0")) == ""
    build(told)
    assert still_stands(told, "") is None


LOADED = """
import atexit, sys
atexit.register(lambda: print("loaded", *sys.modules))
from pelican import main
main(sys.argv[1:])
"""


def test_it_loads_little(folder):
    folder.build()
    command = [sys.executable, "-c", LOADED, *folder.command()[3:]]
    done = subprocess.run(command, env=folder.surroundings(), capture_output=True, encoding="utf-8", check=False)

    said, _, loaded = done.stdout.partition("\nloaded ")
    assert "nothing in it changed" in said
    assert HEAVY & set(loaded.split()) == set()


@pytest.mark.parametrize("name", ["a", "қалта" * 20])
def test_folders_without_end_are_told_and_the_others_news_appear(folder, name):
    with deep_folders(folder.content / "organizations/almaty-union/news", name):
        built = build(settings(folder))
    assert [problem.code for problem in built.problems] == ["folder-depth"]
    assert built.status == 3
    assert (folder.output / "city-clinic/ru/2026/pay/index.html").is_file()
    assert (folder.output / "almaty-union/ru/index.html").is_file()
