"""`habarshy translate` writes a frame that says what to translate, and that nobody reads before it is translated."""

from __future__ import annotations

import pytest

from plugins.newsdesk import translate_post
from plugins.newsdesk.writing.translation_frames import paragraphs
from tests.newsdesk.conftest import CLINIC

NEWS = f"content/{CLINIC}/news"
BODY = """\
Поликлиника доплатит 84 медсёстрам с 1 апреля 2026 года.

<!-- проверить у бухгалтера -->

- Сумма: 18 400 тенге.
- Подробности [на сайте](https://clinic.example/ru/pay/).

```
код

--> дальше
```
"""


@pytest.fixture
def translate(check, newsroom, capsys):
    newsroom.post(
        "city-clinic",
        "2026-11-10-agreement.ru.md",
        title="Доплату вернули: «Образец»",
        summary="Коротко",
        topics="pay",
        updated="2026-11-12",
        body=BODY,
    )
    assert check

    def typed(*arguments):
        status = translate_post(arguments)
        told = capsys.readouterr()
        return status, told.out + told.err

    return typed


def test_the_frame_lies_beside_its_source_and_has_the_keys_of_a_version(translate, newsroom):
    status, told = translate("city-clinic/2026-11-10-agreement", "kk")

    frame = f"{NEWS}/2026-11-10-agreement.kk.md"
    assert status == 0
    assert told == (
        f"The frame is in {frame}: write below each comment.\nThen see what is still missing: habarshy check {frame}\n"
    )
    header = (newsroom.root / frame).read_text("utf-8").split("---\n")[1]
    assert header == (
        "# title: Доплату вернули: «Образец»\ntitle:\n# summary: Коротко\nsummary:\nupdated: 2026-11-12\n"
    )


def test_the_frame_lists_facts_in_the_language_of_the_version(translate, newsroom):
    translate(f"{NEWS}/2026-11-10-agreement.ru.md", "kk")

    text = (newsroom.root / NEWS / "2026-11-10-agreement.kk.md").read_text("utf-8")
    assert "Бірдей болуы керек деректер:\n" in text
    listed = [line for line in text.split("\n") if line.startswith("- ")][:5]
    assert listed == [
        "- Образец",
        "- 84",
        "- 1 апреля 2026 года → 2026 жылғы 1 сәуір",
        "- 18 400 тенге",
        "- https://clinic.example/ru/pay/",
    ]


def test_each_paragraph_is_a_comment_and_comments_of_the_source_stay_there(translate, newsroom):
    translate("city-clinic/2026-11-10-agreement", "en")

    text = (newsroom.root / NEWS / "2026-11-10-agreement.en.md").read_text("utf-8")
    assert "<!-- Поликлиника доплатит 84 медсёстрам с 1 апреля 2026 года. -->\n\n<!--\n- Сумма: 18 400 тенге.\n" in text
    assert "проверить у бухгалтера" not in text
    assert text.count("-->") == text.count("<!--")
    assert "```\nкод\n\n→ дальше\n```\n-->\n" in text


def test_an_untouched_frame_is_no_translation_and_a_filled_one_is(translate, newsroom, check):
    translate("city-clinic/2026-11-10-agreement", "kk")
    frame = newsroom.root / NEWS / "2026-11-10-agreement.kk.md"
    status, told = check(frame)
    assert (status, "error" in told.partition("Looked")[0]) == (0, False)

    text = frame.read_text("utf-8").replace("title:\n", "title: Үстемеақы қайтты\n")
    frame.write_text(
        text.replace("года. -->\n", "года. -->\nЕмхана 48 мейірбикеге 2026 жылғы 1 сәуірден үстемеақы төлейді.\n"),
        "utf-8",
    )
    status, told = check(frame)
    assert "parity-number: " in told
    assert "'84'" in told, told


