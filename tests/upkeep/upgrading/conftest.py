"""A newsroom of a small engine, which goes on to its next tag."""

from __future__ import annotations

import pytest

from plugins.upkeep import upgrade_engine
from tests.tools import require_tool
from tests.upkeep.engines import FIRST, Engine, Newsroom


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    require_tool("git")
    require_tool("make")


@pytest.fixture
def engine(tmp_path):
    return Engine(tmp_path)


@pytest.fixture
def newsroom(engine, tmp_path):
    """A newsroom of v0.1.0; the engine goes on to v0.2.0, with samples that are other ones, too."""
    made = Newsroom(engine, tmp_path)
    pyproject = FIRST["pyproject.toml"].replace("0.1.0", "0.2.0") + '\n[tool.new]\nrule = "yes"\n'
    engine.release(
        "v0.2.0",
        **{
            "style.css": FIRST["style.css"].replace("one", "two"),
            "new.py": "new = 1\n",
            "pyproject.toml": pyproject,
            "publishconf.py": 'SITEURL = "changed by the engine"\n',
            "content/sample.md": "another sample\n",
            "content/second.md": "one more sample\n",
        },
    )
    return made


@pytest.fixture
def upgrade(newsroom, capsys):
    def run(*arguments):
        status = upgrade_engine(arguments, newsroom.folder)
        return status, capsys.readouterr().out

    return run
