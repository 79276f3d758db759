from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from pelican import signals

from plugins import attachments
from plugins.kept_files import put_into_output
from plugins.newsroom import PageRecord, PostRecord, file_of
from tests.attachments.paper import paper


def test_a_second_build_takes_the_kept_file(scratch_folder):
    first = scratch_folder.attachment(paper())
    times = {path: path.stat().st_mtime_ns for path in scratch_folder.cache.rglob("*")}
    assert scratch_folder.attachment(paper()) == first
    assert {path: path.stat().st_mtime_ns for path in scratch_folder.cache.rglob("*")} == times


@pytest.mark.parametrize("ending", [".pdf", ".sha256"])
def test_what_is_damaged_in_the_cache_is_made_again(scratch_folder, ending):
    first = scratch_folder.attachment(paper())
    whole = scratch_folder.bytes_of(first)
    (scratch_folder.cache / "files" / first.stored).with_suffix(ending).write_bytes(b"cut")
    assert scratch_folder.published(paper()) == whole


def test_nothing_half_written_stays_behind(scratch_folder):
    scratch_folder.attachment(paper())
    assert sorted(path.suffix for path in (scratch_folder.cache / "files").iterdir()) == [".pdf", ".sha256"]


def test_published_once_below_the_output_folder(scratch_folder, tmp_path):
    made = scratch_folder.attachment(paper())
    assert (
        put_into_output([made, replace(made, title="Agreement")], scratch_folder.cache / "files", tmp_path / "output")
        == ()
    )
    assert (tmp_path / "output" / made.address[1:]).read_bytes() == scratch_folder.bytes_of(made)


def record(kind, *files):
    words: dict[str, Any] = dict.fromkeys(("address", "title", "title_typeset", "summary", "html"), "")
    if kind is PageRecord:
        return PageRecord(**words, organization="almaty", slug="about", language="ru", files=files)
    published = datetime(2026, 1, 29, tzinfo=UTC)
    own: dict[str, Any] = {"id": "", "day": date(2026, 1, 29), "published": published, "files": files}
    return PostRecord(**words, **own, organization="almaty", slug="seminar", language="ru")


@pytest.fixture
def run(scratch_folder, tmp_path):
    attachments.register()
    settings = {"HABARSHY_RUN": "section", "HABARSHY_CACHE": str(scratch_folder.cache)}
    return SimpleNamespace(settings=settings, output_path=str(tmp_path / "output"), problems=[])


def finalize(sender):
    signals.article_writer_finalized.send(sender, writer=None)


def test_files_of_posts_and_pages_are_written(scratch_folder, run, tmp_path):
    made = scratch_folder.attachment(paper())
    run.records = (record(PostRecord, made),)
    run.page_records = (record(PageRecord, replace(made, address="/almaty/files/other.pdf")),)
    finalize(run)
    assert len(list((tmp_path / "output/almaty/files").iterdir())) == 2


def test_a_lost_file_is_a_problem_and_no_traceback(scratch_folder, run, tmp_path):
    made = scratch_folder.attachment(paper())
    (scratch_folder.cache / "files" / made.stored).unlink()
    run.records = (record(PostRecord, made),)
    finalize(run)
    assert [(problem.code, problem.path) for problem in run.problems] == [("attachment-lost", file_of(run.records[0]))]
    assert not (tmp_path / "output").exists()


def test_a_plain_pelican_run_is_left_alone(scratch_folder, run, tmp_path):
    run.records = (record(PostRecord, scratch_folder.attachment(paper())),)
    run.settings.clear()
    finalize(run)
    assert not (tmp_path / "output").exists()
