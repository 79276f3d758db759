"""Some texts are read for whoever writes them: what a build would tell of them, and nothing is encoded or kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import SectionFacts
from plugins.reading import examine_organization, examine_portal_pages
from tests.reading.author import NAME, NEWS, SITE

RU, KK, OTHER = (f"{NEWS}/{name}.md" for name in (f"{NAME}.ru", f"{NAME}.kk", "2026-01-30-other.ru"))
PAGE, TOML = "organizations/almaty/pages/about.ru.md", "organizations/almaty/organization.toml"


@pytest.fixture
def examine(author):
    def examined(*chosen):
        facts = SectionFacts(author.site, author.organization, None, None, author.topics, (), ())
        settings = replace(author.settings(), publishes=False)
        return examine_organization(facts, author.sources(), settings, chosen)

    return examined


def test_a_post_is_examined_in_all_its_languages_and_others_are_not(author, examine):
    author.post(header="title: Слово\ntitel: x")
    author.post("Мәтін", "title: Сөз\nimage: no.jpg", language="kk")
    author.post(header="nothing", name="2026-01-30-other")
    (post,) = examine(RU).posts
    assert [version.source.language for version in post.versions] == ["kk", "ru"]
    assert post.problems == tuple(one for one in author.read().problems if NAME in one.path)
    assert {problem.path for problem in post.problems} == {RU, KK}


def test_its_links_to_posts_that_are_not_examined_lead_there(author, examine):
    author.post("[Другая](2026-01-30-other.ru.md) и [третья](2026-01-31-third.ru.md)")
    author.post(name="2026-01-30-other")
    ((problem,),) = (post.problems for post in examine(RU).posts)
    assert problem.code == "text-missing"


def test_its_pictures_are_looked_at_and_nothing_is_kept(author, examine):
    author.photo("hall.jpg")
    author.photo("half.jpg", b"\xff\xd8\xff\xdb\x00\x04")
    author.post("![Зал](hall.jpg)\n\n![Половина](half.jpg)")
    ((problem,),) = (post.problems for post in examine(RU).posts)
    assert (problem.code, problem.line) == ("picture-damaged", 6)
    assert not list(author.cache.rglob("*.jpg"))


def test_its_photos_are_measured_under_the_names_that_texts_give_them(author, examine):
    author.photo()
    author.photo("beside.jpg")
    author.post("![Зал](beside.jpg)", "title: Слово\nimage: hall.jpg\nimage_alt: Зал")
    (post,) = examine(RU).posts
    assert post.photos == {"hall.jpg": (300, 200), "beside.jpg": (300, 200)}


def test_a_post_that_waits_for_its_translator_is_none(author, examine):
    author.file(RU, "")
    assert examine(RU).posts == ()


def test_a_page_is_examined_in_all_its_languages(author, examine):
    author.file(PAGE, "---\ntitle: О нас\nkind: news\n---\nТекст")
    author.file(PAGE.replace("ru", "kk"), "---\ntitel: Біз\n---\nМәтін")
    author.file("organizations/almaty/pages/rules.ru.md", "no header")
    assert {problem.code for problem in examine(PAGE).problems} == {"posts-only", "unknown-key", "title-missing"}
    assert examine().problems == ()


def test_the_logo_is_examined_with_the_organizations_own_file(author, examine):
    author.organization = replace(author.organization, logo="logo.png")
    author.file("organizations/almaty/logo.png", b"none")
    author.file(TOML, "")
    assert [problem.path for problem in examine(TOML).problems] == ["organizations/almaty/logo.png"]
    author.organization = replace(author.organization, logo="")
    assert examine(TOML).problems == ()


def test_a_page_of_the_portal_is_examined(author):
    author.file("pages/about.ru.md", "---\ntitel: О нас\n---\nТекст")
    author.file("pages/rules.ru.md", "no header")
    pages = author.sources().pages
    told = examine_portal_pages(SITE, pages, replace(author.settings(), publishes=False), ["pages/about.ru.md"])
    assert {problem.path for problem in told} == {"pages/about.ru.md"}
