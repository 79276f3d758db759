"""What editors and commits do by themselves: each hook of .pre-commit-config.yaml finds nothing to say of the tree."""

from __future__ import annotations

import re
import shlex
import subprocess
import tomllib
from configparser import ConfigParser

import pytest
import yaml

from tests.tools import ROOT

HOOKS = {
    hook["id"]: hook
    for repository in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    for hook in repository["hooks"]
}


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_runs_clean_from_what_is_installed(name):
    program, *arguments = shlex.split(HOOKS[name]["entry"])
    assert HOOKS[name]["language"] == "system"
    if not (ROOT / program).is_file():
        pytest.skip(f"needs {program}: make .venv/.stamp-dev")
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr if done.returncode else "") == (0, "")


@pytest.mark.parametrize("name", HOOKS)
def test_make_check_runs_what_a_hook_runs(name):
    command = HOOKS[name]["entry"].removeprefix(".venv/bin/")
    assert f"\t@$(BIN)/{command}\n" in (ROOT / "Makefile").read_text("utf-8")


def test_a_slip_of_the_pen_is_found(tmp_path):
    slip, page = "t" + "eh", tmp_path / "page.md"
    page.write_text(f"The adress is ours, and so is {slip} post.\n", "utf-8")
    done = subprocess.run(
        [ROOT / ".venv/bin/codespell", "--toml", ROOT / "pyproject.toml", page],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode
    assert (f"{slip} ==> the" in done.stdout, "adress" in done.stdout) == (True, False)


def test_editors_and_formatters_agree_on_the_length_of_a_line():
    editors = ConfigParser()
    editors.read_string("[root]\n" + (ROOT / ".editorconfig").read_text("utf-8"))
    assert f"line-length = {editors['*']['max_line_length']}\n" in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_version_is_that_of_the_changes_that_stand_first():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    heads = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert re.fullmatch(rf"{re.escape(version)} \((not released yet|\d{{4}}-\d\d-\d\d)\)", heads[0])
    assert all(re.fullmatch(r"\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)", head) for head in heads[1:])
