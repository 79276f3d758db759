from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import NewsPath, Problem, StandingPath, parse_path
from plugins.newsroom.paths import FederationPath, OrganizationPath, PicturePath

CLINIC = "organizations/clinic"
DAY = date(2026, 1, 29)


def refused(path: str) -> Problem:
    problem = parse_path(path)
    assert isinstance(problem, Problem)
    return problem


def test_a_post_is_all_in_its_path():
    path = f"{CLINIC}/news/2026-01-29-media-seminar.kk.md"
    post = parse_path(path)
    assert post == NewsPath("clinic", DAY, "media-seminar", "kk", path)
    assert post.name == "2026-01-29-media-seminar"


@pytest.mark.parametrize(("folder", "organization"), [("pages", ""), (f"{CLINIC}/pages", "clinic")])
def test_a_page_belongs_to_the_portal_or_an_organization(folder, organization):
    path = f"{folder}/about.ru.md"
    assert parse_path(path) == StandingPath(organization, "about", "ru", path)


def test_both_own_files_are_known():
    assert parse_path("federation.toml") == FederationPath("federation.toml")
    assert parse_path(f"{CLINIC}/organization.toml") == OrganizationPath("clinic", f"{CLINIC}/organization.toml")


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("", "logo.svg"),
        ("", "logo.png"),
        ("news", "Зал 1.jpg"),
        ("news", "hall.jpeg"),
        ("news/2026-01-29-pay", "hall.png"),
        ("pages", "plan.webp"),
        ("pages", "charter.pdf"),
    ],
)
def test_pictures_stand_beside_what_they_belong_to(folder, name):
    path = "/".join(filter(None, (CLINIC, folder, name)))
    assert parse_path(path) == PicturePath("clinic", folder, name, path)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("2026-1-29 Семинар.ru.md", "2026-01-29-seminar.ru.md"),
        ("2026-01-29-Media_Seminar.RU.md", "2026-01-29-media-seminar.ru.md"),
        ("2026-01-29-seminar.md", "2026-01-29-seminar.ru.md"),
        ("seminar.kk.md", "2026-01-29-media-seminar.kk.md"),
        ("2026-01-29-pay.kazakh.md", "2026-01-29-pay.ru.md"),
        ("2026-01-29-pay.kk.ru.md", "2026-01-29-pay.ru.md"),
        ("21.11.2026 library.ru.md", "2026-11-21-library.ru.md"),
        ("21-11-2026-Библиотека.kk.md", "2026-11-21-biblioteka.kk.md"),
        ("2026.11.21 library.ru.md", "2026-11-21-library.ru.md"),
        ("2026-11-21-libr\u0430ry.ru.md", "2026-11-21-library.ru.md"),
        ("2026-11-21-\u0441hool.ru.md", "2026-11-21-chool.ru.md"),
    ],
)
def test_a_post_with_a_wrong_name_is_told_a_right_one(name, right):
    problem = refused(f"{CLINIC}/news/{name}")
    assert problem.code == "post-name"
    assert right in str(problem.remedy)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("2026-01-29-pay.kk.MD", "rename it 2026-01-29-pay.kk.md"),
        ("hall.JPG", "rename it hall.jpg"),
        ("hall.heic", "save the picture as JPEG"),
        ("hall.HEIF", "save the picture as JPEG"),
        ("hall.gif", "save the picture as JPEG (.jpg) or PNG"),
        ("text.docx", "copy its text"),
        ("2026-01-29-pay.ru.md.txt", "take .txt off the end: rename it 2026-01-29-pay.ru.md"),
        ("text.txt", "a text is a file such as 2026-01-29-media-seminar.ru.md"),
        ("archive.zip", "files here end in .md, .jpg, .jpeg, .png, .webp or .pdf"),
        ("README", "files here end in"),
    ],
)
def test_a_file_that_cannot_be_published_is_told_why(name, remedy):
    problem = refused(f"{CLINIC}/news/{name}")
    assert problem.code == "file-type"
    assert remedy in str(problem.remedy)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("2026-02-30-library", ": the month 2026-02 has no day 30"),
        ("31.11.2026 library", ": the month 2026-11 has no day 31"),
        ("2026-13-01-library", ": there is no month 13"),
        ("0206-12-01-library", ": the year 0206 is not between 1900 and 2199"),
        ("2026-11-21-libr\u0430r\u0443", ": 'а, у' in it only look Latin, the keyboard was Cyrillic"),
        ("2026-11-21-libr\u0430ry", ": 'а' in it only looks Latin, the keyboard was Cyrillic"),
        ("2026-11-21-Жалақы", ""),
        ("2026-11-21-pay-Жалақы", ""),
        ("library", ""),
    ],
)
def test_a_wrong_day_or_letter_of_a_name_is_named(name, fault):
    assert str(refused(f"{CLINIC}/news/{name}.ru.md").message) == f"this is not how a post's file is named{fault}"


