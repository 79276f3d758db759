"""docs/when-it-fails.md: each message that it explains is brought about, and stands there as people read it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.command import main
from plugins.incremental import INTERRUPTED, TERMINATED
from plugins.messages.message_catalogue import read_message_catalogue
from plugins.releases import build_lock
from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.site.mounts import FULL_DISK, build_among_mounts
from tests.tools import ROOT, require_tool
from tests.upkeep.engines import git

PLACE = re.compile(r"\{\w+\}")
SITE = {"CARDS": "0", "WORKERS": "1", "SITEURL": "https://news.example.org"}
SETTINGS = 'import sys\nsys.path.insert(0, {root!r})\nfrom publishconf import *\nTHEME = {root!r} + "/theme"\n{more}\n'
Said = tuple[int, str]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published newsroom, in which one organization has many posts."""
    newsroom = small_newsroom(tmp_path_factory.mktemp("newsroom"))
    for number in range(60):
        newsroom.post("city-clinic", f"2026-10-{number % 28 + 1:02}-post-{number}.ru.md")
    assert newsroom.build("publishconf.py", **SITE).status == 0
    return newsroom.root


@pytest.fixture
def newsroom(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> NewsroomFolder:
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    return NewsroomFolder(shutil.copytree(built, tmp_path / "newsroom", symlinks=True), {"HABARSHY_LANGUAGE": "en"})


def published(newsroom: NewsroomFolder, more: str = "", **environment: str) -> Said:
    """Return what a publishing build says, `more` being lines of its settings."""
    (newsroom.root / "settings.py").write_text(SETTINGS.format(root=str(ROOT), more=more), "utf-8")
    built = newsroom.build(str(newsroom.root / "settings.py"), **{**SITE, **environment})
    return built.status, built.text


def busy(newsroom: NewsroomFolder) -> Said:
    with build_lock(newsroom.root / ".output.releases"):
        return published(newsroom)


def full_disk(newsroom: NewsroomFolder) -> Said:
    newsroom.post("almaty-union", "2026-11-12-new.ru.md")
    full, _ = build_among_mounts(newsroom, FULL_DISK, "full", "again", ROOM="8192")
    return full.status, full.text


def no_address(newsroom: NewsroomFolder) -> Said:
    return published(newsroom, 'SITEURL = ""')


def foreign(newsroom: NewsroomFolder) -> Said:
    newsroom.output.unlink()
    newsroom.output.mkdir()
    (newsroom.output / "thesis.txt").write_text("mine")
    return published(newsroom)


def no_plugin(newsroom: NewsroomFolder) -> Said:
    newsroom.post("almaty-union", "2026-11-12-new.ru.md")
    return published(newsroom, 'PLUGINS = [*PLUGINS, "plugins.nothing"]')


def no_port(newsroom: NewsroomFolder) -> Said:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        environment = newsroom.surroundings(PORT=str(taken.getsockname()[1]), PYTHONPATH=str(ROOT))
        command = [sys.executable, "-m", "plugins.command", "serve", "--settings", str(ROOT / "pelicanconf.py")]
        done = subprocess.run(
            command, cwd=newsroom.root, env=environment, capture_output=True, text=True, timeout=120, check=False
        )
    return done.returncode, done.stdout + done.stderr


def posts_gone(newsroom: NewsroomFolder) -> Said:
    shutil.rmtree(newsroom.content / "organizations" / "city-clinic" / "news")
    return published(newsroom)


def organizations_gone(newsroom: NewsroomFolder) -> Said:
    for key in ("city-clinic", "almaty-union"):
        shutil.rmtree(newsroom.content / "organizations" / key)
    return published(newsroom)


def manifest_cut(newsroom: NewsroomFolder) -> Said:
    file = newsroom.output / "manifest.json"
    text = file.read_text("utf-8")
    file.unlink()
    file.write_text(text[:100], "utf-8")
    return published(newsroom)


def host_near(newsroom: NewsroomFolder) -> Said:
    return published(newsroom, 'HOST = {"name": "tiny-pages", "files": 100}')


def typed(*words: str) -> Callable[[NewsroomFolder], Said]:
    """Return what a command of `habarshy` says in the newsroom's folder."""

    def run(newsroom: NewsroomFolder) -> Said:
        return in_folder(newsroom, *words)

    return run


def in_folder(newsroom: NewsroomFolder, *words: str, **environment: str) -> Said:
    command = [sys.executable, "-m", "plugins.command", *words]
    env = newsroom.surroundings(PYTHONPATH=str(ROOT), **environment)
    done = subprocess.run(command, cwd=newsroom.root, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def damaged(newsroom: NewsroomFolder) -> Said:
    first = newsroom.output.resolve()
    newsroom.post("almaty-union", "2026-11-12-new.ru.md")
    assert published(newsroom)[0] == 0
    (first / "index.html").unlink()
    os.utime(first, (1, 1))
    return in_folder(newsroom, "back")


def without_git(newsroom: NewsroomFolder) -> Said:
    return in_folder(newsroom, "upgrade", PATH=str(newsroom.root / "nothing"))


def repository(newsroom: NewsroomFolder) -> None:
    require_tool("git")
    (newsroom.root / "pyproject.toml").write_text('[tool.habarshy]\nengine = "/nowhere/engine.git"\n', "utf-8")
    for words in (("init", "-q"), ("add", "pyproject.toml"), ("commit", "-q", "-m", "all")):
        git(newsroom.root, *words)
    for name in ("user.name", "user.email"):
        git(newsroom.root, "config", name, "editor@example.org")


def uncommitted(newsroom: NewsroomFolder) -> Said:
    repository(newsroom)
    (newsroom.root / "pyproject.toml").write_text("[tool]\n", "utf-8")
    return in_folder(newsroom, "upgrade")


def no_engine(newsroom: NewsroomFolder) -> Said:
    repository(newsroom)
    return in_folder(newsroom, "upgrade")


ENTRIES: dict[str, tuple[int, Callable[[NewsroomFolder], Said]]] = {
    "Another build is writing into …": (1, busy),
    "The disk is full": (1, full_disk),
    "SITEURL must say where the site will be read": (1, no_address),
    "… holds files that no build of this site made": (1, foreign),
    "These plugins of the settings cannot be loaded": (1, no_plugin),
    "Nothing can listen on …": (1, no_port),
    "There is no command": (2, typed("bild")),
    "published addresses would vanish, so readers keep the section as it was": (3, posts_gone),
    "published organizations are gone": (1, organizations_gone),
    "it was written anew, and nobody counted lost pages": (0, manifest_cut),
    "the site has … files, and … takes …": (0, host_near),
    "there is no release before …": (1, typed("back")),
    "… is damaged, files of it are missing": (1, damaged),
    "git is not there": (1, without_git),
    "files have changes that are not committed": (1, uncommitted),
    "the engine at … cannot be fetched": (1, no_engine),
}
"""What is explained, with the status that it ends with and what brings it about."""


def page(language: str) -> str:
    return (ROOT / "docs" / f"when-it-fails{'' if language == 'en' else f'.{language}'}.md").read_text("utf-8")


def explained(language: str) -> list[str]:
    return re.findall(r"^#### (.+)$", page(language), re.MULTILINE)


def test_each_explained_message_is_tried_here():
    assert sorted(explained("en")) == sorted(ENTRIES)


@pytest.mark.parametrize("message", ENTRIES)
def test_a_message_is_told_as_the_page_has_it(newsroom, message):
    status, bring_about = ENTRIES[message]
    found, said = bring_about(newsroom)
    assert found == status, said
    assert re.search(".+".join(map(re.escape, message.split("…"))), said), said


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_page_has_it_as_readers_of_other_languages_are_told(language):
    file = ROOT / "plugins" / "messages" / "translations" / language / "LC_MESSAGES" / "messages.po"
    texts = read_message_catalogue(file).texts
    english = {PLACE.sub("…", text): PLACE.sub("…", forms[0]) for text, forms in texts.items()}
    for message, heading in zip(explained("en"), explained(language), strict=True):
        assert [one for text, one in english.items() if message in text and heading in one], heading


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_every_status_is_explained(language):
    statuses = re.findall(r"^\| (\d+) \|", page(language), re.MULTILINE)
    seen = {0, 3, *(status for status, _ in ENTRIES.values())}
    assert set(map(int, statuses)) == {*seen, INTERRUPTED, TERMINATED}


def test_a_wrong_word_of_the_command_line_is_status_2():
    assert main(["bild"]) == 2
