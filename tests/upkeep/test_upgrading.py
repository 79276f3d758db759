"""`habarshy upgrade` takes the engine's files and no others, or nothing at all."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import pytest

from plugins.upkeep import upgrade_engine
from tests.newsroom_folder import small_newsroom
from tests.tools import ROOT, require_tool
from tests.upkeep.engines import FIRST, Checkout, Engine, Newsroom, git
from tests.upkeep.repositories import without_rights_over_others

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def english(monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    require_tool("git")
    require_tool("make")


@pytest.fixture
def engine(tmp_path):
    return Engine(tmp_path)


@pytest.fixture
def newsroom(engine, tmp_path):
    """A newsroom of v0.1.0; the engine goes on to v0.2.0, with samples that are other ones, too."""
    made = Newsroom(engine, tmp_path)
    pyproject = FIRST["pyproject.toml"].replace("0.1.0", "0.2.0") + '\n[tool.new]\nrule = "yes"\n'
    engine.release(
        "v0.2.0",
        **{
            "style.css": FIRST["style.css"].replace("one", "two"),
            "new.py": "new = 1\n",
            "pyproject.toml": pyproject,
            "publishconf.py": 'SITEURL = "changed by the engine"\n',
            "content/sample.md": "another sample\n",
            "content/second.md": "one more sample\n",
        },
    )
    return made


@pytest.fixture
def upgrade(newsroom, capsys):
    def run(*arguments):
        status = upgrade_engine(arguments, newsroom.folder)
        return status, capsys.readouterr().out

    return run


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


def conflict(newsroom):
    newsroom.commit(
        **{"style.css": FIRST["style.css"].replace("one", "ours"), "new.py": "ours = 1\n", "Makefile": MAKEFILE_OF_OURS}
    )


MAKEFILE_OF_OURS = FIRST["Makefile"] + "ours:\n"


def test_conflicts_are_told_file_by_file_and_nothing_is_changed(newsroom, upgrade):
    conflict(newsroom)
    before, index = newsroom.git("rev-parse", "HEAD"), newsroom.git("ls-files", "--stage")
    status, told = upgrade()
    assert status == 1
    assert "v0.2.0 was not taken: 2 files of the engine were changed here too. Nothing was changed.\n" in told
    assert "\n    new.py: added here, and with other lines by the engine\n" in told
    assert "\n    style.css: changed here, and in another way by the engine\n" in told
    assert newsroom.git("rev-parse", "HEAD") == before
    assert newsroom.git("ls-files", "--stage") == index
    assert newsroom.git("status", "--porcelain") == ""
    assert newsroom.git("worktree", "list").count("\n") == 0


def test_the_engines_file_put_back_as_it_says_ends_the_conflict(newsroom, upgrade):
    newsroom.commit(**{"style.css": FIRST["style.css"].replace("one", "ours")})
    _, told = upgrade()
    command = told.partition("git checkout ")[2].partition(" -- FILE'")[0]
    newsroom.git("checkout", command, "--", "style.css")
    newsroom.commit()
    assert upgrade()[0] == 0


@pytest.mark.parametrize(
    ("files", "clash"),
    [
        ({"style.css": None}, "deleted here, and changed by the engine"),
        ({"build.py": "# ours\n"}, "changed here, and deleted by the engine"),
    ],
)
def test_a_deleted_file_is_told_as_such(newsroom, engine, upgrade, files, clash):
    engine.release("v0.3.0", **{"build.py": None})
    newsroom.commit(**files)
    status, told = upgrade("--untried")
    assert (status, clash in told) == (1, True)


def test_an_engine_that_cannot_build_is_taken_back_whole(newsroom, engine, upgrade):
    engine.release("v0.3.0", **{"style.css": "broken engine\n", "libraries.txt": "one 3.0\n"})
    before = newsroom.git("rev-parse", "HEAD")
    status, told = upgrade()
    assert status == 1
    assert "v0.3.0 was taken back: 'make publish' ended with status 2; .report/upgrade/after.log has what it" in told
    assert "\nthis engine builds nothing\n" in told
    assert newsroom.git("rev-parse", "HEAD") == before
    assert newsroom.git("status", "--porcelain") == ""
    assert (newsroom.folder / ".venv" / ".stamp").read_text("utf-8") == FIRST["libraries.txt"]


def test_libraries_that_cannot_be_had_take_it_back(newsroom, engine, upgrade):
    engine.release("v0.3.0", **{"libraries.txt": "broken\n"})
    before = newsroom.git("rev-parse", "HEAD")
    status, told = upgrade()
    assert (status, "v0.3.0 was taken back: 'make .venv/.stamp'" in told) == (1, True)
    assert newsroom.git("rev-parse", "HEAD") == before


def test_a_newsroom_that_cannot_be_built_as_it_is_is_told_first(newsroom, upgrade):
    newsroom.commit(**{"build.py": "raise SystemExit('not even now')\n"})
    status, told = upgrade()
    assert status == 1
    assert "the site cannot be built with the engine that is here" in told
    assert "\nnot even now\n" in told
    assert upgrade("--untried")[0] == 0


def test_without_a_trial_nothing_is_built(newsroom, upgrade):
    status, told = upgrade("--untried")
    assert (status, "Nobody built the site with it: 'make site' does." in told) == (0, True)
    assert not (newsroom.folder / ".report" / "upgrade" / "after.log").exists()


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


def test_files_that_git_cannot_write_leave_all_others_as_they_were(newsroom, engine, upgrade):
    engine.commit(**{"open/style.css": "one\n", "shut/style.css": "one\n"})
    engine.release("v0.3.0")
    assert upgrade("--untried")[0] == 0
    engine.release("v0.4.0", **dict.fromkeys(("open/style.css", "open/new.css", "shut/style.css"), "two\n"))
    before = newsroom.git("rev-parse", "HEAD")
    (newsroom.folder / "shut").chmod(0o555)
    done = subprocess.run(
        [*without_rights_over_others(), sys.executable, "-m", "plugins.command", "upgrade", "--untried"],
        cwd=newsroom.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HABARSHY_LANGUAGE": "en"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    (newsroom.folder / "shut").chmod(0o755)

    assert (done.returncode, "git cannot change the files" in done.stdout) == (1, True), done.stdout + done.stderr
    assert newsroom.git("status", "--porcelain", "--untracked-files=all", "--", "open", "shut") == ""
    assert newsroom.git("rev-parse", "HEAD") == before


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_an_interruption_takes_it_back(newsroom, engine, number):
    wait = "import time, pathlib\npathlib.Path('waits').touch()\ntime.sleep(600)\n"
    engine.release("v0.3.0", **{"build.py": wait, ".gitignore": FIRST[".gitignore"] + "/waits\n"})
    before = newsroom.git("rev-parse", "HEAD")
    program = (
        "import os, signal, sys, threading, pathlib, time\n"
        "from plugins.upkeep import upgrade_engine\n"
        "def stop():\n"
        "    while not pathlib.Path('waits').exists(): time.sleep(0.01)\n"
        f"    os.killpg(0, signal.{number})\n"
        "threading.Thread(target=stop, daemon=True).start()\n"
        "sys.exit(upgrade_engine([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=newsroom.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 130, done.stderr
    assert done.stdout.endswith("Interrupted: the newsroom is as it was.\n")
    assert newsroom.git("rev-parse", "HEAD") == before


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
    figures = re.search(r"pages: ([0-9]+), feeds: 0, cards: 0, other files: 2\.", told)
    assert figures
    assert int(figures[1]) > 30
    assert newsroom.git("status", "--porcelain") == ""
    assert not (newsroom.folder / "output").exists()
