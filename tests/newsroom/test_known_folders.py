"""Folders that did not change are not opened again, and nobody sees a difference."""

from __future__ import annotations

import shutil

import pytest

from plugins.newsroom import read_content, read_sources

CLINIC = "organizations/city-clinic"


def test_a_sound_folder_is_known_the_next_time(newsroom):
    assert set(read_content(newsroom.content).known) == {"almaty-union", "city-clinic", "federation"}


def test_a_known_folder_is_not_opened(newsroom):
    first = read_content(newsroom.content)
    newsroom.write(f"{CLINIC}/news/text.docx", b"")

    again = read_content(newsroom.content, first.known)

    assert again.problems == first.problems == ()
    assert again.organizations == first.organizations
    assert again.sources == ()


def test_what_is_not_known_is_read_beside_what_is(newsroom):
    newsroom.write(f"{CLINIC}/logo.png", b"")
    first = read_content(newsroom.content)
    known = {key: folder for key, folder in first.known.items() if key != "almaty-union"}

    again = read_content(newsroom.content, known)

    assert again.organizations == first.organizations
    assert [one.organization for one in again.sources] == ["almaty-union"]
    assert [one.logo for one in again.organizations] == ["", "logo.png", ""]
    assert again.known == first.known
    assert again.known["city-clinic"] is first.known["city-clinic"]


def test_a_folder_in_which_anything_is_wrong_is_never_known(newsroom):
    newsroom.write(f"{CLINIC}/news/text.docx", b"")
    assert set(read_content(newsroom.content).known) == {"almaty-union", "federation"}


def test_a_known_member_of_a_vanished_parent_is_told_its_line(newsroom):
    known = {"city-clinic": read_content(newsroom.content).known["city-clinic"]}
    shutil.rmtree(newsroom.content / "organizations/almaty-union")

    problems = read_content(newsroom.content, known).problems

    assert ("unknown-parent", 2) in [(problem.code, problem.line) for problem in problems]


def test_the_files_of_one_organization(newsroom):
    newsroom.write(f"{CLINIC}/news/2026-11-02-pay.xx.md", "Text")
    all_at_once = next(one for one in read_content(newsroom.content).sources if one.organization == "city-clinic")
    assert read_sources(newsroom.content, "city-clinic", ("kk", "ru", "en")) == all_at_once


@pytest.mark.parametrize("name", ["2026-11-02-pay", "2026-11-03-none"])
def test_the_lead_is_sought_in_known_folders_too(newsroom, name):
    lead = f'[home]\nlead = "city-clinic/{name}"\n'
    newsroom.write("federation.toml", (newsroom.content / "federation.toml").read_text() + lead)
    first = read_content(newsroom.content)
    assert read_content(newsroom.content, first.known).problems == first.problems
