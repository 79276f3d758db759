"""`habarshy doctor`: each lack of a machine or a newsroom is told with what to do, in the person's language."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from plugins.upkeep.doctor import machine
from plugins.upkeep.doctor.newsroom import newsroom_lacks
from tests.tools import ROOT
from tests.upkeep.fresh_clone import ANSWERS, SAMPLE, fresh_clone

OWN = "https://gitlab.com/western/news.git"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A newsroom that lacks nothing; tests take copies of it."""
    clone = fresh_clone(tmp_path_factory.mktemp("whole") / "news")
    assert clone.start(*ANSWERS).status == 0
    clone.git("remote", "set-url", "origin", OWN)
    clone.commit("Start the newsroom")
    return clone


@pytest.fixture
def clone(whole, tmp_path):
    copy = type(whole)(tmp_path / "news")
    kept = shutil.ignore_patterns("output", ".output*", ".cache")
    shutil.copytree(whole.folder, copy.folder, symlinks=True, ignore=kept)
    return copy


def lacks(clone):
    """Give what is told as needed, and what is only good to know."""
    found = tuple(newsroom_lacks(clone.folder))
    return [str(one.message) for one in found if one.is_needed], [
        str(one.message) for one in found if not one.is_needed
    ]


def test_a_newsroom_that_was_started_lacks_nothing(clone):
    assert lacks(clone) == ([], [])


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "This newsroom:\n1. The newsroom is still the sample; its ids are of a domain that is nobody's.\n"),
        ("kk", "Осы редакция:\n1. Редакция әлі де үлгі күйінде; оның идентификаторлары ешкімдікі емес доменде.\n"),
        ("ru", "Эта редакция:\n1. Редакция — всё ещё образец; её идентификаторы из домена, который ничей.\n"),
    ],
)
def test_the_sample_is_told_in_the_persons_language_with_what_to_do(tmp_path, language, told):
    done = fresh_clone(tmp_path).type("doctor", (), {"HABARSHY_LANGUAGE": language})
    assert (done.status, told in done.text, "make start" in done.text) == (1, True, True)


def test_whoever_lacks_nothing_is_told_so(clone):
    clone.git("config", "user.name", "Somebody")
    clone.git("config", "user.email", "somebody@western.example")
    done = clone.type("doctor", (), {"LC_ALL": "C.UTF-8"})
    assert (done.status, done.text.endswith("Nothing has to be done.\n")) == (0, True), done.text


def test_what_is_only_good_to_know_fails_nothing(clone):
    clone.git("config", "user.name", "Somebody")
    clone.git("config", "user.email", "somebody@western.example")
    clone.git("branch", "--move", "trunk")
    done = clone.type("doctor", (), {"LC_ALL": "C.UTF-8"})
    assert (done.status, " · The branch is 'trunk', and 'main' is published." in done.text) == (0, True), done.text


def change(clone, path, old, new):
    text = clone.read(path)
    assert old in text
    clone.write(path, text.replace(old, new))


FEDERATION = "content/organizations/western-federation/organization.toml"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (FEDERATION, 'editors = ["@western/desk", "@aigul"]\n', "", "Nobody reviews what others propose."),
        (FEDERATION, "@aigul", "@other", ".github/CODEOWNERS does not name all who review."),
        (
            FEDERATION,
            "desk@western.example",
            "desk@example.org",
            f"Addresses of samples (example.org) stand in {FEDERATION}.",
        ),
        ("content/federation.toml", "languages =", "tongues =", "content/federation.toml cannot be read."),
        ("pyproject.toml", "engine = ", "engines = ", "Nobody says whence newer versions of Habarshy come."),
    ],
)
def test_each_lack_of_a_newsroom_is_told(clone, path, old, new, told):
    change(clone, path, old, new)
    assert lacks(clone)[0] == [told]


def test_an_address_that_pages_of_a_service_give_is_only_good_to_know(clone):
    change(
        clone, "publishconf.py", 'SITEURL = "https://news.western.example"', 'SITEURL = os.environ.get("SITEURL", "")'
    )
    assert lacks(clone) == ([], ["The site has no public address."])
    change(clone, "content/federation.toml", "gitlab", "gitea")
    assert lacks(clone) == (["The site has no public address."], [])


