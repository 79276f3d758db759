"""The table of addresses that readers, links and search engines rely on."""

from __future__ import annotations

import json
import re

import pytest

from tests.newsroom_folder import FEDERATION, Built, small_newsroom
from tests.site.test_bad_input import jpeg

LANGUAGES = ("kk", "ru", "en")
EMPTY = {
    "kk": "Бұл тілде әзірге жаңалық жоқ.",
    "ru": "На этом языке новостей пока нет.",
    "en": "No news in this language yet.",
}
NOTHING_AT_ALL = {"kk": "Әзірге жаңалық жоқ.", "ru": "Новостей пока нет.", "en": "No news yet."}
MORE = """
[sectors.education]
kk = "Білім беру"
ru = "Образование"
en = "Education"

[territories.astana]
kk = "Астана"
ru = "Астана"
en = "Astana"

[topics.youth]
kk = "Жастар"
ru = "Молодёжь"
en = "Youth"
"""
SCHOOL = """\
kind = "primary"
parents = ["federation"]
sector = "education"
territory = "astana"

[name]
kk = "Мектеп"
"""
PORTAL_PAGES = (
    "/{}/",
    "/{}/news/",
    "/{}/organizations/",
    "/{}/subscribe/",
    "/{}/pages/about/",
    "/{}/feed.xml",
    "/{}/sitemap.xml",
    *(f"/{{}}/{rollup}/" for rollup in ("sectors/health-care", "territories/almaty", "topics/pay")),
    *(f"/{{}}/{rollup}/feed.xml" for rollup in ("sectors/education", "territories/astana", "topics/youth")),
)
SECTION_PAGES = ("/{}/", "/{}/feed.xml", "/{}/news/", "/{}/news/2026/11/", "/{}/2026/pay/", "/{}/pages/about/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A newsroom with everything that has an address, and much that is empty."""
    newsroom = small_newsroom(tmp_path_factory.mktemp("addresses"))
    newsroom.write("federation.toml", FEDERATION + MORE)
    newsroom.write("organizations/lyceum/organization.toml", SCHOOL)
    newsroom.post("lyceum", "2026-11-08-lesson.ru.md", title="Урок", topics="[youth]")
    newsroom.post("lyceum", "2026-09-01-bell.ru.md", title="Звонок", image="hall.jpg", image_alt="Зал")
    newsroom.write("organizations/lyceum/news/hall.jpg", jpeg())
    for language in LANGUAGES:
        newsroom.write(f"pages/about.{language}.md", "---\ntitle: About\n---\n\nText.\n")
        newsroom.write(f"organizations/city-clinic/pages/about.{language}.md", "---\ntitle: About\n---\n\nText.\n")
    return newsroom.build()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PORTAL_PAGES)
def test_the_portal_has_its_pages_in_every_language(site, address, language):
    assert f'lang="{language}"' in site.read(address.format(language)) or address.endswith(".xml")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", SECTION_PAGES)
def test_a_section_has_its_pages_in_its_languages(site, address, language):
    assert site.read(f"/city-clinic{address.format(language)}")


@pytest.mark.parametrize("address", ["/ru/", "/ru/organizations/", "/ru/pages/about/"])
def test_the_foot_of_the_portals_pages_leads_to_its_standing_pages(site, address):
    assert '<a href="/ru/pages/about/"' in site.read(address).partition('class="colophon"')[2]


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/404.html", "/robots.txt", "/sitemap.xml", "/manifest.json"),
        *("/city-clinic/", "/city-clinic/sitemap.xml", "/city-clinic/manifest.json"),
        *(f"/ru/{scope}/2026/11/" for scope in ("news", "sectors/education", "territories/astana", "topics/youth")),
    ],
)
def test_what_stands_once_is_there(site, address):
    assert site.read(address)


def test_the_copy_at_the_root_is_in_no_set_of_languages_and_in_no_sitemap(site):
    for address in ("/", "/kk/", "/ru/", "/en/"):
        assert 'href="https://news.example.org/"' not in site.read(address)
    for address in ("/sitemap.xml", "/kk/sitemap.xml", "/ru/sitemap.xml", "/en/sitemap.xml"):
        assert '"https://news.example.org/"' not in site.read(address)
        assert ">https://news.example.org/<" not in site.read(address)


