"""What any user of Pelican expects of its command line, and what a build does when it is interrupted."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from pelican.plugins._utils import load_plugins

import pelicanconf
from plugins.releases.lock import build_lock
from tests.newsroom_folder import Built, NewsroomFolder, settings_as_cloned, small_newsroom

DEADLINE = 60.0


def until(condition: Callable[[], bool]) -> None:
    """Look again and again, and fail when the time is over."""
    end = monotonic() + DEADLINE
    while not condition():
        assert monotonic() < end, "it did not happen in time"
        Event().wait(0.02)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build with relative paths, from another folder, for an address with a path."""
    newsroom, url = small_newsroom(tmp_path_factory.mktemp("elsewhere")), "https://example.org/union/"
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-o", "public/site/", *settings_as_cloned("publishconf.py", url)],
        env=newsroom.surroundings(SITEURL=url, HABARSHY_REPORT="report"),
        cwd=newsroom.root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Built(
        done.returncode, done.stdout + done.stderr, newsroom.root / "public" / "site", newsroom.root / "report"
    )


def test_paths_may_be_relative_to_another_working_directory(elsewhere):
    assert elsewhere.status == 0, elsewhere.text
    assert (elsewhere.output / "index.html").is_file()
    assert elsewhere.figures["status"] == 0
    assert {path.name for path in elsewhere.output.parent.iterdir()} == {"site", ".site.releases"}


def test_every_link_carries_the_path_of_the_site(elsewhere):
    links = set()
    for name, data in elsewhere.files().items():
        if name.endswith(".html"):
            links |= set(re.findall(r'(?:href|src|content)="(/[^"]*)"', data.decode()))

    assert "/union/city-clinic/ru/2026/pay/" in links
    assert "/union/ru/feed.xml" in links
    assert [link for link in sorted(links) if not link.startswith("/union/")] == []


def test_canonical_addresses_and_feeds_are_absolute(elsewhere):
    page = elsewhere.read("/city-clinic/ru/2026/pay/")
    feed = elsewhere.read("/ru/feed.xml")

    assert '<link rel="canonical" href="https://example.org/union/city-clinic/ru/2026/pay/">' in page
    assert '"https://example.org/union/city-clinic/ru/2026/pay/"' in page
    assert "<link>https://example.org/union/city-clinic/ru/2026/pay/</link>" in feed
    assert "https://example.org/union/sitemap.xml" in elsewhere.read("/robots.txt")
    # A browser takes a stylesheet from the feed's own host only, whichever that is.
    without_stylesheet = re.sub(r"<\?xml-stylesheet[^>]*\?>", "", feed)
    assert not re.search(r'(?:href|src)=(?:"|&quot;)/', without_stylesheet)


def test_a_folder_of_somebodys_files_is_not_replaced(published):
    mine = replace(published, output_name="my-letters")
    mine.output.mkdir()
    (mine.output / "letter.txt").write_text("Dear", encoding="utf-8")

    built = mine.build()

    assert built.status == 1
    assert "my-letters" in built.text
    assert built.files() == {"letter.txt": b"Dear"}


def test_an_empty_folder_may_be_the_output(published):
    empty = replace(published, output_name="empty")
    empty.output.mkdir()

    built = empty.build()

    assert built.status == 0
    assert built.read("/ru/").startswith("<!DOCTYPE html>")


def test_a_copied_site_is_replaced(published, first_files):
    copied = replace(published, output_name="copied")
    for name, data in first_files.items():
        target = copied.output / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    copied.post("city-clinic", "2026-11-12-new.ru.md", title="Новое")

    built = copied.build()

    assert built.status == 0
    assert "Новое" in built.read("/ru/")


