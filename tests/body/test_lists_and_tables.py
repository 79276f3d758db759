"""Lists and tables of word processors and telephones: what Markdown gets to read of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.body.preprocessing import lists_and_tables

CASES = Path(__file__).parent / "cases_of_lists"
KEYS = {"<tab>": "\t", "<Wingdings>": "\uf0b7"}


def cases():
    for file in sorted(CASES.glob("*.txt")):
        text = file.read_text("utf-8")
        for key, typed in KEYS.items():
            text = text.replace(key, typed)
        for part in re.split(r"^## (?=[A-Z].*\n\n)", text, flags=re.MULTILINE)[1:]:
            name, _, rest = part.partition("\n\n")
            typed, _, read = rest.partition("\n====\n")
            told = re.findall(r"^! (\d+) (\S+)$", read, re.MULTILINE)
            read = re.sub(r"^! .*\n?", "", read, flags=re.MULTILINE).strip("\n")
            yield pytest.param(typed, typed if read == "(stays)" else read, told, id=f"{file.name}: {name}")


@pytest.mark.parametrize(("typed", "read", "told"), list(cases()))
def test_what_is_typed_is_read_as_markdown(typed, read, told):
    lines, found = lists_and_tables(typed)
    assert "\n".join(lines) == read
    assert [(str(line + 1), wrong.code) for line, wrong in found] == told


def test_there_are_cases_in_every_language():
    assert {file.name.split(".")[1] for file in CASES.glob("lists.*")} == {"kk", "ru", "en"}
    assert len(list(cases())) >= 60


LINES = (
    *("Требуем:", "Сказано.", "", "", "— раз;", "— Два.", "– Три?", "● раз", "○ два", "o\tтри", "а) раз", "б) два"),
    *(
        "1. раз",
        "- два",
        "  — три",
        "\t○ раз",
        "> — два",
        "```",
        "    — три",
        "✅ раз",
        "✅ два",
        "А\tБ",
        "В\tГ",
        "\tД",
    ),
    *("| а | б |", "|---|---|", "<!-- — раз", "-->", "`— раз`", "# Раз", "!!! facts", "--", "—", "•", "— — —"),
)


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
def test_no_line_is_added_and_no_word_lost(typed):
    read = lists_and_tables(typed)[0]
    assert len(read) == typed.count("\n") + 1
    assert re.findall(r"[^\W\d_o]+", "\n".join(read)) == re.findall(r"[^\W\d_o]+", typed)


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
def test_what_was_written_anew_is_left_alone(typed):
    read = "\n".join(lists_and_tables(typed)[0])
    assert "\n".join(lists_and_tables(read)[0]) == read


def test_a_heading_ends_a_list_so_what_is_indented_below_is_program_text(author):
    assert "<pre><code>○ раз\n</code></pre>" in author.html("- три\n# Раз\n\t○ раз")
