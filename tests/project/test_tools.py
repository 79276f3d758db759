from __future__ import annotations

import pytest

from tests.tools import IMPOSSIBLE, TOOLS, in_ci, program, require_tool

pytest_plugins = ("pytester",)
SKIPPING = "import pytest\ndef test_page(): pytest.skip('needs a browser')\n"


@pytest.fixture
def suite(pytester, monkeypatch, request):
    """A suite of one test that skips, under this project's conftest."""
    monkeypatch.setenv("PYTHONPATH", str(request.config.rootpath))
    pytester.makeconftest((request.config.rootpath / "tests" / "conftest.py").read_text("utf-8"))
    pytester.makepyfile(SKIPPING)
    return pytester


def test_a_skip_is_a_skip_at_home(suite, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    suite.runpytest_subprocess().assert_outcomes(skipped=1)


def test_a_skip_fails_where_everything_must_be_installed(suite, monkeypatch):
    monkeypatch.setenv("CI", "true")
    result = suite.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*needs a browser*"])


def test_what_no_installing_helps_is_skipped_there_too(suite, monkeypatch):
    monkeypatch.setenv("CI", "true")
    suite.makepyfile(SKIPPING.replace("needs a browser", f"{IMPOSSIBLE}this system does not let root mount a disk"))
    suite.runpytest_subprocess().assert_outcomes(skipped=1)


@pytest.mark.parametrize(("value", "expected"), [("true", True), ("1", True), ("false", False), ("", False)])
def test_ci_is_what_the_environment_says(value, expected):
    assert in_ci({"CI": value}) is expected
    assert in_ci({}) is False


def test_a_missing_tool_is_named_with_its_remedy(monkeypatch):
    monkeypatch.setitem(TOOLS, "nosuch", program("no-such-program-anywhere"))
    with pytest.raises(pytest.skip.Exception, match="needs nosuch"):
        require_tool("nosuch")


def test_a_tool_that_is_there_is_a_file():
    assert require_tool("git").is_file()
