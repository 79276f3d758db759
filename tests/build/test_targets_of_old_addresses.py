"""An old address leads to what readers can get, under whatever name it is written, and to nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.build import Targets, lead_on
from plugins.build.publishing.old_addresses import without_page
from plugins.build.section_job.summarizing import write_summary
from plugins.incremental.ledger import Shown
from plugins.newsroom import MOST_REPORTED, OldAddress, Organization, Redirect, SitePage, Text
from plugins.newsroom.redirects.targets import parse_target
from plugins.portal import OldPages
from plugins.releases import ReleaseLayout
from tests.heads import EMPTY_HEAD
from tests.made import record, texts

FOLDER = "a" * 20
CLINIC = Organization(
    "clinic", "primary", texts(kk="Емхана", ru="Поликлиника"), languages=("kk", "ru"), formerly=("old-clinic",)
)
ABOUT = SitePage("about", "ru", "/ru/pages/about/", "О профсоюзах")
POSTS = ("2026-11-02-wages.ru", "2026-11-03-hidden.ru")
WAGES = "/clinic/ru/2026/wages/"


@pytest.fixture
def targets(tmp_path) -> Targets:
    """Give a release with one section of one listed and one hidden post, and a page of the portal."""
    layout = ReleaseLayout(tmp_path)
    head = replace(EMPTY_HEAD, organization=CLINIC, languages=("kk", "ru"), posts=POSTS, top_level_names=("clinic",))
    summary = layout.summary_of("clinic", FOLDER)
    summary.mkdir(parents=True)
    write_summary(summary, head, (record("wages", former_addresses=("/clinic/ru/2026/pay/", "/clinic/ru/2025/pay/")),))
    site = layout.site_of("clinic", FOLDER)
    for file in ("clinic/kk/index.html", "clinic/ru/index.html", "clinic/ru/feed.xml", "clinic/ru/pages/us/index.html"):
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).touch()
    return Targets(layout, {"clinic": Shown("b", FOLDER, head).without_posts()}, (ABOUT,), ("kk", "ru"))


def redirect(written: str, line: int = 2, old: str = "/a", query: str = "") -> Redirect:
    target = parse_target(written)
    assert target is not None
    return Redirect(line, OldAddress(old, query), target, written)


def led_to(targets: Targets, written: str) -> str:
    page = targets.old_page(redirect(written))
    return page.target if page else ""


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("clinic", "/clinic/kk/"),
        ("old-clinic", "/clinic/kk/"),
        ("clinic/2026-11-02-wages.ru", WAGES),
        ("old-clinic/2026-11-02-wages.ru", WAGES),
        ("clinic/2026-11-03-hidden.ru", "/clinic/ru/2026/hidden/"),
        ("clinic/2026-11-02-pay.ru", WAGES),
        ("old-clinic/2025-12-31-pay.ru", WAGES),
        ("clinic/pages/us.ru", "/clinic/ru/pages/us/"),
        ("clinic/ru/feed.xml", "/clinic/ru/feed.xml"),
        ("pages/about.ru", "/ru/pages/about/"),
    ],
)
def test_what_readers_can_get_is_found_under_each_of_its_names(targets, written, address):
    assert led_to(targets, written) == address


@pytest.mark.parametrize(
    "written",
    [
        "clinic/2026-11-02-wages.kk",
        "clinic/2026-11-04-draft.ru",
        "clinic/2024-11-02-pay.ru",
        "clinic/pages/us.kk",
        "clinic/kk/feed.xml",
        "clinic/en/atom.xml",
        "pages/about.kk",
        "pages/us.ru",
        "school",
        "school/2026-11-02-wages.ru",
    ],
)
def test_what_readers_cannot_get_has_no_page(targets, written):
    assert targets.old_page(redirect(written)) is None


@pytest.mark.parametrize(
    ("written", "language", "heading"),
    [
        ("clinic", "kk", Text("Емхана", "kk")),
        ("clinic/2026-11-02-wages.ru", "ru", Text("Поликлиника", "ru")),
        ("pages/about.ru", "ru", Text("О профсоюзах", "ru")),
    ],
)
def test_the_page_speaks_the_language_of_its_target(targets, written, language, heading):
    page = targets.old_page(redirect(written))

    assert page is not None
    assert (page.address, page.language, page.heading) == ("/a/", language, heading)


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("clinik", "did you mean 'clinic'?"),
        ("old-clinik/ru/feed.xml", "did you mean 'old-clinic'?"),
        ("clinic/2026-11-02-wagess.ru", "did you mean 'clinic/2026-11-02-wages.ru'?"),
        ("old-clinic/2026-11-02-wagess.ru", "did you mean 'old-clinic/2026-11-02-wages.ru'?"),
        ("pages/about-us.ru", "did you mean 'pages/about.ru'?"),
        ("clinic/en/feed.xml", "write what it should lead to, or delete the line"),
        ("something-else", "write what it should lead to, or delete the line"),
    ],
)
def test_the_nearest_name_is_told(targets, written, remedy):
    led, (problem,) = lead_on([redirect(written)], targets)

    assert led == ()
    assert (problem.path, problem.line, problem.code) == ("redirects.toml", 2, "redirect-unknown")
    assert f"'{written}' is not on the site" in str(problem.message)
    assert str(problem.remedy) == remedy
    assert not problem.is_error


def test_of_very_many_wrong_lines_the_first_have_a_nearest_name(targets):
    wrong = [redirect("clinik", line) for line in range(MOST_REPORTED + 10)]

    led, problems = lead_on([*wrong, redirect("clinic")], targets)

    assert [page.target for _, page in led] == ["/clinic/kk/"]
    assert [problem.line for problem in problems] == list(range(MOST_REPORTED + 10))
    assert ["did you mean" in str(problem.remedy) for problem in problems] == [True] * (MOST_REPORTED + 1) + [False] * 9


def test_earlier_addresses_of_posts_lead_to_those_of_today(targets):
    assert list(targets.renamed_posts("clinic")) == [
        ("/clinic/ru/2026/pay/", WAGES),
        ("/clinic/ru/2025/pay/", WAGES),
    ]


@pytest.mark.parametrize(
    ("file", "written", "address"),
    [
        ("head.pack", "clinic/2026-11-02-wages.ru", ""),
        ("head.pack", "clinic", "/clinic/kk/"),
        ("listed.pack", "clinic/2026-11-02-pay.ru", ""),
        ("listed.pack", "clinic/2026-11-02-wages.ru", WAGES),
    ],
)
@pytest.mark.parametrize("damage", [b"", b"\xff", None])
def test_a_damaged_summary_takes_only_with_it_what_it_told(targets, file, written, address, damage):
    pack: Path = targets.layout.summary_of("clinic", FOLDER) / file
    pack.unlink() if damage is None else pack.write_bytes(damage)

    assert led_to(targets, written) == address


def test_only_old_addresses_that_a_file_answers_for_can_be_taken(targets):
    lines = [redirect("clinic", 2, "/ru"), redirect("clinic", 3, "/ru", "p=7"), redirect("clinic", 4, "/b")]
    led, _ = lead_on(lines, targets)

    problems = list(without_page(led, OldPages((), {}, frozenset(("/ru/",)))))

    assert [(problem.line, problem.code, problem.is_error) for problem in problems] == [(2, "redirect-taken", False)]
    assert "'/ru/' is an address of this site itself" in str(problems[0].message)


def test_who_has_no_page_for_another_in_other_letters_is_told_of_its_line(targets):
    led, _ = lead_on([redirect("clinic", 2, "/About"), redirect("clinic/ru/feed.xml", 7, "/about")], targets)

    problems = list(without_page(led, OldPages((), {}, frozenset(), frozenset(("/about/",)))))

    assert [(problem.line, problem.code, problem.is_error) for problem in problems] == [(7, "redirect-alike", False)]
    assert "'/about/' differs from line 2 in capital letters alone" in str(problems[0].message)
