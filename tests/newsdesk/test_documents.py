"""`habarshy new --from`: a Word file or a text becomes a post; no word is lost, and its author is told the rest."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from html import escape
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.body import blocks_of
from plugins.newsdesk import write_post
from plugins.newsdesk.writing.documents.document import read_document
from plugins.newsdesk.writing.documents.html_to_markdown import as_markdown
from plugins.newsdesk.writing.documents.tables import table_cells
from plugins.newsdesk.writing.errors import DocumentError
from plugins.newsroom import parse_path
from tests.newsdesk.conftest import CLINIC, all_files
from tests.newsdesk.word_files import W, link, paragraph, picture, run, table, word_file
from tests.newsroom_folder import NOW, epoch
from tests.reading.author import photo

TITLE = paragraph("Поликлиника сократила смены", style="Title")


@pytest.fixture
def read(tmp_path):
    """Read the bytes of a document."""

    def document(data, name="news.docx"):
        file = tmp_path / name
        file.write_bytes(data)
        return read_document(file)

    return document


@pytest.fixture
def body(read):
    """Read a Word file with these paragraphs below a title."""
    return lambda *paragraphs, **more: read(word_file(TITLE, *paragraphs, **more)).body


@pytest.fixture
def new(newsroom, monkeypatch, capsys, tmp_path):
    """Type `habarshy new --from` with the bytes of a document; gives the exit status and all that is printed."""
    monkeypatch.chdir(newsroom.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(NOW))

    def typed(data, *options, name="news.docx"):
        source = tmp_path / name
        source.write_bytes(data)
        given = ["--yes", "--organization", "city-clinic", "--language", "ru", "--from", str(source), *options]
        status = write_post(given)
        told = capsys.readouterr()
        return status, told.out + told.err

    return typed


def remarks(document):
    return [str(remark) for remark in document.remarks]


def test_a_word_file_becomes_a_post_with_its_pictures(new, check, newsroom):
    words = (paragraph("С понедельника смена короче на час."), paragraph(picture(1, "Врачи у стола")))
    status, told = new(word_file(TITLE, *words, pictures=(("jpg", photo()),)))
    name = "2026-11-20-poliklinika-sokratila-smeny"
    file = newsroom.content / CLINIC / "news" / f"{name}.ru.md"
    assert (status, "is there with the text. Look at it by: habarshy check content/" in told) == (0, True)
    assert file.read_text("utf-8").endswith(
        "\n---\n\nС понедельника смена короче на час.\n\n![Врачи у стола](picture-1.jpg)\n"
    )
    assert file.read_text("utf-8").startswith("---\ntitle: Поликлиника сократила смены\n")
    assert (file.parent / name / "picture-1.jpg").read_bytes() == photo()
    status, told = check(file)
    assert (status, "Looked at: 1 post, 0 pages. Found: 0 errors, 0 warnings, " in told) == (0, True)


def test_headings_keep_their_order_below_the_title(body):
    headings = (paragraph("Что сделано", style="heading 1"), paragraph("Подробно", style="heading 2"))
    assert body(*headings, paragraph("Текст.")) == "## Что сделано\n\n### Подробно\n\nТекст."


def test_lists_stand_in_each_other_as_they_did(body):
    items = (("один", 0), ("внутри", 1), ("два", 0))
    assert body(*(paragraph(words, level=level) for words, level in items)) == "- один\n  - внутри\n- два"
    numbered = [paragraph(words, level=0, numbers=2) for words in ("первый", "второй")]
    assert body(*numbered, paragraph("Дальше.")) == "1. первый\n2. второй\n\nДальше."


@pytest.mark.parametrize("style", ["Quote", "Цитата"])
def test_quotations_are_known_by_their_style(body, style):
    assert body(paragraph("Мы рады.", style=style), paragraph("— Айгуль", style=style)) == "> Мы рады.\n>\n> — Айгуль"


def test_a_table_has_its_first_row_as_the_head(body):
    assert body(table(["Год", "Членов"], ["2026", "1 200 | 3"])) == (
        "| Год | Членов |\n| --- | --- |\n| 2026 | 1 200 \\| 3 |"
    )


def test_lines_of_a_cell_stay_lines_and_its_picture_stands_below(body):
    cell = paragraph("одна") + paragraph("другая", picture(1, "Зал"))
    told = body(table(["А", "Б"], [cell, "x"]), pictures=(("jpg", photo()),))
    assert told == "| А | Б |\n| --- | --- |\n| одна<br>другая | x |\n\n![Зал](picture-1.jpg)"


def test_a_box_around_words_is_no_table(body):
    assert body(table([paragraph("Справка") + paragraph("Текст.")])) == "Справка\n\nТекст."


def test_cells_that_reach_over_others_leave_gaps():
    from lxml import html

    source = '<table><tr><td rowspan="2">а</td><td colspan="2">б</td></tr><tr><td>в</td><td>г</td></tr></table>'
    rows = table_cells(html.fragment_fromstring(source))
    words = [["" if cell is None else cell.text for cell in row] for row in rows]
    assert words == [["а", "б", ""], ["", "в", "г"]]


def test_links_lead_where_they_led(body):
    told = body(
        paragraph("Смотрите ", link(1, "договор"), ", ", link(2, "https://example.org/"), ", ", link(3, "папку"), "."),
        links=("https://example.org/a(b)", "https://example.org/", "file:///C:/договор.docx"),
    )
    assert told == "Смотрите [договор](<https://example.org/a(b)>), https://example.org/, папку."


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ((run("жирный", "b"), " и ", run("курсив", "i")), "**жирный** и *курсив*"),
        ((run("жирный ", "b"), run("дальше", "b"), " нет"), "**жирный дальше** нет"),
        ((run(" с краю ", "b"), "слово"), "**с краю** слово"),
        ((run("«Труд»", "b"), "овой"), "<b>«Труд»</b>овой"),
        ((run("оба", "b", "i"),), "**<i>оба</i>**"),
        ((run(" ", "b"), "пусто"), "пусто"),
        ((run("x", "strike"),), "~~x~~"),
    ],
)
def test_marks_are_those_of_markdown_and_tags_where_they_would_not_be_read(body, runs, written):
    assert body(paragraph(*runs)) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("# не заголовок", "\\# не заголовок"),
        ("- Сколько вас?", "— Сколько вас?"),
        ("2026. Итоги года", "2026\\. Итоги года"),
        ("1. Первое", "1. Первое"),
        ("a*b* [c] `d` <b> e_f_ ~g~ \\h", "a\\*b\\* \\[c\\] \\`d\\` \\<b> e_f\\_ \\~g\\~ \\\\h"),
        ("<!-- не комментарий -->", "&lt;!-- не комментарий -->"),
        ("> не цитата", "\\> не цитата"),
        ("!!! facts", "\\!!! facts"),
        ("---", "\\---"),
        ("&copy; 2026", "\\&copy; 2026"),
    ],
)
def test_what_looks_like_a_mark_and_is_none_stays_what_it_is(body, words, written):
    assert body(paragraph(run(words))) == written


SIGNS = "абв ә1.!-—*_`#[]()<>|~+=:;&\\\"'«»$%^{}/@\u00a0"
MARKS = ("**", "~~~", "1. ", "- ", "<b>", "&amp;", "[^1]", "<!--", "-->", "http://a.b/c")
PIECES = st.sampled_from([*SIGNS, *MARKS])
WORDS = st.lists(PIECES, min_size=1, max_size=12).map("".join)
RUNS = st.lists(st.tuples(WORDS, st.sampled_from(["", "strong", "em", "s", "sup"])), min_size=1, max_size=4)
AROUND = st.sampled_from(
    ["<p>{}</p>", "<ul><li>{}</li><li>я</li></ul>", "<blockquote><p>{}</p></blockquote>", "<p>я<br />{}</p>"]
)


@given(RUNS, AROUND)
def test_no_word_is_lost_whatever_stands_beside_it(runs, around):
    made = "".join(f"<{tag}>{escape(words)}</{tag}>" if tag else escape(words) for words, tag in runs)
    _, markdown = as_markdown("<p>Начало</p>" + around.format(made))
    read = " ".join(block.text for block in blocks_of(markdown, 1).blocks)
    expected = "Начало " + re.sub("<.*?>", " ", around).format("".join(words for words, _ in runs))
    assert letters(read) == letters(expected)


def letters(text):
    """Give the letters and digits of a text; not those of HTML, nor the number with which a list may begin."""
    return re.sub(r"(?<![^\W\d])\d+|[\W_]", "", re.sub(r"</?(?:b|i|s|sup)>", "", text))


def test_notes_stand_below_the_text(read):
    words = paragraph("Закон № 5.", style="footnote text")
    note = f'<w:footnotes {W}><w:footnote w:id="1">{words}</w:footnote></w:footnotes>'
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    document = read(word_file(TITLE, paragraph("По закону", mark, "."), parts={"footnotes": note}))
    assert document.body == "По закону[^1].\n\n[^1]: Закон № 5."


def test_the_first_heading_is_the_title_where_there_is_no_other(read):
    document = read(word_file(paragraph("Смены короче", style="heading 1"), paragraph("Текст.")))
    assert (document.title, document.body) == ("Смены короче", "Текст.")
    assert read(word_file(paragraph("Просто текст."))).title == ""


def test_a_title_that_is_typed_goes_before_that_of_the_document(new, newsroom):
    assert new(word_file(TITLE, paragraph("Текст.")), "--title", "Короче на час")[0] == 0
    (file,) = newsroom.content.glob(f"{CLINIC}/news/2026-11-20-*")
    assert "title: Короче на час\n" in file.read_text("utf-8")


def test_a_document_without_a_title_asks_for_one(new):
    status, told = new(word_file(paragraph("Просто текст без заголовка.")))
    assert (status, "--title: an answer is needed" in told) == (2, True)


def test_tracked_changes_comments_and_hidden_words_are_told(read):
    document = read(
        word_file(
            TITLE,
            paragraph(
                f'<w:ins w:id="1">{run("новое ")}</w:ins>',
                '<w:del w:id="2"><w:r><w:delText>старое</w:delText></w:r></w:del>',
                run("тайное", "vanish"),
                '<w:r><w:commentReference w:id="0"/></w:r>',
            ),
        )
    )
    assert document.body == "новое тайное"
    told = remarks(document)
    assert [one.partition(":")[0] for one in told] == [
        "2 tracked changes are in it",
        "1 comment of a colleague is in it, and is not taken.",
        "Hidden text is in it, and stands in the post now",
    ]


def test_words_that_did_not_come_over_are_named(read):
    drawing = f"<w:r><w:unknown>{paragraph('Подпись схемы')}</w:unknown></w:r>"
    told = remarks(read(word_file(TITLE, f"<w:p>{drawing}{run('Текст.')}</w:p>")))
    assert told == ["These words of the document are not in the post, look where they belong: Подпись, схемы"]


def test_forty_pictures_are_taken_out_and_told(new, newsroom):
    pictures = tuple(("jpg", photo() + bytes([number])) for number in range(40))
    body = [paragraph(picture(number)) for number in range(1, 41)]
    status, told = new(word_file(TITLE, *body, pictures=pictures))
    assert status == 0
    assert len(list(newsroom.content.glob(f"{CLINIC}/news/2026-11-20-*/picture-*.jpg"))) == 40
    assert "40 pictures lie in the folder of the post now." in told
    assert "40 pictures have no description" in told
    assert "So many pictures tire a reader" in told


def test_a_picture_that_stands_twice_is_one_file(read):
    document = read(
        word_file(TITLE, paragraph(picture(1, "а")), paragraph(picture(1, "а")), pictures=(("jpg", photo()),))
    )
    assert list(document.pictures) == ["picture-1.jpg"]
    assert document.body == "![а](picture-1.jpg)\n\n![а](picture-1.jpg)"


@pytest.mark.parametrize("data", [b"GIF89a", b"\x01\0\0\0", b"", b"BM"])
def test_pictures_that_are_not_published_are_left_out_and_told(read, data):
    document = read(word_file(TITLE, paragraph("Текст.", picture(1)), pictures=(("emf", data),)))
    assert (document.body, document.pictures) == ("Текст.", {})
    (told,) = remarks(document)
    assert told.startswith("1 picture of a kind that is not published was left out: save it as PNG")


def test_what_a_program_says_of_a_picture_is_no_description(read):
    alt = "Изображение выглядит как стол\n\nАвтоматически созданное описание"
    assert read(word_file(TITLE, paragraph(picture(1, alt)), pictures=(("jpg", photo()),))).body == "![](picture-1.jpg)"


COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
REFUSED = {
    "old Word": (COMPOUND, "an old Word (.doc): open it in Word or LibreOffice and save it as .docx"),
    "password": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "the file has a password"),
    "PDF": (b"%PDF-1.7\n", "this is a PDF"),
    "RTF": (b"{\\rtf1 x}", "this is an RTF file"),
    "LibreOffice": (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "(.odt)"),
    "picture": (photo(), "is no text"),
    "program": (b"\x7fELF" + bytes(range(256)) * 9, "is no text"),
    "cut": (word_file(TITLE)[:700], "was copied only in part"),
    "garbage": (b"PK\x03\x04" + bytes(range(256)), "was copied only in part"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_read_is_told_what_to_do_and_nothing_is_written(new, newsroom, kind):
    data, said = REFUSED[kind]
    before = all_files(newsroom.root)
    status, told = new(data)
    assert (status, said in told, "Traceback" in told) == (1, True, False)
    assert all_files(newsroom.root) == before


def broken(tmp_path, change):
    """Give a Word file with one part replaced."""
    whole, other = tmp_path / "whole.docx", tmp_path / "other.docx"
    whole.write_bytes(word_file(TITLE, paragraph("Текст.")))
    with ZipFile(whole) as old, ZipFile(other, "w") as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return other.read_bytes()


BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9))
    + f"<w:document {W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>]>".encode()
)


@pytest.mark.parametrize(
    "change",
    [
        lambda name, data: None if name == "word/document.xml" else data,
        lambda name, data: b"<w:document" if name == "word/document.xml" else data,
        lambda name, data: b"" if name == "word/_rels/document.xml.rels" else data,
        lambda name, data: b"\xff" * 99 if name == "word/styles.xml" else data,
        lambda name, data: BOMB if name == "word/document.xml" else data,
        lambda name, data: b"<w:p>" * 40_000 if name == "word/document.xml" else data,
        lambda name, data: b"x" * 21_000_000 if name == "word/document.xml" else data,
    ],
)
def test_a_damaged_word_file_is_told(tmp_path, read, change):
    with pytest.raises(DocumentError) as told:
        read(broken(tmp_path, change))
    assert str(told.value).startswith("news.docx ")


def test_nothing_outside_of_the_file_is_read(tmp_path, read):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", "utf-8")

    def with_entity(name, data):
        head = f'<!DOCTYPE d [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'.encode()
        return head + data.replace("Текст.".encode(), b"&s;") if name == "word/document.xml" else data

    with suppress(DocumentError):
        document = read(broken(tmp_path, with_entity))
        assert "SECRET" not in f"{document.title} {document.body}"


def test_a_missing_document_and_a_folder_are_told(newsroom, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(newsroom.root)
    for source in (tmp_path / "no.docx", tmp_path):
        assert write_post(["--yes", "--organization", "city-clinic", "--from", str(source)]) == 1
        assert "cannot be read: " in capsys.readouterr().err


def test_what_is_no_file_is_told_and_not_waited_for(newsroom, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(newsroom.root)
    pipe = tmp_path / "news.docx"
    os.mkfifo(pipe)
    assert write_post(["--yes", "--organization", "city-clinic", "--from", str(pipe)]) == 1
    assert "cannot be read: " in capsys.readouterr().err


KAZAKH = "Жұмыс кестесі өзгерді\n\nКәсіподақ комитеті әкімшілікпен келісті: ауысым қысқарды.\n\nҚұжатқа қол қойылды."
RUSSIAN = "Смены стали короче\n\nПрофсоюзный комитет договорился с администрацией.\n\nПриказ подписан в понедельник."


@pytest.mark.parametrize(
    ("encoding", "text", "told"),
    [
        ("utf-8", KAZAKH, []),
        ("utf-8-sig", KAZAKH, []),
        ("utf-16", KAZAKH, ["UTF-16"]),
        ("utf-16-le", KAZAKH, ["UTF-16"]),
        ("utf-16-be", RUSSIAN, ["UTF-16"]),
        ("cp1251", RUSSIAN, ["Windows-1251"]),
        ("kz1048", KAZAKH, ["Windows-1251"]),
        ("cp866", RUSSIAN, ["CP866"]),
        ("koi8-r", RUSSIAN, ["KOI8-R"]),
    ],
)
def test_a_plain_text_is_read_in_the_encoding_that_it_has(read, encoding, text, told):
    document = read(text.encode(encoding), "news.txt")
    assert f"{document.title}\n\n{document.body}" == text
    said = [f"The text was saved as {name}: look whether all letters are right." for name in told]
    assert remarks(document) == said


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Заголовок\nОдин.\nДва.\n", ["Один.", "Два."]),
        ("Заголовок\r\n\r\nОдин\r\nдальше.\r\n\r\nДва.", ["Один\nдальше.", "Два."]),
        ("Первая строка кончается точкой.\nДва.", ["Первая строка кончается точкой.", "Два."]),
        ("\n\n  Заголовок \n\n    Один.\n\tДва.", ["Один.\nДва."]),
    ],
)
def test_lines_of_a_plain_text_are_paragraphs_unless_empty_lines_divide_it(read, text, paragraphs):
    document = read(text.encode(), "news.txt")
    assert document.body.split("\n\n") == paragraphs
    assert document.title in {"Заголовок", ""}


def test_a_text_becomes_a_post(new, check, newsroom):
    status, told = new(RUSSIAN.encode("cp1251"), "--kind", "statement", name="news.txt")
    (file,) = newsroom.content.glob(f"{CLINIC}/news/2026-11-20-*.md")
    assert (status, "Windows-1251" in told) == (0, True)
    assert file.read_text("utf-8") == (
        "---\ntitle: Смены стали короче\nkind: statement\n---\n\n" + RUSSIAN.partition("\n\n")[2] + "\n"
    )
    assert check(file)[0] == 0
    assert parse_path(f"{CLINIC}/news/{file.name}")
