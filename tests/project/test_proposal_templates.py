"""What people find in an empty issue or proposal: the same on each git service, in three languages."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.tools import ROOT

PAIRS = {
    ".github/ISSUE_TEMPLATE/mistake.md": ".gitlab/issue_templates/mistake.md",
    ".github/ISSUE_TEMPLATE/wish.md": ".gitlab/issue_templates/wish.md",
    ".github/PULL_REQUEST_TEMPLATE.md": ".gitlab/merge_request_templates/default.md",
}
KAZAKH, RUSSIAN, ENGLISH = re.compile("[әіңғүұқөһӘІҢҒҮҰҚӨҺ]"), re.compile("[а-яА-ЯёЁ]"), re.compile("[A-Za-z]")


def parted(name):
    """Part a template into its header and its text."""
    text = (ROOT / name).read_text("utf-8")
    header, _, body = text.removeprefix("---\n").partition("---\n\n") if text.startswith("---\n") else ("", "", text)
    return yaml.safe_load(header) or {}, body


@pytest.mark.parametrize(("github", "gitlab"), PAIRS.items())
def test_each_service_asks_the_same(github, gitlab):
    assert parted(github)[1] == parted(gitlab)[1]


@pytest.mark.parametrize("name", PAIRS)
def test_each_question_is_asked_in_three_languages(name):
    header, body = parted(name)
    asked = [*re.findall(r"^\*\*(.+)\*\*$", body, re.MULTILINE), *header.get("name", "").splitlines()]
    assert asked
    for question in asked:
        kazakh, russian, english = question.split(" · ")
        assert KAZAKH.search(kazakh)
        assert RUSSIAN.search(russian)
        assert ENGLISH.search(english)


def test_all_templates_are_compared():
    folders = (".github/ISSUE_TEMPLATE", ".gitlab/issue_templates", ".gitlab/merge_request_templates")
    found = {path.relative_to(ROOT).as_posix() for folder in folders for path in (ROOT / folder).glob("*.md")}
    assert found | {".github/PULL_REQUEST_TEMPLATE.md"} == {*PAIRS, *PAIRS.values()}
