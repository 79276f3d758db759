"""Each form of a release, read by programs that know nothing of us."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import jsonschema
import pikepdf
import pytest

from plugins.press_room.forms import FORMS, KIT, forms_of, kit
from plugins.press_room.forms.plain_text import WIDTH
from plugins.press_room.release import ReleasePicture
from tests.press_room.readers import mail_parts, pdf_pages, pdf_text, word_text, words
from tests.press_room.releases import CONTACT, HARD, release

SCHEMA = Path(__file__).parent / "ninjs-schema_3.1.json"


def said(one):
    return words(" ".join(one.words()))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_is_the_same_each_time(form):
    assert form.make(release()) == form.make(release())


@pytest.mark.parametrize("html", [None, HARD])
def test_all_forms_say_the_same_words(tmp_path, html):
    one = release(html) if html else release()
    made, unprintable = forms_of(one)
    _, plain, html_text = mail_parts(made["release.eml"])
    item = json.loads(made["release.ninjs.json"])

    assert unprintable == ""
    assert words(made["release.txt"].decode()) == [*words(one.status.upper()), *said(one)[len(words(one.status)) :]]
    assert words(pdf_text(made["release.pdf"], tmp_path)) == said(one)
    assert words(word_text(made["release.docx"])) == said(one)
    assert words(plain) == words(made["release.txt"].decode())
    assert words(html_text) == said(one)
    assert words(item["bodies"][0]["value"]) == words(made["release.txt"].decode())


def test_all_forms_name_the_messengers_of_a_contact(tmp_path):
    contact = replace(CONTACT, messengers=("WhatsApp: https://wa.me/77000000001", "Telegram: https://t.me/sample"))
    one = release(contacts=(contact,))
    made, _ = forms_of(one)
    item = json.loads(made["release.ninjs.json"])

    assert words(pdf_text(made["release.pdf"], tmp_path)) == words(word_text(made["release.docx"])) == said(one)
    assert "press@union.example, WhatsApp: https://wa.me/77000000001" in made["release.txt"].decode().replace("\n", " ")
    ways = [(way["type"], way["value"]) for way in item["organisations"][0]["contactInfo"]]
    assert ways[2:] == [("web", "https://wa.me/77000000001"), ("web", "https://t.me/sample")]


def test_a_pdf_is_tagged_and_for_archives():
    made = forms_of(release())[0]["release.pdf"]

    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("kk")
        assert pdf.docinfo["/Title"] == "Зауыт жалақыны 15\u00a0%-ға көтереді" or str(pdf.docinfo["/Title"])
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        descriptors = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one]
        assert fonts
        assert descriptors


def test_an_end_mark_stands_with_the_contact_above_it(tmp_path):
    # One of these texts ends where no more than the mark has no room left.
    for lines in range(12, 32):
        one = release("<p>Lead.</p>" + "<p>Жол.</p>" * lines, about="")
        pages = pdf_pages(forms_of(one)[0]["release.pdf"], tmp_path)

        assert "+7 700" in next(page for page in pages if "###" in page)


def test_a_word_document_says_its_language_and_has_no_hour():
    made = forms_of(release())[0]["release.docx"]
    archive = ZipFile(BytesIO(made))

    assert b'w:lang w:val="kk-KZ"' in archive.read("word/styles.xml")
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.namelist()[0] == "[Content_Types].xml"


def test_a_text_has_no_longer_line_than_it_may():
    text = forms_of(release(f"<p>{'Ұзақ сөйлем ' * 40}</p>"))[0]["release.txt"].decode()

    assert max(map(len, text.split("\n"))) <= WIDTH
    assert "\u00ad" not in text


def test_a_mail_opens_as_a_draft():
    message, _, _ = mail_parts(forms_of(release())[0]["release.eml"])

    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Зауыт жалақыны 15 %-ға көтереді"
    assert message["Content-Language"] == "kk"
    assert message["To"] is None


@pytest.mark.parametrize("embargoed", [False, True])
def test_ninjs_is_valid(embargoed):
    picture = ReleasePicture("hall.jpg", "hall.jpg", 1600, 900, "Зал", "Жиналыс", "Үлгі", "https://union.example/h.jpg")
    one = release(embargo=release().published, pictures=(picture,)) if embargoed else release()
    item = json.loads(forms_of(one)[0]["release.ninjs.json"])

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    # The one schema that it asks the web for, of places on a map, which no release has.
    schema["$defs"]["ninjsType"]["properties"]["places"]["items"]["properties"].pop("geoJSON")
    jsonschema.Draft202012Validator(schema).validate(item)
    assert item["located"] == "Алматы"
    assert ("embargoedUntil" in item) == embargoed


def test_a_letter_without_a_font_costs_the_pdf_alone():
    made, unprintable = forms_of(release("<p>Жиналыс ✓ 😀</p>"))

    assert unprintable == "✓😀"
    assert "release.pdf" not in made
    assert set(made) == {form.name for form in FORMS} - {"release.pdf"}


def test_a_kit_holds_everything_and_is_the_same_each_time():
    picture = ReleasePicture("hall.jpg", "x.jpg", 1600, 900, "Зал", "Жиналыс", "Фото: Үлгі")
    one = release(pictures=(picture,))
    files = {"release.txt": b"text", "hall.jpg": b"picture"}

    made = kit(one, files, "Terms.", ("logo.png", b"logo"))

    assert made == kit(one, files, "Terms.", ("logo.png", b"logo"))
    archive = ZipFile(BytesIO(made))
    assert set(archive.namelist()) == {"release.txt", "hall.jpg", "captions.txt", "terms.txt", "logo.png"}
    assert archive.read("captions.txt").decode() == "hall.jpg\nЗал\nЖиналыс\nФото: Үлгі\n"
    assert KIT == "kit.zip"
