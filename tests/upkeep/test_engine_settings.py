"""`[tool.habarshy]` of pyproject.toml, however somebody has written it: read, changed, and all else as it was."""

from __future__ import annotations

import tomllib

import pytest

from plugins.upkeep.pyproject_table import table_settings, with_setting
from plugins.upkeep.upgrading.engine_settings import engine_settings, project_version, with_settings, without_settings
from plugins.upkeep.upgrading.repository import UpgradeError

ADDRESS = "https://git.example.org/habarshy.git"
ENGINES = '[project]\nversion = "2.0"\n\n[tool.rule]\nstrict = true\n'


def own(text):
    return tomllib.loads(text)["tool"]["habarshy"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[project]\nname = "news"',
        '[project]\nname = "news"\n\n[tool.ruff]\nline-length = 120\n',
        "[tool.habarshy]",
        '[tool.habarshy]\nengine = "old"',
        '[tool.habarshy] # ours\nengine = "old"\n',
        '[ tool . habarshy ]\n"engine" = "old"\n',
        "[tool.habarshy]\n  'engine' = \"old\" # of last year\n",
        '[tool.habarshy]\r\nengine = "old"\r\n[tool.ruff]\r\n',
        '[tool.habarshy]\nengines = "several"\n\n# of others\n[tool.ruff]\n',
        '[tool.habarshy.sites]\nnews = "a"\n',
    ],
)
def test_the_address_is_written_into_any_file_once(text):
    written = with_setting(text, "engine", ADDRESS)

    before, after = tomllib.loads(text), tomllib.loads(written)
    assert own(written) == {**before.get("tool", {}).get("habarshy", {}), "engine": ADDRESS}
    before.get("tool", {}).pop("habarshy", None)
    after["tool"].pop("habarshy")
    assert {**after, "tool": after["tool"] or before.get("tool")} == {**before, "tool": before.get("tool")}


def test_comments_and_lines_of_others_stay_where_they_are():
    text = '# head\n[tool.habarshy]\n# ours\nengine = "old"\ntag = "v1.0.0"\n\n# theirs\n[tool.ruff]\n'
    assert with_setting(text, "engine", "new") == text.replace('"old"', '"new"')


def test_a_new_line_stands_with_the_others_of_the_table():
    text = '[tool.habarshy]\nengine = "a"\n\n# theirs\n[tool.ruff]\n'
    assert with_setting(text, "tag", "v2") == '[tool.habarshy]\nengine = "a"\ntag = "v2"\n\n# theirs\n[tool.ruff]\n'


@pytest.mark.parametrize("value", ['a "quoted" path', "back\\slash", r"\1 and \g<0>"])
def test_an_address_is_written_as_it_is(value):
    assert own(with_setting('[tool.habarshy]\nengine = "old"\n', "engine", value)) == {"engine": value}


@pytest.mark.parametrize("text", ["", "tool = 3\n", "[tool]\nhabarshy = 3\n", "[tool.habarshy]\nengine = 3\n"])
def test_what_is_no_text_in_the_table_is_no_setting(text):
    assert table_settings(text) == engine_settings(text) == {}


def test_a_file_that_cannot_be_read_is_told_with_the_line():
    with pytest.raises(UpgradeError, match=r"pyproject\.toml cannot be read \(.*line 2.*\): mend it first"):
        engine_settings("[tool.habarshy]\nengine = \n")


@pytest.mark.parametrize(
    ("text", "version"),
    [
        (ENGINES, "2.0"),
        ("[project]\nversion = 2.0\n", "2.0"),
        ("[project]\n", ""),
        ("", ""),
        ("project = 1\n", ""),
        ("[", ""),
    ],
)
def test_the_version_is_what_the_file_says(text, version):
    assert project_version(text) == version


@pytest.mark.parametrize(
    "sites",
    [
        f'[tool.habarshy]\nengine = "{ADDRESS}"\ntag = "v1.0.0"\n',
        f'[tool.habarshy]\ntag = "v1.0.0"\nengine = "{ADDRESS}"\n[tool.rule]\nstrict = false\n',
        f'[tool.habarshy]\n  tag = "v1.0.0" # noted\nengine = "{ADDRESS}"',
        f'[tool.habarshy]\n"tag" = "v1.0.0"\nengine = "{ADDRESS}"\n',
        f'[tool.habarshy] # ours\r\nengine = "{ADDRESS}"\r\n',
    ],
)
def test_an_upgrade_notes_its_tag_once_and_keeps_the_address(sites):
    merged = tomllib.loads(with_settings(ENGINES, sites, "v2.0.0"))
    assert merged["tool"].pop("habarshy") == {"engine": ADDRESS, "tag": "v2.0.0"}
    assert merged == tomllib.loads(ENGINES)


def test_a_newsroom_without_a_table_gets_one_for_the_tag():
    assert with_settings(ENGINES, "[project]\n", "v2.0.0") == f'{ENGINES}\n[tool.habarshy]\ntag = "v2.0.0"\n'


def test_tables_below_it_are_the_newsrooms_own_too():
    sites = f'[tool.habarshy]\nengine = "{ADDRESS}"\n\n[tool.habarshy.desk]\nphone = "112"\n\n[tool.rule]\n'
    merged = own(with_settings(ENGINES, sites, "v2.0.0"))
    assert merged == {"engine": ADDRESS, "tag": "v2.0.0", "desk": {"phone": "112"}}


def test_what_the_engine_has_in_that_table_is_not_taken():
    engines = f'{ENGINES}\n[tool.habarshy]\nengine = "https://samples.example.org"\n'
    assert own(with_settings(engines, f'[tool.habarshy]\nengine = "{ADDRESS}"\n', "v2"))["engine"] == ADDRESS


def test_without_its_table_the_file_is_the_engines():
    text = f'{ENGINES}\n[tool.habarshy]\nengine = "{ADDRESS}"\n'
    assert without_settings(text) == without_settings(ENGINES) == ENGINES


def test_a_table_of_nearly_the_same_name_is_another_ones():
    text = "[tool.habarshyna]\nx = 1\n[tool.habarshy-x]\ny = 1\n"
    assert without_settings(text) == text


@pytest.mark.parametrize(
    "text",
    [
        f'[tool]\nhabarshy = {{ engine = "{ADDRESS}" }}\n',
        f'[tool]\nhabarshy.engine = "{ADDRESS}"\n',
        f'tool.habarshy.engine = "{ADDRESS}"\n',
        f'[tool."habarshy"]\nengine = "{ADDRESS}"\n',
    ],
)
def test_an_address_that_would_be_lost_on_the_way_is_told(text):
    with pytest.raises(UpgradeError, match=r"write \[tool\.habarshy\], below it each setting on a line of its own"):
        engine_settings(text)
