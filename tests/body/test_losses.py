"""No word is lost without a message: cells, second definitions, notes, and what has no words at all."""

from __future__ import annotations

import re

import pytest

from tests.reading.author import NAME, NEWS


def words(html):
    return re.sub(r"<[^>]*>", " ", html.replace("\u00ad", "").replace("\u00a0", " "))


def told(author, body):
    author.post(body)
    reading = author.read()
    assert [problem for problem in reading.problems if problem.is_error] == []
    return words(reading.posts[0].html), [(problem.code, problem.line) for problem in reading.problems]


def test_a_cell_too_many_stands_in_the_last_one(author):
    shown, problems = told(author, "| Цех | Людей |\n|---|---|\n| Литейный | 40 | новый |\n| Кузница | 20 |")
    assert "40 | новый" in shown
    assert problems == [("table-cells", 6)]
    assert "Литейный" in str(author.read().problems[0].message)


def test_a_table_with_tabs_and_a_corner_without_words_is_no_program_text(author):
    body = "Смета\n\n\tЯнварь\tМай\nКаски\t1\t2"
    assert '<th scope="col">Январь</th>' in author.html(body)
    assert author.troubles(body) == []


def test_tables_with_tabs_shift_no_line_of_what_is_told(author):
    body = "Цех\tЛюдей\nЛитейный\t40\n\n- Итоги\n\nСтатья\tСумма\nКаски\t300\n\nПодробности в отчёте [^1]."
    shown, problems = told(author, body)
    assert "|" not in shown
    assert problems == [("note-without-text", 12)]


def test_so_it_does_in_a_quotation(author):
    shown, problems = told(author, "> Было\n>\n> | Цех | Людей |\n> |---|---|\n> | Литейный | 40 | новый |")
    assert "40 | новый" in shown
    assert problems == [("table-cells", 8)]


def test_empty_cells_too_many_are_no_matter(author):
    assert told(author, "| Цех | Людей |\n|---|---|\n| Литейный | 40 | |")[1] == []


@pytest.mark.parametrize(
    ("first", "indent"),
    [("- ", "  "), ("1. ", "   "), ("> - ", ">   "), ("[^н]: ", "    "), ("- раз\n\n  ", "  "), ("> ", "    > ")],
)
def test_a_table_that_begins_in_an_item_or_a_note_keeps_its_cells(author, first, indent):
    body = f"{first}| Цех | Людей |\n{indent}|---|---|\n{indent}| Литейный | 40 | новый |"
    shown, problems = told(author, f"Вот[^н].\n\n{body}" if "^" in first else body)
    assert "40 | новый" in shown
    assert re.findall(r'<th scope="col">([^<]*)', author.read().posts[0].html) == ["Цех", "Людей"]
    assert [code for code, _ in problems] == ["table-cells"]


def test_program_text_in_an_item_stays_as_typed(author):
    body = "- раз\n\n      | а | б |\n      |---|---|\n      | в | г | д |"
    assert "| в | г | д |" in author.html(body)
    assert author.troubles(body) == []


def test_a_border_within_an_address_parts_no_cell(author):
    html = author.html("| Где | Что |\n|---|---|\n| https://example.org/x|y | список |")
    assert 'href="https://example.org/x%7Cy"' in html
    assert "список" in html
    assert author.troubles("| Где | Что |\n|---|---|\n| https://example.org/x|y | список |") == [("table-cells", 6)]


@pytest.mark.parametrize(
    ("row", "cells"), [("| `а|б` | список |", ("а|б", "список")), ("| `а|б|в` | г |", ("а|б|в", "г"))]
)
def test_a_border_within_code_parts_no_cell_and_is_told(author, row, cells):
    body = f"| Где | Что |\n|---|---|\n{row}"
    assert re.findall(r"<td>(?:<code>)?([^<]*)", author.html(body)) == list(cells)
    assert author.troubles(body) == [("table-cells", 6)]


def test_code_in_a_cell_may_have_borders_where_the_cells_are_as_many_as_columns(author):
    assert author.troubles("| Где | Что |\n|---|---|\n| `а|б` |") == []
    assert author.troubles("| Где | Что |\n|---|---|\n| `а\\|б` | список |") == []


def test_a_cell_too_many_is_kept_between_lone_backticks(author):
    shown, problems = told(author, "| Цех |\n|---|\n| знак ` один |\n| Литейный | новый |\n| знак ` второй |")
    assert "Литейный | новый" in shown
    assert problems == [("table-cells", 7)]


