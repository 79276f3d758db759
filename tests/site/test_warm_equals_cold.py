"""A build that goes on from what stands gives the very bytes of one that begins from nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.build.settings import BuildSettings
from plugins.incremental.outcome import REFUSED
from tests.section_jobs import settings_of
from tests.site.edits import Authors, newsroom_at_work
from tests.soak import trials

PLUGINS = ("plugins.pictures", "plugins.attachments", "plugins.share_cards", "plugins.calendars", "plugins.feeds")
SEEDS = range(trials(100))
EDITS = 5


def settings(authors: Authors, output: Path, cache: Path) -> BuildSettings:
    made = settings_of(authors.folder, PLUGINS)
    return replace(made, theme=authors.theme, now=authors.now, output=output, cache=cache, max_shrink=1.0, workers=1)


def files(output: Path) -> dict[str, Path]:
    return {
        Path(folder, name).relative_to(output).as_posix(): Path(folder, name).resolve()
        for folder, _, names in os.walk(output, followlinks=True)
        for name in names
    }


def bytes_of(found: Mapping[str, Path]) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in found.items()}


@pytest.mark.parametrize("seed", SEEDS)
def test_random_edits(tmp_path: Path, seed: int) -> None:
    authors = newsroom_at_work(tmp_path, seed)
    warm = tmp_path / "output"
    assert build(settings(authors, warm, tmp_path / "cache")).status != REFUSED
    for number in range(EDITS):
        before = {name: (path.stat().st_mtime_ns, path.read_bytes()) for name, path in files(warm).items()}
        authors.edit()

        outcome = build(settings(authors, warm, tmp_path / "cache"))
        fresh = tmp_path / f"fresh-{number}"
        expected = build(settings(authors, fresh / "output", fresh / "cache"))

        assert outcome.problems == expected.problems, authors.said
        assert bytes_of(files(warm)) == bytes_of(files(fresh / "output")), authors.said
        rewritten = [
            name
            for name, path in files(warm).items()
            if before.get(name, (0, b""))[1] == path.read_bytes() and before[name][0] != path.stat().st_mtime_ns
        ]
        assert rewritten == [], authors.said
        shutil.rmtree(fresh)
