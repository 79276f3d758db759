"""Tables of a release on paper, in Word and in mail: where the words of columns stand, and what stays on the sheet."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from plugins.press_room.blocks import release_blocks
from plugins.press_room.forms import forms_of
from tests.press_room.hard_bodies import hard_bodies
from tests.press_room.readers import mail_parts, pdf_letters
from tests.press_room.releases import ADDRESS, release

PAPER = 210
MARGIN = 24
HAIR = 0.5
"""Millimetres, like the others."""


def table(*rows, head=("A", "B"), classes=("", "")):
    def cells(tag, words):
        return "".join(f'<{tag} class="{name}">{one}</{tag}>' for name, one in zip(classes, words, strict=True))

    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return f"<table><thead><tr>{cells('th', head)}</tr></thead><tbody>{body}</tbody></table>"


def sides(html):
    return {block.sides for block in release_blocks(html, ADDRESS)}


@pytest.mark.parametrize(
    "numbers",
    [
        ("250\u00a0000\u00a0₸", "7\u00a0₸"),
        ("15\u00a0%", "−3,5\u00a0%"),
        ("+15\u202f%", "—"),
        ("3,5 млн ₸", "12 млн ₸"),
        ("15–20\u00a0%", ""),
        ("1,250.50", "€5"),
        ("840 чел.", "12 адам"),
        ("2024", "2026"),
    ],
)
def test_a_column_of_numbers_stands_to_the_right(numbers):
    assert sides(table(*(("цех", number) for number in numbers))) == {("left", "right")}


@pytest.mark.parametrize(
    "words",
    [
        ("12.03.2026", "13.03.2026"),
        ("09:00–18:00", "10:00"),
        ("+7 700 000 00 01", "+7 700 000 00 02"),
        ("—", ""),
        ("№ 1", "№ 2"),
        ("12", "не установлено"),
        ("12 қыркүйек", "13 қыркүйек"),
    ],
)
def test_other_columns_stay_as_they_are(words):
    assert sides(table(*(("цех", one) for one in words))) == {()}


def test_what_an_author_says_goes_before_what_stands_in_the_column():
    rows = (("цех", "15 %"), ("цех", "20 %"))

    assert sides(table(*rows, classes=("align-right", "align-left"))) == {("right", "left")}
    assert sides(table(*rows, classes=("align-center", ""))) == {("center", "right")}


def test_a_table_without_rows_or_with_rows_of_several_lengths_is_no_fault():
    html = "<table><tr><td>1</td></tr><tr><td>2</td><td>words</td></tr></table>"

    assert sides("<table></table>") == set()
    assert sides(html) == {("right", "left")}
    assert forms_of(release(f"<p>Lead.</p>{html}"))[1] == ""


def test_numbers_end_at_one_edge_on_paper(tmp_path):
    numbers = ("250\u00a0000", "1\u00a0340\u00a0500", "7")
    file = tmp_path / "release.pdf"
    html = f"<p>Lead.</p>{table(*(('цех', one) for one in numbers))}"
    file.write_bytes(forms_of(release(html, contacts=()))[0]["release.pdf"])

    last = {number.split("\u00a0")[-1] for number in numbers}
    edges = [right for word, _, right in pdf_letters(file) if word in last]
    assert len(edges) == len(numbers)
    assert max(edges) - min(edges) < HAIR / PAPER


def test_word_and_mail_have_the_sides_of_the_columns():
    html = table(("цех", "15 %"), classes=("align-center", ""))
    made = forms_of(release(f"<p>Lead.</p>{html}"))[0]
    document = docx.Document(BytesIO(made["release.docx"]))
    row = document.tables[0].rows[1]

    assert [cell.paragraphs[0].alignment.name for cell in row.cells] == ["CENTER", "RIGHT"]
    assert 'text-align:right">15' in mail_parts(made["release.eml"])[0].get_body(("html",)).get_content()


def test_two_tables_that_follow_each_other_are_two():
    both = table(("x", "1")) + table(("y", "2"), head=("C", "D"))
    made = forms_of(release(f"<p>Lead.</p>{both}"))[0]

    assert len(docx.Document(BytesIO(made["release.docx"])).tables) == 2
    assert made["release.eml"].count(b"<table>") == 2


@pytest.mark.parametrize("name", ["twelve columns", "long words"])
def test_a_table_stays_between_the_margins_of_a_word_document(name):
    rows = [line.strip("|").split("|") for line in hard_bodies()[name].split("\n") if line.startswith("|")]
    html = table(*rows[2:], head=rows[0], classes=("",) * len(rows[0]))
    document = docx.Document(BytesIO(forms_of(release(f"<p>Lead.</p>{html}"))[0]["release.docx"]))
    drawn = document.tables[0]

    assert len(drawn.columns) == len(rows[0])
    assert sum(column.width.mm for column in drawn.columns) <= PAPER - 2 * MARGIN + HAIR