@pytest.mark.parametrize("below", ["Год\tЛюди\n2025\t7", "> |", "• раз\n• два"])
def test_a_line_that_is_code_is_no_empty_one(author, below):
    assert "make site" in words(author.html(f"> `make site`\n{below}" if below == "> |" else f"`make site`\n{below}"))


@pytest.mark.parametrize(
    ("table", "cells"),
    [("| Цех | Людей |\n|---|\n| Литейный | 40 |", 4), ("| Цех |\n|---|---|\n| Литейный | 40 |", 3)],
)
def test_a_line_of_hyphens_of_another_length_is_mended_and_told(author, table, cells):
    assert author.troubles(table) == [("table-columns", 5)]
    html = author.html(table)
    assert len(re.findall(r">[^<>\n]+</t[hd]>", html)) == cells


def test_lines_with_borders_and_no_hyphens_are_told(author):
    assert author.troubles("Вот\n\n| Цех | Людей |\n| Литейный | 40 |") == [("table-columns", 6)]
    assert author.troubles("Вот | и всё\n\n| одна строка |") == []


def test_of_two_notes_with_one_name_both_are_there(author):
    body = "Раз[^n].\n\n[^n]: Первая.\n\nДва[^n].\n\n[^n]: Вторая."
    shown, problems = told(author, body)
    assert "Первая" in shown
    assert "Вторая" in shown
    assert problems == [("defined-twice", 10)]


def test_a_note_may_be_marked_twice(author):
    assert author.troubles("Раз[^n], два[^n].\n\n[^n]: Она.") == []


@pytest.mark.parametrize(
    ("body", "line"),
    [("Раз[^z].", 4), ("Раз[^z].\n\n[^z]:", 6), ("Раз `[^a]`.\n\nДва[^z].", 6), ("Раз[^z].\n\n[^z]:\n\nДва.", 6)],
)
def test_a_note_without_text_is_told(author, body, line):
    shown, problems = told(author, body)
    assert problems == [("note-without-text", line)]
    assert "[^z]" in shown
    assert 'class="footnote"' not in author.read().posts[0].html


def test_the_text_of_a_note_may_stand_below_its_name(author):
    assert author.troubles("Раз[^z].\n\n[^z]:\n    Она.") == []


def test_a_note_without_a_mark_is_told_and_keeps_its_words(author):
    shown, problems = told(author, "Раз.\n\n[^z]: Одинокая.")
    assert problems == [("note-without-mark", 6)]
    assert "Одинокая" in shown
    assert "<a" not in author.read().posts[0].html


def test_of_two_addresses_with_one_name_the_first_holds(author):
    body = "[Раз][k] и [два][K].\n\n[k]: https://example.org/one\n[K]: https://example.org/two"
    html = author.html(body)
    assert html.count("https://example.org/one") == 2
    assert author.troubles(body) == [("defined-twice", 7)]


def test_of_two_meanings_the_first_holds(author):
    body = "МОТ\n\n*[МОТ]: Первая\n\n*[МОТ]: Вторая"
    assert 'title="Первая"' in author.html(body)
    assert author.troubles(body) == [("defined-twice", 8)]


@pytest.mark.parametrize("use", ["[k]", "[слова][k]", "[K][]", "![зал][k]"])
def test_an_address_that_a_link_uses_is_not_told(author, use):
    author.photo()
    assert author.troubles(f"{use}\n\n[k]: hall.jpg")[0:1] != [("unused-address", 6)]
    assert "unused-address" not in {code for code, _ in author.troubles(f"{use}\n\n[k]: https://example.org")}


def test_an_address_that_nothing_uses_is_told(author):
    assert author.troubles("Раз.\n\n[видео]: https://example.org") == [("unused-address", 6)]
    assert author.troubles("Раз.\n\n[важно]: приходите все") == []


def test_a_link_without_words_shows_its_address(author):
    shown, problems = told(author, "Раз [](https://example.org/) два.")
    assert problems == [("no-words", 4)]
    assert "https://example.org/" in shown


@pytest.mark.parametrize("address", ["2026-01-12-draft.ru.md", "{org:fed/2026-01-12-draft}", "#x"])
def test_a_link_without_words_tells_no_name_of_a_file(author, address):
    shown, problems = told(author, f"Раз [ ]({address}) два.")
    assert problems == [("no-words", 4)]
    assert "draft" not in shown
    assert "Раз  два." in shown


