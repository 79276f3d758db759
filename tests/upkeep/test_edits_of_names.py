"""A name is written into a file, and every other sign of it stays."""

from __future__ import annotations

import pytest

from plugins.upkeep.renaming import header_edits, toml_edits
from plugins.upkeep.renaming.written_files import RenameError, WrittenFile, read_written

TOML = """\
kind = "primary"  # a school
parents = [
  "old", # the first
  "other",
]

# whom to ask
[name]
kk = "А"
"""


def toml(text: str) -> WrittenFile:
    return read_written("organization.toml", text.encode())


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_former_name_is_written_below_what_stands_at_the_top(end):
    file = toml(TOML.replace("\n", end))

    new = toml_edits.with_former_name("organization.toml", file, "old-school")

    added = f'formerly = ["old-school"]{end}'
    assert new.text.replace(added, "") == file.text
    assert new.text.index(added) < new.text.index("# whom to ask")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('formerly = ["a"]', 'formerly = ["a", "b"]'),
        ("formerly = ['a'] # first", "formerly = ['a', \"b\"] # first"),
        ('formerly = [\n  "a", # first\n]', 'formerly = [\n  "a", "b", # first\n]'),
        ("formerly = []", 'formerly = ["b"]'),
    ],
)
def test_a_former_name_goes_behind_the_others(before, after):
    new = toml_edits.with_former_name("organization.toml", toml(f'{before}\n[name]\nkk = "А"\n'), "b")

    assert new.text == f'{after}\n[name]\nkk = "А"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('["old", "other"]', '["new", "other"]'),
        ('["other", "old"]', '["other", "new"]'),
        ('["old", "new"]', '["new"]'),
        ('["new", "old"]', '["new"]'),
        ('["new", "old", "other"]', '["new", "other"]'),
        ("['old']", "['new']"),
    ],
)
def test_parents_name_another_organization_once(before, after):
    new = toml_edits.with_names("organization.toml", toml(f"parents = {before} # both\n"), "parents", {"old": "new"})

    assert new.text == f"parents = {after} # both\n"


def test_a_table_of_a_term_gets_another_key():
    text = '[topics]\n\n[topics.pay]  # wages\nkk = "Жалақы"\n\n[topics.youth]\nformerly = ["young"]\nkk = "Жастар"\n'

    new = toml_edits.with_table_renamed("federation.toml", toml(text), "topics", "pay", "wages")
    newer = toml_edits.with_table_renamed("federation.toml", new, "topics", "youth", "the-young")

    assert newer.text == (
        '[topics]\n\n[topics.wages]  # wages\nformerly = ["pay"]\nkk = "Жалақы"\n\n'
        '[topics.the-young]\nformerly = ["young", "youth"]\nkk = "Жастар"\n'
    )


@pytest.mark.parametrize("text", ['topics = {pay = {kk = "Жалақы"}}\n', '[topics]\npay.kk = "Жалақы"\n'])
def test_what_is_written_in_another_way_stays_and_is_told(text):
    with pytest.raises(RenameError, match="change it by hand"):
        toml_edits.with_table_renamed("federation.toml", toml(text), "topics", "pay", "wages")


NAME = "2026-01-29-old"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A: b # c\n---\n\nText.\n", f"---\ntitle: A: b # c\nformerly: [{NAME}]\n---\n\nText.\n"),
        ("---\r\ntitle: A\r\n---\r\nText.\r\n", f"---\r\ntitle: A\r\nformerly: [{NAME}]\r\n---\r\nText.\r\n"),
        ("Title: A\n\nText.\n", f"Title: A\nformerly: [{NAME}]\n\nText.\n"),
        ("---\nformerly: [2026-01-01-a]\ntitle: A\n---\nT", f"---\nformerly: [2026-01-01-a, {NAME}]\ntitle: A\n---\nT"),
        ("---\nformerly: 2026-01-01-a\ntitle: A\n---\nT", f"---\nformerly: 2026-01-01-a, {NAME}\ntitle: A\n---\nT"),
        (
            "---\ntitle: A\nformerly:\n  - 2026-01-01-a\n  # a note\n---\nT",
            f"---\ntitle: A\nformerly:\n  - 2026-01-01-a\n  - {NAME}\n  # a note\n---\nT",
        ),
        ("---\nformerly:\ntitle: A\n---\nT", f"---\nformerly: {NAME}\ntitle: A\n---\nT"),
    ],
)
def test_a_former_name_is_written_into_the_header_in_the_form_that_it_has(before, after):
    assert header_edits.with_former_name("a.ru.md", WrittenFile(before), NAME).text == after


def test_a_topic_is_written_anew_in_the_header_alone():
    before = "---\ntitle: pay and pay\ntopics: [pay, part-pay] # pay\n---\n\npay\n"

    new = header_edits.with_item("a.ru.md", WrittenFile(before), "topics", "pay", "wages")

    assert new.text == "---\ntitle: pay and pay\ntopics: [wages, part-pay] # pay\n---\n\npay\n"


def test_a_file_of_another_encoding_is_told():
    with pytest.raises(RenameError, match="not UTF-8"):
        read_written("organization.toml", "kk = 'Мектеп'".encode("cp1251"))
