"""Desks and front pages lead to where a post is written, with its name and a frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.newsdesk import framed
from plugins.newsroom import NewsPath, Repository, parse_path
from plugins.sections.desk_pages import desk_pages
from plugins.sections.front_pages import front_pages
from plugins.sections.new_posts import LONGEST, new_file_url
from tests.made import CLINIC, SITE, edition, record, section

FILE = "content/organizations/clinic/news/yyyy-mm-dd-slug.kk.md"
FRAME = "---\ntitle: \n---\n\nКім & не істеді? 100% #1 + «иә»\n"
REPOSITORY = Repository("github", "https://git.example/union/news")


def with_repository(repository=REPOSITORY, **changes):
    facts = replace(SITE, repository=repository)
    return section(edition=replace(edition(), facts=facts, new_post_script="/theme/new-post-0.js"), **changes)


@pytest.mark.parametrize(
    ("service", "page", "named", "filled"),
    [
        ("github", "/union/news/new/main", "filename", "value"),
        ("gitlab", "/union/news/-/new/main", "file_name", "content"),
        ("gitea", "/union/news/_new/main", "filename", "value"),
    ],
)
def test_each_service_is_told_name_and_frame_in_its_own_way(service, page, named, filled):
    url = urlsplit(new_file_url(replace(REPOSITORY, service=service), FILE, FRAME))

    assert (url.scheme, url.netloc, url.path) == ("https", "git.example", page)
    assert parse_qs(url.query) == {named: [FILE], filled: [FRAME]}


def test_a_branch_may_have_any_name():
    url = new_file_url(replace(REPOSITORY, branch="news/2026 #1"), FILE, "")
    assert url.startswith("https://git.example/union/news/new/news/2026%20%231?filename=content/")


def test_an_address_is_never_longer_than_servers_take():
    long = "\n\n".join(f"<!-- {number} бөлік\nжол -->" for number in range(1000))
    url = new_file_url(REPOSITORY, FILE, long)

    kept = parse_qs(urlsplit(url).query)["value"][0]
    assert LONGEST - 200 < len(url) <= LONGEST
    assert kept
    assert long.startswith(kept)
    assert kept.endswith(" -->")


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "Бірінші абзац"), ("ru", "Первый абзац"), ("en", "First paragraph")]
)
def test_the_frame_of_a_post_fits_whole_in_its_language(language, words):
    shown = with_repository(posts=[record(language=language)])
    (job,) = (one for one in desk_pages(shown) if one.template == "desks" and one.page.language == language)

    frame = parse_qs(urlsplit(job.values["new_post"]).query)["value"][0]
    assert frame == framed("news", language, {"title": "…"})
    assert words in frame


def test_the_name_is_one_that_a_post_may_have_once_day_and_word_are_written():
    written = FILE.replace("yyyy-mm-dd", "2026-11-05").replace("slug", "new-room").removeprefix("content/")
    assert parse_path(written) == NewsPath("clinic", date(2026, 11, 5), "new-room", "kk", written)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_list_of_desks_leads_there_in_its_own_language_and_its_script_says_the_day(language):
    (job,) = (one for one in desk_pages(with_repository()) if one.page.language == language)

    assert f"/news/yyyy-mm-dd-slug.{language}.md&" in job.values["new_post"]
    assert job.page.script == "/theme/new-post-0.js"


def test_the_front_page_leads_there_and_needs_no_script():
    (job,) = (one for one in front_pages(with_repository()) if one.page.address == "/clinic/ru/")

    assert "/clinic/news/yyyy-mm-dd-slug.ru.md&" in job.values["organization"].new_post
    assert job.page.script == ""


@pytest.mark.parametrize(
    "shown",
    [
        section(),
        with_repository(facts=replace(section().facts, organization=replace(CLINIC, closed=date(2026, 6, 30)))),
    ],
    ids=["no repository", "closed"],
)
def test_where_nothing_can_be_written_nothing_leads(shown):
    jobs = [*desk_pages(shown), *(one for one in front_pages(shown) if one.template == "organization")]

    values = [
        one.values["organization"].new_post if "organization" in one.values else one.values["new_post"] for one in jobs
    ]
    assert set(values) == {""}
    assert {one.page.script for one in jobs} == {""}