@pytest.mark.parametrize(
    ("body", "line", "tag"),
    [
        ("Раз\n\n##\n\nДва", 6, "h2"),
        ("## Раз\n\n### ###\n\nДва", 6, "h3"),
        ("- раз\n\n- \n\n- два", 6, "<li></li>"),
        ("1. раз\n2. \n3. три", 5, "<li></li>"),
        ("Раз\n\n>\n\nДва", 6, "blockquote"),
        ("| а | б |\n|---|---|\n|  |  |\n| 1 | 2 |", 6, "<tr></tr>"),
    ],
)
def test_nothing_empty_stands_on_the_page(author, body, line, tag):
    author.post(body)
    reading = author.read()
    assert [(problem.code, problem.line) for problem in reading.problems] == [("no-words", line)]
    assert tag not in reading.posts[0].html


def test_headings_below_each_other_have_words(author):
    assert author.troubles("## Раз\n\n### Два\n\nТри") == []


def test_a_table_may_have_no_head_and_a_head_a_corner_without_words(author):
    html = author.html("| | |\n|---|---|\n| 1 | 2 |")
    assert "thead" not in html
    html = author.html("| | 2026 |\n|---|---|\n| 1 | 2 |")
    assert "<td></td>" in html
    assert '<th scope="col">2026</th>' in html
    assert author.read().problems == ()


def test_a_picture_is_a_word_of_its_link(author):
    author.photo()
    assert author.troubles("[![Зал](hall.jpg)](https://example.org/)") == []


def test_items_with_letters_bring_their_own_marks(author):
    html = author.html("Решили:\nа) раз;\nб) два.\n\nИ ещё:\n\n- три")
    assert html.count('<ul class="own-marks">') == 1
    assert html.count("<ul>") == 1


def test_a_file_that_lies_there_and_is_not_published_is_told_so(author):
    author.elsewhere(f"{NEWS}/{NAME}/hall.gif", "GIF89a")
    for body in (
        "![Зал](hall.gif)",
        "[Зал](hall.GIF)",
        "[смета](plan.xlsx)",
        "[приказ](order.docx)",
        "[фильм](film.mp4)",
    ):
        author.post(body)
        (problem,) = author.read().problems
        assert (problem.code, problem.line, problem.is_error) == ("file-kind", 4, True)
    author.post("Текст", "title: Слово\nimage: hall.svg\nimage_alt: Зал")
    (problem,) = author.read().problems
    assert (problem.code, problem.field) == ("file-kind", "image")
    assert "PNG" in str(problem.remedy)


@pytest.mark.parametrize("name", [f"{NAME}/hall.jpg", f"{NAME}/plan.pdf"])
def test_a_pointer_of_git_lfs_is_told(author, name):
    author.file(f"{NEWS}/{name}", b"version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12\n")
    author.post("![Зал](hall.jpg)" if name.endswith("jpg") else "[план](plan.pdf)")
    (problem,) = author.read().problems
    assert problem.code.endswith("-git-lfs")
    assert "git lfs pull" in str(problem.remedy)


def test_so_is_a_text(author):
    author.file(f"{NEWS}/{NAME}.ru.md", b"version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12\n")
    (problem,) = author.read().problems
    assert (problem.code, problem.is_error) == ("git-lfs", True)


@pytest.mark.parametrize("top", ["", "Год\tЛюди\n2025\t7\n\n", "Вот\n\nГод\tЛюди\n2025\t7\n\n"])
@pytest.mark.parametrize(
    ("body", "code"), [("Раз[^z].", "note-without-text"), ("[^z]: Ничья.", "note-without-mark"), ("|а|б|\n|-|", None)]
)
def test_what_is_lost_is_told_at_its_line_below_a_table_with_tabs_too(author, top, body, code):
    line = 4 + top.count("\n") + body.count("\n")
    assert author.troubles(f"{top}{body}") == [(code or "table-columns", line)]


def test_a_list_begins_at_its_line_below_a_table_with_tabs_at_the_top(author):
    html = author.html("Год\tЛюди\n2025\t7\n\nРешили:\n• раз\n• два")
    assert "<p>Решили:</p>\n<ul>\n<li>раз</li>" in html