@pytest.mark.parametrize("name", ["", "organizations/", "subscribe/", "news/", "news/2026/11/", "sectors/education/"])
def test_pages_that_may_be_indexed_say_more_than_their_heading(site, name):
    page = site.read(f"/ru/{name}")
    heading, description = (re.findall(f'"{one}" content="([^"]+)"', page) for one in ("og:title", "description"))
    assert len(description[0]) > len(heading[0])


def test_the_page_for_lost_readers_is_as_careful_as_all_others(site):
    policy = '<meta http-equiv="Content-Security-Policy"\ncontent="default-src \'none\'; '
    lost = site.read("/404.html")
    assert policy in lost
    assert policy in site.read("/kk/")
    assert '<meta name="robots" content="noindex">' in lost


def test_copies_of_front_pages_say_where_the_page_itself_is(site):
    default, section = site.read("/"), site.read("/lyceum/")

    assert default == site.read("/kk/")
    assert '<link rel="canonical" href="https://news.example.org/kk/">' in default
    assert 'hreflang="x-default" href="https://news.example.org/kk/"' in default
    assert section == site.read("/lyceum/kk/")
    assert '<link rel="canonical" href="https://news.example.org/lyceum/kk/">' in section


def test_pictures_cards_and_theme_carry_a_digest(site):
    named = [name for name in site.files() if re.match(r"(?:[^/]+/)?(?:pictures|cards|theme)/", name)]

    assert {name.rpartition("/")[0] for name in named} >= {"lyceum/pictures", "lyceum/cards", "theme"}
    assert [name for name in named if not re.search(r"[-/][0-9a-f]{8,}\.\w+$", name)] == []


def test_manifests_name_every_file_of_their_owner_that_may_be_found(site):
    section = json.loads(site.read("/lyceum/manifest.json"))["files"]
    portal = json.loads(site.read("/manifest.json"))
    organizations = {"almaty-union", "city-clinic", "federation", "lyceum"}
    files = [name for name in site.files() if not name.endswith("manifest.json") and "/desk/" not in name]

    assert set(section) == {name.removeprefix("lyceum/") for name in files if name.startswith("lyceum/")}
    assert set(portal["files"]) == {name for name in files if name.split("/")[0] not in organizations}
    assert set(portal["sections"]) == organizations


def leads_on(page: str, address: str) -> bool:
    """Say whether a paragraph of the page leads to an address in Russian."""
    return re.search(rf'<p[^>]*>[^<]*<a href="{address}"[^>]*>Русский</a>', page) is not None


@pytest.mark.parametrize("language", ["kk", "en"])
@pytest.mark.parametrize("scope", ["sectors/education", "territories/astana", "topics/youth"])
def test_an_empty_page_says_so_and_leads_to_the_fullest_language(site, scope, language):
    page = site.read(f"/{language}/{scope}/")

    assert EMPTY[language] in page
    assert leads_on(page, f"/ru/{scope}/")
    assert EMPTY["ru"] not in site.read(f"/ru/{scope}/")


def test_a_section_without_news_in_a_language_leads_to_the_fullest_too(site):
    page = site.read("/lyceum/kk/")

    assert EMPTY["kk"] in page
    assert leads_on(page, "/lyceum/ru/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_that_is_empty_in_all_languages_only_says_so(site, language):
    page = site.read(f"/federation/{language}/")

    assert NOTHING_AT_ALL[language] in page
    assert site.read(f"/federation/{language}/news/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_site_has_all_its_pages_before_the_first_news(empty_site, language):
    for address in PORTAL_PAGES:
        if "about" not in address and not re.search("education|astana|youth", address):
            assert empty_site.read(address.format(language)), address
    assert NOTHING_AT_ALL[language] in empty_site.read(f"/{language}/")
    assert NOTHING_AT_ALL[language] in empty_site.read(f"/{language}/news/")


@pytest.fixture(scope="module")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    newsroom = small_newsroom(tmp_path_factory.mktemp("empty-site"))
    for post in newsroom.content.glob("organizations/*/news/*.md"):
        post.unlink()
    return newsroom.build()


def test_a_new_site_is_built_without_a_word(empty_site):
    assert empty_site.status == 0
    assert empty_site.problems == []
