"""What was refused is remembered by a digest and a code; what is damaged, or stands for something else, is no entry."""

from __future__ import annotations

import pytest

from plugins.kept_files import code_of_room, keep_refusal, refused

DIGEST, OTHER = "a" * 64, "b" * 64


def entry(folder, digest=DIGEST):
    return folder / f"{digest}.refused"


def test_a_refusal_is_remembered(tmp_path):
    keep_refusal(tmp_path / "files", DIGEST, "attachment-damaged")

    assert refused(tmp_path / "files", DIGEST) == "attachment-damaged"
    assert refused(tmp_path / "files", OTHER) == ""


@pytest.mark.parametrize(
    "damage",
    [b"", b"attachment-damaged\n", b"attachment-script " + b"0" * 64 + b"\n", b"\xff\xfe", b"x" * 1_000_000],
)
def test_a_damaged_entry_is_none(tmp_path, damage):
    keep_refusal(tmp_path, DIGEST, "attachment-damaged")
    entry(tmp_path).write_bytes(damage)

    assert refused(tmp_path, DIGEST) == ""


def test_an_entry_cut_or_made_longer_is_none(tmp_path):
    keep_refusal(tmp_path, DIGEST, "attachment-damaged")
    whole = entry(tmp_path).read_bytes()
    for data in (whole[:-1], whole + b"x", whole * 2):
        entry(tmp_path).write_bytes(data)
        assert refused(tmp_path, DIGEST) == ""


def test_an_entry_under_another_name_is_none(tmp_path):
    keep_refusal(tmp_path, DIGEST, "attachment-damaged")
    entry(tmp_path).rename(entry(tmp_path, OTHER))

    assert refused(tmp_path, OTHER) == ""


def test_a_cache_that_cannot_be_written_only_forgets(tmp_path):
    (tmp_path / "files").write_text("in the way")
    keep_refusal(tmp_path / "files", DIGEST, "attachment-damaged")

    assert refused(tmp_path / "files", DIGEST) == ""


@pytest.mark.parametrize("name", ["a.py", "rules/a.py"])
def test_another_code_of_the_room_is_another_digest(tmp_path, name):
    module = tmp_path / name
    module.parent.mkdir(exist_ok=True)
    module.write_text("MOST = 1")
    before = code_of_room(tmp_path)
    module.write_text("MOST = 2")

    assert code_of_room(tmp_path) != before


def test_a_module_that_moves_is_another_code(tmp_path):
    (tmp_path / "rules").mkdir()
    (tmp_path / "a.py").write_text("MOST = 1")
    before = code_of_room(tmp_path)
    (tmp_path / "a.py").rename(tmp_path / "rules" / "a.py")

    assert code_of_room(tmp_path) != before
