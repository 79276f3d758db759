from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from pelican import signals

from plugins import pictures
from plugins.newsroom import PageRecord, PostRecord, file_of


def generator(scratch_folder, output, **parts):
    settings = {"HABARSHY_RUN": "section", "HABARSHY_CACHE": str(scratch_folder.cache)}
    return SimpleNamespace(settings=settings, output_path=str(output), problems=[], **parts)


def post(*shown):
    words: dict[str, Any] = dict.fromkeys(("id", "address", "title", "title_typeset", "summary", "html"), "")
    published = datetime(2026, 1, 29, tzinfo=UTC)
    return PostRecord(
        **words,
        organization="almaty",
        day=date(2026, 1, 29),
        slug="seminar",
        language="ru",
        published=published,
        pictures=shown,
    )


def page(*shown):
    words: dict[str, Any] = dict.fromkeys(("address", "title", "title_typeset", "summary", "html"), "")
    return PageRecord(**words, organization="almaty", slug="about", language="ru", pictures=shown)


@pytest.fixture(autouse=True)
def connected():
    pictures.register()


def finalize(sender):
    signals.article_writer_finalized.send(sender, writer=None)


def test_pictures_of_posts_and_pages_are_written(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    other = replace(picture, address="/almaty/pictures/other.jpg", sizes=())
    finalize(generator(scratch_folder, tmp_path / "output", records=(post(picture),), page_records=(page(other),)))
    written = {path.name for path in (tmp_path / "output/almaty/pictures").iterdir()}
    assert len(written) == 7
    assert {picture.address.rpartition("/")[2], "other.jpg"} <= written


def test_what_was_published_before_is_linked(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    finalize(generator(scratch_folder, tmp_path / "before", records=(post(picture),)))
    run = generator(scratch_folder, tmp_path / "output", records=(post(picture),))
    run.settings["HABARSHY_BEFORE"] = str(tmp_path / "before")
    (scratch_folder.cache / "pictures" / picture.stored).unlink()  # nobody asks for it
    finalize(run)
    assert run.problems == []
    for file in (tmp_path / "before").rglob("*.*"):
        assert file.samefile(tmp_path / "output" / file.relative_to(tmp_path / "before"))


def test_the_logo_is_written_too(scratch_folder, photo, tmp_path):
    logo = scratch_folder.picture(photo)
    finalize(generator(scratch_folder, tmp_path / "output", logo=logo))
    assert (tmp_path / "output" / logo.address[1:]).is_file()


def test_generator_without_records_is_left_alone(scratch_folder, tmp_path):
    finalize(generator(scratch_folder, tmp_path / "output"))
    assert not (tmp_path / "output").exists()


def test_lost_picture_is_a_problem_and_no_traceback(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    (scratch_folder.cache / "pictures" / picture.stored).unlink()
    run = generator(scratch_folder, tmp_path / "output", records=(post(picture),))
    finalize(run)
    assert [(problem.code, problem.path) for problem in run.problems] == [("picture-lost", file_of(run.records[0]))]


def test_plain_pelican_run_is_left_alone(scratch_folder, photo, tmp_path):
    run = generator(scratch_folder, tmp_path / "output", records=(post(scratch_folder.picture(photo)),))
    run.settings.clear()
    finalize(run)
    assert not (tmp_path / "output").exists()
