from __future__ import annotations

import os

import pytest

from plugins.newsroom import Problem, Severity, Sources, read_content
from plugins.newsroom.organizations.loading import read_federation
from plugins.newsroom.paths.walking import FOLDERS_DEEP, LEFT_BY_SYSTEMS, find_files
from tests.deep_folders import deep_folders
from tests.newsroom_folder import FEDERATION

CLINIC = "organizations/city-clinic"


def codes(newsroom) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in read_content(newsroom.content).problems]


def sources(newsroom, organization: str) -> Sources:
    return next(s for s in read_content(newsroom.content).sources if s.organization == organization)


def test_a_sound_folder_is_read_without_a_problem(newsroom):
    newsroom.write("pages/join.kk.md", "Text")
    read = read_content(newsroom.content)
    assert (read.problems, read.unreadable) == ((), ())
    assert read.federation
    assert read.federation.key == "federation"
    assert [organization.key for organization in read.organizations] == ["almaty-union", "city-clinic", "federation"]
    assert [page.path for page in read.portal_pages] == ["pages/join.kk.md"]


def test_sources_name_every_accepted_file(newsroom):
    newsroom.write(f"{CLINIC}/news/hall.jpg", b"")
    newsroom.write(f"{CLINIC}/pages/about.ru.md", "Text")
    found = sources(newsroom, "city-clinic")
    assert [post.language for post in found.posts] == ["en", "kk", "ru"]
    assert [page.slug for page in found.pages] == ["about"]
    assert found.files == (
        f"{CLINIC}/news/2026-11-02-pay.en.md",
        f"{CLINIC}/news/2026-11-02-pay.kk.md",
        f"{CLINIC}/news/2026-11-02-pay.ru.md",
        f"{CLINIC}/news/hall.jpg",
        f"{CLINIC}/organization.toml",
        f"{CLINIC}/pages/about.ru.md",
    )


def test_everything_wrong_is_named_at_once(newsroom):
    newsroom.write("federation.toml", "languages = 5")
    newsroom.write(f"{CLINIC}/organization.toml", "kind =")
    newsroom.write(f"{CLINIC}/news/text.docx", b"")
    newsroom.write("organizations/News/organization.toml", "")
    assert {code for _, code in codes(newsroom)} == {"wrong-type", "required", "toml", "file-type", "organization-name"}


def test_a_missing_content_folder_is_a_problem(tmp_path):
    read = read_content(tmp_path / "nowhere")
    assert read.federation is None
    assert [problem.code for problem in read.problems] == ["content-missing"]


def test_an_empty_content_folder_misses_its_federation(tmp_path):
    assert [(p.path, p.code) for p in read_content(tmp_path).problems] == [("federation.toml", "federation-missing")]


def test_a_federation_file_with_a_mistake_is_no_federation(newsroom):
    newsroom.write("federation.toml", b"\xff\xfe")
    read = read_content(newsroom.content)
    assert read.federation is None
    assert [(p.path, p.code) for p in read.problems] == [("federation.toml", "encoding")]


def test_a_folder_without_its_own_file_is_unreadable(newsroom):
    newsroom.post("new-union", "2026-11-02-pay.ru.md")
    read = read_content(newsroom.content)
    assert read.unreadable == ("new-union",)
    assert [(p.path, p.code) for p in read.problems] == [
        ("organizations/new-union/organization.toml", "organization-missing")
    ]
    assert len(sources(newsroom, "new-union").posts) == 1


def test_a_folder_that_is_no_organization_is_named_once(newsroom):
    newsroom.write("organizations/Алматы/organization.toml", "")
    newsroom.write("organizations/Алматы/news/a.jpg", b"")
    assert codes(newsroom) == [("organizations/Алматы", "organization-name")]
    assert read_content(newsroom.content).unreadable == ()


@pytest.mark.parametrize(
    "name",
    [
        *sorted(LEFT_BY_SYSTEMS),
        "._2026-01-29-pay.ru.md",
        "~$lib.docx",
        ".~lock.a.odt#",
        ".#a.md",
        "a.ru.md~",
        ".a.ru.md.swp",
    ],
)
def test_what_systems_leave_behind_is_passed_over(newsroom, name):
    newsroom.write(f"{CLINIC}/news/{name}", b"")
    assert codes(newsroom) == []


def test_other_hidden_files_are_named(newsroom):
    newsroom.write(f"{CLINIC}/.notes", b"")
    assert codes(newsroom) == [(f"{CLINIC}/.notes", "file-name")]


@pytest.mark.parametrize("name", [".gitattributes", ".gitmodules"])
@pytest.mark.parametrize("folder", [CLINIC, f"{CLINIC}/news", f"{CLINIC}/news/2026-01-29-pay"])
def test_what_makes_git_treat_an_organizations_files_otherwise_is_named(newsroom, folder, name):
    newsroom.write(f"{folder}/{name}", b"*.md -text")
    assert codes(newsroom) == [(f"{folder}/{name}", "git-settings")]


