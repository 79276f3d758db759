"""A PDF that a text leads to is published, its size is said, and nothing else of the folder gets out."""

from __future__ import annotations

import re

import pytest
from pikepdf import Name

from tests.attachments.paper import SECRET, link, paper
from tests.reading.author import NAME, NEWS
from tests.reading.test_due import at

NBSP = "\u00a0"


@pytest.fixture(scope="module")
def agreement():
    return paper()


def test_a_link_to_a_pdf_leads_to_the_published_file(author, agreement):
    author.file(f"{NEWS}/{NAME}/Келісім шарт.pdf", agreement)
    html = author.html("Вот [наш *договор*](<Келісім шарт.pdf>), читайте.", root="/union")
    (post,) = author.read(root="/union").posts
    (file,) = post.files
    assert re.fullmatch(r"/almaty/files/kelisim-shart-[0-9a-f]{12}\.pdf", file.address)
    link = f'<a href="/union{file.address}">наш <em>договор</em></a>'
    assert f"{link} <small>(PDF, 1{NBSP}КБ)</small>, читайте." in html.replace(f",{NBSP}", ", ")
    assert (file.title, file.length) == ("наш договор", (author.cache / "files" / file.stored).stat().st_size)


def test_what_is_published_tells_nobodys_name(author, agreement):
    author.file(f"{NEWS}/agreement.pdf", agreement)
    author.html("[договор](agreement.pdf)")
    (file,) = author.read().posts[0].files
    assert SECRET.encode() in agreement
    assert SECRET.encode() not in (author.cache / "files" / file.stored).read_bytes()


@pytest.mark.parametrize("written", ["{static}agreement.pdf", "{attach}./agreement.pdf", "agreement%2Epdf"])
def test_each_form_of_link_finds_the_file(author, agreement, written):
    author.file(f"{NEWS}/{NAME}/agreement.pdf", agreement)
    author.html(f"[договор]({written})")
    assert len(author.read().posts[0].files) == 1


def test_two_links_in_a_sentence_have_a_size_each(author, agreement):
    author.file(f"{NEWS}/agreement.pdf", agreement)
    html = author.html("- [раз](agreement.pdf) и [два](agreement.pdf)\n- [сайт](https://example.org)")
    words = re.sub("<[^>]*>", "", html).replace(NBSP, " ")
    assert words.split("\n")[1] == "раз (PDF, 1 КБ) и два (PDF, 1 КБ)"


def test_the_lead_says_no_sizes(author, agreement):
    author.file(f"{NEWS}/agreement.pdf", agreement)
    author.html("Подписан [договор](agreement.pdf). Читайте.")
    assert author.read().posts[0].summary == "Подписан договор. Читайте."


def test_standing_pages_have_files_too(author, agreement):
    author.file("organizations/almaty/pages/rules.pdf", agreement)
    author.file("organizations/almaty/pages/about.ru.md", "Title: О нас\n\n[Устав](rules.pdf)")
    (page,) = author.read().pages
    assert [file.title for file in page.files] == ["Устав"]


def test_a_refused_file_is_an_error_at_its_link(author):
    author.file(f"{NEWS}/agreement.pdf", paper(lambda pdf: link(pdf, S=Name.JavaScript, JS="app.alert(1)")))
    assert author.troubles("Раз\n\n[договор](agreement.pdf)") == [("attachment-script", 6)]
    assert author.read().posts == ()


@pytest.mark.parametrize("header", ["title: Слово\nstatus: draft", "title: Слово\nembargo: 2026-01-31"])
def test_a_file_of_a_post_to_come_is_checked_and_not_kept(author, agreement, header):
    author.file(f"{NEWS}/agreement.pdf", agreement)
    author.file(f"{NEWS}/broken.pdf", agreement[:300])
    author.post("[договор](agreement.pdf) [черновик](broken.pdf)", header)
    assert [problem.code for problem in author.read(at(1, 30)).problems] == ["attachment-damaged"]
    (kept,) = (path for path in author.cache.rglob("*") if path.is_file())
    assert kept.suffix == ".refused"
    assert re.fullmatch(rb"attachment-damaged [0-9a-f]{64}\n", kept.read_bytes())


def test_a_file_that_no_text_names_is_not_made(author, agreement):
    author.file(f"{NEWS}/{NAME}/agreement.pdf", agreement)
    author.post()
    assert author.read().posts[0].files == ()
    assert not author.cache.exists()
