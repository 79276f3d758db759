from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import NewsPath, Problem, StandingPath, parse_path
from plugins.newsroom.paths import FederationPath, MediaPath, OrganizationPath
from plugins.newsroom.paths.right_names import place_of_text

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


@pytest.mark.parametrize("name", ["tokens.css", "extra.css", "logo.svg", "texts.kk.toml", "texts.uzb.toml"])
def test_the_look_of_a_federation_has_its_files(name):
    assert parse_path(f"theme/{name}") == FederationPath(f"theme/{name}")


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("token.css", "rename it theme/tokens.css"),
        (
            "base.html",
            "delete it: neither templates nor scripts may stand here, only tokens.css, extra.css or logo.svg",
        ),
        ("photo.jpg", "only tokens.css, extra.css, logo.svg or texts.ru.toml may stand here"),
    ],
)
def test_anything_else_in_a_look_is_named(name, remedy):
    problem = refused(f"theme/{name}")
    assert (problem.code, problem.path, str(problem.remedy)) == ("wrong-place", f"theme/{name}", remedy)


def test_a_look_has_no_folders():
    assert refused("theme/fonts/x.woff2").path == "theme/fonts"


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
    assert parse_path(path) == MediaPath("clinic", folder, name, path)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("2026-1-29 Семинар.ru.md", "2026-01-29-seminar.ru.md"),
        ("2026-01-29-Media_Seminar.RU.md", "2026-01-29-media-seminar.ru.md"),
        ("2026-01-29-seminar.md", "2026-01-29-seminar.ru.md"),
        ("seminar.kk.md", "2026-01-29-seminar.kk.md"),
        ("2026-01-29-pay.kazakh.md", "2026-01-29-pay.kk.md"),
        ("2026-01-29-pay.KAZ.md", "2026-01-29-pay.kk.md"),
        ("2026-01-29-pay.рус.md", "2026-01-29-pay.ru.md"),
        ("2026-01-29-pay_kk.md", "2026-01-29-pay.kk.md"),
        ("2026-01-29-pay-ru.md", "2026-01-29-pay.ru.md"),
        ("2026-01-29-Жалақы өсті.md", "2026-01-29-zhalaqy-osti.kk.md"),
        ("2026-02-30-pay.ru.md", "2026-02-28-pay.ru.md"),
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
    assert str(problem.remedy) == f"rename it {CLINIC}/news/{right}"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("2026-01-29-pay.kk.MD", f"rename it {CLINIC}/news/2026-01-29-pay.kk.md"),
        ("2026-01-29-pay.KK.MD", f"rename it {CLINIC}/news/2026-01-29-pay.kk.md"),
        ("2026-01-29-pay.ru.markdown", f"rename it {CLINIC}/news/2026-01-29-pay.ru.md"),
        ("hall.JPG", f"rename it {CLINIC}/news/hall.jpg"),
        ("hall.heic", "save the picture as JPEG"),
        ("hall.HEIF", "save the picture as JPEG"),
        ("hall.gif", "save the picture as JPEG (.jpg) or PNG"),
        ("text.docx", "copy its text"),
        ("2026-01-29-pay.ru.md.txt", f"rename it {CLINIC}/news/2026-01-29-pay.ru.md"),
        ("text.txt", f"rename it {CLINIC}/news/2026-01-29-text.ru.md"),
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
    assert str(problem.remedy) == f"move it to {CLINIC}/news/2026-01-29-pay.ru.md"


def test_pages_of_the_portal_have_no_pictures():
    assert str(refused("pages/hall.jpg").remedy) == "files here end in .md"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("About us.ru.md", "about-us.ru.md"), ("Біз.kk.md", "biz.kk.md"), ("about.md", "about.ru.md")],
)
def test_a_page_with_a_wrong_name_is_told_a_right_one(name, remedy):
    problem = refused(f"pages/{name}")
    assert problem.code == "page-name"
    assert str(problem.remedy) == f"rename it pages/{remedy}"


