"""Nothing early: of what is not due there is no trace, in whichever version and by whichever key it is held back."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.build.engines import local_engine
from plugins.build.section_job.build_section import build_section
from plugins.build.settings import BuildSettings
from plugins.newsroom import site_zone
from tests.newsroom_folder import NewsroomFolder, epoch, small_newsroom
from tests.section_jobs import jobs_with
from tests.site.test_bad_input import jpeg
from tests.soak import trials
from tests.tools import ROOT

ZONE = site_zone("Asia/Almaty")
MARK = "qupia-7f3a"
LANGUAGES = ("kk", "ru", "en")
WHOLE_BUILDS = 2
PLUGINS = ("plugins.pictures", "plugins.share_cards", "plugins.feeds")


@dataclass(frozen=True)
class Schedule:
    """One post with its secret, held back by one of its versions until `due`."""

    day: datetime
    due: datetime
    key: str
    holder: str
    marked: str
    versions: tuple[str, ...]


def schedule(chance: random.Random) -> Schedule:
    day = datetime(2026, chance.randint(1, 12), chance.randint(1, 20), tzinfo=ZONE)
    seconds = chance.randint(1, 7 * 86_400)
    versions = tuple(chance.sample(LANGUAGES, chance.randint(1, 3)))
    key = chance.choice(("embargo", "publish_at", "path"))
    due = day if key == "path" else day + timedelta(seconds=seconds)
    return Schedule(day, due, key, chance.choice(versions), chance.choice(versions), versions)


def write(folder: NewsroomFolder, plan: Schedule) -> None:
    name = f"{plan.day:%Y-%m-%d}-later"
    for language in plan.versions:
        marked = MARK if language == plan.marked else "слово"
        header = {"title": marked, "summary": f"Коротко {marked}", "tags": f"[{marked}]"}
        if language == plan.holder and plan.key != "path":
            header[plan.key] = f"{plan.due:%Y-%m-%d %H:%M:%S}"
        body = f"Фраза {marked}."
        if language == plan.marked:
            folder.write(f"organizations/city-clinic/news/{name}/{MARK}.jpg", jpeg())
            body += f"\n\n![{MARK}]({MARK}.jpg)\n\n> {MARK}\n"
        folder.post("city-clinic", f"{name}.{language}.md", body, **header)


def settings(folder: NewsroomFolder, now: datetime) -> BuildSettings:
    return BuildSettings(
        project=ROOT,
        content=folder.content,
        output=folder.output,
        theme=ROOT / "theme",
        cache=folder.root / "cache",
        report=folder.root / "report",
        siteurl="https://news.example.org",
        strict=False,
        preview=False,
        now=now,
        workers=1,
        plugins=PLUGINS,
        previous=folder.output / "manifest.json",
        max_shrink=1.0,
        card_shapes=20,
        cache_size=2**30,
    )


def traces(root: Path) -> list[str]:
    """Give every file outside of the content and the report whose name or bytes hold the mark."""
    files = (path for path in sorted(root.rglob("*")) if path.relative_to(root).parts[0] not in {"content", "report"})
    return [
        path.relative_to(root).as_posix()
        for path in files
        if MARK in path.name or (path.is_file() and MARK.encode() in path.read_bytes())
    ]


@pytest.fixture(scope="module")
def engine():
    with local_engine(1) as opened:
        yield opened


def test_the_section_shows_a_post_from_its_moment_on_and_nothing_before(engine, tmp_path):
    chance = random.Random(20260129)
    for number in range(trials(200)):
        folder = small_newsroom(tmp_path / str(number))
        plan = schedule(chance)
        write(folder, plan)

        for now, shown in ((plan.due - timedelta(seconds=1), False), (plan.due, True)):
            jobs = jobs_with(settings(folder, now))
            (job,) = (one for one in jobs if one.facts.organization.key == "city-clinic")
            result = engine.submit(build_section, job).result(timeout=60)

            assert not [problem for problem in result.problems if problem.is_error], (plan, result.problems)
            assert bool(traces(folder.root)) is shown, (plan, traces(folder.root))


def test_the_whole_site_does_too(tmp_path):
    chance = random.Random(7)
    for number in range(WHOLE_BUILDS):
        folder = small_newsroom(tmp_path / str(number))
        plan = schedule(chance)
        write(folder, plan)

        before = folder.build("publishconf.py", SOURCE_DATE_EPOCH=epoch(plan.due - timedelta(seconds=1)))
        found = traces(folder.root)
        after = folder.build("publishconf.py", SOURCE_DATE_EPOCH=epoch(plan.due), MAX_SHRINK="1")

        assert (before.status, found) == (0, []), plan
        assert after.status == 0
        assert {f"{plan.marked}/feed.xml", f"{plan.marked}/index.html"} <= set(after.files_with(MARK)), plan


MISTAKES = (
    {"titel": MARK},
    {MARK: "x"},
    {"topics": f"[{MARK}]"},
    {"image": f"{MARK}-no.jpg"},
    {"formerly": f"2026-01-02-{MARK}, {MARK}"},
    {"embargo": MARK},
)


def test_a_post_with_a_mistake_leaves_no_trace_of_its_words(engine, tmp_path):
    chance = random.Random(14)
    for number in range(trials(60)):
        folder = small_newsroom(tmp_path / str(number))
        plan = schedule(chance)
        write(folder, plan)
        mistake = chance.choice(MISTAKES)
        name = f"{plan.day:%Y-%m-%d}-{MARK}"
        folder.post("city-clinic", f"{name}.{plan.holder}.md", f"Фраза {MARK}, «кy {MARK}", **mistake)
        now = plan.due - timedelta(seconds=1)

        for other in ("cold", "warm"):
            folder.post("city-clinic", f"2026-01-03-{other}.ru.md")
            jobs = jobs_with(settings(folder, now))
            (job,) = (one for one in jobs if one.facts.organization.key == "city-clinic")
            result = engine.submit(build_section, job).result(timeout=60)

            assert any(problem.is_error and MARK in problem.path for problem in result.problems)
            assert traces(folder.root) == [], (plan, mistake)
