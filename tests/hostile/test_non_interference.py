"""Whatever one organization's files become, the sections of all others stay as they are, byte for byte."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace

import pytest

from plugins.build.engines import local_engine
from plugins.build.jobs import SectionJob
from plugins.build.section_job.build_section import build_section
from plugins.build.settings import BuildSettings
from tests.hostile.corpus import BOUNDS, BOX, CLEAN, EARLY, NEWS, ORGANIZATION
from tests.hostile.test_corpus import OTHERS, write
from tests.hostile.test_early_marker import settings
from tests.newsroom_folder import NOW, Built, NewsroomFolder, small_newsroom
from tests.section_jobs import jobs_with
from tests.soak import trials

CORPUS = (*BOX, *CLEAN, *EARLY, *BOUNDS)
WHOLE_BUILDS = 2
NAMES = ("2026-11-02-PAY.ru.md", "index.html", "2026-10-15-meeting.ru.md", "a.jpg")


def change(folder: NewsroomFolder, chance: random.Random) -> str:
    """Change the files of one organization in a hostile way; say how."""
    how = chance.choice(("case", "case", "bytes", "flip", "cut", "delete", "rename", "many"))
    files = sorted(path for path in (folder.content / NEWS).rglob("*") if path.is_file() and not path.is_symlink())
    if how == "case":
        write(folder, chance.choice(CORPUS), chance.randrange(1000))
    elif how == "bytes":
        name = chance.choice(("2026-11-05-a.ru.md", "a.jpg", "2026-11-06-b/a.png", "2026-11-07-c.kk.md", "a.pdf"))
        folder.write(f"{NEWS}/{name}", chance.randbytes(chance.randrange(3000)))
    elif how == "many":
        for case in chance.sample(CORPUS, 3):
            write(folder, case, chance.randrange(1000))
    elif files:
        file = chance.choice(files)
        data = bytearray(file.read_bytes())
        if how == "flip" and data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            file.write_bytes(data)
        elif how == "cut":
            file.write_bytes(data[: chance.randrange(len(data) + 1)])
        elif how == "delete":
            file.unlink()
        elif how == "rename":
            file.rename(
                file.with_name(chance.choice(("2026-11-02-PAY.ru.md", "index.html", "2026-10-15-meeting.ru.md")))
            )
    return how


def planned(build: BuildSettings) -> dict[str, SectionJob]:
    return {job.facts.organization.key: job for job in jobs_with(build)}


@pytest.fixture(scope="module")
def engine():
    with local_engine(1) as opened:
        yield opened


def test_random_changes_reach_no_other_section(engine, tmp_path):
    """Equal digests are equal sections; the changed one is built, and wrote below its own folder only."""
    chance = random.Random(1905)
    original = small_newsroom(tmp_path / "original")
    for number in range(trials(1000)):
        folder = NewsroomFolder(tmp_path / "changed")
        shutil.rmtree(folder.root, ignore_errors=True)
        shutil.copytree(original.root, folder.root)
        build = replace(settings(folder, NOW), output=tmp_path / "output", cache=tmp_path / "cache")
        before = planned(build)
        how = [change(folder, chance) for _ in range(chance.randint(1, 4))]

        jobs = planned(build)
        result = engine.submit(build_section, jobs[ORGANIZATION]).result(timeout=120)

        assert {key: jobs[key].digest for key in OTHERS} == {key: before[key].digest for key in OTHERS}, (number, how)
        assert set(jobs) == set(before)
        site = build.releases / "sections" / ORGANIZATION / result.folder / "site"
        assert [path.name for path in site.iterdir()] == [ORGANIZATION], (number, how)
        assert sorted(path.name for path in (build.releases / "sections").iterdir()) == [ORGANIZATION]
        assert {path.name for path in tmp_path.iterdir()} <= {"original", "changed", "cache", ".output.releases"}
        shutil.rmtree(build.releases)


def others(built: Built) -> dict[str, bytes]:
    return {name: data for name, data in built.files().items() if name.startswith(tuple(f"{key}/" for key in OTHERS))}


def test_whole_builds_agree(tmp_path):
    chance = random.Random(1917)
    folder = small_newsroom(tmp_path)
    before = others(folder.build("publishconf.py"))
    for _ in range(WHOLE_BUILDS):
        how = [change(folder, chance) for _ in range(5)]

        built = folder.build("publishconf.py", MAX_SHRINK="1")

        assert built.status in (0, 3), (how, built.text)
        assert others(built) == before, how
