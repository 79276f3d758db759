"""Where an upgrade cannot begin what is wrong is told, with what to do."""

from __future__ import annotations

import os
import subprocess

import pytest

from plugins.upkeep import upgrade_engine
from tests.upkeep.engines import FIRST, Newsroom, git


def test_changes_that_are_not_committed_are_told(newsroom, upgrade):
    newsroom.write("content/news.md", "in the middle of writing\n")
    status, told = upgrade()
    assert status == 1
    assert "files have changes that are not committed, content/news.md first of 1: commit them" in told
    assert (newsroom.folder / "content" / "news.md").read_text("utf-8") == "in the middle of writing\n"


def test_a_new_post_that_git_does_not_know_is_not_in_the_way(newsroom, upgrade):
    newsroom.write("content/draft.md", "a draft\n")
    assert upgrade()[0] == 0
    assert (newsroom.folder / "content" / "draft.md").read_text("utf-8") == "a draft\n"


def test_a_file_that_git_does_not_know_is_never_written_over(newsroom, upgrade):
    newsroom.write("new.py", "written here\n")
    before = newsroom.git("rev-parse", "HEAD")
    status, told = upgrade()
    assert (status, "stand where the engine has its own: new.py;" in told) == (1, True)
    assert (newsroom.folder / "new.py").read_text("utf-8") == "written here\n"
    assert newsroom.git("rev-parse", "HEAD") == before


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("v0.2.1", "the engine has no tag 'v0.2.1': did you mean 'v0.2.0'?"),
        ("nonsense", "the engine has no tag 'nonsense': the newest is v0.2.0"),
        ("v0.2.0^{tree}", "the engine has no tag 'v0.2.0^{tree}': did you mean 'v0.2.0'?"),
        ("", "The newsroom has the engine of v0.2.0, in a commit"),
        ("0.2.0", "The newsroom has the engine of v0.2.0, in a commit"),
    ],
)
def test_tags_that_are_there_and_those_that_are_not(upgrade, typed, told):
    assert told in upgrade("--untried", *([typed] if typed else []))[1]


def test_an_engine_that_is_there_already_needs_nothing(upgrade):
    status, told = upgrade("v0.1.0")
    assert (status, "The newsroom has the engine of v0.1.0 already." in told) == (0, True)


def test_an_older_engine_is_taken_only_where_it_is_asked_for_and_the_way_back_up_is_open(newsroom, upgrade):
    upgrade("v0.2.0", "--untried")
    status, told = upgrade("v0.1.0", "--untried")
    assert (status, "v0.1.0 is older than the engine that is here (v0.2.0): --older" in told) == (1, True)
    assert upgrade("v0.1.0", "--older", "--untried")[0] == 0
    assert (newsroom.folder / "style.css").read_text("utf-8") == FIRST["style.css"]
    assert not (newsroom.folder / "new.py").exists()
    assert upgrade("--untried")[0] == 0
    assert (newsroom.folder / "new.py").exists()


def test_trials_are_taken_only_by_their_name(newsroom, engine, upgrade):
    engine.release("v0.3.0-trial.1", **{"style.css": "a trial\n"})
    assert "The newsroom has the engine of v0.2.0, in a commit" in upgrade("--untried")[1]
    assert upgrade("v0.3.0-trial.1", "--untried")[0] == 0
    assert (newsroom.folder / "style.css").read_text("utf-8") == "a trial\n"


@pytest.mark.parametrize(
    "address", ["/nowhere/engine.git", "https://localhost:1/engine.git", "ext::sh -c true", "--upload-pack=true"]
)
def test_an_address_without_an_engine_is_told(upgrade, address):
    status, told = upgrade(f"--from={address}")
    assert (status, f"the engine at {address} cannot be fetched (" in told) == (1, True)
    assert told.endswith(". The newsroom is as it was.\n")


def test_another_address_may_be_named(newsroom, engine, upgrade, tmp_path):
    git(tmp_path, "clone", "--quiet", "--mirror", str(engine.address), "mirror.git")
    own = newsroom.folder / "pyproject.toml"
    newsroom.commit(**{"pyproject.toml": own.read_text("utf-8").replace("engine.git", "gone.git")})
    assert upgrade("--untried")[0] == 1
    assert upgrade("--untried", "--from", str(tmp_path / "mirror.git"))[0] == 0


def test_a_newsroom_without_an_address_is_told_where_to_write_it(newsroom, upgrade):
    newsroom.commit(**{"pyproject.toml": FIRST["pyproject.toml"]})
    told = upgrade()[1]
    assert 'nobody says where the engine is: write engine = "https://…" into [tool.habarshy] of pyproject.toml' in told


def test_a_file_that_is_no_toml_is_told(newsroom, upgrade):
    newsroom.commit(**{"pyproject.toml": "[tool\n"})
    assert "pyproject.toml cannot be read (" in upgrade()[1]


def test_an_engine_without_released_tags_is_told(engine, upgrade):
    for tag in ("v0.1.0", "v0.2.0"):
        git(engine.address, "tag", "--delete", tag)
    assert "has no released tag, such as v1.2.0" in upgrade()[1]


def test_a_shallow_clone_is_told_how_to_get_the_rest(engine, tmp_path, capsys):
    (tmp_path / "shallow").mkdir()
    engine.commit(**{"style.css": "after the tag\n"})
    engine.git("push", "--quiet", str(engine.address), "main")
    shallow = Newsroom(engine, tmp_path / "shallow", "--depth=1", "--no-tags")
    status = upgrade_engine(["--untried"], shallow.folder)
    told = capsys.readouterr().out
    assert (status, "git fetch --unshallow, and type the same again" in told) == (1, True)


@pytest.mark.parametrize("inside", [True, False])
def test_another_folder_than_the_newsrooms_is_told(newsroom, capsys, tmp_path, inside):
    folder = newsroom.folder / "content" if inside else tmp_path
    assert upgrade_engine([], folder) == 1
    assert "this folder is not the newsroom's repository" in capsys.readouterr().out


def test_a_person_without_a_name_is_told_before_anything_is_fetched(newsroom, upgrade, monkeypatch):
    for name in ("user.name", "user.email"):
        newsroom.git("config", "--unset", name)
    newsroom.git("config", "user.useConfigOnly", "true")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    assert "git does not know who you are" in upgrade()[1]


def test_without_git_or_make_it_says_so(upgrade, monkeypatch, tmp_path):
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert "git is not there: install git and type the same again. The newsroom is as it was.\n" in upgrade()[1]
    (tmp_path / "bin" / "git").symlink_to(subprocess.getoutput("PATH=/usr/bin:/bin command -v git"))
    assert "make is not there: install make and type the same again" in upgrade()[1]
