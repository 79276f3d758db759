"""Where a newsroom may begin: what git says of a folder, what is a sample, and what somebody has written."""

from __future__ import annotations

import pytest

from plugins.newsroom import git_says
from plugins.upkeep.git import branch_of, is_repository, kept_here_only, origin_of
from plugins.upkeep.start.obstacles import named, obstacle
from plugins.upkeep.start.sample import is_sample, of_samples, written_by_somebody
from tests.upkeep.fresh_clone import Clone

SAMPLE = 'tag_authority = "example.org,2026"\n'


@pytest.fixture
def clone(tmp_path, monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    made = Clone(tmp_path / "news")
    for name in ("publishconf.py", "pyproject.toml", "pelicanconf.py"):
        made.write(name, "")
    made.write("content/federation.toml", SAMPLE)
    made.git("init", "--quiet", "--initial-branch", "main")
    made.commit()
    return made


def why(clone):
    found = obstacle(clone.folder)
    return (str(found.message), found.files) if found else None


def test_a_clone_with_the_sample_is_a_place_to_begin(clone):
    assert why(clone) is None


@pytest.mark.parametrize("name", ["publishconf.py", "pyproject.toml", "pelicanconf.py"])
def test_without_one_of_its_files_it_is_no_clone(clone, name):
    (clone.folder / name).unlink()
    message, _ = why(clone)
    assert message.startswith("This folder is no clone of Habarshy: ")
    assert name in message


def test_a_folder_inside_of_another_repository_is_kept_by_nobody(clone):
    inside = Clone(clone.folder / "inside")
    for name in ("publishconf.py", "pyproject.toml", "pelicanconf.py"):
        inside.write(name, "")
    assert why(inside)[0] == "Git does not keep this folder, so nothing could be brought back."


@pytest.mark.parametrize("path", ["content/мой файл.txt", "content/organizations/a/news/п.ru.md", "content/a'b\".pdf"])
def test_files_that_git_has_not_are_named_as_they_are_called(clone, path):
    clone.write(path, "mine")
    assert why(clone)[1] == (path,)


@pytest.mark.parametrize("path", ["publishconf.py", "pyproject.toml", ".github/CODEOWNERS"])
def test_each_file_that_would_be_replaced_has_to_be_committed(clone, path):
    clone.write(path, "# mine\n")
    assert why(clone)[1] == (path,)


def test_a_deleted_file_that_git_has_still_is_a_change_too(clone):
    clone.write("content/pages/about.kk.md", "Бұл — үлгі сайт.\n")
    clone.commit()
    (clone.folder / "content/pages/about.kk.md").unlink()
    assert why(clone)[1] == ("content/pages/about.kk.md",)


def test_what_lies_beside_the_content_is_nobodys_business(clone):
    clone.write("notes.txt", "mine")
    clone.write("output/index.html", "built")
    assert why(clone) is None


def test_texts_that_do_not_call_themselves_samples_are_somebodys(clone):
    clone.write("content/organizations/b/organization.toml", '[name]\nru = "Наш союз"\n')
    clone.write("content/organizations/a/organization.toml", '[name]\nru = "Образцовый союз"\n')
    clone.write("content/organizations/a/news/2026-11-02-a.en.md", "An INVENTED text.\n")
    clone.write("content/organizations/a/news/2026-11-02-b.en.md", b"\xff\xfe our own news")
    clone.commit()
    own = ["organizations/a/news/2026-11-02-b.en.md", "organizations/b/organization.toml"]
    assert list(written_by_somebody(clone.folder / "content")) == own
    assert why(clone)[1] == tuple(f"content/{path}" for path in own)


def test_changes_are_told_before_own_texts(clone):
    clone.write("content/organizations/b/organization.toml", "ours")
    assert why(clone)[0].startswith("Git does not have these files")
    clone.commit()
    assert why(clone)[0].startswith("Somebody has written these files into the sample")


@pytest.mark.parametrize(
    ("federation", "is_one"),
    [
        (SAMPLE, True),
        ('tag_authority = "news.example.com,2026"\n', True),
        ('tag_authority = "desk@example.net,2026-01-02"\n', True),
        ('tag_authority = "west.example,2026"\n', False),
        ('tag_authority = "example.org.west.kz,2026"\n', False),
        ("tag_authority = 2026\n", False),
        ("", False),
        ("tag_authority = ", False),
        ("\udcff", False),
    ],
)
def test_the_sample_is_known_by_whose_ids_it_has(tmp_path, federation, is_one):
    (tmp_path / "federation.toml").write_bytes(federation.encode("utf-8", "surrogateescape"))
    assert is_sample(tmp_path) is is_one


@pytest.mark.parametrize("domain", ["myexample.org", "example.orgs", "example.org.kz", "example", ""])
def test_a_domain_that_only_looks_like_one_of_samples_is_somebodys(domain):
    assert not of_samples(domain)


@pytest.mark.parametrize(("count", "last"), [(1, "f0"), (5, "f4"), (6, "and 1 more"), (9, "and 4 more")])
def test_five_files_are_named_and_the_others_counted(monkeypatch, count, last):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    told = list(named([f"f{number}" for number in range(count)]))
    assert (len(told), told[-1]) == (min(count, 6), last)


def test_a_name_that_cannot_be_seen_is_told_by_its_codes():
    assert list(named(["content/a\u202eb.md"])) == [r"content/a\u202eb.md"]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://me:secret@git.example.org/a.git", "https://git.example.org/a.git"),
        ("http://token@git.example.org/a", "http://git.example.org/a"),
        ("git@git.example.org:a/b.git", "git@git.example.org:a/b.git"),
        ("https://git.example.org/a@b", "https://git.example.org/a@b"),
    ],
)
def test_where_a_clone_is_from_is_told_without_a_password(clone, address, told):
    clone.git("remote", "add", "origin", address)
    assert origin_of(clone.folder) == told


def test_what_is_not_there_is_told_as_nothing(clone, tmp_path):
    assert (origin_of(clone.folder), branch_of(clone.folder)) == ("", "main")
    clone.git("checkout", "--quiet", "--detach")
    assert branch_of(clone.folder) == ""
    assert (origin_of(tmp_path), branch_of(tmp_path), is_repository(tmp_path)) == ("", "", False)


def test_a_repository_is_known_through_a_link(clone, tmp_path):
    (tmp_path / "link").symlink_to(clone.folder)
    assert is_repository(tmp_path / "link")


def test_a_machine_without_git_knows_nothing(clone, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert git_says(clone.folder, "status") is None
    assert (is_repository(clone.folder), kept_here_only(clone.folder, "content")) == (False, [])


def test_what_only_this_machine_has_is_listed_with_gits_letters(clone):
    clone.write(".git/info/exclude", "*.pdf\n")
    clone.write("content/b.pdf", "x")
    clone.write("content/a.md", "x")
    clone.write("content/federation.toml", "changed")
    clone.write("elsewhere.md", "x")
    assert kept_here_only(clone.folder, "content") == [
        ("content/a.md", "??"),
        ("content/b.pdf", "!!"),
        ("content/federation.toml", " M"),
    ]
