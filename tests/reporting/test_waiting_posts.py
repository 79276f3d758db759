"""What waits for its day and drafts are named at the end of a build, and kept nowhere with a word."""

from __future__ import annotations

import pytest

from plugins.build.build import build
from plugins.newsroom import Problem, Severity, tell
from plugins.reporting.waiting_posts import waiting_lines
from tests.newsroom_folder import NewsroomFolder
from tests.section_jobs import settings_of

NEWS = "content/organizations/city-clinic/news"


@pytest.fixture
def folder(newsroom: NewsroomFolder) -> NewsroomFolder:
    newsroom.post("city-clinic", "2027-01-05-later.ru.md")
    newsroom.post("city-clinic", "2026-12-01-sooner.ru.md", publish_at="2026-12-01 10:30")
    newsroom.post("city-clinic", "2026-11-02-unready.ru.md", status="draft")
    newsroom.post("city-clinic", "2026-11-03-wrong.ru.md", status="draft", titel="x")
    return newsroom


def lines(folder: NewsroomFolder) -> list[str]:
    settings = settings_of(folder)
    return [str(line) for line in waiting_lines(build(settings).waiting, settings.content.name)]


def test_they_are_named_with_their_moments_at_every_build(folder):
    first = lines(folder)
    assert first == [
        "3 posts wait or are drafts:",
        f"  {NEWS}/2026-12-01-sooner.ru.md: appears on 2026-12-01 at 10:30",
        f"  {NEWS}/2027-01-05-later.ru.md: appears on 2027-01-05 at 00:00",
        f"  {NEWS}/2026-11-02-unready.ru.md: a draft",
    ]
    assert lines(folder) == first
    folder.post("almaty-union", "2026-11-03-other.ru.md")
    assert lines(folder) == first


def test_nothing_that_is_written_names_them(folder):
    lines(folder)
    written = [path for path in folder.root.rglob("*") if "content" not in path.parts]
    names = ("2027-01-05-later", "2026-12-01-sooner", "2026-11-02-unready")
    assert [path for path in written if any(name in str(path) for name in names)] == []
    found = [path for path in written if path.is_file() and any(name.encode() in path.read_bytes() for name in names)]
    assert found == []


def test_a_preview_shows_them_and_names_none(folder):
    assert build(settings_of(folder, PREVIEW="1")).waiting == ()


def test_ten_are_named_and_the_others_counted():
    notes = [Problem(f"{n}.md", "waits", tell("a draft"), severity=Severity.NOTE) for n in range(12)]
    said = [str(line) for line in waiting_lines(notes, "content")]
    assert [len(said), said[0], said[-1]] == [12, "12 posts wait or are drafts:", "  and 2 more"]