def test_the_federations_own_rules_for_git_are_its_right(newsroom):
    newsroom.write(".gitattributes", b"*.md text")
    newsroom.write("organizations/.gitattributes", b"*.md text")
    assert codes(newsroom) == []


@pytest.mark.parametrize("place", [f"{CLINIC}/.git", f"{CLINIC}/.git/config", f"{CLINIC}/news/.git/objects/aa/bb"])
def test_a_repository_in_an_organizations_folder_is_named_once(newsroom, place):
    newsroom.write(place, b"gitdir: elsewhere")
    assert codes(newsroom) == [(place.partition("/.git")[0], "own-repository")]


def test_empty_folders_are_nothing(newsroom):
    (newsroom.content / "organizations" / "Later Union" / "news").mkdir(parents=True)
    assert codes(newsroom) == []


@pytest.mark.parametrize("target", ["organization.toml", "news", "/", "nowhere"])
def test_a_link_is_named_and_never_followed(newsroom, target):
    (newsroom.content / CLINIC / "pages").symlink_to(target)
    assert codes(newsroom) == [(f"{CLINIC}/pages", "symbolic-link")]


def test_an_own_file_that_is_a_link_is_not_read(newsroom):
    own = newsroom.content / CLINIC / "organization.toml"
    own.rename(own.with_name("other"))
    own.symlink_to("other")
    assert read_content(newsroom.content).unreadable == ("city-clinic",)


def test_the_content_folder_itself_may_be_a_link(newsroom):
    link = newsroom.root / "link"
    link.symlink_to(newsroom.content)
    assert read_content(link) == read_content(newsroom.content)


def test_a_pipe_is_no_file(newsroom):
    os.mkfifo(newsroom.content / CLINIC / "news" / "pipe.jpg")
    assert codes(newsroom) == [(f"{CLINIC}/news/pipe.jpg", "not-a-file")]


def test_a_name_that_is_not_utf_8_is_a_problem_and_no_crash(newsroom):
    folder = os.fsencode(newsroom.content / CLINIC / "news")
    with open(os.path.join(folder, b"\xcf\xf0.jpg"), "wb"):  # noqa: PTH123, PTH118 - a name that pathlib cannot hold
        pass
    assert codes(newsroom) == [(rf"{CLINIC}/news/\udccf\udcf0.jpg", "file-name")]


def test_a_folder_that_may_not_be_read_is_named(tmp_path):
    _, (problem,) = find_files(tmp_path / "gone")
    assert (problem.path, problem.code) == (".", "unreadable")
    assert str(problem.message).startswith("this cannot be read: ")


def test_a_file_that_may_not_be_read_is_named(tmp_path):
    problems: list[Problem] = []
    assert read_federation(tmp_path, {"federation.toml"}, problems) is None
    assert [(problem.path, problem.code) for problem in problems] == [("federation.toml", "unreadable")]


@pytest.mark.parametrize(
    ("first", "second"), [("hall.jpg", "Hall.jpg"), ("зал.jpg", "ЗАЛ.jpg"), ("\u0439.jpg", "\u0438\u0306.jpg")]
)
def test_names_that_some_disks_cannot_tell_apart_are_an_error_at_the_later(newsroom, first, second):
    for name in (first, second):
        newsroom.write(f"{CLINIC}/news/{name}", b"")
    kept, dropped = sorted((first, second))
    assert codes(newsroom) == [(f"{CLINIC}/news/{dropped}", "twin-name")]
    assert f"{CLINIC}/news/{kept}" in sources(newsroom, "city-clinic").files


def test_one_slug_in_one_year_belongs_to_the_earlier_post(newsroom):
    newsroom.post("city-clinic", "2026-12-05-pay.kk.md")
    newsroom.post("city-clinic", "2026-12-06-pay.ru.md")
    newsroom.post("city-clinic", "2027-12-05-pay.kk.md")
    assert codes(newsroom) == [
        (f"{CLINIC}/news/2026-12-05-pay.kk.md", "same-address"),
        (f"{CLINIC}/news/2026-12-06-pay.ru.md", "same-address"),
    ]
    assert {post.name for post in sources(newsroom, "city-clinic").posts} == {"2026-11-02-pay", "2027-12-05-pay"}


def test_a_translation_of_another_day_is_told_its_name(newsroom):
    newsroom.post("city-clinic", "2026-12-05-library.ru.md")
    newsroom.post("city-clinic", "2026-12-06-library.kk.md")
    newsroom.post("city-clinic", "2026-12-07-library.ru.md")
    remedies = [str(problem.remedy) for problem in read_content(newsroom.content).problems]
    other = "choose other words for the name of the later post"
    assert remedies == [f"if it is the translation, name it 2026-12-05-library.kk.md; if not, {other}", other]


