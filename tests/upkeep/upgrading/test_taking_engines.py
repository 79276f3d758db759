"""`habarshy upgrade` takes the engine's files and no others."""

from __future__ import annotations

import re
import shutil
import sys

from plugins.upkeep import upgrade_engine
from tests.newsroom_folder import small_newsroom
from tests.tools import ROOT
from tests.upkeep.engines import FIRST, Checkout, git


def own_files(newsroom):
    return {path: blob for path, blob in newsroom.files().items() if path.startswith(("content/", "publishconf.py"))}


def test_the_engine_is_the_new_one_and_what_is_the_sites_own_is_as_it_was(newsroom, engine, upgrade):
    own, content = own_files(newsroom), newsroom.git("rev-parse", "HEAD:content")
    status, told = upgrade()
    assert status == 0
    assert own_files(newsroom) == own
    assert newsroom.git("rev-parse", "HEAD:content") == content
    engines = {path: blob for path, blob in engine.files().items() if path not in {*own, "pyproject.toml"}}
    taken = {path: blob for path, blob in newsroom.files().items() if path not in {*own, "pyproject.toml"}}
    assert taken == {path: blob for path, blob in engines.items() if not path.startswith("content/")}
    assert "The newsroom has the engine of v0.2.0, in a commit of its own." in told
    assert newsroom.git("status", "--porcelain") == ""


def test_pyproject_keeps_the_newsrooms_table_and_notes_the_tag(newsroom, engine, upgrade):
    upgrade()
    text = (newsroom.folder / "pyproject.toml").read_text("utf-8")
    assert 'version = "0.2.0"' in text
    assert '[tool.new]\nrule = "yes"' in text
    assert text.endswith(f'\n[tool.habarshy]\nengine = "{engine.address}"\ntag = "v0.2.0"\n')


def test_what_changes_for_readers_is_told(upgrade):
    _, told = upgrade()
    assert "What changes for readers: pages: 1, feeds: 0, cards: 0, other files: 0." in told


def test_an_engine_that_changes_no_page_says_so(engine, upgrade):
    upgrade("v0.2.0")
    engine.release("v0.2.1", **{"new.py": "new = 2\n"})
    assert "Nothing changes for readers." in upgrade()[1]


def test_new_errors_and_addresses_that_are_gone_are_told(engine, upgrade):
    engine.release("v0.3.0", **{"style.css": "strict engine\n"})
    status, told = upgrade()
    assert status == 0
    assert "Addresses that answer no more: 1, such as /news/." in told
    assert "Errors that the engine before did not tell: 1.\n    content/news.md:1: too loud (loud)\n" in told


def test_the_command_that_is_printed_undoes_it(newsroom, upgrade):
    before = newsroom.git("rev-parse", "HEAD")
    _, told = upgrade()
    (line,) = [line for line in told.splitlines() if line.startswith("To undo it")]
    newsroom.git(*line.partition(": git ")[2].split())
    assert newsroom.git("rev-parse", "HEAD") == before
    assert newsroom.git("status", "--porcelain") == ""


def test_the_libraries_are_those_of_the_new_engine(newsroom, engine, upgrade):
    engine.release("v0.3.0", **{"libraries.txt": "one 2.0\n"})
    upgrade()
    assert (newsroom.folder / ".venv" / ".stamp").read_text("utf-8") == "one 2.0\n"


def test_lines_changed_here_stay_where_the_engine_changed_others(newsroom, upgrade):
    newsroom.commit(**{"style.css": FIRST["style.css"].replace("last", "our own last line")})
    assert upgrade()[0] == 0
    style = (newsroom.folder / "style.css").read_text("utf-8")
    assert style.startswith("two\n")
    assert style.endswith("our own last line\n")


def test_a_second_upgrade_starts_from_the_first(newsroom, engine, upgrade):
    newsroom.commit(**{"style.css": FIRST["style.css"].replace("last", "our own last line")})
    upgrade("v0.2.0")
    engine.release("v0.10.0", **{"style.css": FIRST["style.css"].replace("one", "ten")})
    assert upgrade()[0] == 0
    assert (newsroom.folder / "style.css").read_text("utf-8").startswith("ten\n")
    assert 'tag = "v0.10.0"' in (newsroom.folder / "pyproject.toml").read_text("utf-8")


def test_a_squashed_history_goes_on_from_the_noted_tag(newsroom, engine, upgrade):
    upgrade("v0.2.0")
    newsroom.git("checkout", "--quiet", "--orphan", "squashed")
    newsroom.git("commit", "--quiet", "--message", "all at once")
    engine.release("v0.3.0", **{"style.css": FIRST["style.css"].replace("one", "three")})
    assert upgrade()[0] == 0
    assert (newsroom.folder / "style.css").read_text("utf-8").startswith("three\n")


def test_a_copy_without_history_is_merged_from_the_tag_of_its_version(newsroom, upgrade):
    newsroom.git("checkout", "--quiet", "--orphan", "copied")
    newsroom.git("commit", "--quiet", "--message", "made from a template")
    assert upgrade()[0] == 0
    assert (newsroom.folder / "style.css").read_text("utf-8").startswith("two\n")


def this_engine(folder):
    """Make a bare repository of the engine as it lies here, with a second tag that has another colour."""
    made = Checkout(folder / "this")
    for name in git(ROOT, "ls-files", "-z", "--", ":!content").split("\0"):
        if name and (ROOT / name).is_file():
            made.write(name, "")
            shutil.copy(ROOT / name, made.folder / name)
    made.git("init", "--quiet")
    made.commit()
    made.git("tag", "v1.0.0")
    tokens = (ROOT / "theme" / "static" / "css" / "tokens.css").read_text("utf-8")
    made.commit(**{"theme/static/css/tokens.css": tokens.replace("--accent: #0a5a73", "--accent: #0a5a00")})
    made.git("tag", "v1.1.0")
    return made


def test_this_engine_is_upgraded_with_its_own_make(tmp_path, monkeypatch, capsys):
    engine = this_engine(tmp_path)
    newsroom = Checkout(tmp_path / "newsroom")
    git(tmp_path, "clone", "--quiet", "--branch", "v1.0.0", str(engine.folder), str(newsroom.folder))
    newsroom.git("config", "user.name", "Web Editor")
    newsroom.git("config", "user.email", "editor@example.org")
    small_newsroom(newsroom.folder)
    newsroom.commit()
    for name, module in (("python", ""), ("pelican", " -m pelican")):
        newsroom.write(f".venv/bin/{name}", f'#!/bin/sh\nexec {sys.executable}{module} "$@"\n')
        (newsroom.folder / ".venv" / "bin" / name).chmod(0o755)
    for name in (".python", ".stamp"):
        newsroom.write(f".venv/{name}", f"{sys.version_info.major}.{sys.version_info.minor}\n")
    monkeypatch.delenv("SITEURL", raising=False)
    assert upgrade_engine(["--from", str(engine.folder)], newsroom.folder) == 0
    told = capsys.readouterr().out
    figures = re.search(
        r"pages: ([0-9]+), feeds: 0, cards: 0, other files: 2\..*\nOf these pages ([0-9]+) say the", told
    )
    assert figures
    assert int(figures[1]) == int(figures[2]) > 30
    assert newsroom.git("status", "--porcelain") == ""
    assert not (newsroom.folder / "output").exists()
