from pathlib import Path

import pytest

from plugins.build.release_errors import words_of
from plugins.releases.errors import ForeignFolderError, OtherKindError
from plugins.releases.manifest import MANIFEST, manifest
from plugins.releases.swap import Swap, current_release, manifest_is_damaged, show


def release(folder: Path, name: str, text: str) -> Path:
    made = folder / ".output.releases" / name
    made.mkdir(parents=True)
    (made / "index.html").write_text(text)
    (made / MANIFEST).write_text(manifest({}, preview=False))
    return made


def test_the_first_release_is_shown_by_a_link(tmp_path):
    made = release(tmp_path, "release-1", "one")

    swap = show(tmp_path / "output", made)

    assert swap is Swap.RENAMED
    assert current_release(tmp_path / "output") == made
    assert (tmp_path / "output" / "index.html").read_text() == "one"


def test_the_link_is_relative_so_that_the_whole_folder_may_move(tmp_path):
    show(tmp_path / "output", release(tmp_path, "release-1", "one"))

    assert not (tmp_path / "output").readlink().is_absolute()


def test_a_release_has_one_name_whatever_leads_to_the_output(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "way").symlink_to("disk")
    made = release(tmp_path / "way", "release-1", "one")

    show(tmp_path / "way" / "output", made)

    assert current_release(tmp_path / "way" / "output") == made


def test_a_newer_release_takes_the_place_of_the_older(tmp_path):
    show(tmp_path / "output", release(tmp_path, "release-1", "one"))
    show(tmp_path / "output", release(tmp_path, "release-2", "two"))

    assert (tmp_path / "output" / "index.html").read_text() == "two"


def test_a_folder_of_an_earlier_build_is_replaced_and_people_are_told(tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / "old.html").write_text("old")

    swap = show(output, release(tmp_path, "release-1", "one"))

    assert swap is Swap.FOLDER_REPLACED
    assert [path.name for path in sorted(output.iterdir())] == ["index.html", MANIFEST]


def test_a_folder_with_other_peoples_files_is_never_replaced(tmp_path):
    (tmp_path / "letters.txt").write_text("private")

    with pytest.raises(ForeignFolderError) as raised:
        manifest_is_damaged(tmp_path, preview=False)
    assert "choose another output folder or empty it" in str(words_of(raised.value))


def test_an_empty_or_missing_folder_may_be_used(tmp_path):
    manifest_is_damaged(tmp_path, preview=False)
    manifest_is_damaged(tmp_path / "none", preview=False)


def test_a_preview_never_takes_the_place_of_the_published_site(tmp_path):
    made = release(tmp_path, "release-1", "one")

    with pytest.raises(OtherKindError) as raised:
        manifest_is_damaged(made, preview=True)
    assert "this build makes a preview" in str(words_of(raised.value))


def test_a_mount_is_brought_up_to_date_file_by_file(tmp_path, monkeypatch):
    output = tmp_path / "output"
    (output / "gone").mkdir(parents=True)
    (output / "gone" / "page.html").write_text("gone")
    (output / "index.html").write_text("old")
    monkeypatch.setattr("os.path.ismount", lambda path: Path(path) == output)

    swap = show(output, release(tmp_path, "release-1", "new"))

    assert swap is Swap.FILES_REPLACED
    assert (output / "index.html").read_text() == "new"
    assert not (output / "gone" / "page.html").exists()
    assert not list(output.glob(".*.part"))