def test_a_language_that_the_site_does_not_have_is_an_error(newsroom):
    newsroom.post("city-clinic", "2026-11-02-pay.de.md")
    newsroom.write("pages/join.de.md", "Text")
    read = read_content(newsroom.content)
    assert [(p.path, p.code) for p in read.problems] == [
        (f"{CLINIC}/news/2026-11-02-pay.de.md", "unknown-language"),
        ("pages/join.de.md", "unknown-language"),
    ]
    assert read.portal_pages == ()


@pytest.mark.parametrize(
    ("language", "right"), [("kz", "kk"), ("kaz", "kk"), ("rus", "ru"), ("eng", "en"), ("de", "kk")]
)
def test_another_code_of_a_language_is_told_the_right_path(newsroom, language, right):
    newsroom.write(f"{CLINIC}/news/2026-11-05-shift.{language}.md", "Text")
    (problem,) = read_content(newsroom.content).problems
    assert str(problem.remedy).startswith(f"rename it {CLINIC}/news/2026-11-05-shift.{right}.md, or ")


def test_an_organization_may_write_in_another_language_with_a_warning(newsroom):
    own = newsroom.content / CLINIC / "organization.toml"
    own.write_text('languages = ["kk", "ru"]\n' + own.read_text("utf-8"), "utf-8")
    (problem,) = read_content(newsroom.content).problems
    assert (problem.code, problem.severity) == ("unlisted-language", Severity.WARNING)
    assert len(sources(newsroom, "city-clinic").posts) == 3


def test_pictures_of_no_post_are_a_warning(newsroom):
    newsroom.write(f"{CLINIC}/news/2026-11-02-pay/hall.jpg", b"")
    newsroom.write(f"{CLINIC}/news/2026-11-02-pai/hall.jpg", b"")
    assert codes(newsroom) == [(f"{CLINIC}/news/2026-11-02-pai", "lonely-folder")]


def with_logo(newsroom, named: str, *there: str) -> str:
    own = newsroom.content / CLINIC / "organization.toml"
    own.write_text(own.read_text("utf-8") + (f'[brand]\nlogo = "{named}"\n' if named else ""), "utf-8")
    for name in there:
        newsroom.write(f"{CLINIC}/{name}", b"")
    return read_content(newsroom.content).organizations[1].logo


@pytest.mark.parametrize(
    ("named", "there", "logo"),
    [
        ("logo.png", ("logo.png", "logo.svg"), "logo.png"),
        ("", ("logo.png", "logo.svg"), "logo.svg"),
        ("", ("logo.png",), "logo.png"),
        ("", (), ""),
    ],
)
def test_the_logo_is_the_one_named_or_the_one_there(newsroom, named, there, logo):
    assert with_logo(newsroom, named, *there) == logo
    assert codes(newsroom) == []


def test_a_logo_that_is_not_there_is_a_warning(newsroom):
    assert with_logo(newsroom, "logo.svg") == ""
    assert codes(newsroom) == [(f"{CLINIC}/organization.toml", "logo-missing")]


@pytest.mark.parametrize(
    ("lead", "remedies"),
    [
        ("city-clinic/2026-11-02-pay", []),
        ("city-clinic/2026-11-03-pay", ["did you mean 'city-clinic/2026-11-02-pay'?"]),
        ("qqqqqqqq/1999-01-01-x", ["the newest post leads"]),
    ],
)
def test_the_leading_post_is_there(newsroom, lead, remedies):
    own = newsroom.content / "federation.toml"
    own.write_text(own.read_text("utf-8") + f'[home]\nlead = "{lead}"\n', "utf-8")
    read = read_content(newsroom.content)
    assert [str(problem.remedy) for problem in read.problems] == remedies
    assert read.federation
    assert read.federation.home_lead == lead


def test_a_document_under_the_name_of_an_own_file_is_told(newsroom):
    newsroom.write(f"{CLINIC}/organization.toml", b"PK\x03\x04\xff")
    assert codes(newsroom) == [(f"{CLINIC}/organization.toml", "not-text")]


def test_the_languages_of_files_with_mistakes_are_known(newsroom):
    newsroom.write("federation.toml", FEDERATION.replace('"en"]', '"en"]\nmistake = 1'))
    newsroom.write("organizations/city-clinic/organization.toml", 'kind = "x"\nlanguages = ["ru", "kk"]\n')
    newsroom.write("organizations/almaty-union/organization.toml", "kind")
    languages = read_content(newsroom.content).languages
    assert languages == {"": ("kk", "ru", "en"), "city-clinic": ("ru", "kk"), "federation": ("kk", "ru", "en")}


@pytest.mark.parametrize("name", ["a", "қалта" * 20])
def test_folders_without_end_are_told_and_not_gone_down(newsroom, name):
    with deep_folders(newsroom.content / CLINIC, name):
        _, problems = find_files(newsroom.content)
        read = read_content(newsroom.content)
    assert [(problem.code, problem.path.count("/")) for problem in problems] == [("folder-depth", FOLDERS_DEEP)]
    assert [one.key for one in read.organizations] == ["almaty-union", "city-clinic", "federation"]
