"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.tools import in_ci


@pytest.fixture
def newsroom(tmp_path: Path) -> NewsroomFolder:
    """Give a small newsroom to change and build."""
    return small_newsroom(tmp_path)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that would skip in CI, where every tool must be installed: a skipped test shows nothing."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and in_ci():
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.longrepr = f"{item.nodeid} was skipped, and nothing may be where CI is true: {reason}"
    return report
