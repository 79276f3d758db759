"""Links lead somewhere, or they are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.newsroom import Contacts, PostLink
from tests.reading.author import NAME, NEWS

PATH = f"{NEWS}/{NAME}.ru.md"


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("[а](https://x.kz/?a=1&copy=2)", '<a href="https://x.kz/?a=1&amp;copy=2" rel="noopener">а</a>'),
        ("<https://x.kz/a_b_c>", '<a href="https://x.kz/a_b_c" rel="noopener">https://x.kz/a_b_c</a>'),
        ("<press@x.kz>", '<a href="mailto:press@x.kz">press@x.kz</a>'),
        ("[а](mailto:press@x.kz)", '<a href="mailto:press@x.kz">а</a>'),
        ("[а](tel:+77010000000)", '<a href="tel:+77010000000">а</a>'),
        ("[а](/ru/subscribe/)", '<a href="/union/ru/subscribe/">а</a>'),
        ("[а]({org:other-org/2025-01-02-b})", '<a href="/union/other-org/ru/2025/b/">а</a>'),
        ("[а](2026-01-30-b.kk.md)", '<a href="/union/almaty/kk/2026/b/">а</a>'),
        ("[а]({filename}2026-01-30-b.kk.md#в)", '<a href="/union/almaty/kk/2026/b/">а</a>'),
        ("[а](../pages/about.ru.md)", '<a href="/union/almaty/ru/pages/about/">а</a>'),
        ("[а][1]\n\n[1]: https://x.kz", '<a href="https://x.kz" rel="noopener">а</a>'),
    ],
)
def test_links_become_addresses_for_readers(author, written, html):
    contacts = Contacts(email="press@x.kz", phone="+7 701 000 00 00")
    author.organization = replace(author.organization, contacts=contacts)
    author.post(language="kk", name="2026-01-30-b")
    author.post_of("other-org", "2025-01-02-b")
    author.file("organizations/almaty/pages/about.ru.md", "Title: О нас\n")
    author.post(written)
    reading = author.read(root="/union")
    assert reading.problems == ()
    assert html in next(post.html for post in reading.posts if post.slug == "seminar")


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("[а](https://x.kz/мой файл.pdf)", '<a href="https://x.kz/мой%20файл.pdf" rel="noopener">а</a>'),
        ("[а](tel:+7 727 000-10-20)", '<a href="tel:+7-727-000-10-20">а</a>'),
    ],
)
def test_an_address_with_spaces_is_a_link_and_told(author, written, html):
    author.post(written)
    reading = author.read()
    assert [problem.code for problem in reading.problems] == ["loose-address"]
    assert html in reading.posts[0].html


def test_links_to_posts_are_handed_on_to_be_checked(author):
    author.post("Раз\n\n[а]({org:other-org/2025-01-02-b})\n[б](2026-01-30-b.kk.md)")
    author.post(language="kk", name="2026-01-30-b")
    author.post_of("other-org", "2025-01-02-b")
    assert author.read().links == (
        PostLink(PATH, 6, "other-org", date(2025, 1, 2), "b", "ru"),
        PostLink(PATH, 7, "almaty", date(2026, 1, 30), "b", "kk"),
    )


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("javascript:alert(1)", "link-scheme"),
        ("JAVASCRIPT:alert(1)", "link-scheme"),
        ("data:text/html,x", "link-scheme"),
        ("ftp://x.kz/", "link-scheme"),
        ("https://", "link-address"),
        ("https://[", "link-address"),
        ("//x.kz/", "link-address"),
        ("www.x.kz", "link-address"),
        ("example.org/a", "link-address"),
        ("{org:other}", "org-link"),
        ("{org:other/2026-13-01-b}", "org-link"),
        ("{category}b", "link-form"),
        ("{filename}/organizations/other/news/2026-01-30-b.ru.md", "link-outside"),
        ("../../other/news/2026-01-30-b.ru.md", "link-outside"),
        ("/b.ru.md/../x", "link-address"),
        ("/almaty/%2e%2E/%2e%2e/x", "link-address"),
        ("/almaty//evil.example", "link-address"),
        ("/almaty/%5Cevil.example", "link-address"),
        ("/&#9;/evil.example", "link-address"),
        ("/almaty/ru/?a=../b#c//d", None),
        ("/almaty/ru/2026/a..b/", None),
        ("2026-01-30-c.ru.md", "text-missing"),
        ("{static}/secret", "file-absolute"),
        ("{attach}../../secret", "file-outside"),
        ("nowhere", "file-missing"),
        ("hall.jpg", "link-to-picture"),
        (f"{{static}}../{NAME}.ru.md", "file-outside"),
        (f"{{static}}{NAME}.ru.md", "link-to-source"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(author, address, code):
    author.photo("hall.jpg")
    found = author.troubles(f"Раз\n\n[а]({address})")
    assert found == ([(code, 6)] if code else [])


def test_a_remedy_names_the_text_that_is_there(author):
    author.post("[а](2026-01-30-bb.ru.md)")
    author.post(name="2026-01-30-b")
    assert str(author.read().problems[0].remedy) == "did you mean '2026-01-30-b.ru.md'?"


@pytest.mark.parametrize(("address", "code"), [("#раздел", "link-anchor"), ("", "link-empty")])
def test_some_links_stay_as_words_with_a_warning(author, address, code):
    assert author.html(f"Раз\n\n[слово]({address})") == "<p>Раз</p>\n<p>слово</p>"
    (problem,) = author.read().problems
    assert (problem.code, problem.line, problem.is_error) == (code, 6, False)


def test_links_of_a_post_to_come_are_checked_too(author):
    author.post("[а]({org:b-c/2026-01-01-c})", "title: Слово\nstatus: draft")
    assert [problem.code for problem in author.read().problems] == ["missing-target"]
