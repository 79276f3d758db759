"""What is raised over a post costs that post: it is told at its file, and left out of everything."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest

from plugins.build.build import build
from plugins.build.engines import run_jobs
from plugins.incremental.outcome import Outcome
from plugins.reporting.report import write_report
from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom
from tests.section_jobs import jobs_of, settings_of

ROOMS = ("plugins.pictures", "plugins.attachments", "plugins.share_cards", "plugins.feeds")
STUMBLING = (*ROOMS, "tests.build.stumbling")
BAD = "organizations/almaty-union/news/2026-11-05-bad"


def published(folder: NewsroomFolder, *plugins: str, **environment: str) -> tuple[Outcome, Built]:
    """Build in this process with plugins of one's own; the folder's output, and what was told."""
    settings = settings_of(folder, plugins or STUMBLING, CARDS="", **environment)
    outcome = build(settings)
    write_report(settings.report, outcome, settings.content.name, profile=False)
    return outcome, Built(outcome.status, "", folder.output, settings.report)


def told(outcome: Outcome) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in outcome.problems if problem.is_error]


def write_bad(folder: NewsroomFolder, title: str) -> None:
    """Write a post in two languages, of which one is wrong, among good ones that would name it."""
    folder.post("almaty-union", "2026-11-05-bad.ru.md", title=f"{title} сильно", topics="[pay]", body="QUPIA")
    folder.post("almaty-union", "2026-11-05-bad.kk.md", title="Жақсы", topics="[pay]", body="QUPIA")
    folder.post("almaty-union", "2026-11-08-good.ru.md", title="Хорошая", topics="[pay]")


@pytest.fixture(scope="module")
def without(tmp_path_factory) -> tuple[NewsroomFolder, Built]:
    """Give a published newsroom where the bad post never was."""
    folder = small_newsroom(tmp_path_factory.mktemp("without"))
    folder.post("almaty-union", "2026-11-08-good.ru.md", title="Хорошая", topics="[pay]")
    return folder, published(folder)[1]


@pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
@pytest.mark.parametrize(
    ("title", "kind"),
    [("Stumble", "ValueError"), ("Greedy", "MemoryError"), ("Hidden", "KeyError"), ("Deadly", "dies")],
)
def test_the_post_alone_is_left_out_of_everything(without, tmp_path, title, kind, warm):
    folder = small_newsroom(tmp_path)
    if warm:
        shutil.copytree(without[0].root, tmp_path, symlinks=True, dirs_exist_ok=True)
    write_bad(folder, title)

    outcome, built = published(folder)

    assert outcome.status == 3
    assert {path.rsplit(".", 2)[0] for path, _ in told(outcome)} == {BAD}
    assert {code for _, code in told(outcome)} == {"post-unprintable"}
    assert kind in str(outcome.problems[0].message)
    assert built.files() == without[1].files()
    assert not list((folder.root / ".output.releases").rglob("unfinished*"))


def test_engineers_get_the_traceback_in_the_report_and_nobody_else(newsroom):
    write_bad(newsroom, "Stumble")

    _, built = published(newsroom)

    assert "ValueError: words of the post" in (built.report / "tracebacks.txt").read_text()
    assert "words of the post" not in json.dumps(built.problems)
    assert not built.files_with("QUPIA")
    kept = [path for path in (newsroom.root / "cache").rglob("*") if path.is_file() and b"QUPIA" in path.read_bytes()]
    assert kept == []

    write_bad(newsroom, "Fine")
    assert published(newsroom)[0].status == 0
    assert not (built.report / "tracebacks.txt").exists()


def test_a_mistake_of_ours_that_hits_every_post_is_no_posts_fault(newsroom):
    first, before = published(newsroom, *ROOMS)
    files = before.files()
    newsroom.post("almaty-union", "2026-11-08-new.ru.md", title="Новая")

    outcome, built = published(newsroom, *ROOMS, "tests.build.broken")

    assert (first.status, outcome.status) == (0, 3)
    assert told(outcome) == [
        ("organizations/almaty-union", "section-failed"),
        ("organizations/city-clinic", "section-failed"),
    ]
    assert "LookupError" in str(outcome.problems[0].message)
    assert built.files() == files
    assert "broken.py" in (built.report / "tracebacks.txt").read_text()


def test_a_strict_build_publishes_nothing(newsroom):
    write_bad(newsroom, "Stumble")

    outcome = build(replace(settings_of(newsroom, STUMBLING), strict=True))

    assert (outcome.status, told(outcome)) == (1, [(f"{BAD}.ru.md", "post-unprintable")])
    assert not newsroom.output.exists()


def test_a_full_disk_is_nobodys_fault(newsroom):
    write_bad(newsroom, "Full")

    with pytest.raises(OSError, match="no room"):
        published(newsroom)


def test_several_posts_that_fail_are_found_together(newsroom):
    for number in range(6):
        newsroom.post("almaty-union", f"2026-11-1{number}-bad.ru.md".replace("bad", f"bad-{number}"), title="Stumble")

    (result,) = (one for one in run_jobs(jobs_of(newsroom, STUMBLING), 1) if one.organization == "almaty-union")

    assert result.folder
    assert len([problem for problem in result.problems if problem.code == "post-unprintable"]) == 6


def test_too_many_posts_that_end_their_worker_cost_the_section(newsroom):
    for number in range(4):
        newsroom.post("almaty-union", f"2026-11-10-bad-{number}.ru.md", title="Deadly")

    (result,) = (one for one in run_jobs(jobs_of(newsroom, STUMBLING), 1) if one.organization == "almaty-union")

    assert (result.folder, [problem.code for problem in result.problems]) == ("", ["section-failed"])
