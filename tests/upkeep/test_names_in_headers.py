"""A name is written into the header of a post in the form that its author chose, or its author is told."""

from __future__ import annotations

import pytest

from plugins.upkeep.renaming import header_edits
from plugins.upkeep.renaming.written_files import RenameError, WrittenFile

NAME = "2026-01-29-old"


def with_former(text: str) -> str:
    return header_edits.with_former_name("a.ru.md", WrittenFile(text), NAME).text


def with_topic(text: str) -> str:
    return header_edits.with_item("a.ru.md", WrittenFile(text), "topics", "pay", "wages").text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("formerly: []", f"formerly: [{NAME}]"),
        ("formerly: [ ]", f"formerly: [{NAME}]"),
        ("formerly: [2026-01-01-a,]", f"formerly: [2026-01-01-a, {NAME}]"),
        ("formerly: # none yet", f"formerly: {NAME} # none yet"),
        ("formerly: 2026-01-01-a  # the first", f"formerly: 2026-01-01-a, {NAME}  # the first"),
        ("Formerly: 2026-01-01-a", f"Formerly: 2026-01-01-a, {NAME}"),
        ("formerly:\n- 2026-01-01-a", f"formerly:\n- 2026-01-01-a\n- {NAME}"),
        ("formerly:\n    -  2026-01-01-a", f"formerly:\n    -  2026-01-01-a\n    -  {NAME}"),
    ],
)
def test_a_list_grows_in_its_own_form(before, after):
    assert with_former(f"---\n{before}\ntitle: A\n---\nText.\n") == f"---\n{after}\ntitle: A\n---\nText.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A\n...\nText.", f"---\ntitle: A\nformerly: [{NAME}]\n...\nText."),
        ("---\ntitle: |\n  A\n  B\n\n---\nText.", f"---\ntitle: |\n  A\n  B\nformerly: [{NAME}]\n\n---\nText."),
        ("Title: A", f"Title: A\nformerly: [{NAME}]\n"),
        ("\n\n---\ntitle: A\n---\n", f"\n\n---\ntitle: A\nformerly: [{NAME}]\n---\n"),
        ("---\n\ntitle: A\n---\nformerly: x\n", f"---\n\ntitle: A\nformerly: [{NAME}]\n---\nformerly: x\n"),
    ],
)
def test_a_header_without_the_list_gets_it_as_its_last_line(before, after):
    assert with_former(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Text alone.\n",
        "---\ntitle: A\n",
        "---\n---\nText.\n",
        "---\ntitle: A\n - - -\nText.\n",
        "  title: A\n\nText.\n",
    ],
)
def test_a_header_that_nobody_can_read_is_told(text):
    with pytest.raises(RenameError, match=r"a\.ru\.md cannot be read"):
        with_former(text)


@pytest.mark.parametrize(
    "line",
    [
        "formerly: [2026-01-01-a] # with [brackets]",
        "formerly: [\n  2026-01-01-a,\n  2026-01-02-b\n]",
    ],
)
def test_a_list_of_another_form_is_left_to_its_author(line):
    with pytest.raises(RenameError, match="change it by hand"):
        with_former(f"---\n{line}\ntitle: A\n---\nText.\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("topics: pay", "topics: wages"),
        ("topics: youth, pay, part-pay, pay-day", "topics: youth, wages, part-pay, pay-day"),
        ("topics: [\"pay\", 'youth']", "topics: [\"wages\", 'youth']"),
        ("topics:\n- youth\n- pay", "topics:\n- youth\n- wages"),
        (
            "topics:\n  # pay comes first\n  - pay # not youth's pay\n",
            "topics:\n  # pay comes first\n  - wages # not youth's pay\n",
        ),
        ("topics: [pay, pay]", "topics: [wages, wages]"),
        ("Topics: pay", "Topics: wages"),
    ],
)
def test_a_topic_changes_wherever_the_list_has_it_and_in_no_note(before, after):
    assert with_topic(f"---\ntitle: pay\n{before}\n---\npay\n") == f"---\ntitle: pay\n{after}\n---\npay\n"


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: pay\n---\npay\n",
        "---\ntitle: A\ntopics: [part-pay, Pay]\n---\npay\n",
        "---\ntitle: A\ntags: [pay]\n---\n",
        "topics: [pay\n",
        "",
    ],
)
def test_a_post_without_the_topic_stays_as_it_is(text):
    assert with_topic(text) == text


def test_lines_of_windows_stay_so_in_every_form():
    listed = "---\r\nformerly:\r\n  - 2026-01-01-a\r\ntitle: A\r\n---\r\nText.\r\n"
    typed = "---\r\nformerly: 2026-01-01-a\r\ntitle: A\r\n---\r\nText.\r\n"

    assert with_former(listed) == listed.replace("-a\r\n", f"-a\r\n  - {NAME}\r\n")
    assert with_former(typed) == typed.replace("-a\r\n", f"-a, {NAME}\r\n")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("---\nformerly: [2026-01-01-a, 2026-01-02-b]\ntitle: A\n---\n", ("2026-01-01-a", "2026-01-02-b")),
        ("---\ntitle: A\n---\n", ()),
        ("---\nformerly: [2026-01-01-a]\ntitle: A\n", ()),
        ("Text.", ()),
    ],
)
def test_a_list_is_read_where_there_is_one(text, names):
    assert header_edits.list_of("a.ru.md", WrittenFile(text), "formerly") == names
