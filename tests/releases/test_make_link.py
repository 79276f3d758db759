"""Links of a release lead to finished folders, and cost little where they are as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.releases.assembly import make_link


def test_a_link_that_leads_there_already_gets_another_name(tmp_path):
    (tmp_path / "old").symlink_to("../sections/a")
    make_link("../sections/a", f"{tmp_path}/new", f"{tmp_path}/old")

    assert (tmp_path / "new").readlink() == (tmp_path / "old").readlink()
    assert (tmp_path / "new").lstat().st_ino == (tmp_path / "old").lstat().st_ino


def test_a_link_that_led_elsewhere_is_made_anew_and_the_old_one_stays(tmp_path):
    (tmp_path / "old").symlink_to("../sections/a")
    make_link("../sections/b", f"{tmp_path}/new", f"{tmp_path}/old")

    assert str((tmp_path / "new").readlink()) == "../sections/b"
    assert str((tmp_path / "old").readlink()) == "../sections/a"


def test_a_first_release_has_no_earlier_link(tmp_path):
    make_link("../sections/a", f"{tmp_path}/new", "None/new")
    assert str((tmp_path / "new").readlink()) == "../sections/a"


def test_a_file_in_the_place_of_the_earlier_link_is_left_alone(tmp_path):
    (tmp_path / "old").write_text("page")
    make_link("../sections/a", f"{tmp_path}/new", f"{tmp_path}/old")
    assert (tmp_path / "new").is_symlink()


def test_a_link_that_is_there_already_stays(tmp_path):
    # Where a disk takes two names for one, pages that lead to the same have one link.
    (tmp_path / "About").symlink_to("../pieces/a/1")

    make_link("../pieces/a/1", f"{tmp_path}/About", f"{tmp_path}/none")
    with pytest.raises(FileExistsError):
        make_link("../pieces/a/2", f"{tmp_path}/About", f"{tmp_path}/none")

    assert (tmp_path / "About").readlink() == Path("../pieces/a/1")
