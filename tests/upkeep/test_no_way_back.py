"""`habarshy back` where there is no way back: why is told, and the output is what it was."""

from __future__ import annotations

import os

import pytest

from plugins.upkeep import go_back


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder whose output shows the newer one of two releases, in which nothing is left."""
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.chdir(tmp_path)
    for number, name in enumerate(("release-a", "release-b")):
        (tmp_path / ".output.releases" / name).mkdir(parents=True)
        os.utime(tmp_path / ".output.releases" / name, (1_780_000_000 + number, 1_780_000_000 + number))
    (tmp_path / "output").symlink_to(".output.releases/release-b")
    return tmp_path


def back(capsys, *typed):
    status = go_back(typed)
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.usefixtures("site")
def test_releases_are_listed_in_the_folder_where_it_is_typed(capsys):
    status, told, _ = back(capsys, "--list")
    names = [line.split(",")[0] for line in told.splitlines()]
    assert (status, names) == (0, ["release-b", "release-a"])
    assert [line.endswith("is what readers see") for line in told.splitlines()] == [True, False]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ((), "release-a is damaged, files of it are missing: no other one is whole"),
        (("release-b",), "release-b is damaged, files of it are missing: no other one is whole"),
        (("release-c",), "there is no release 'release-c': did you mean 'release-"),
        (("output",), "there is no release 'output': habarshy back --list names all of them"),
        (("../output",), "there is no release '../output': "),
        (("--output", "elsewhere"), "elsewhere is not a link to a release"),
        (("--list", "--output", "elsewhere"), "elsewhere is not a link to a release"),
    ],
)
def test_why_there_is_no_way_back_is_told_and_nothing_is_changed(site, capsys, typed, why):
    status, told, complaint = back(capsys, *typed)
    assert (status, told) == (1, "")
    assert complaint.startswith(f"Readers see what they saw: {why}")
    assert (site / "output").readlink().name == "release-b"


@pytest.mark.parametrize("target", [".output.releases/release-gone", "elsewhere", ".output.releases"])
def test_an_output_that_leads_elsewhere_shows_no_release(site, capsys, target):
    (site / "elsewhere").mkdir()
    (site / "output").unlink()
    (site / "output").symlink_to(target)
    status, _, complaint = back(capsys)
    assert (status, "output is not a link to a release" in complaint) == (1, True)


def test_an_output_that_shows_what_is_no_release_has_none_before_it(site, capsys):
    (site / ".output.releases" / "unfinished").mkdir()
    (site / "output").unlink()
    (site / "output").symlink_to(".output.releases/unfinished")
    status, _, complaint = back(capsys)
    assert (status, "output is not a link to a release" in complaint) == (1, True)


def test_a_system_that_forbids_it_is_told(site, capsys):
    (site / ".output.releases" / "lock").mkdir()
    status, _, complaint = back(capsys)
    assert status == 1
    assert complaint.startswith("Readers see what they saw: ")
