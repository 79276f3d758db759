"""Where a newsroom cannot begin: what is there stays to the byte, and what to do is said."""

from __future__ import annotations

import os
import signal
import subprocess

import pytest

from plugins.upkeep.start.moving_in import move_in, put_back, stage
from tests.upkeep.fresh_clone import ANSWERS, fresh_clone, read_again
from tests.upkeep.repositories import without_rights_over_others


@pytest.fixture
def clone(tmp_path):
    return fresh_clone(tmp_path / "news")


def refused(clone, *arguments, **environment):
    """Start, see that nothing has changed, and return the status and what was told."""
    before = clone.files()
    built = clone.start(*(arguments or ANSWERS), **{"HABARSHY_LANGUAGE": "en", **environment})
    assert clone.files() == before
    assert not (clone.folder / ".start").exists()
    assert "Traceback" not in built.text
    return built.status, built.text


IN_ENGLISH = tuple("en" if one == "ru" else one for one in ANSWERS)


def test_a_newsroom_of_ones_own_is_never_replaced(clone):
    clone.write("content/federation.toml", 'tag_authority = "west.example,2026"\n')
    clone.commit()
    status, told = refused(clone, *IN_ENGLISH)
    assert (status, "This newsroom has begun already: content/ holds no sample." in told) == (1, True)
    assert "docs/federation.md" in told


def test_a_started_newsroom_does_not_begin_once_more(clone):
    assert clone.start(*ANSWERS).status == 0
    assert refused(clone, *IN_ENGLISH)[0] == 1


@pytest.mark.parametrize("is_new", [True, False])
def test_what_git_does_not_have_stays(clone, is_new):
    name = "content/organizations/sample-federation/news/2026-11-0" + ("3-mine.ru.md" if is_new else "2-pay.kk.md")
    clone.write(name, "---\ntitle: Моя новость\n---\n\nЭто образец.\n")
    status, told = refused(clone, *IN_ENGLISH)
    assert (status, f"    {name}\n" in told) == (1, True)
    assert "Git does not have these files as they are here" in told


def test_what_git_was_told_to_ignore_stays(clone):
    clone.write(".git/info/exclude", "*.pdf\n")
    clone.write("content/organizations/sample-federation/news/report.pdf", b"%PDF-1.7")
    status, told = refused(clone, *IN_ENGLISH)
    assert (status, "report.pdf" in told) == (1, True)


def test_what_systems_leave_in_folders_is_nobodys(clone):
    clone.write("content/organizations/.DS_Store", b"\0")
    assert clone.start(*ANSWERS).status == 0


@pytest.mark.parametrize("moment", ["soon", "-5", "99999999999999"])
def test_a_moment_that_is_none_is_told(clone, moment):
    status, told = refused(clone, *IN_ENGLISH, SOURCE_DATE_EPOCH=moment)
    assert (status, told.startswith("SOURCE_DATE_EPOCH ")) == (2, True)
    assert told.endswith("Nothing was changed.\n")


def test_settings_that_were_changed_by_hand_stay(clone):
    clone.write("publishconf.py", "SITEURL = 'https://mine.example'\n")
    assert "    publishconf.py\n" in refused(clone, *IN_ENGLISH)[1]


def test_news_that_somebody_wrote_into_the_sample_are_named(clone):
    for number in range(7):
        clone.write(
            f"content/organizations/city/news/2026-11-0{number + 1}-a.ru.md", "---\ntitle: Наше\n---\n\nТекст.\n"
        )
    clone.commit()
    status, told = refused(clone, *IN_ENGLISH)
    assert (status, "    content/organizations/city/news/2026-11-05-a.ru.md\n    and 2 more\n" in told) == (1, True)


def test_outside_a_clone_the_way_to_one_is_told(clone):
    (clone.folder / "pelicanconf.py").unlink()
    assert "This folder is no clone of Habarshy" in refused(clone, *IN_ENGLISH)[1]


def test_without_git_nothing_begins(clone):
    (clone.folder / ".git").rename(clone.folder / "git")
    built = clone.start(*IN_ENGLISH)
    assert (built.status, "Git does not keep this folder" in built.text) == (1, True)
    assert "git init --initial-branch main" in built.text