def test_the_folder_of_a_post_holds_pictures_only():
    problem = refused(f"{CLINIC}/news/2026-01-29-pay/text.ru.md")
    assert "move the text up into news/" in str(problem.remedy)


def test_pages_of_the_portal_have_no_pictures():
    assert str(refused("pages/hall.jpg").remedy) == "files here end in .md"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("About us.ru.md", "about-us.ru.md"), ("Біз.kk.md", "biz.kk.md"), ("about.md", "about.ru.md")],
)
def test_a_page_with_a_wrong_name_is_told_a_right_one(name, remedy):
    problem = refused(f"pages/{name}")
    assert problem.code == "page-name"
    assert str(problem.remedy) == f"rename it, such as {remedy}"


@pytest.mark.parametrize(
    ("path", "folder", "remedy"),
    [
        ("organisations/x/organization.toml", "organisations", "did you mean 'organizations'?"),
        ("letters/x", "letters", "files belong into organizations or pages"),
        ("pages/old/about.ru.md", "pages/old", "move its files into the folder above"),
        (f"{CLINIC}/new/hall.jpg", f"{CLINIC}/new", "did you mean 'news'?"),
        (f"{CLINIC}/photos/2026/hall.jpg", f"{CLINIC}/photos", "files belong into news or pages"),
        (f"{CLINIC}/pages/old/about.ru.md", f"{CLINIC}/pages/old", "move its files into the folder above"),
        (
            f"{CLINIC}/news/2026-01-29-pay/old/a.jpg",
            f"{CLINIC}/news/2026-01-29-pay/old",
            "move its files into the folder above",
        ),
    ],
)
def test_a_wrong_folder_is_named_once_for_all_its_files(path, folder, remedy):
    problem = refused(path)
    assert (problem.code, problem.path, str(problem.remedy)) == ("wrong-folder", folder, remedy)
    assert refused(f"{path}.jpg") == problem


def test_the_folder_of_a_post_is_named_like_it():
    problem = refused(f"{CLINIC}/news/2026-01-29 Pay/hall.jpg")
    assert (problem.code, problem.path) == ("post-folder", f"{CLINIC}/news/2026-01-29 Pay")
    assert "'2026-01-29-pay'" in str(problem.remedy)


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("Almaty_Center", "rename it 'almaty-center'"),
        ("ru", "rename it, such as 'almaty-health-workers'"),
        ("news", "rename it, such as 'almaty-health-workers'"),
        ("Алматы", "rename it 'almaty'"),
        ("", "rename it, such as 'almaty-health-workers'"),
    ],
)
def test_a_folder_that_cannot_be_an_address_is_no_organization(key, remedy):
    problem = refused(f"organizations/{key}/organization.toml")
    assert (problem.code, problem.path, str(problem.remedy)) == ("organization-name", f"organizations/{key}", remedy)


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("Federation.toml", "did you mean 'federation.toml'?"),
        ("notes", "only federation.toml may stand here"),
        ("organizations/readme", "only folders of organizations may stand here"),
        (f"{CLINIC}/organisation.toml", "did you mean 'organization.toml'?"),
        (f"{CLINIC}/2026-01-29-pay.ru.md", "posts and their pictures belong into news/"),
        (f"{CLINIC}/hall", "only organization.toml, logo.svg or logo.png may stand here"),
    ],
)
def test_a_file_in_a_wrong_place_is_told_where_it_belongs(path, remedy):
    problem = refused(path)
    assert (problem.code, str(problem.remedy)) == ("wrong-place", remedy)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("a\udccfb.jpg", "cannot be seen"),
        ("a\tb.jpg", "cannot be seen"),
        ("gpj.\u202e.jpg", "cannot be seen"),
        ("a:b.jpg", "Windows"),
        ("a\\b.jpg", "Windows"),
        ("con.jpg", "Windows"),
        ("hall.jpg ", "Windows"),
        ("..", "Windows"),
        (".hall.jpg", "hides"),
    ],
)
def test_a_name_that_not_every_machine_can_store_is_refused(name, fault):
    problem = refused(f"{CLINIC}/news/{name}")
    assert problem.code == "file-name"
    assert fault in str(problem.message)


def test_a_name_that_cannot_be_seen_is_shown_as_its_code():
    assert refused("a\udccf\u202e\n.md").path == r"a\udccf\u202e\n.md"


ENDINGS = st.sampled_from(["", ".md", ".ru.md", ".jpg", ".MD", ".heic"])
PARTS = st.sampled_from(["organizations", "clinic", "news", "pages", "2026-01-29-pay", "2026-01-29", "", "..", "con"])


@settings(deadline=None)
@given(st.lists(PARTS | st.text(max_size=8), max_size=7).map("/".join), ENDINGS)
def test_every_path_is_either_a_source_or_a_problem_with_a_remedy(start, ending):
    source = parse_path(start + ending)
    if isinstance(source, Problem):
        assert source.remedy
        source.path.encode()
    else:
        assert source.path == start + ending
