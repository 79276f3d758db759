"""New files take the place of old ones, all or none, and what was there comes back to the byte."""

from __future__ import annotations

import pytest

from plugins.upkeep.start.moving_in import keep, move_in, put_back, stage

OLD = {"content/federation.toml": b"old", "content/pages/a.md": b"old page", "publishconf.py": b"old settings"}
OWNERS = ".github/CODEOWNERS"


@pytest.fixture
def root(tmp_path):
    for path, data in {**OLD, OWNERS: b"* @old\n"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def files(root):
    return {one.relative_to(root).as_posix(): one.read_bytes() for one in sorted(root.rglob("*")) if one.is_file()}


def begin(root, settings=("publishconf.py",), obsolete=(OWNERS,)):
    stage(root, {"federation.toml": b"new", "pages/b.md": b"new page"}, dict.fromkeys(settings, b"new settings"))
    move_in(root, settings, obsolete)


NEW = {"content/federation.toml": b"new", "content/pages/b.md": b"new page", "publishconf.py": b"new settings"}


def test_what_is_kept_is_all_new_and_nothing_of_the_move_is_left(root):
    begin(root)
    keep(root)
    assert files(root) == NEW
    assert not put_back(root)
    assert files(root) == NEW


def test_what_is_staged_changes_nothing_yet(root):
    before = files(root)
    content = stage(root, {"federation.toml": b"new"}, {"publishconf.py": b"new"})
    assert (content / "federation.toml").read_bytes() == b"new"
    assert {path: data for path, data in files(root).items() if not path.startswith(".start/")} == before
    assert not put_back(root)
    assert files(root) == before


def test_what_was_moved_in_can_be_taken_back_whole(root):
    before = files(root)
    begin(root)
    assert put_back(root)
    assert files(root) == before


def test_a_file_that_was_not_there_is_gone_again(root):
    before = files(root)
    begin(root, settings=("publishconf.py", "docs/new.toml"))
    assert (root / "docs/new.toml").exists()
    put_back(root)
    assert files(root) == before


def test_files_keep_their_rights(root):
    (root / "publishconf.py").chmod(0o640)
    begin(root)
    put_back(root)
    assert (root / "publishconf.py").stat().st_mode & 0o777 == 0o640


def test_a_newsroom_may_begin_where_there_was_no_content(tmp_path):
    begin(tmp_path)
    keep(tmp_path)
    assert files(tmp_path) == NEW


def test_a_newsroom_that_began_without_content_leaves_none_when_it_is_taken_back(tmp_path):
    begin(tmp_path)
    assert put_back(tmp_path)
    assert files(tmp_path) == {}


def test_what_an_earlier_start_has_staged_is_not_taken_for_new(root):
    stage(root, {"organizations/other/organization.toml": b"of an earlier one"}, {})
    begin(root)
    keep(root)
    assert files(root) == NEW


def test_an_earlier_start_that_was_cut_off_is_taken_back_before_the_next(root):
    before = files(root)
    begin(root)
    stage(root, {"federation.toml": b"newer"}, {})
    assert {path: data for path, data in files(root).items() if not path.startswith(".start/")} == before


@pytest.mark.parametrize("what", ["a setting was not staged", "a folder stands where a file is to go"])
def test_where_something_cannot_be_moved_nothing_is(root, what):
    before = files(root)
    settings = ["publishconf.py", "other.toml"]
    stage(root, {"federation.toml": b"new"}, {"publishconf.py": b"new", "extra": b""})
    if what.startswith("a folder"):
        (root / ".start/new/other.toml").write_bytes(b"new")
        (root / "other.toml").mkdir()
    with pytest.raises(OSError):
        move_in(root, settings)
    assert files(root) == before


def test_a_move_that_is_taken_back_in_the_middle_of_taking_back_goes_on(root):
    before = files(root)
    begin(root)
    (root / ".start/before/content").rename(root / "aside")  # cut off right behind the content folder
    (root / "content").rename(root / ".start/new/content")
    (root / "aside").rename(root / "content")
    assert put_back(root)
    assert files(root) == before


def test_where_nothing_can_be_staged_that_is_told_and_nothing_has_changed(root):
    (root / ".start").write_bytes(b"a file of somebody")
    before = files(root)
    with pytest.raises(OSError, match=r"\.start"):
        stage(root, {"federation.toml": b"new"}, {})
    assert files(root) == before
