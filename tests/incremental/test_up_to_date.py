"""A build that would change nothing says so at once, and only then."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.build.build import _outcome_if_up_to_date, build
from plugins.build.settings import BuildSettings
from plugins.incremental.outcome import Outcome
from plugins.incremental.trees import UNREADABLE, Trees, content_trees
from plugins.incremental.up_to_date import made_from, outcome_if_up_to_date
from plugins.releases.swap import current_release
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


def digest_for(told: BuildSettings) -> str:
    return made_from(told.site_job().made_with, content_trees(told.content), strict=told.strict)


def outcome(told: BuildSettings, digest: str) -> Outcome | None:
    release = current_release(told.output)
    assert release is not None
    return outcome_if_up_to_date(release, digest, told.now, told.content)


def stands(told: BuildSettings) -> bool:
    return _outcome_if_up_to_date(told, content_trees(told.content)) is not None


def test_the_second_build_ends_as_the_first_did(folder):
    first = build(settings(folder))
    second = build(settings(folder))

    assert list(second.seconds) == ["Looking for changes"]
    expected = replace(first, reasons={}, seconds=second.seconds, changed=False, sections_built=0, pages_written=0)
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


@pytest.mark.parametrize(
    "lost", ["sections/city-clinic", "pieces/*", "ledgers/*.contents.pack", "ledgers/*.last-build*"]
)
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
    (entry,) = folder.root.glob(".output.releases/ledgers/*.last-build.pack")
    data = entry.read_bytes()
    entry.write_bytes(data[:-1] + b"?")
    assert not stands(settings(folder))


def test_warnings_are_told_every_time(folder):
    folder.post("city-clinic", "2026-11-03-quote.ru.md", body="«Слово.")
    first = build(settings(folder))
    assert first.problems
    assert build(settings(folder)).problems == first.problems


SECRET = "qupia-7f3a"
WRONG = {
    "a wrong key": ("2026-11-04-wrong", {"title": SECRET, SECRET: "x"}, ""),
    "a wrong topic": ("2026-11-04-wrong", {"topics": f"[{SECRET}]"}, ""),
    "no picture": ("2026-11-04-wrong", {}, f"![{SECRET}]({SECRET}.jpg)"),
    "no post": ("2026-11-04-wrong", {}, f"[{SECRET}](2026-11-05-{SECRET}.ru.md) 900101300017"),
    "no title": (f"2026-11-04-{SECRET}", {"title": ""}, f"Слово {SECRET}"),
    "a person's number": ("2026-11-04-wrong", {}, f"{SECRET} 900101300017"),
    "too many cells": (f"2026-11-04-{SECRET}", {}, "a|" * 400 + "b\n" + "-|" * 400 + "-\n" + "a|\n" * 300),
    "a draft with a lone quote": (f"2026-11-04-{SECRET}", {"status": "draft"}, f"«{SECRET}"),
    "a letter too much, not due": (f"2027-01-01-{SECRET}", {"titel": SECRET}, f"кy {SECRET}"),
    "a name taken": ("2026-11-04-wrong", {"formerly": f"2026-11-02-pay, 2026-02-02-{SECRET}"}, ""),
}


def traces(folder: NewsroomFolder) -> list[str]:
    """Give every file of output, releases and cache whose name or bytes hold the secret."""
    files = [
        Path(below) / name
        for root in (folder.root / ".output.releases", folder.root / "cache")
        for below, _, names in os.walk(root)
        for name in names
    ]
    assert files
    return [str(file) for file in files if SECRET in str(file) or SECRET.encode() in file.read_bytes()]


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_posts_are_told_at_every_build_and_looked_at_once(folder, wrong):
    name, header, body = WRONG[wrong]
    folder.post("city-clinic", f"{name}.ru.md", body, **header)
    first = build(settings(folder))
    assert first.problems
    assert traces(folder) == []

    assert stands(settings(folder))
    assert build(settings(folder)).problems == first.problems

    folder.post("almaty-union", "2026-11-03-other.ru.md")
    other = build(settings(folder))
    assert (other.sections_built, other.problems) == (1, first.problems)
    assert traces(folder) == []

    (folder.content / f"organizations/city-clinic/news/{name}.ru.md").unlink()
    assert build(settings(folder)).problems == ()


def test_what_paths_say_is_told_at_every_build_too(folder):
    folder.write(f"organizations/city-clinic/news/{SECRET}.docx", b"PK")
    folder.write(f"organizations/city-clinic/news/2026-11-20-{SECRET}/hall.jpg", b"")
    folder.write(f"organizations/{SECRET.title()}/news/x.txt", b"")
    folder.write(f"organizations/{SECRET}/news/2026-11-20-x.ru.md", "---\ntitle: x\n---\n")
    (folder.content / "organizations/city-clinic/news/link.md").symlink_to(folder.content / "federation.toml")
    first = build(settings(folder))
    assert len(first.problems) == 5
    assert stands(settings(folder))
    assert build(settings(folder)).problems == first.problems
    assert traces(folder) == []


def test_a_link_to_what_is_not_published_is_told_and_not_kept(folder):
    folder.post("city-clinic", "2026-11-03-link.ru.md", f"[Слово]({{org:almaty-union/2027-01-01-{SECRET}}})")
    folder.post("almaty-union", f"2027-01-01-{SECRET}.ru.md")
    first = build(settings(folder))
    assert [problem.code for problem in first.problems] == ["link-not-published"]
    assert build(settings(folder)).problems == first.problems
    assert traces(folder) == []


def test_a_wrong_file_that_changed_while_nobody_looked_is_looked_at(folder):
    file = folder.post("city-clinic", "2026-11-04-wrong.ru.md", titel="x")
    told = settings(folder)
    build(told)
    digest = digest_for(told)
    file.write_text("---\ntitel: y\n---\n")
    assert outcome(told, digest) is None


def test_a_folder_that_cannot_be_read_never_stands(folder):
    told = settings(folder)
    assert made_from(told.site_job().made_with, Trees({"city-clinic": UNREADABLE}, "0"), strict=False) == ""
    build(told)
    assert outcome(told, "") is None


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