@pytest.fixture
def at_work(published: NewsroomFolder) -> NewsroomFolder:
    """A newsroom whose next build has much to do."""
    for day in range(1, 20):
        for language in ("kk", "ru", "en"):
            published.post("city-clinic", f"2026-10-{day:02}-story.{language}.md".replace("story", f"story-{day}"))
    return published


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_an_interrupted_build_leaves_the_output_as_it_was(at_work, first_files, number, status):
    sections = at_work.root / ".output.releases" / "sections"
    process = subprocess.Popen(
        at_work.command(),
        env=at_work.surroundings(),
        cwd=at_work.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    until(lambda: bool(list(sections.glob("*/unfinished-*"))) or process.poll() is not None)
    process.send_signal(number)
    text, _ = process.communicate(timeout=DEADLINE)

    assert process.returncode == status, text
    assert "nothing was published" in text
    assert "Traceback" not in text
    assert Built(status, text, at_work.output, at_work.root).files() == first_files
    until(lambda: not is_alive(process.pid))


def is_alive(group: int) -> bool:
    """Say whether any process of the build's group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_after_an_interruption_the_next_build_goes_on(at_work):
    (at_work.root / ".output.releases" / "sections" / "city-clinic" / "unfinished-1").mkdir()
    (at_work.root / ".output.releases" / "unfinished").mkdir()

    built = at_work.build()

    assert built.status == 0
    assert "story-19" in built.read("/ru/")
    assert not list((at_work.root / ".output.releases").rglob("unfinished*"))


@pytest.mark.parametrize("damaged", ["ledgers/*", "{ledgers,months}/*", "sections/*/*/summary/*", "**/*.pack"])
def test_what_an_earlier_build_left_may_be_damaged(published, first_files, damaged):
    releases = published.root / ".output.releases"
    globs = [damaged.replace("{ledgers,months}", folder) for folder in ("ledgers", "months")]
    for pack in {path for one in globs for path in releases.glob(one)}:
        pack.write_bytes(b"habarshy pack 2\nx")

    built = published.build()

    assert built.status == 0
    assert built.files() == first_files


def test_of_two_builds_at_once_the_second_says_so(published, first_files):
    published.post("city-clinic", "2026-11-12-new.ru.md")

    with build_lock(published.root / ".output.releases"):
        second = published.build()

    assert second.status == 1
    assert "Another build" in second.text
    assert second.files() == first_files


def test_pelicans_own_watching_goes_on_after_a_build(published):
    process = subprocess.Popen(
        [*published.command(), "-r"],
        env=published.surroundings(),
        cwd=published.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        published.post("city-clinic", "2026-11-12-first.ru.md", title="")
        until(lambda: "title-missing" in problems_of(published))
        until(lambda: is_published_after_writing(published))

        assert process.poll() is None
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=DEADLINE)


def is_published_after_writing(newsroom: NewsroomFolder) -> bool:
    """Save the post once more, for Pelican does not hear what is saved before it listens, and look for its page."""
    newsroom.post("city-clinic", "2026-11-12-first.ru.md", title="Исправлено")
    return (newsroom.output / "city-clinic/ru/2026/first/index.html").is_file()


def problems_of(newsroom: NewsroomFolder) -> str:
    return (newsroom.root / "report" / "problems.json").read_text(encoding="utf-8")


def test_every_plugin_is_loaded():
    loaded = load_plugins({"PLUGINS": pelicanconf.PLUGINS, "PLUGIN_PATHS": []})

    assert [plugin.__name__ for plugin in loaded] == pelicanconf.PLUGINS


def test_a_plugin_that_does_not_load_stops_the_build(published, first_files):
    settings = published.root / "mysettings.py"
    home = Path(pelicanconf.HABARSHY_HOME)
    settings.write_text(
        f"import sys\nsys.path.insert(0, {str(home)!r})\nfrom pelicanconf import *\nTHEME = {str(home / 'theme')!r}\n"
        'PLUGINS = [*PLUGINS, "plugins.no_such"]\n',
        encoding="utf-8",
    )

    built = published.build(str(settings))

    assert built.status == 1
    assert "plugins.no_such" in built.text
    assert "Nothing was published" in built.text
    assert "Traceback" not in built.text
    assert built.files() == first_files


def test_a_quick_look_draws_no_cards_and_no_page_speaks_of_any(tmp_path):
    built = small_newsroom(tmp_path).build(CARDS="0")
    assert built.status == 0, built.text
    assert built.files_with("/cards/") == []
    assert built.files_with('property="og:title"')
