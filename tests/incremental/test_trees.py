"""Digests of folders: git's own, whether git gives them or the files do."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from plugins.incremental.git import Committed, asked_git
from plugins.incremental.trees import UNREADABLE, content_trees, organization_trees, tree_id
from tests.deep_folders import deep_folders


@pytest.fixture(params=["sha1", "sha256"])
def content(request, tmp_path, monkeypatch):
    """Give a committed content folder inside a repository."""
    folder = tmp_path / "newsroom" / "content"
    for path, data in {
        "a/organization.toml": b"kind",
        "a/news/2026-01-29-pay.ru.md": "Текст\r\n".encode(),
        "a/news/2026-01-29-pay/hall.jpg": bytes(2**21),
        "a/news.b": b"sorts between",
        "b/organization.toml": b"",
        "b/pages/Әбу.md": b"x",
    }.items():
        file = folder / "organizations" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (folder / "organizations/b/run.sh").touch(0o755)
    (folder / "organizations/b/link").symlink_to("../a")
    monkeypatch.setenv("GIT_DEFAULT_HASH", request.param)
    git(folder.parent, "init", "-q")
    commit(folder)
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True)


def commit(content: Path) -> None:
    git(content, "add", "-A")
    git(content, "commit", "-q", "-m", "x")


def ask_git(content: Path) -> Committed | None:
    with asked_git(content) as asked:
        return asked.committed() if asked else None


def test_git_and_the_files_say_the_same(content):
    committed = ask_git(content)

    assert committed
    assert committed.touched == frozenset()
    for name, digest in committed.trees.items():
        assert tree_id(content / "organizations" / name, committed.algorithm) == digest


@pytest.mark.parametrize("how", ["change", "add", "delete", "rename", "ignore", "stage"])
def test_a_touched_folder_is_told_by_its_files(content, how):
    before = organization_trees(content)
    file = content / "organizations/a/organization.toml"
    if how in ("change", "stage"):
        file.write_bytes(b"KIND")
    elif how == "add":
        file.with_name("new.md").touch()
    elif how == "delete":
        file.unlink()
    elif how == "rename":
        file.rename(file.with_name("Organization.toml"))
    else:
        (content.parent / ".gitignore").write_text("*.secret\n")
        file.with_name("x.secret").touch()
    if how == "stage":
        git(content, "add", "-A")

    after = organization_trees(content)

    assert after["a"] != before["a"]
    assert after["b"] == before["b"]


def test_committing_changes_no_digest(content):
    (content / "organizations/a/organization.toml").write_bytes(b"KIND")
    before = organization_trees(content)
    commit(content)
    assert organization_trees(content) == before


def test_a_new_folder_has_a_digest_and_a_deleted_one_none(content):
    (content / "organizations/c").mkdir()
    (content / "organizations/c/organization.toml").touch()
    (content / "organizations/b/link").unlink()
    for file in sorted((content / "organizations/b").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    (content / "organizations/b").rmdir()
    assert set(organization_trees(content)) == {"a", "c"}


def test_without_git_the_files_are_read(tmp_path):
    file = tmp_path / "organizations/a/organization.toml"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"kind")
    first = organization_trees(tmp_path)
    os.utime(file, (0, 0))
    assert organization_trees(tmp_path) == first
    assert ask_git(tmp_path) is None


@pytest.mark.parametrize("mark", ["--assume-unchanged", "--skip-worktree"])
def test_files_that_git_was_told_not_to_look_at_are_read(content, mark):
    file = content / "organizations/a/organization.toml"
    git(content, "update-index", mark, str(file))
    before = organization_trees(content)
    file.write_bytes(b"KIND")
    changed = organization_trees(content)
    file.unlink()
    assert before["a"] != changed["a"] != organization_trees(content)["a"] != before["a"]


def test_what_can_be_done_while_git_looks_at_files_changes_no_answer(content):
    done = []
    with asked_git(content) as asked:
        assert asked
        assert asked.committed(lambda: done.append("ledger")) == ask_git(content)
    assert done in ([], ["ledger"])


def test_files_that_a_filter_makes_others_on_disk_are_read(content):
    git(content, "config", "filter.photos.clean", "echo pointer")
    (content.parent / ".gitattributes").write_text("*.jpg filter=photos\n")
    commit(content)
    before = organization_trees(content)

    (content / "organizations/a/news/2026-01-29-pay/hall.jpg").write_bytes(b"fetched")
    git(content, "add", "-A")

    assert organization_trees(content)["a"] != before["a"]
    assert organization_trees(content)["b"] == before["b"]


@pytest.mark.parametrize(
    ("setting", "value"),
    [("core.trustctime", "false"), ("core.checkStat", "minimal"), ("core.fsmonitor", "printf '0\\0'; :")],
)
def test_no_setting_of_git_hides_a_change(content, setting, value):
    file = content / "organizations/a/organization.toml"
    os.utime(file, (1, 1))
    git(content, "config", setting, value)
    git(content, "status")
    before = organization_trees(content)
    changed = file.stat().st_ctime
    while int(file.stat().st_ctime) == int(changed):  # git compares whole seconds
        file.write_bytes(b"KIND")
        os.utime(file, (1, 1))
    assert organization_trees(content)["a"] != before["a"]


def test_a_twin_in_other_letters_is_seen_where_git_takes_them_for_the_same(content):
    git(content, "config", "core.ignoreCase", "true")
    before = organization_trees(content)
    (content / "organizations/a/Organization.toml").touch()
    assert organization_trees(content)["a"] != before["a"]


def test_a_repository_in_a_repository_is_looked_into(content):
    inner = content / "organizations/b/pages"
    git(inner, "init", "-q")
    commit(inner)
    (content.parent / ".gitmodules").write_text(
        '[submodule "b"]\npath = content/organizations/b/pages\nurl = ./b\nignore = all\n'
    )
    git(content, "rm", "-rq", "--cached", str(inner))
    commit(content)
    before = organization_trees(content)

    (inner / "Әбу.md").write_bytes(b"y")

    assert organization_trees(content)["b"] != before["b"]


@pytest.mark.parametrize("what", ["file", "link"])
def test_what_lies_beside_the_folders_is_part_of_the_rest(content, what):
    before = content_trees(content)
    loose = content / "organizations/minutes.docx"
    loose.symlink_to("a") if what == "link" else loose.touch()
    after = content_trees(content)
    assert after.rest != before.rest
    assert after.organizations == before.organizations


def test_the_id_of_a_part_of_a_folder_does_not_depend_on_the_rest(content):
    before = tree_id(content, without={"organizations"})
    (content / "organizations/a/organization.toml").write_bytes(b"KIND")
    assert tree_id(content, without={"organizations"}) == before

    (content / "federation.toml").touch()
    assert tree_id(content, without={"organizations"}) != before


def test_git_is_at_work_no_more_when_nobody_waits_for_it(content):
    with asked_git(content) as asked:
        pass
    assert asked
    assert asked.status.returncode is not None


def test_a_folder_that_cannot_be_read_is_like_no_other(tmp_path):
    assert tree_id(tmp_path / "nowhere") == UNREADABLE
    assert organization_trees(tmp_path / "nowhere") == {}


def test_folders_without_end_have_a_digest_too(content):
    folder = content / "organizations/a"
    before = content_trees(content)
    with deep_folders(folder, "d"):
        deep = content_trees(content)
        assert UNREADABLE != deep.organizations["a"] != before.organizations["a"]
        assert deep.organizations["b"] == before.organizations["b"]
        assert content_trees(content) == deep
        (folder / "d/news.md").touch()
        assert content_trees(content).organizations["a"] != deep.organizations["a"]
