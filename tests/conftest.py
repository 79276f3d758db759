"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.tools import in_ci


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that would skip in CI, where every tool must be installed: a skipped test shows nothing."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and in_ci():
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.longrepr = f"{item.nodeid} was skipped, and nothing may be where CI is true: {reason}"
    return report
