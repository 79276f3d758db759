"""Files of authors: what is read, what is remembered of refusals, and what a cache does that takes nothing."""

from __future__ import annotations

import errno
from dataclasses import replace

import pytest

from plugins.kept_files import FileFlaw, kept, make_unless_refused, read_author_file
from plugins.newsroom import tell

MISSING, TOO_HEAVY, POINTER, DAMAGED = (
    FileFlaw(f"picture-{code}", tell("it is wrong"), tell("mend it"))
    for code in ("missing", "too-heavy", "git-lfs", "damaged")
)
FLAWS = {DAMAGED.code: DAMAGED}
DIGEST = "a" * 64


def read(source, most_bytes=10_000_000):
    return read_author_file(source, most_bytes, missing=MISSING, too_heavy=TOO_HEAVY, pointer=POINTER)


def test_a_file_within_the_bound_is_read(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"12345")

    assert read(tmp_path / "a.jpg", 5) == b"12345"
    assert read(tmp_path / "a.jpg", 4) is TOO_HEAVY


def test_what_is_not_there_or_only_a_pointer_is_a_flaw(tmp_path):
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "a" * 64 + "\nsize 12345\n"
    (tmp_path / "a.jpg").write_text(pointer)

    assert read(tmp_path / "a.jpg") is POINTER
    assert read(tmp_path / "b.jpg") is MISSING
    assert read(tmp_path) is MISSING


def test_what_was_refused_is_not_made_again(tmp_path):
    assert make_unless_refused(tmp_path, DIGEST, FLAWS, lambda: DAMAGED) is DAMAGED
    assert make_unless_refused(tmp_path, DIGEST, FLAWS, lambda: b"made") is DAMAGED
    assert make_unless_refused(tmp_path, "b" * 64, FLAWS, lambda: b"made") == b"made"


def test_a_refusal_that_the_rules_do_not_know_any_more_is_none(tmp_path):
    make_unless_refused(tmp_path, DIGEST, FLAWS, lambda: DAMAGED)

    assert make_unless_refused(tmp_path, DIGEST, {}, lambda: b"made") == b"made"


def test_a_flaw_that_does_not_last_is_not_remembered(tmp_path):
    interrupted = replace(DAMAGED, is_lasting=False)

    assert make_unless_refused(tmp_path, DIGEST, FLAWS, lambda: interrupted) is interrupted
    assert make_unless_refused(tmp_path, DIGEST, FLAWS, lambda: b"made") == b"made"


def raising(number):
    def keep(_):
        raise OSError(number, "no")

    return keep


def not_kept(reason):
    return FileFlaw("picture-cache", reason, reason)


def test_a_cache_that_takes_nothing_says_why_and_a_full_disk_is_raised():
    assert kept(DAMAGED, raising(errno.EACCES), not_kept) is DAMAGED
    assert kept(b"made", lambda _: None, not_kept) == b"made"
    flaw = kept(b"made", raising(errno.EACCES), not_kept)
    assert isinstance(flaw, FileFlaw)
    assert str(flaw.message) == "no permission"
    with pytest.raises(OSError, match="no"):
        kept(b"made", raising(errno.ENOSPC), not_kept)
