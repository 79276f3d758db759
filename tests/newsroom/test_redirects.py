"""`redirects.toml` is read line by line: a wrong one is told and left out, all others hold."""

from __future__ import annotations

import pytest

from plugins.newsroom import MOST_REPORTED, OldAddress, Redirect, RedirectTarget, load_redirects
from plugins.newsroom.redirects.file import read_redirects

EXAMPLE = '"/2016/03/25/zhalaqy/" = "sample-school/2016-03-25-zhalaqy.kk"'


def read(*lines: str) -> tuple[tuple[Redirect, ...], list[str]]:
    redirects, problems = read_redirects("\n".join(("[redirects]", *lines)).encode())
    return redirects, [f"{one.line} {one.code}: {one.message} > {one.remedy}" for one in problems]


@pytest.mark.parametrize(
    ("written", "target", "address"),
    [
        ("sample-school", RedirectTarget("sample-school", "organization"), "/today/ru/"),
        (
            "sample-school/2016-03-25-pay.kk",
            RedirectTarget("sample-school", "post", "2016-03-25-pay", "kk"),
            "/today/kk/2016/pay/",
        ),
        (
            "sample-school/pages/about.kk",
            RedirectTarget("sample-school", "page", "about", "kk"),
            "/today/kk/pages/about/",
        ),
        ("sample-school/kk/atom.xml", RedirectTarget("sample-school", "feed", "atom.xml", "kk"), "/today/kk/atom.xml"),
    ],
)
def test_what_an_old_address_leads_to_is_named_as_files_are(written, target, address):
    redirects, problems = read(f'"/old/" = "{written}"')

    assert (redirects, problems) == ((Redirect(2, OldAddress("/old"), target, written),), [])
    assert target.address("today", "ru") == address


def test_a_page_of_the_portal():
    (redirect,), _ = read('"/old/" = "pages/about.ru"')

    assert redirect.target.address("", "kk") == "/ru/pages/about/"


@pytest.mark.parametrize(
    ("written", "address", "query"),
    [
        ("/2016/pay", "/2016/pay/", ""),
        ("/2016/pay/", "/2016/pay/", ""),
        ("/2016/pay/index.html", "/2016/pay/", ""),
        ("/%D0%BF%D0%BB%D0%B0%D1%82%D0%B0", "/плата/", ""),
        ("/плата/", "/плата/", ""),
        ("/About.HTML", "/About.HTML", ""),
        ("/about.htm/", "/about.htm", ""),
        ("/index.php?id=%205", "/index.php/", "id=%205"),
        ("/?p=1", "/", "p=1"),
        ("/", "/", ""),
        ("/?т=1 2", "/", "т=1 2"),
    ],
)
def test_old_addresses_are_written_in_any_form(written, address, query):
    (redirect,), problems = read(f'"{written}" = "sample-school"')

    assert (redirect.old.address, redirect.old.query, problems) == (address, query, [])


@pytest.mark.parametrize(
    ("written", "fault", "right"),
    [
        ("https://old.example.org/a?b=1", "is no path", '"/a?b=1" = "sample-school"'),
        ("https://old.example.org", "is no path", '"/" = "sample-school"'),
        ("2016/pay", "is no path", '"/2016/pay" = "sample-school"'),
        ("/a?b=\\n}", "has a sign in it that no address has", ""),
        ("//old.example.org/a", "is no path", '"/a" = "sample-school"'),
        ("http://[a/", "is no path", EXAMPLE),
        ("", "is no path", EXAMPLE),
        ("/a#b", "has a # in it", '"/a" = "sample-school"'),
        ("/%D0", "has percent codes that are not UTF-8", EXAMPLE),
        ("/a//b", "has an empty part", EXAMPLE),
        ("/a//", "has an empty part", EXAMPLE),
        ("/a/%2E%2E/b", "has an empty part, or one of dots alone", EXAMPLE),
        ("/a%00b", "has a sign in it", EXAMPLE),
        ("/a%5Cb", "has a sign in it", EXAMPLE),
        ("/.git/config", "is a file by which a server is told what to do", EXAMPLE),
        ("/_redirects", "is a file by which a server is told what to do", EXAMPLE),
        (f"/{'я' * 128}", "is too long: a part may have 255 bytes, all 1000", EXAMPLE),
        ("/a" * 501, "is too long", EXAMPLE),
    ],
)
def test_what_is_no_address_is_told_and_left_out(written, fault, right):
    redirects, (told, *others) = read(f'"{written}" = "sample-school"', '"/good" = "sample-school"')

    assert [one.old.path for one in redirects] == ["/good"]
    assert told.startswith("2 redirect-address: '")
    assert f"' {fault}" in told
    assert told.endswith(right)
    assert others == []


