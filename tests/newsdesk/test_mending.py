"""`habarshy check --fix` mends what is certain, shows each changed line, and nothing that git could not restore."""

from __future__ import annotations

import pytest

from tests.newsdesk.conftest import CLINIC

NAME = "2026-11-03-hours.ru.md"
POST = f"content/{CLINIC}/news/{NAME}"
WEAK = "---\ntitle: Поликлиника сократила рабочий день.\n---\n\nПрофcоюз добился этого за год.\n"
MENDED = WEAK.replace("день.", "день").replace("Профcоюз", "Профсоюз")


@pytest.fixture
def post(kept):
    """Give the bytes of a committed post with two certain mends, or write others."""
    file = kept.newsroom.write(f"{CLINIC}/news/{NAME}", WEAK)
    kept.commit()
    return file


def test_each_changed_line_is_shown_and_written(check, post):
    status, told = check("--fix", POST)
    assert (status, post.read_text("utf-8")) == (0, MENDED)
    changed = [line for line in told.splitlines() if line.startswith(("-", "+"))]
    assert changed == [
        f"--- {POST}",
        f"+++ {POST}",
        "-title: Поликлиника сократила рабочий день.",
        "+title: Поликлиника сократила рабочий день",
        "-Профcоюз добился этого за год.",
        "+Профсоюз добился этого за год.",
    ]
    assert "Found: 0 errors, 0 warnings, " in told
    assert "+++" not in check("--fix", POST)[1]


def test_what_would_be_done_is_shown_without_being_done(check, post):
    status, told = check("--fix", "--dry-run", POST)
    assert (status, "+title: Поликлиника сократила рабочий день\n" in told) == (0, True)
    assert post.read_text("utf-8") == WEAK
    assert "headline-full-stop" in told


@pytest.mark.parametrize("state", ["changed", "staged", "new", "ignored"])
def test_a_file_of_which_git_has_not_the_last_state_is_refused(check, kept, post, state):
    if state in {"new", "ignored"}:
        post = kept.newsroom.write(f"{CLINIC}/news/2026-11-04-new.ru.md", WEAK)
    else:
        post.write_text(WEAK + "\nЕщё.\n", "utf-8")
    if state == "staged":
        kept.git("add", "-A", "--", "content")
    if state == "ignored":
        (kept.root / ".git" / "info" / "exclude").write_text("*-new.ru.md\n", "utf-8")
    before = post.read_text("utf-8")
    status, told = check("--fix", post)
    assert (status, "Nothing was mended: git does not have the last changes of " in told) == (1, True)
    assert post.read_text("utf-8") == before
    status, told = check("--fix", "--fix-uncommitted", post)
    assert (status, post.read_text("utf-8")) == (0, before.replace("день.", "день").replace("Профcоюз", "Профсоюз"))


def test_without_git_it_is_refused_too(check, newsroom):
    file = newsroom.write(f"{CLINIC}/news/{NAME}", WEAK)
    status, _ = check("--fix", POST)
    assert (status, file.read_text("utf-8")) == (1, WEAK)


@pytest.mark.parametrize(
    "written",
    [
        WEAK.replace("\n", "\r\n").encode(),
        WEAK.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + WEAK.encode(),
        WEAK.rstrip("\n").encode(),
        WEAK.replace("---\n\n", "---\n\n<!-- Профcоюз\u200b -->\n\n").encode(),
    ],
)
def test_nothing_else_of_the_file_changes(check, kept, post, written):
    post.write_bytes(written)
    post.chmod(0o640)
    kept.git("config", "core.safecrlf", "false")
    kept.commit()
    check("--fix", POST)
    expected = written.decode().replace("день.", "день").replace("Профcоюз\u200b", "Профсоюз")
    assert post.read_bytes().decode() == expected.replace("Профcоюз", "Профсоюз")
    assert post.stat().st_mode & 0o777 == 0o640


def test_a_letter_that_nobody_sees_is_shown_by_its_code(check, kept, post):
    post.write_text("---\ntitle: Часы работы\n---\n\nПрофсо\u200bюз добился этого.\n", "utf-8")
    kept.commit()
    assert "-Профсо\\u200bюз добился этого.\n+Профсоюз добился этого.\n" in check("--fix", POST)[1]


def test_what_is_not_certain_stays(check, kept, post):
    text = "---\ntitle: Часы работы\n---\n\nПрофсоюз школы «Yлгі» и Yқсас.\n"
    post.write_text(text, "utf-8")
    kept.commit()
    before = check(POST)
    assert check("--fix", POST)[1].endswith(before[1])


@pytest.mark.usefixtures("post")
def test_only_what_was_named_is_mended(check, kept):
    other = kept.newsroom.write(f"{CLINIC}/news/2026-11-04-other.ru.md", WEAK)
    kept.commit()
    check("--fix", POST)
    assert other.read_text("utf-8") == WEAK


def test_errors_that_stay_still_fail(check, kept, post):
    post.write_text(WEAK.replace("---\n\n", "titel: x\n---\n\n"), "utf-8")
    kept.commit()
    status, told = check("--fix", POST)
    assert (status, "headline-full-stop" in told, "unknown-key" in told) == (1, False, True)


def test_a_file_that_cannot_be_written_is_told(check, post, monkeypatch):
    def full(_file, _data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("plugins.newsdesk.checking.mending.write_whole", full)
    status, told = check("--fix", POST)
    assert (status, "cannot be written: the disk is full" in told) == (2, True)
    assert post.read_text("utf-8") == WEAK
