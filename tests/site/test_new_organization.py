"""What joins, leaves, or gets another name: it changes everywhere it is shown, and nowhere else."""

from __future__ import annotations

import feedparser
import pytest

from tests.newsroom_folder import FEDERATION, ORGANIZATIONS, Built, NewsroomFolder

SCHOOL = """\
kind = "primary"
parents = ["almaty-union"]
sector = "health-care"

[name]
kk = "Медициналық мектеп"
ru = "Медицинская школа"
en = "Medical School"
"""
PAY = "organizations/city-clinic/news/2026-11-02-pay.{}.md"


def links_to(built: Built, address: str) -> set[str]:
    """Give the pages and feeds that link to an address."""
    link = f'href="{address}"'
    url = f"https://news.example.org{address}<"
    return {name.removesuffix("index.html") for name in (*built.files_with(link), *built.files_with(url))}


def test_one_folder_with_one_toml_and_one_markdown_file_is_a_new_organization(published):
    published.write("organizations/medical-school/organization.toml", SCHOOL)
    published.post("medical-school", "2026-11-10-first-lesson.ru.md", title="Первый урок")

    built = published.build()

    assert built.status == 0, built.text
    assert {
        "ru/",
        "ru/organizations/",
        "ru/sectors/health-care/",
        "ru/territories/almaty/",
        "almaty-union/ru/",
    } <= links_to(built, "/medical-school/ru/")
    assert {
        "ru/",
        "ru/feed.xml",
        "ru/news/2026/11/",
        "ru/sectors/health-care/",
        "ru/sectors/health-care/feed.xml",
        "ru/territories/almaty/feed.xml",
        "medical-school/ru/",
        "medical-school/ru/feed.xml",
        "medical-school/sitemap.xml",
    } <= links_to(built, "/medical-school/ru/2026/first-lesson/")
    assert "medical-school/sitemap.xml" in built.read("/sitemap.xml")
    assert "medical-school/ru/feed.xml" in built.read("/ru/subscribe/")
    assert built.figures["sections_built"] == 2  # its own and its parent's


def rename(newsroom: NewsroomFolder, organization: str, old: str, new: str) -> None:
    newsroom.write(f"organizations/{organization}/organization.toml", ORGANIZATIONS[organization].replace(old, new))


@pytest.mark.parametrize(
    ("change", "sections"),
    [
        # A sector that no section shows.
        (lambda n: n.write("federation.toml", FEDERATION + '\n[sectors.education]\nkk = "Білім"\n'), 0),
        # A sector that one shows.
        (lambda n: n.write("federation.toml", FEDERATION.replace("Здравоохранение", "Медицина")), 1),
        # A member: its own section and its parent's.
        (lambda n: rename(n, "city-clinic", "Городская поликлиника", "Поликлиника города"), 2),
        # A parent: its own section, its parent's, its member's.
        (lambda n: rename(n, "almaty-union", "Союз Алматы", "Алматинский союз"), 3),
        # The federation: its own section and its member's, not that of the member's member.
        (lambda n: rename(n, "federation", 'ru = "Федерация"', 'ru = "Наша федерация"'), 2),
    ],
    ids=["nobody's sector", "one's sector", "a member", "a parent", "the federation"],
)
def test_a_name_changes_the_sections_that_show_it_and_no_other(published, change, sections):
    change(published)

    built = published.build()

    assert built.status == 0, built.text
    assert built.figures["sections_built"] == sections


def test_a_deleted_post_is_gone_everywhere(published):
    for language in ("kk", "ru", "en"):
        (published.content / PAY.format(language)).unlink()

    built = published.build()

    assert built.status == 0
    assert not built.files_with("2026/pay")
    assert "en/topics/pay/2026/11/index.html" not in built.files()


def ids(built: Built, feed: str) -> dict[str, str]:
    """Give the id of each item of a feed by its link."""
    return {entry.link: entry.id for entry in feedparser.parse(built.read(feed)).entries}


SITE = "https://news.example.org"


def assert_redirected(built: Built, old: str, new: str) -> None:
    page = built.read(old)
    assert f'<link rel="canonical" href="{SITE}{new}">' in page
    assert 'http-equiv="refresh"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert links_to(built, old) == set()


def test_a_renamed_post_keeps_its_id_and_its_old_address_leads_on(published):
    before = ids(published.build(), "/ru/feed.xml")
    for language in ("kk", "ru", "en"):
        old = published.content / PAY.format(language)
        new = old.with_name(f"2026-11-03-wages.{language}.md")
        new.write_text(
            old.read_text(encoding="utf-8").replace("---\n", "---\nformerly: [2026-11-02-pay]\n", 1), "utf-8"
        )
        old.unlink()

    built = published.build()

    assert built.status == 0, built.text
    for language in ("kk", "ru", "en"):
        assert_redirected(built, f"/city-clinic/{language}/2026/pay/", f"/city-clinic/{language}/2026/wages/")
    after = ids(built, "/ru/feed.xml")
    assert after[f"{SITE}/city-clinic/ru/2026/wages/"] == before[f"{SITE}/city-clinic/ru/2026/pay/"]
    assert before[f"{SITE}/city-clinic/ru/2026/pay/"] == "tag:example.org,2026:city-clinic/2026-11-02-pay/ru"


def test_a_renamed_organization_leads_its_readers_on(published):
    folder = published.content / "organizations"
    (folder / "city-clinic").rename(folder / "city-hospital")
    published.write(
        "organizations/city-hospital/organization.toml",
        ORGANIZATIONS["city-clinic"].replace("[name]", 'formerly = ["city-clinic"]\n[name]'),
    )
    published.post("city-hospital", "2026-11-02-pay.ru.md", title="Зарплата", formerly="[city-clinic/2026-11-02-pay]")

    built = published.build()

    assert built.status == 0, built.text
    assert_redirected(built, "/city-clinic/", "/city-hospital/kk/")
    assert_redirected(built, "/city-clinic/ru/", "/city-hospital/ru/")
    assert_redirected(built, "/city-clinic/en/2026/pay/", "/city-hospital/en/2026/pay/")
    assert ids(built, "/city-hospital/ru/feed.xml") == {
        f"{SITE}/city-hospital/ru/2026/pay/": "tag:example.org,2026:city-clinic/2026-11-02-pay/ru"
    }
    assert built.figures["organizations"] == 3
    assert not [name for name in built.read("/ru/organizations/").split('"') if name.startswith("/city-clinic/")]


def test_an_old_address_that_has_become_another_posts_is_named(published):
    published.post("city-clinic", "2026-11-09-wages.ru.md", title="Другая", formerly="[2026-11-02-pay]")
    published.post("city-clinic", "2026-11-10-salary.ru.md", title="Третья", formerly="[2026-11-01-old]")
    published.post("city-clinic", "2026-11-11-income.ru.md", title="Четвёртая", formerly="[2026-11-01-old]")

    built = published.build("publishconf.py")

    assert built.status == 3
    assert [(problem["path"].rpartition("/")[2], problem["line"], problem["code"]) for problem in built.problems] == [
        ("2026-11-09-wages.ru.md", 3, "former-address-taken"),
        ("2026-11-11-income.ru.md", 3, "former-address-taken"),
    ]
    assert ">Body.<" in built.read("/city-clinic/ru/2026/pay/")
    assert_redirected(built, "/city-clinic/ru/2026/old/", "/city-clinic/ru/2026/salary/")
    assert not built.files_with("2026/wages")
