"""Moves and new texts are carried out together, or files and git's index are as they were."""

from __future__ import annotations

import pytest

from plugins.upkeep.renaming.carrying_out import NAMED, carry_out, refuse_unkept
from plugins.upkeep.renaming.changes import Changes, git
from plugins.upkeep.renaming.written_files import RenameError

ORGANIZATIONS = "content/organizations"
CLINIC = f"{ORGANIZATIONS}/city-clinic"
UNION = f"{ORGANIZATIONS}/almaty-union"
PAY = "news/2026-11-02-pay.ru.md"
MOVED = ((CLINIC, f"{ORGANIZATIONS}/hospital"),)


def break_adding(kept, pattern: str) -> None:
    """Let git fail whenever a file of the pattern is added."""
    kept.git("config", "filter.broken.clean", "false")
    kept.git("config", "filter.broken.required", "true")
    attributes = kept.root / ".git/info/attributes"
    attributes.parent.mkdir(exist_ok=True)
    attributes.write_text(f"{pattern} filter=broken\n")


def mend_adding(kept) -> None:
    (kept.root / ".git/info/attributes").unlink()


def test_paths_are_those_of_before_and_lead_to_those_after():
    changes = Changes((("a/b", "a/c"), ("d.md", "e.md")), {"a/b/x.md": b"", "new.md": b""})

    assert changes.paths == ("a/b", "a/b/x.md", "d.md", "new.md")
    assert [changes.place_of(path) for path in ("a/b/x.md", "a/b", "a/bc", "d.md", "f.md")] == [
        *("a/c/x.md", "a/c", "a/bc", "e.md", "f.md")
    ]


def test_one_commit_has_the_whole(kept):
    about = f"{CLINIC}/pages/about.ru.md"
    moved_post = f"{ORGANIZATIONS}/hospital/{PAY}"

    carry_out(
        kept.root, Changes(MOVED, {f"{CLINIC}/{PAY}": b"---\ntitle: A\n---\n\nB\n", about: b"---\ntitle: C\n---\n"})
    )

    said = kept.git("status", "--porcelain").splitlines()
    assert {line[:2] for line in said} <= {"R ", "M ", "A ", "D "}
    assert kept.git("show", f":{moved_post}") == "---\ntitle: A\n---\n\nB\n"
    assert kept.git("show", f":{ORGANIZATIONS}/hospital/pages/about.ru.md") == "---\ntitle: C\n---\n"
    assert not (kept.root / CLINIC).exists()


@pytest.mark.parametrize("new", ["pages/about.ru.md", "news/2026-11-20-new.ru.md"])
def test_a_new_file_in_a_moved_folder_goes_when_git_fails(kept, new):
    before = kept.state()
    break_adding(kept, new.rpartition("/")[2])

    with pytest.raises(RenameError, match="git add failed"):
        carry_out(kept.root, Changes(MOVED, {f"{CLINIC}/{new}": b"---\ntitle: A\n---\n", f"{CLINIC}/{PAY}": b"x"}))

    mend_adding(kept)
    assert kept.state() == before


@pytest.mark.parametrize("is_link", [False, True])
def test_nothing_is_moved_over_what_is_there(kept, is_link):
    place = kept.root / ORGANIZATIONS / "hospital"
    place.symlink_to("nowhere") if is_link else place.mkdir()
    before = kept.state()

    with pytest.raises(RenameError, match="hospital is there already: move it away first"):
        carry_out(kept.root, Changes(MOVED))

    assert kept.state() == before
    assert (kept.root / CLINIC).is_dir()


def test_of_two_moves_the_first_is_taken_back_too(kept):
    before = kept.state()
    moves = (*MOVED, (f"{ORGANIZATIONS}/nobody", f"{ORGANIZATIONS}/somebody"))

    with pytest.raises(RenameError, match="git mv failed"):
        carry_out(kept.root, Changes(moves))

    assert kept.state() == before


def test_a_folder_that_cannot_be_made_is_told_with_all_as_it_was(kept):
    before = kept.state()
    below_a_file = "content/federation.toml/pages/about.ru.md"

    with pytest.raises(RenameError, match=r"could not be changed \(.+\); all is as it was"):
        carry_out(kept.root, Changes(MOVED, {f"{CLINIC}/{PAY}": b"x", below_a_file: b"y"}))

    assert kept.state() == before


def test_an_error_that_the_content_has_not_now_takes_all_back(kept):
    before = kept.state()

    with pytest.raises(RenameError, match=r"almaty-union/organization\.toml would have an error that it has not now"):
        carry_out(kept.root, Changes((), {f"{UNION}/organization.toml": b"kind = 5\n"}))

    assert kept.state() == before


def test_an_error_that_the_content_has_already_stops_nothing(kept):
    kept.newsroom.write("organizations/broken-union/organization.toml", "kind = 5\n")
    kept.commit()

    carry_out(kept.root, Changes((), {f"{CLINIC}/{PAY}": b"---\ntitle: A\n---\n\nB\n"}))

    assert kept.git("status", "--porcelain") == f"M  {CLINIC}/{PAY}\n"


@pytest.mark.parametrize("count", [1, NAMED, NAMED + 1])
def test_files_that_git_does_not_have_are_named_as_far_as_one_reads(kept, count):
    for number in range(count):
        kept.newsroom.post("city-clinic", f"2026-11-0{number + 3}-new.ru.md")

    with pytest.raises(RenameError, match="git does not have the last changes of") as told:
        refuse_unkept(kept.root, [CLINIC])

    said = str(told.value.message)
    assert said.count("-new.ru.md") == min(count, NAMED)
    assert (" …" in said) is (count > NAMED)


def test_changes_elsewhere_stop_nothing(kept):
    kept.newsroom.post("almaty-union", "2026-11-03-new.ru.md")
    kept.newsroom.write("organizations/city-clinic/pages/.DS_Store", "")
    (kept.root / ".git/info/exclude").write_text(".DS_Store\n")

    carry_out(kept.root, Changes(MOVED))

    assert (kept.root / f"{ORGANIZATIONS}/hospital/{PAY}").exists()


def test_a_staged_change_is_one_that_git_has_not_yet(kept):
    (kept.root / CLINIC / PAY).write_text("---\ntitle: A\n---\n")
    kept.git("add", "--", f"{CLINIC}/{PAY}")

    with pytest.raises(RenameError, match=r"2026-11-02-pay\.ru\.md: commit them"):
        refuse_unkept(kept.root, [f"{CLINIC}/{PAY}"])


def test_without_git_on_the_machine_one_is_told_to_install_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RenameError, match="git is not there: install git"):
        git(tmp_path, "status")


def test_what_git_says_of_a_failure_is_passed_on_in_one_line(kept):
    with pytest.raises(RenameError, match=r"git show failed: fatal: .*nowhere") as told:
        git(kept.root, "show", "nowhere")

    assert "\n" not in str(told.value.message)