@pytest.mark.parametrize(
    ("target", "remedy"),
    [
        ("content/organizations/sample-school/news/2016-03-25-pay.kk.md", '"/a" = "sample-school/2016-03-25-pay.kk"'),
        ("organizations/sample-school/pages/about.ru.md", '"/a" = "sample-school/pages/about.ru"'),
        ("/sample-school/", '"/a" = "sample-school"'),
        ("https://example.org/", EXAMPLE),
        ("sample-school/2016-03-25-pay", EXAMPLE),
        ("sample-school/ru/sitemap.xml", EXAMPLE),
        ("sample-school/pages/About.ru", EXAMPLE),
        ("Sample school", EXAMPLE),
        ("\\u002e", EXAMPLE),
    ],
)
def test_what_is_no_target_is_told_with_the_one_that_was_meant(target, remedy):
    redirects, (told,) = read(f'"/a" = "{target}"')

    assert redirects == ()
    assert told.startswith("2 redirect-target:")
    assert told.endswith(remedy)


def test_an_old_address_leads_to_nothing():
    assert read('"/a" = ""')[1] == [f"2 redirect-target: '/a' leads to nothing > a line is such as {EXAMPLE}"]


def test_old_addresses_that_lead_to_each_other_are_told():
    redirects, told = read('"/a" = "/b/"', '"/b" = "/a"', '"/c" = "/d"', '"/d" = "sample-school"', '"/e" = "e"')

    assert [one.old.path for one in redirects] == ["/d", "/e"]
    assert told == [
        f"2 redirect-circle: '/a' leads in a circle > a line is such as {EXAMPLE}",
        f"3 redirect-circle: '/b' leads in a circle > a line is such as {EXAMPLE}",
        '4 redirect-target: \'/d\' is nothing that an old address can lead to > write it so: "/c" = "sample-school"',
    ]


def test_the_same_address_twice_is_told_at_the_later_line():
    redirects, told = read('"/%61" = "one-union"', '"/a/" = "other-union"')

    assert [one.written for one in redirects] == ["one-union"]
    assert told == ["3 redirect-twice: '/a/' stands twice, first in line 2 > delete line 2 or 3"]


def test_lines_of_other_forms_are_toml_as_well():
    redirects, told = read(
        "  '/a' = 'one-union' # note", '"/b\\u0041" = "one-union"', "", "# note", "[ redirects ] # again"
    )

    assert [one.old.path for one in redirects] == ["/a", "/bA"]
    assert told == []


def test_lines_that_are_no_redirects_are_told():
    redirects, told = read('"/a = "one-union"', "/b", '"/c" = ["one-union"]', "[other]", '"/d" = "one-union"')

    assert redirects == ()
    assert [line.split(":")[0] for line in told] == [f"{number} redirect-line" for number in (2, 3, 4, 5)]


def test_of_many_broken_lines_no_more_are_looked_at_closely_than_are_told():
    _, told = read(*['"/a = "one-union"'] * (MOST_REPORTED + 5))

    assert told[0].endswith('write it so: "/a" = "one-union"')
    assert told[-1].endswith(EXAMPLE)


def test_the_table_may_be_missing():
    redirects, problems = read_redirects(b'"/a" = "one-union"\n"/b" = "one-union"\n')

    assert [one.old.path for one in redirects] == ["/a", "/b"]
    assert [(one.line, one.code) for one in problems] == [(1, "redirects-table")]


def test_fifty_thousand_are_read_and_no_more():
    lines = "".join(f'"/old/{number}" = "one-union"\n' for number in range(50_002))

    redirects, problems = read_redirects(f"[redirects]\n{lines}".encode())

    assert len(redirects) == 50_000
    assert [(one.line, one.code, one.is_error) for one in problems] == [(50_002, "redirects-too-many", False)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('"/плата" = "one-union"'.encode("cp1251"), "encoding"),
        ('"/плата" = "one-union"'.encode("utf-16"), "encoding"),
        (b"version https://git-lfs.github.com/spec/v1\n", "git-lfs"),
        (b"<<<<<<< a\n=======\n>>>>>>> b\n", "merge-conflict"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error(data, code):
    redirects, (problem,) = read_redirects(data)

    assert (redirects, problem.code, problem.is_error) == ((), code, True)


def test_a_file_that_is_too_large_is_an_error(tmp_path):
    (tmp_path / "redirects.toml").write_bytes(b"#" * 20_000_001)

    redirects, (problem,) = load_redirects(tmp_path)

    assert (redirects, problem.code, problem.is_error) == ((), "toml-size", True)


def test_a_file_that_is_not_there_says_nothing(tmp_path):
    assert load_redirects(tmp_path) == ((), ())


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "other.toml").write_text(f"[redirects]\n{EXAMPLE}\n")
    (tmp_path / "redirects.toml").symlink_to("other.toml")

    assert load_redirects(tmp_path) == ((), ())


def test_what_the_system_refuses_is_told(tmp_path):
    (tmp_path / "file").write_text("")

    redirects, (problem,) = load_redirects(tmp_path / "file")

    assert (redirects, problem.code) == ((), "unreadable")