def test_where_nobody_sits_answers_are_options(clone):
    status, told = refused(clone, "--name", "Federation")
    assert (status, "Nobody sits here to be asked" in told, "--yes" in told) == (2, True, True)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            ["--tag-authority", "example.org,2026"],
            "--tag-authority: 'example.org,2026' belongs to samples: write a domain",
        ),
        (
            ["--tag-authority", "west"],
            "--tag-authority: 'west' is not a domain and a year: write a domain that is yours",
        ),
        (["--time-zone", "Asia/Almati"], "'Asia/Almati' is not a time zone: did you mean 'Asia/Almaty'?"),
        (["--color", "yellow"], "--color: 'yellow' is not a colour: write it like #0b5d4e"),
        (
            ["--federation", "search"],
            "--federation: 'search' is an address of the portal: did you mean 'search-union'?",
        ),
        (["--territorial", "kk"], "--territorial: 'kk' has two or three letters, as languages have"),
        (["--primary", "ozen-centre"], "--primary: 'ozen-centre' is taken"),
        (["--languages", "kk,uz"], "--languages: 'kk,uz' is not a language of the interface: it has en, kk, ru"),
        (["--name", "uz=Federatsiya"], "--name: the site has no language 'uz'"),
        (["--name", "kk=\u200b"], "--name: it has letters that cannot be seen"),
        (["--editors", "aigul"], "--editors: 'aigul' is not a login or team: did you mean '@aigul'?"),
        (["--logo", "logo.gif"], "--logo: 'logo.gif' is neither PNG nor SVG"),
        (["--logo", "no-such.png"], "--logo: 'no-such.png' is not there"),
        (["--site", "our news"], "--site: 'our news' is not a web address"),
        (["--email", "desk"], "--email: 'desk' is not an e-mail address"),
        (["--repository", "git@github.com:a/b"], "--repository: 'git@github.com:a/b' is not a web address"),
    ],
)
def test_a_wrong_answer_is_told_with_what_was_meant(clone, options, told):
    status, said = refused(clone, *IN_ENGLISH, *options)
    assert (status, told in said) == (2, True), said


def test_all_wrong_answers_are_told_at_once(clone):
    status, told = refused(clone, "--yes", "--language", "en", "--color", "x", "--time-zone", "y")
    assert status == 2
    complaints = [line.split(":")[0] for line in told.splitlines() if line.startswith("--")]
    assert complaints == ["--name", "--tag-authority", "--time-zone", "--color"]
    assert told.endswith("Nothing was changed.\n")


@pytest.mark.parametrize(("option", "language"), [("kk", "kk"), ("ru", "ru")])
def test_complaints_are_in_the_persons_language(clone, option, language):
    _, told = refused(clone, "--yes", "--language", option, "--color", "x", "--name", "a")
    assert {"kk": "түс емес", "ru": "не цвет"}[language] in told


def test_a_site_that_cannot_be_shown_leaves_everything_as_it_was(clone):
    clone.write("output/mine.txt", "somebody's own")
    status, told = refused(clone, *IN_ENGLISH)
    assert (status, "All files are as they were." in told) == (1, True)
    assert clone.read("output/mine.txt") == "somebody's own"


def test_a_logo_that_cannot_be_read_is_told_and_all_is_as_it_was(clone, tmp_path):
    logo = tmp_path / "logo.png"
    logo.mkdir()
    assert "is not there" in refused(clone, *IN_ENGLISH, "--logo", str(logo))[1]


@pytest.mark.parametrize("moment", ["staged", "begun", "content moved", "all moved"])
def test_a_start_that_was_killed_is_taken_back_by_the_next_one(clone, moment):
    before = clone.files()
    folder = clone.folder
    stage(folder, {"federation.toml": b"new"}, {"publishconf.py": b"new"})
    if moment != "staged":
        move_in(folder, ["publishconf.py"], [".github/CODEOWNERS"])
    if moment == "begun":
        (folder / "content").rename(folder / ".start/new/content")
        (folder / ".start/before/content").rename(folder / "content")
    if moment == "content moved":
        (folder / "content").rename(folder / ".start/gone")
    built = clone.start("--yes", HABARSHY_LANGUAGE="en")
    assert ("An earlier start was cut off" in built.text) == (moment != "staged")
    assert clone.files() == before
    assert not put_back(folder)


def test_settings_that_cannot_be_replaced_leave_everything_as_it_was(clone):
    folder, without_rights = clone.folder / ".github", without_rights_over_others()
    folder.chmod(0o555)
    before = clone.files()
    done = subprocess.run(
        [*without_rights, *clone.command("start", *IN_ENGLISH)],
        cwd=clone.folder,
        env=clone.surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    folder.chmod(0o755)

    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    assert "cannot be written: " in done.stderr
    assert clone.files() == before
    assert not (clone.folder / ".start").exists()


def test_taking_a_start_back_may_be_cut_off_as_well(clone):
    before = clone.files()
    stage(clone.folder, {"federation.toml": b"new"}, {"publishconf.py": b"new", "pyproject.toml": b"new"})
    move_in(clone.folder, ["publishconf.py", "pyproject.toml"])
    (clone.folder / "pyproject.toml").unlink()
    (clone.folder / "pyproject.toml").mkdir()  # stops it when the first file is back
    with pytest.raises(OSError, match=r"pyproject\.toml"):
        put_back(clone.folder)
    (clone.folder / "pyproject.toml").rmdir()

    assert put_back(clone.folder)

    assert clone.files() == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_the_old_content_whole_or_comes_too_late(clone, number):
    before = clone.files()
    with subprocess.Popen(
        clone.command("start", *IN_ENGLISH),
        cwd=clone.folder,
        env=clone.surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as program:
        assert program.stdout
        for line in program.stdout:
            if "for the first time" in line:
                os.kill(program.pid, number)
                break
        program.communicate()
    if program.returncode == 0:  # too late: the site was shown already, so the newsroom is there whole
        assert read_again(clone)[0].key == "western-federation"
    else:
        assert (program.returncode in {130, 143}, clone.files()) == (True, before)
