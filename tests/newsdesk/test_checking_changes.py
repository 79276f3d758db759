"""`habarshy check --since REV` looks at posts of which git says that a file changed."""

from __future__ import annotations

import pytest

from tests.newsdesk.conftest import CLINIC

NEWS = f"content/{CLINIC}/news"
NOTHING = "Looked at: 0 posts, 0 pages."


@pytest.fixture
def typed(check, kept):
    """Type it in a newsroom that git keeps."""
    assert kept.git("log", "--oneline")
    return lambda *paths, since="HEAD": check(f"--since={since}", *paths)


def test_nothing_has_changed_since_the_last_commit(typed):
    assert (typed()[0], NOTHING in typed()[1]) == (0, True)


@pytest.mark.parametrize("committed", [False, True])
def test_a_changed_file_brings_its_whole_post_and_no_other(typed, kept, committed):
    kept.newsroom.post("city-clinic", "2026-11-02-pay.en.md", title="Pay will rise", titel="x")
    kept.newsroom.post("almaty-union", "2026-10-15-meeting.ru.md", title="Собрание.")
    kept.commit()
    kept.newsroom.post("city-clinic", "2026-11-02-pay.ru.md", title="Зарплата вырастет!")
    if committed:
        kept.commit()
    status, told = typed(since="HEAD~1" if committed else "HEAD")
    assert (status, f"{NEWS}/2026-11-02-pay.en.md:3: unknown-key" in told) == (1, True)
    assert "meeting" not in told


def test_a_new_file_is_a_change_and_an_ignored_one_is_none(typed, kept):
    kept.newsroom.post("city-clinic", "2026-11-03-hours.ru.md", titel="x")
    (kept.root / ".git" / "info" / "exclude").write_text("*-draft.ru.md\n", "utf-8")
    kept.newsroom.post("city-clinic", "2026-11-04-draft.ru.md", titel="x")
    assert "Looked at: 1 post," in typed()[1]


def test_a_deleted_version_brings_the_others(typed, kept):
    (kept.root / NEWS / "2026-11-02-pay.kk.md").unlink()
    assert "Looked at: 1 post," in typed()[1]
    (kept.root / NEWS / "2026-11-02-pay.ru.md").unlink()
    (kept.root / NEWS / "2026-11-02-pay.en.md").unlink()
    assert NOTHING in typed()[1]


def test_a_changed_picture_brings_its_post(typed, kept):
    kept.newsroom.write(f"{CLINIC}/news/2026-11-02-pay/hall.jpg", b"none")
    assert "photo-forgotten" in typed()[1]


def test_of_what_changed_only_what_is_named_is_looked_at(typed, kept):
    kept.newsroom.post("city-clinic", "2026-11-02-pay.ru.md", titel="x")
    kept.newsroom.post("almaty-union", "2026-10-15-meeting.ru.md", titel="x")
    assert "city-clinic" not in typed("almaty-union")[1]


def test_a_changed_own_file_is_looked_at(typed, kept):
    file = f"{CLINIC}/organization.toml"
    kept.newsroom.write(file, kept.read(file).replace("[name]", "colour = 1\n[name]"))
    assert typed()[1].startswith(f"content/{file}:4: unknown-key")


@pytest.mark.parametrize("revision", ["no-such-branch", "", "--all", "-x", "HEAD~99", "\x1b[2J", "a b"])
def test_a_commit_that_git_does_not_know_is_told(typed, revision):
    status, told = typed(since=revision)
    assert (status, told.startswith("git knows no commit '")) == (2, True)


def test_without_git_nobody_knows_what_changed(check):
    status, told = check("--since", "HEAD")
    assert (status, told.startswith("git does not keep the files in ")) == (2, True)
