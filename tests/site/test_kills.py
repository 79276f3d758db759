"""A build is killed or stopped at any moment: readers keep a whole site, nothing lives on, the next build is right."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom
from tests.readers.published import once
from tests.site.processes import MARK, processes_with
from tests.site.test_bad_input import jpeg
from tests.site.test_pelican_habits import DEADLINE, until
from tests.soak import trials

KILLS, STOPS = trials(200), trials(60)
SETTINGS = "publishconf.py"


def work(newsroom: NewsroomFolder) -> None:
    """Do what makes the next build change sections and the portal: news, a picture, other words, another name."""
    newsroom.write("organizations/city-clinic/news/2026-11-18-hall.jpg", jpeg())
    picture = {"image": "2026-11-18-hall.jpg", "image_alt": "Зал"}
    newsroom.post("city-clinic", "2026-11-18-hall.ru.md", title="Новый зал", **picture)
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", body="Иначе.", title="Зарплата выросла", topics="[pay]")
    newsroom.post("almaty-union", "2026-11-19-council.kk.md", title="Кеңес")
    union = newsroom.content / "organizations" / "almaty-union" / "organization.toml"
    union.write_text(union.read_text(encoding="utf-8").replace("Союз Алматы", "Алматинский союз"), encoding="utf-8")


@dataclass(frozen=True)
class Change:
    """A newsroom before and after a day's work, with what clean builds publish of it."""

    before: NewsroomFolder
    old: dict[str, bytes]
    new: dict[str, bytes]
    seconds: float
    """What the build between them took."""

    def newsroom(self, root: Path) -> NewsroomFolder:
        """Give a newsroom that shows the old site and has the day's work in its content."""
        shutil.copytree(self.before.root, root, symlinks=True, dirs_exist_ok=True)
        work(NewsroomFolder(root))
        return NewsroomFolder(root)


def build_both(folder: Path) -> Built:
    """Publish the newsroom as it was, and in another folder as it is after the day's work, and time the way there."""
    before = small_newsroom(folder / "before")
    words = before.content / "organizations" / "city-clinic" / "news" / "2026-11-02-pay.ru.md"
    last = words.read_bytes()
    for earlier in (
        last + b"\n\nOne.\n",
        last + b"\n\nTwo.\n",
        last,
    ):  # the next release takes the place of a first one
        words.write_bytes(earlier)
        before.build(SETTINGS)
    between = NewsroomFolder(folder / "between")
    shutil.copytree(before.root, between.root, symlinks=True)
    work(between)
    begin = monotonic()
    between.build(SETTINGS)
    (folder / "seconds").write_text(str(monotonic() - begin))
    after = small_newsroom(folder / "after")
    work(after)
    return after.build(SETTINGS)


@pytest.fixture(scope="module")
def change(tmp_path_factory: pytest.TempPathFactory) -> Change:
    folder = once(tmp_path_factory, "killed", build_both)
    old, new = (Built(0, "", folder / name / "output", folder).files() for name in ("before", "after"))
    return Change(NewsroomFolder(folder / "before"), old, new, float((folder / "seconds").read_text()))


def start(newsroom: NewsroomFolder, mark: str) -> subprocess.Popen[str]:
    """Begin a build in a session of its own."""
    return subprocess.Popen(
        newsroom.command(SETTINGS),
        env=newsroom.surroundings(**{MARK: mark, "WORKERS": "2"}),
        cwd=newsroom.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def let_it_work(build: subprocess.Popen[str], seconds: float) -> None:
    """Wait that long, or until the build ends."""
    try:
        build.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        return


def files(newsroom: NewsroomFolder) -> dict[str, bytes]:
    return Built(0, "", newsroom.output, newsroom.root / "report").files()


def unlike_their_manifests(site: dict[str, bytes]) -> list[str]:
    """Give the files that are missing or not what the manifests of the portal and of the sections say."""
    said: dict[str, str] = {}
    for name in (name for name in site if name.split("/")[-1] == "manifest.json"):
        place = name.removesuffix("manifest.json")
        said |= {f"{place}{file}": digest for file, digest in json.loads(site[name])["files"].items()}
    return [name for name, digest in said.items() if sha256(site.get(name, b"")).hexdigest() != digest]


def moment(number: int, many: int, chance: Random) -> float:
    """Give a random moment in the n-th of many equal parts of a build, as a share of it."""
    return (number + chance.random()) / many


@pytest.mark.parametrize("number", range(KILLS))
def test_a_killed_build_leaves_a_whole_site_and_nothing_alive(change, tmp_path, number):
    chance, mark = Random(number), f"{tmp_path.parent.name}-{number}"
    newsroom = change.newsroom(tmp_path)
    build = start(newsroom, mark)
    let_it_work(build, change.seconds * moment(number, KILLS, chance))
    if build.poll() is None:
        kill = chance.choice((os.kill, os.killpg))
        kill(build.pid, signal.SIGKILL)
    build.communicate(timeout=DEADLINE)

    until(partial(nobody_lives, mark))
    left = files(newsroom)
    assert left in (change.old, change.new)
    assert unlike_their_manifests(left) == []

    built = newsroom.build(SETTINGS)
    assert built.status == 0, built.text
    assert built.files() == change.new
    releases = newsroom.root / ".output.releases"
    assert not [*releases.rglob("unfinished*"), *releases.rglob("renewed")]


def nobody_lives(mark: str) -> bool:
    return not processes_with(mark)


def test_the_first_build_may_be_killed_too(change, tmp_path):
    newsroom = small_newsroom(tmp_path)
    work(newsroom)
    build = start(newsroom, str(tmp_path))
    sections = tmp_path / ".output.releases" / "sections"
    until(lambda: bool(list(sections.glob("*/unfinished-*"))) or build.poll() is not None)
    build.kill()
    build.communicate(timeout=DEADLINE)

    assert not newsroom.output.exists()
    until(partial(nobody_lives, str(tmp_path)))
    assert newsroom.build(SETTINGS).files() == change.new


@pytest.mark.parametrize("number", range(STOPS))
def test_a_stopped_build_says_what_is_true(change, tmp_path, number):
    mark = f"{tmp_path.parent.name}-stop-{number}"
    newsroom = change.newsroom(tmp_path)
    build = start(newsroom, mark)
    let_it_work(build, change.seconds * moment(number, STOPS, Random(number)))
    build.terminate()
    text, _ = build.communicate(timeout=DEADLINE)

    until(partial(nobody_lives, mark))
    # Before and after a build's own part Python ends by the signal itself, which shells call 143 too.
    assert build.returncode in (143, -signal.SIGTERM, 0), text
    assert "Traceback" not in text
    shown = files(newsroom)
    assert shown in (change.old, change.new)
    assert (shown == change.old) or build.returncode != 143
    assert ("nothing was published" in text) == (build.returncode == 143)
