"""What editors and commits do by themselves: each hook of .pre-commit-config.yaml finds nothing to say of the tree."""

from __future__ import annotations

import shlex
import subprocess
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
