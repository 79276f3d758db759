"""A full disk, a cache that cannot be written, files of a damaged or strange build: clear words and whole sites."""

from __future__ import annotations

import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

import pelicanconf
from plugins.build.build import build
from plugins.kept_files import read_pack, write_pack
from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom
from tests.section_jobs import settings_of
from tests.site.mounts import FULL_DISK, FULL_MOUNT, NO_ROOM_FOR_THE_REPORT, READ_ONLY_CACHE, build_among_mounts
from tests.soak import SOAK
from tests.tools import ROOT

KIBIBYTE = 2**10
ROOMS = (0, 40, 80, 120, 160, 200, 240, 280) if SOAK else (0, 200, 280)


@pytest.fixture
def beside(first_build, tmp_path: Path) -> NewsroomFolder:
    """A published newsroom with news that are not, in a folder with room beside it."""
    shutil.copytree(first_build[0], tmp_path / "newsroom", symlinks=True)
    newsroom = NewsroomFolder(tmp_path / "newsroom")
    newsroom.post("almaty-union", "2026-11-12-new.ru.md", title="Новое")
    return newsroom


@pytest.fixture(scope="module")
def with_news(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a clean build of the same publishes."""
    newsroom = small_newsroom(tmp_path_factory.mktemp("with-news"))
    newsroom.post("almaty-union", "2026-11-12-new.ru.md", title="Новое")
    return newsroom.build("publishconf.py").files()


@pytest.mark.parametrize("room", ROOMS)
def test_a_full_disk_stops_the_build_and_leaves_the_site(beside, first_files, with_news, room):
    full, again = build_among_mounts(beside, FULL_DISK, "full", "again", ROOM=str(room * KIBIBYTE))

    assert full.status == 1, full.text
    assert "The disk is full" in full.text
    assert "make room and build again" in full.text
    assert "Traceback" not in full.text
    assert full.files() == first_files
    assert again.status == 0, again.text
    assert again.files() == with_news


def test_a_section_that_the_disk_has_no_room_for_is_not_its_authors_mistake(beside, first_files):
    noise = Image.effect_noise((1600, 1200), 90)
    body = BytesIO()
    noise.save(body, "JPEG", quality=95)
    beside.write("organizations/almaty-union/news/2026-11-12-noise.jpg", body.getvalue())
    beside.post("almaty-union", "2026-11-12-noise.ru.md", image="2026-11-12-noise.jpg", image_alt="Шум")

    full, again = build_among_mounts(beside, FULL_DISK, "full", "again", ROOM=str(600 * KIBIBYTE))

    assert (full.status, again.status) == (1, 0), full.text
    assert "The disk is full" in full.text
    assert "section-failed" not in full.text
    assert full.files() == first_files


@pytest.mark.parametrize("room", ROOMS if SOAK else ROOMS[:1])
def test_a_mount_without_room_keeps_the_old_site_whole(beside, first_files, with_news, room):
    old, full, again = build_among_mounts(beside, FULL_MOUNT, "old", "full", "again", ROOM=str(room * KIBIBYTE // 4))

    assert [one.status for one in (old, full, again)] == [0, 1, 0], full.text
    assert "is a mount" in old.text
    assert "Nothing was published. The disk is full" in full.text
    site, left, done = ({n: f for n, f in one.files().items() if "lost+" not in n} for one in (old, full, again))
    assert site == first_files == left
    assert done == with_news


def test_a_cache_that_may_only_be_read_costs_time_and_nothing_else(beside, with_news):
    (built,) = build_among_mounts(beside, READ_ONLY_CACHE, "built")

    assert built.status == 0, built.text
    assert "cannot be written (the disk can only be read): this build went on without it" in built.text
    assert built.files() == with_news


def test_no_room_for_the_report_is_told_after_the_site_is_shown(beside, with_news):
    (built,) = build_among_mounts(beside, NO_ROOM_FOR_THE_REPORT, "built")

    assert built.status == 0, built.text
    assert "The report could not be written" in built.text
    assert "(the disk is full); what it says follows here" in built.text
    assert built.files() == with_news


def test_what_cannot_be_dropped_hinders_no_publication(beside, with_news):
    dropped = beside.root / ".output.releases" / "dropped"
    shutil.rmtree(dropped, ignore_errors=True)
    dropped.touch()

    built = beside.build("publishconf.py")

    assert built.status == 0, built.text
    assert "Nothing was published" not in built.text
    assert built.files() == with_news


def test_a_file_in_the_place_of_the_cache_is_told(beside, with_news):
    shutil.rmtree(beside.root / "cache")
    (beside.root / "cache").write_text("")

    built = beside.build("publishconf.py")

    assert built.status == 0, built.text
    assert "this build went on without it" in built.text
    assert built.files() == with_news


@pytest.mark.parametrize("left", [b"", b'{"files": {"404.html": "0', b"[]"])
def test_a_cut_manifest_is_told_and_written_anew(published, first_files, left):
    (published.output / "manifest.json").write_bytes(left)

    built = published.build("publishconf.py")

    assert built.status == 0, built.text
    assert "manifest.json" in built.text
    assert built.files() == first_files
    assert "manifest.json" not in published.build("publishconf.py").text


def test_a_preview_does_not_guess_what_a_cut_manifest_said(published):
    (published.output / "manifest.json").write_bytes(b"")

    built = published.build(PREVIEW="1")

    assert built.status == 1
    assert "choose another output folder" in built.text


@pytest.mark.parametrize("entry", [b"", b"[]", b'{"text": "of another version"}', b"\x80\x04."])
def test_what_another_version_left_in_the_cache_is_a_miss(newsroom, first_files, tmp_path, entry):
    settings = settings_of(newsroom, pelicanconf.PLUGINS)
    shutil.copytree(ROOT / "plugins", tmp_path / "other" / "plugins")
    (tmp_path / "other" / "plugins" / "later.py").write_text("")
    build(replace(settings, project=tmp_path / "other", output=tmp_path / "its-output"))
    packs = sorted(settings.cache.rglob("*.pack"))
    for pack in packs:
        write_pack(pack, dict.fromkeys(read_pack(pack), entry))

    built = build(settings)

    assert packs
    assert built.problems == ()
    assert Built(built.status, "", newsroom.output, newsroom.root).files() == first_files
