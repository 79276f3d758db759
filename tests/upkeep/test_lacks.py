"""What small newsrooms lack, one thing after the other, as the doctor finds and tells it."""

from __future__ import annotations

import pytest

from plugins.upkeep import examine
from plugins.upkeep.doctor import machine
from plugins.upkeep.doctor.newsroom import newsroom_lacks
from tests.upkeep.fresh_clone import Clone

FEDERATION = (
    'languages = ["ru"]\ntag_authority = "west.example,2026"\ntime_zone = "Asia/Almaty"\nfederation = "west"\n'
    '[name]\nru = "Запад"\n[repository]\nservice = "gitea"\naddress = "https://git.west.example/news"\n'
    'branch = "main"\n'
    '[sectors.rail]\nru = "Железная дорога"\n[territories.ozen]\nru = "Озёнский район"\n'
)
WEST = 'kind = "federation"\nparents = []\neditors = ["@aigul"]\n[name]\nru = "Запад"\n'
DEPOT = (
    'kind = "primary"\nparents = ["west"]\nterritory = "ozen"\nsector = "rail"\neditors = ["@west/depot"]\n'
    '[name]\nru = "Депо"\n'
)


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A newsroom in git that lacks nothing."""
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    made = Clone(tmp_path / "news")
    made.write("content/federation.toml", FEDERATION)
    made.write("content/organizations/west/organization.toml", WEST)
    made.write("content/organizations/depot/organization.toml", DEPOT)
    made.write(".github/CODEOWNERS", "* @aigul\n/content/organizations/depot/ @west/depot\n")
    made.write("publishconf.py", 'SITEURL = "https://news.west.example"\n')
    made.write("pyproject.toml", '[tool.habarshy]\nengine = "https://git.example.org/habarshy"\n')
    made.git("init", "--quiet", "--initial-branch", "main")
    made.git("remote", "add", "origin", "https://git.west.example/news")
    made.commit()
    return made


def told(newsroom):
    return [str(one.message) for one in newsroom_lacks(newsroom.folder)]


def test_a_whole_newsroom_lacks_nothing(newsroom):
    assert told(newsroom) == []


@pytest.mark.parametrize("owners", ["* @aigulim @west/depots\n", "* @aigul\n", "* @West/depot @aigul-b\n", ""])
def test_each_reviewer_has_to_be_named_whole(newsroom, owners):
    newsroom.write(".github/CODEOWNERS", owners)
    assert told(newsroom) == [".github/CODEOWNERS does not name all who review."]


def test_where_nobody_is_named_the_file_to_write_is_told(newsroom):
    newsroom.write("content/organizations/west/organization.toml", WEST.replace('["@aigul"]', "[]"))
    (lack,) = newsroom_lacks(newsroom.folder)
    assert 'Write editors = ["@login"] into content/organizations/west/organization.toml' in str(lack.remedy)


@pytest.mark.parametrize("line", ["SITEURL='https://a.kz'", 'SITEURL  =  "http://a.kz"', 'SITEURL = f"https://{HOST}"'])
def test_a_public_address_is_found_however_it_is_written(newsroom, line):
    newsroom.write("publishconf.py", f"HOST = 'a'\n{line}\n")
    assert told(newsroom) == []


@pytest.mark.parametrize("line", ['# SITEURL = "https://a.kz"', 'SITEURL = ""', 'OLD_SITEURL = "https://a.kz"', ""])
def test_a_public_address_that_is_none_is_told(newsroom, line):
    newsroom.write("publishconf.py", f"{line}\n")
    assert told(newsroom) == ["The site has no public address."]


@pytest.mark.parametrize(
    "text", ["", "tool = 3\n", "[tool]\nhabarshy = 3\n", "[tool.habarshy]\nengine = 3\n", "[", "\udcff"]
)
def test_an_engine_that_no_file_names_is_told(newsroom, text):
    newsroom.write("pyproject.toml", text.encode("utf-8", "surrogateescape"))
    assert told(newsroom) == ["Nobody says whence newer versions of Habarshy come."]


def test_a_file_of_settings_that_is_gone_is_a_lack_and_no_fault(newsroom):
    for name in ("pyproject.toml", "publishconf.py", ".github/CODEOWNERS"):
        (newsroom.folder / name).unlink()
    assert told(newsroom) == [
        ".github/CODEOWNERS does not name all who review.",
        "The site has no public address.",
        "Nobody says whence newer versions of Habarshy come.",
    ]


@pytest.mark.parametrize(("count", "ending"), [(1, "."), (3, " and 2 more.")])
def test_addresses_of_samples_are_counted_and_the_first_is_named(newsroom, count, ending):
    for number in range(count):
        newsroom.write(f"content/organizations/depot/news/2026-11-0{number + 1}-a.ru.md", "www.example.org")
    first = "content/organizations/depot/news/2026-11-01-a.ru.md"
    assert told(newsroom) == [f"Addresses of samples (example.org) stand in {first}{ending}"]


def test_a_federation_that_cannot_be_read_is_told_beside_what_else_is_missing(newsroom):
    newsroom.write("content/federation.toml", "languages = ")
    newsroom.git("remote", "remove", "origin")
    first, second = told(newsroom)
    assert first == "content/federation.toml cannot be read."
    assert second.startswith("The newsroom has no repository of its own yet")


def test_a_repository_that_is_the_engines_is_not_ones_own(newsroom):
    newsroom.git("remote", "set-url", "origin", "https://me:secret@git.example.org/habarshy")
    (lack,) = newsroom_lacks(newsroom.folder)
    assert str(lack.remedy).endswith("git remote set-url origin …")


@pytest.mark.parametrize("branch", ["trunk", ""])
def test_another_branch_is_good_to_know_and_none_is_nothing(newsroom, branch):
    newsroom.git("branch", "--move", branch) if branch else newsroom.git("checkout", "--quiet", "--detach")
    found = list(newsroom_lacks(newsroom.folder))
    assert [one.is_needed for one in found] == ([False] if branch else [])


def test_folders_that_are_gone_are_told_in_order_and_those_with_another_name_are_not(newsroom):
    for key in ("b-union", "a-union", "old-depot"):
        newsroom.write(f"content/organizations/{key}/organization.toml", DEPOT)
    newsroom.commit()
    newsroom.git(
        "rm", "-r", "--quiet", *(f"content/organizations/{key}" for key in ("b-union", "a-union", "old-depot"))
    )
    newsroom.write("content/organizations/depot/organization.toml", f'formerly = ["old-depot"]\n{DEPOT}')
    newsroom.commit()
    lead_nowhere = "was there and is gone: its addresses lead nowhere."
    assert told(newsroom) == [f"The folder 'a-union' {lead_nowhere}", f"The folder 'b-union' {lead_nowhere}"]


def test_a_folder_whose_file_cannot_be_read_is_not_gone(newsroom):
    newsroom.git("mv", "content/organizations/depot", "content/organizations/depot-two")
    newsroom.commit()
    newsroom.git("mv", "content/organizations/depot-two", "content/organizations/depot")
    newsroom.write("content/organizations/depot/organization.toml", "kind = ")
    newsroom.commit()
    assert [one for one in told(newsroom) if "'depot'" in one] == []


def test_the_doctor_counts_what_is_needed_and_tells_the_rest_last(newsroom, monkeypatch, capsys):
    monkeypatch.chdir(newsroom.folder)
    newsroom.git("branch", "--move", "trunk")
    newsroom.write("publishconf.py", "")
    newsroom.write("pyproject.toml", "")
    newsroom.write("pelicanconf.py", "")
    status = examine([])
    of_newsroom = capsys.readouterr().out.partition("This newsroom:\n")[2].splitlines()
    assert status == 1
    assert [line[:2] for line in of_newsroom if line[:2] != "  "][:3] == ["1.", "2.", " ·"]
    assert of_newsroom[-1].endswith("things have to be done.")


def test_a_folder_without_anything_is_named_and_what_to_do_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)
    assert examine([]) == 1
    said, remedy = capsys.readouterr().err.splitlines()
    assert said.startswith("This folder is no clone of Habarshy: ")
    assert remedy == "Go to the folder that git clone has made, and type it there."


def test_windows_is_told_the_way_that_there_is(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", "win32")
    lack = next(machine.machine_lacks(tmp_path))
    assert (str(lack.message)[:7], "wsl --install" in str(lack.remedy)) == ("Windows", True)
