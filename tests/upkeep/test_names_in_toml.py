"""A name is written into a TOML file in the form that its editor chose, or the editor is told."""

from __future__ import annotations

import tomllib

import pytest

from plugins.upkeep.renaming import toml_edits
from plugins.upkeep.renaming.written_files import RenameError, WrittenFile, read_written

OWN = "organization.toml"


def toml(text: str) -> WrittenFile:
    return read_written(OWN, text.encode())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "closed = 2026-06-30\n"),
        ('kind = "primary"', 'kind = "primary"\nclosed = 2026-06-30\n'),
        ("# a note\n", "closed = 2026-06-30\n# a note\n"),
        ('[name]\nkk = "А"\n', 'closed = 2026-06-30\n[name]\nkk = "А"\n'),
        ('a = [\n  [1],\n]\n[name]\nkk = "А"\n', 'a = [\n  [1],\n]\nclosed = 2026-06-30\n[name]\nkk = "А"\n'),
        ('a = "["\n\n[[b]]\nc = 1\n', 'a = "["\nclosed = 2026-06-30\n\n[[b]]\nc = 1\n'),
        ("a = 1 # [\n[name]\n", "a = 1 # [\nclosed = 2026-06-30\n[name]\n"),
        ("a = { b = 1 }\r\n[name]\r\n", "a = { b = 1 }\r\nclosed = 2026-06-30\r\n[name]\r\n"),
    ],
)
def test_a_new_line_stands_below_the_others_at_the_top(before, after):
    day = tomllib.loads("day = 2026-06-30")["day"]

    assert toml_edits.with_line(OWN, toml(before), "closed", "closed = 2026-06-30", day).text == after


@pytest.mark.parametrize("text", ["[name]\nkk = \n", "kind = 'primary", "a = 1\na = 2\n", "\u0000", "=======\n"])
def test_a_file_that_is_no_toml_is_told(text):
    with pytest.raises(RenameError, match=r"organization\.toml cannot be read as TOML"):
        toml_edits.values_of(OWN, toml(text))


def test_a_file_of_endless_lists_is_told():
    with pytest.raises(RenameError, match="cannot be read as TOML"):
        toml_edits.values_of(OWN, toml(f"a = {'[' * 5_000}"))


def test_a_byte_order_mark_stays_before_the_first_line():
    file = read_written(OWN, b'\xef\xbb\xbf[name]\nkk = "A"\n')

    new = toml_edits.with_former_name(OWN, file, "old-school")

    assert new.data == b'\xef\xbb\xbfformerly = ["old-school"]\n[name]\nkk = "A"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('formerly = [\n  "a",\n  # the "second"\n]', 'formerly = [\n  "a", "b",\n  # the "second"\n]'),
        ('formerly = ["""a"""]', 'formerly = ["""a""", "b"]'),
        ("'formerly' = ['a']", "'formerly' = ['a', \"b\"]"),
        ('"formerly"=["a"]', '"formerly"=["a", "b"]'),
        ('formerly = ["a",]', 'formerly = ["a", "b",]'),
    ],
)
def test_a_former_name_is_added_in_any_form_of_a_list(before, after):
    assert toml_edits.with_former_name(OWN, toml(f"{before}\n"), "b").text == f"{after}\n"


def test_a_list_of_the_same_name_in_a_table_is_another_one():
    text = '[topics.pay]\nformerly = ["wage"]\n\n[name]\nkk = "А"\n'

    new = toml_edits.with_former_name(OWN, toml(text), "old-school")

    assert new.text == f'formerly = ["old-school"]\n{text}'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('parents = [\n  "old",\n  "new", # both\n]', 'parents = [\n  "new",\n  # both\n]'),
        ('parents = [ "a", "old", "new" ]', 'parents = [ "a", "new" ]'),
        ('"parents" = ["old"]', '"parents" = ["new"]'),
        ("parents=['old','a']", "parents=['new','a']"),
        ('parents = ["old", # old\n"a"]', 'parents = ["new", # old\n"a"]'),
    ],
)
def test_other_names_are_written_in_any_form_of_a_list(before, after):
    new = toml_edits.with_names(OWN, toml(f'kind = "old"\n{before}\n'), "parents", {"old": "new"})

    assert new.text == f'kind = "old"\n{after}\n'


def test_one_text_changes_at_the_top_and_not_in_a_table():
    text = 'sector = "old" # old\n[more]\nsector = "old"\n'

    new = toml_edits.with_names(OWN, toml(text), "sector", {"old": "new"})

    assert new.text == 'sector = "new" # old\n[more]\nsector = "old"\n'


@pytest.mark.parametrize("head", ["[home]", "[ home ]", '["home"]', "[home] # first"])
def test_one_text_changes_in_its_table(head):
    text = f'lead = "old"\n{head}\nlead = "old"\n[other]\nlead = "old"\n'

    new = toml_edits.with_names(OWN, toml(text), "lead", {"old": "new"}, table="home")

    assert new.text == f'lead = "old"\n{head}\nlead = "new"\n[other]\nlead = "old"\n'


@pytest.mark.parametrize(
    "text",
    ['home.lead = "old"\n', 'home = { lead = "old" }\n', '[home]\nlead = """old"""\n', '[home]\nlead = "ol\\u0064"\n'],
)
def test_a_text_of_another_form_is_left_to_its_editor(text):
    with pytest.raises(RenameError, match="change it by hand"):
        toml_edits.with_names(OWN, toml(text), "lead", {"old": "new"}, table="home")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('["a", "b"]', '["b"]'),
        ('["b", "a"]', '["b"]'),
        ('["b", "a", "c"]', '["b", "c"]'),
        ('["a"]', "[]"),
        ('["b", "a",]', '["b",]'),
        ("[\n  'a',\n  'b',\n]", "[\n  \n  'b',\n]"),
    ],
)
def test_a_name_is_taken_out_with_its_comma(before, after):
    new = toml_edits.without_name(OWN, toml(f"parents = {before}\n"), "parents", "a")

    assert tomllib.loads(new.text) == tomllib.loads(f"parents = {after}\n")
    assert new.text.replace(" ", "") == f"parents = {after}\n".replace(" ", "")


@pytest.mark.parametrize(
    ("head", "renamed"),
    [
        ("[topics.pay]", "[topics.wages]"),
        ('[topics."pay"] # pay', '[topics."wages"] # pay'),
        ("  [ topics . 'pay' ]", "  [ topics . 'wages' ]"),
    ],
)
def test_the_head_of_a_table_keeps_its_form(head, renamed):
    text = f'[topics.pay-day]\nkk = "К"\n{head}\nkk = "Ж"\n[sectors.pay]\nkk = "С"\n'

    new = toml_edits.with_table_renamed("federation.toml", toml(text), "topics", "pay", "wages")

    assert new.text == text.replace(f"{head}\n", f'{renamed}\nformerly = ["pay"]\n', 1)


def test_an_empty_table_at_the_end_of_the_file_is_renamed():
    new = toml_edits.with_table_renamed("federation.toml", toml("[topics.pay]"), "topics", "pay", "wages")

    assert tomllib.loads(new.text) == {"topics": {"wages": {"formerly": ["pay"]}}}
