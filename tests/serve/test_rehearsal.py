"""What `make serve` does for practice must go as a real build goes: a rehearsal that fails warms nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

from pelican.settings import read_settings

from plugins.serve.rehearsal import rehearse
from plugins.workers import load
from tests.tools import ROOT


def test_a_newsroom_is_built_without_a_problem_and_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    settings = read_settings(str(ROOT / "pelicanconf.py"))
    load(tuple(settings["PLUGINS"]))
    before = sorted(Path(settings["OUTPUT_PATH"]).parent.glob(".output*"))

    outcome = rehearse(settings)

    assert (outcome.status, outcome.problems, outcome.organizations, outcome.versions) == (0, (), 1, 6)
    assert not list(tmp_path.iterdir())
    assert sorted(Path(settings["OUTPUT_PATH"]).parent.glob(".output*")) == before
