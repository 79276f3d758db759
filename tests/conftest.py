"""What holds for all tests."""

from __future__ import annotations

import locale
import signal
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from blinker import ANY, Signal
from pelican.plugins import signals
from playwright.sync_api import Browser, sync_playwright

from tests.look.faces import bundled_faces
from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.tools import IMPOSSIBLE, in_ci, require_tool

# Without most of these Chromium asks hosts that are not there, many at a time.
QUIET_BROWSER = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",  # containers have little of it
)

# A shell lets what it starts in the background ignore Ctrl-C, and so would all that tests start to interrupt it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def newsroom(tmp_path: Path) -> NewsroomFolder:
    """Give a small newsroom to change and build."""
    return small_newsroom(tmp_path)


SIGNALS = tuple(one for one in vars(signals).values() if isinstance(one, Signal))


def disconnect_rooms() -> None:
    """Let no room of ours listen to Pelican, nor a plugin of tests."""
    for one in SIGNALS:
        for receiver in tuple(one.receivers_for(ANY)):
            if receiver.__module__.startswith(("plugins.", "tests.")):
                one.disconnect(receiver)


SPOKEN = locale.setlocale(locale.LC_ALL)
"""The locale that Python has begun with."""


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """Connect only the rooms that a test asks for: Pelican's signals are global, and tests run in any order."""
    disconnect_rooms()
    locale.setlocale(locale.LC_ALL, SPOKEN)  # a build in this process leaves its own, that of a fixture too
    yield
    disconnect_rooms()


@pytest.fixture(scope="session", autouse=True)
def english() -> Iterator[None]:
    """Have people told in English, whatever the machine speaks; a test of other languages sets its own."""
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("HABARSHY_LANGUAGE", "en")
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the system's Chromium; it opens nothing of its own and has the bundled faces only.

    One a process: Playwright allows no second.
    """
    chromium = require_tool("chromium")
    require_tool("libatomic")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(chromium), args=list(QUIET_BROWSER), env=bundled_faces())
        yield browser
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that would skip in CI, where every tool must be installed: a skipped test shows nothing."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and in_ci():
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if IMPOSSIBLE in reason:
            return report
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and nothing may be where CI is true: {reason}"
    return report