@pytest.mark.parametrize(
    ("path", "folder", "remedy"),
    [
        ("organisations/x/organization.toml", "organisations", "rename it organizations"),
        ("letters/x", "letters", "files belong into organizations, pages or theme"),
        ("pages/old/about.ru.md", "pages/old", "move its files into the folder above: pages"),
        (f"{CLINIC}/new/hall.jpg", f"{CLINIC}/new", f"rename it {CLINIC}/news"),
        (f"{CLINIC}/Жаңалықтар/hall.jpg", f"{CLINIC}/Жаңалықтар", f"rename it {CLINIC}/news"),
        (f"{CLINIC}/страницы/about.ru.md", f"{CLINIC}/страницы", f"rename it {CLINIC}/pages"),
        (f"{CLINIC}/photos/2026/hall.jpg", f"{CLINIC}/photos", f"files belong into {CLINIC}/news or {CLINIC}/pages"),
        (
            f"{CLINIC}/pages/old/about.ru.md",
            f"{CLINIC}/pages/old",
            f"move its files into the folder above: {CLINIC}/pages",
        ),
        (
            f"{CLINIC}/news/2026-01-29-pay/old/a.jpg",
            f"{CLINIC}/news/2026-01-29-pay/old",
            f"move its files into the folder above: {CLINIC}/news/2026-01-29-pay",
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
    assert str(problem.remedy) == f"rename it {CLINIC}/news/2026-01-29-pay"


@pytest.mark.parametrize(
    ("key", "remedy"),
    [
        ("Almaty_Center", "rename it organizations/almaty-center"),
        ("ru", "rename it organizations/ru-union"),
        ("news", "rename it organizations/news-union"),
        ("Алматы", "rename it organizations/almaty"),
        ("", "rename it organizations/almaty-health-workers"),
    ],
)
def test_a_folder_that_cannot_be_an_address_is_no_organization(key, remedy):
    problem = refused(f"organizations/{key}/organization.toml")
    assert (problem.code, problem.path, str(problem.remedy)) == ("organization-name", f"organizations/{key}", remedy)


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("Federation.toml", "rename it federation.toml"),
        ("notes", "only federation.toml or redirects.toml may stand here"),
        ("notes.txt", "only federation.toml or redirects.toml may stand here"),
        ("README.md", "only federation.toml or redirects.toml may stand here"),
        ("organizations/readme", "only folders of organizations may stand here"),
        (f"{CLINIC}/organisation.toml", f"rename it {CLINIC}/organization.toml"),
        (f"{CLINIC}/2026-01-29-pay.ru.md", f"move it to {CLINIC}/news/2026-01-29-pay.ru.md"),
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
        told = parse_path(followed(start + ending))
        assert not isinstance(told, Problem) or told.remedy.text not in ("rename it {name}", "move it to {name}")
    else:
        assert source.path == start + ending


def followed(path: str) -> str:
    """Where a file lies once its author did what each message said; few are told one after the other."""
    for _ in range(6):
        problem = parse_path(path)
        if not isinstance(problem, Problem):
            break
        remedy = str(problem.remedy)
        if found := re.fullmatch(r"(?:rename it|move it to) (.*)", remedy):
            path = found[1] + path.removeprefix(problem.path) if path.startswith(problem.path) else found[1]
        elif found := re.fullmatch(r"(?:files belong into|move its files into the folder above:) (\S+).*", remedy):
            path = f"{found[1]}/{path.rpartition('/')[2]}"
        path = path.replace("…", "clinic")
    return path


@pytest.mark.parametrize(
    ("path", "right"),
    [
        (f"{CLINIC}/2026-01-29-pay.ru.md", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
        (f"{CLINIC}/29.01.2026 Жалақы.KK.MD", f"{CLINIC}/news/2026-01-29-zhalaqy.kk.md"),
        (f"{CLINIC}/pages/2026-01-29-pay.ru.md", f"{CLINIC}/pages/2026-01-29-pay.ru.md"),
        (f"{CLINIC}/news/2026/2026-01-29-pay.kk.md", f"{CLINIC}/news/2026-01-29-pay.kk.md"),
        (f"{CLINIC}/news/2026/01/2026-01-29-pay.kk.md", f"{CLINIC}/news/2026-01-29-pay.kk.md"),
        (f"{CLINIC}/2026/2026-01-29-pay.KZ.md", f"{CLINIC}/news/2026-01-29-pay.kk.md"),
        (f"{CLINIC}/about.RU.md", f"{CLINIC}/pages/about.ru.md"),
        (f"{CLINIC}/pages/about.ru.MD", f"{CLINIC}/pages/about.ru.md"),
        (f"{CLINIC}/pages/About us.ru.markdown", f"{CLINIC}/pages/about-us.ru.md"),
        (f"{CLINIC}/news/2026-01-29-pay/2026-01-29-pay.ru.md", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
        (f"{CLINIC}/hall.JPG", f"{CLINIC}/news/hall.jpg"),
        (f"{CLINIC}/photos/hall.jpg", f"{CLINIC}/news/hall.jpg"),
        (f"{CLINIC}/Logo.png", f"{CLINIC}/logo.png"),
        ("organizations/City_Clinic/news/2026-01-29-pay.ru.md", "organizations/city-clinic/news/2026-01-29-pay.ru.md"),
        ("Organizations/clinic/news/2026-01-29-pay.ru.md", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
        ("news/2026-01-29-pay.ru.md", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
        ("2026-01-29-pay.ru.md", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
        ("Біз туралы.kk.md", "pages/biz-turaly.kk.md"),
        (f"{CLINIC}/news/2026-01-29-pay.ru.md ", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
        (f"{CLINIC}/news/2026-01-29: pay?.ru.md", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
        (f"{CLINIC}/news/.2026-01-29-pay.ru.md", f"{CLINIC}/news/2026-01-29-pay.ru.md"),
    ],
)
def test_what_messages_say_leads_to_a_right_path(path, right):
    assert followed(path) == right
    assert not isinstance(parse_path(right), Problem)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("organizations/union/about.kk.md", "organizations/union/pages/about.kk.md"),
        ("organizations/union/texts/About us.ru.md", "organizations/union/pages/about-us.ru.md"),
        ("organizations/union/2026-01-29-pay.kk.md", "organizations/union/news/2026-01-29-pay.kk.md"),
    ],
)
def test_a_text_that_lies_elsewhere_has_a_place(path, place):
    assert place_of_text(path) == place