@pytest.mark.parametrize(
    ("remote", "remedy"),
    [("", "git remote add origin …"), ("https://git.example.org/habarshy.git", "git remote set-url origin …")],
)
def test_a_newsroom_without_a_repository_of_its_own_is_told(clone, remote, remedy):
    clone.git("remote", "set-url", "origin", remote) if remote else clone.git("remote", "remove", "origin")
    (lack,) = newsroom_lacks(clone.folder)
    assert "no repository of its own" in str(lack.message)
    assert str(lack.remedy).endswith(remedy)


def test_without_git_nothing_could_be_brought_back(clone):
    shutil.rmtree(clone.folder / ".git")
    assert lacks(clone)[0] == ["Git does not keep this folder, so nothing could be brought back."]


def test_a_start_that_was_cut_off_is_told(clone):
    (clone.folder / ".start").mkdir()
    assert lacks(clone)[0] == ["A start was cut off."]


def test_a_folder_that_was_renamed_without_its_former_name_is_told(clone):
    clone.git("mv", "content/organizations/ozen-depot", "content/organizations/ozen-rail-depot")
    clone.commit()
    assert lacks(clone)[0] == ["The folder 'ozen-depot' was there and is gone: its addresses lead nowhere."]
    depot = "content/organizations/ozen-rail-depot/organization.toml"
    clone.write(depot, f'formerly = ["ozen-depot"]\n{clone.read(depot)}')
    assert lacks(clone) == ([], [])


def test_folders_of_the_sample_are_not_missed(clone):
    gone = {path.split("/")[1] for path in SAMPLE if path.startswith("organizations/")}
    assert gone
    assert "sample-federation" not in " ".join(lacks(clone)[0])


def machine_lacks(folder=ROOT):
    return [str(one.message) for one in machine.machine_lacks(folder)]


def test_a_program_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert machine_lacks()[:2] == ["make is not there.", "git is not there."]
    assert "There is no Chromium; only tests of the code need it." in machine_lacks()


def test_a_git_that_is_too_old_or_knows_nobody_is_told(monkeypatch, tmp_path):
    program = tmp_path / "git"
    program.write_text('#!/bin/sh\n[ "$1" = config ] && exit 1\necho git version 2.17.1\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    told = machine_lacks()
    assert "git is 2.17, and 2.25 or newer is needed." in told
    assert "Git does not know who you are, so it commits nothing." in told


@pytest.mark.parametrize(("locale", "is_told"), [("C", True), ("C.UTF-8", False), ("xx_XX.KOI8-R", True)])
def test_a_terminal_without_our_letters_is_told(monkeypatch, locale, is_told):
    monkeypatch.setenv("LC_ALL", locale)
    told = "The terminal's locale knows no Kazakh and Russian letters: it is not UTF-8."
    assert (told in machine_lacks()) is is_told


def test_a_disk_that_is_nearly_full_and_a_typeface_that_is_gone_are_told(monkeypatch, tmp_path):
    monkeypatch.setattr(machine, "LEAST_ROOM", 2**80)
    told = machine_lacks(tmp_path)
    assert any(one.startswith("Only ") and one.endswith(" megabytes of the disk are free.") for one in told)
    assert "The typeface is not there: theme/fonts." in told


def test_a_python_that_is_too_old_is_told(monkeypatch):
    monkeypatch.setattr(machine, "OLDEST_PYTHON", (9, 1))
    assert any(one.endswith("and 9.1 or newer is needed.") for one in machine_lacks())


def test_a_disk_that_does_not_tell_capitals_is_told(tmp_path):
    (tmp_path / "PUBLISHCONF.PY").touch()  # such a disk has it as soon as it has publishconf.py
    assert any("capital and small letters" in one for one in machine_lacks(tmp_path))


def test_in_another_folder_the_right_one_is_named(clone):
    clone.write("elsewhere/.keep", "")
    command = clone.command("doctor")
    done = subprocess.run(
        command, cwd=clone.folder / "elsewhere", env=clone.surroundings(), capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stderr.startswith("This folder is no clone of Habarshy: publishconf.py, ")
    assert done.stdout == ""
