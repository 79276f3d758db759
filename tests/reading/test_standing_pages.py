"""Standing pages of organizations and of the portal."""

from __future__ import annotations

from tests.reading.author import photo

ABOUT = "organizations/almaty/pages/about.{}.md"


def test_a_page_knows_all_its_languages(author):
    author.file(ABOUT.format("ru"), '---\ntitle: О "нас" в деле\n---\nМы "есть".\n\nЕщё')
    author.file(ABOUT.format("kk"), "Title: Біз\n")
    kazakh, russian = author.read().pages
    assert russian.title == "О «нас» в деле"
    assert russian.title_typeset == "О\u00a0«нас» в\u00a0деле"
    assert (russian.organization, russian.slug, russian.summary) == ("almaty", "about", "Мы «есть».")
    assert russian.address == "/almaty/ru/pages/about/"
    assert kazakh.languages == russian.languages
    assert kazakh.languages == (("kk", "/almaty/kk/pages/about/"), ("ru", "/almaty/ru/pages/about/"))


def test_pictures_of_a_page_lie_beside_it(author):
    author.file(ABOUT.format("ru"), "Title: О нас\n\n![Зал](hall.jpg)")
    author.file("organizations/almaty/pages/hall.jpg", photo())
    (page,) = author.read().pages
    assert page.pictures[0].alt == "Зал"


def test_a_page_has_a_title_and_a_summary_only(author):
    author.file(ABOUT.format("ru"), "Title: О нас\nSummary: Кратко\nKind: news\nSlug: а\n\nТекст")
    reading = author.read()
    assert [(problem.code, problem.line) for problem in reading.problems] == [("posts-only", 3), ("path-key", 4)]
    assert reading.pages == ()


def test_an_error_in_one_language_keeps_the_page_back(author):
    author.file(ABOUT.format("ru"), "Текст")
    author.file(ABOUT.format("kk"), "Title: Біз\n")
    author.file("organizations/almaty/pages/join.ru.md", "Title: Вступить\n\n[а]({org:b-c/2026-01-01-d})")
    author.post_of("b-c", "2026-01-01-d")
    reading = author.read()
    assert [page.slug for page in reading.pages] == ["join"]
    assert len(reading.links) == 1


def test_an_empty_page_is_no_translation(author):
    author.file(ABOUT.format("ru"), "")
    assert author.read().pages == ()


def test_pages_of_the_portal(author):
    author.file("pages/help.ru.md", "Title: Помощь\nSummary: Кратко\n\n[а](join.ru.md) [б](/ru/)")
    author.file("pages/join.ru.md", "Title: Вступить\n")
    author.file("pages/join.kk.md", "")
    reading = author.read_portal()
    assert reading.problems == ()
    assert [(page.organization, page.address) for page in reading.pages] == [
        ("", "/ru/pages/help/"),
        ("", "/ru/pages/join/"),
    ]
    assert '<a href="/ru/pages/join/">а</a>' in reading.pages[0].html


def test_the_portals_pages_have_no_pictures(author):
    author.file("pages/help.ru.md", "Title: Помощь\n\n![Зал](hall.jpg)")
    assert [problem.code for problem in author.read_portal().problems] == ["file-missing"]


def test_a_portal_page_without_any_text_is_not_there(author):
    author.file("pages/help.ru.md", "")
    assert author.read_portal().pages == ()