@pytest.mark.parametrize(
    ("post", "language", "said"),
    [
        ("city-clinic/2026-11-10-agreement", "ru", "is there already, and nothing was written\n"),
        ("city-clinic/2026-11-10-agreemnt", "kk", "did you mean 'city-clinic/2026-11-10-agreement'?\n"),
        ("city-clinic", "kk", "'city-clinic' is no post: name a file such as "),
        ("content/federation.toml", "kk", "is no post: name a file such as "),
        ("city-clinic/2026-11-10-agreement", "rus", "is there already, and nothing was written\n"),
        ("city-clinic/2026-11-10-agreement", "xx", "nothing here is written in 'xx': known are kk, ru, en\n"),
        ("city-clinic/2026-11-10-agreement", "../en", "nothing here is written in '../en': "),
        ("nowhere/else", "kk", "There is no 'nowhere/else'"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(translate, newsroom, post, language, said):
    before = sorted(newsroom.content.rglob("*"))
    status, told = translate(post, language)
    assert (status, said in told) == (1, True), told
    assert sorted(newsroom.content.rglob("*")) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "has no text that could be translated"),
        ("---\ntitle: Одно\n---\n", "has no text that could be translated"),
        ("---\ntitel: Одно\n---\n\nТекст.\n", "has an error: `habarshy check` says which"),
    ],
)
def test_a_source_that_cannot_be_read_is_said(translate, newsroom, text, said):
    (newsroom.root / NEWS / "2026-11-11-empty.ru.md").write_text(text, "utf-8")
    status, told = translate(f"{NEWS}/2026-11-11-empty.ru.md", "kk")
    assert (status, said in told) == (1, True), told


def test_an_organization_file_with_an_error_is_said(translate, newsroom):
    (newsroom.content / CLINIC / "organization.toml").write_text("kind = 3", "utf-8")
    status, told = translate("city-clinic/2026-11-10-agreement", "kk")
    assert (status, "organization.toml is missing or has an error" in told) == (1, True), told


def test_the_version_in_the_organizations_own_language_is_the_source(translate, newsroom):
    newsroom.post("city-clinic", "2026-11-10-agreement.kk.md", title="Үстемеақы қайтты", body="Емхана төлейді.\n")
    translate("city-clinic/2026-11-10-agreement", "en")
    text = (newsroom.root / NEWS / "2026-11-10-agreement.en.md").read_text("utf-8")
    assert "This version is made from 2026-11-10-agreement.kk.md." in text


def test_a_frame_that_waits_for_its_translator_is_no_source_of_another(translate, newsroom):
    translate("city-clinic/2026-11-10-agreement", "kk")
    assert translate("city-clinic/2026-11-10-agreement", "en")[0] == 0

    text = (newsroom.root / NEWS / "2026-11-10-agreement.en.md").read_text("utf-8")
    assert "This version is made from 2026-11-10-agreement.ru.md." in text


def test_a_post_may_be_named_from_another_folder(translate, newsroom, monkeypatch):
    beside = newsroom.root / "beside"
    beside.mkdir()
    monkeypatch.chdir(beside)
    status, told = translate(f"../{NEWS}/2026-11-10-agreement.ru.md", "en")
    assert (status, (newsroom.root / NEWS / "2026-11-10-agreement.en.md").is_file()) == (0, True), told


def test_a_frame_that_is_there_is_not_written_again(translate):
    translate("city-clinic/2026-11-10-agreement", "kk")
    status, told = translate("city-clinic/2026-11-10-agreement", "kk")

    assert (status, "agreement.kk.md is there already, and nothing was written\n" in told) == (1, True), told


def test_a_link_that_leads_nowhere_is_not_followed(translate, newsroom):
    target = newsroom.root / NEWS / "2026-11-10-agreement.en.md"
    target.symlink_to(newsroom.root / "nowhere" / "else")
    status, told = translate("city-clinic/2026-11-10-agreement", "en")
    assert (status, "2026-11-10-agreement.en.md" in told) == (1, True)


@pytest.mark.parametrize(
    ("body", "pieces"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("one\ntwo\n \n\nthree\n", ["one\ntwo", "three"]),
        ("~~~\na\n\nb\n~~~\n\nc", ["~~~\na\n\nb\n~~~", "c"]),
        ("```\nnever closed\n\nb", ["```\nnever closed\n\nb"]),
        ("", []),
    ],
)
def test_a_body_is_cut_between_empty_lines(body, pieces):
    assert list(paragraphs(body)) == pieces
