"""docs/decisions/: each page says what it costs and what would undo it, and names modules that are there."""

from __future__ import annotations

import re

import pytest

from tests.tools import ROOT

FOLDER = ROOT / "docs" / "decisions"
PAGES = sorted(path.name for path in FOLDER.glob("*.md") if path.name != "README.md")
QUESTIONS = ["Context", "Decision", "What it costs", "What it gives", "What would change our mind"]

each_page = pytest.mark.parametrize("page", PAGES)


@each_page
def test_it_answers_the_same_questions(page):
    assert re.findall(r"^## (.+)$", (FOLDER / page).read_text("utf-8"), re.MULTILINE) == QUESTIONS


@each_page
def test_its_modules_are_there(page):
    named = re.findall(r"`([\w/]+\.py)`", (FOLDER / page).read_text("utf-8"))
    assert named
    assert [name for name in named if not ((ROOT / "plugins" / name).is_file() or (ROOT / name).is_file())] == []


def test_the_list_names_each_by_its_title():
    titles = [((FOLDER / page).read_text("utf-8").partition("\n")[0].removeprefix("# "), page) for page in PAGES]
    listed = re.findall(r"^- \[(.+)\]\((.+)\)$", (FOLDER / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(titles)
