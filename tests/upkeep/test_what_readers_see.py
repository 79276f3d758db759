"""A rename says how many addresses lead on, counted on the site as it was built last."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from plugins.incremental.ledger import Ledger, Shown, write_ledger
from plugins.newsroom import NewsPath
from plugins.releases import MANIFEST, ReleaseLayout, releases_beside
from plugins.upkeep.renaming import readers
from plugins.upkeep.renaming.terms import KINDS
from tests.heads import EMPTY_HEAD

NOT_BUILT = "how many, `make site` has to tell first"
FILES = (
    *(
        "ru/topics/pay/index.html",
        "ru/topics/pay/feed.xml",
        "ru/topics/pay/2026/11/index.html",
        "kk/topics/pay/index.html",
    ),
    *("ru/topics/pay-day/index.html", "ru/sectors/pay/index.html", "ru/news/index.html", "topics/pay/index.html"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a folder with a built site of one organization."""
    layout = ReleaseLayout(releases_beside(tmp_path / readers.OUTPUT))
    release, site = layout.folder / "release-1", layout.site_of("almaty", "a" * 20)
    for file in ("almaty/ru/index.html", "almaty/ru/feed.xml", "almaty/ru/desk/index.html", "almaty/sitemap.xml"):
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).touch()
    release.mkdir()
    (release / MANIFEST).write_text(json.dumps({"files": dict.fromkeys(FILES, "")}))
    (tmp_path / readers.OUTPUT).symlink_to(release, target_is_directory=True)
    write_ledger(layout.folder, release, Ledger(sections={"almaty": Shown("b", "a" * 20, EMPTY_HEAD)}))
    return tmp_path


def test_pages_and_feeds_of_an_organization_are_counted(root):
    assert str(readers.led_on_of_organization(root, "almaty")) == (
        "From the next build on 2 addresses of before lead readers on, such as /almaty/ru/"
    )


def test_pages_and_feeds_of_a_term_are_counted_in_all_languages(root):
    assert str(readers.led_on_of_term(root, KINDS["topic"], "pay")) == (
        "From the next build on 4 addresses of before lead readers on, such as /kk/topics/pay/"
    )


def test_one_address_is_told_alone(root):
    assert str(readers.led_on_of_term(root, KINDS["sector"], "pay")) == (
        "From the next build on 1 address of before leads readers on: /ru/sectors/pay/"
    )


def test_each_language_of_a_post_has_an_address():
    day = date(2026, 11, 2)
    versions = [NewsPath("clinic", day, "pay", language, f"x.{language}.md") for language in ("ru", "kk")]

    assert str(readers.led_on_of_posts(versions)).endswith(
        "2 addresses of before lead readers on, such as /clinic/kk/2026/pay/"
    )


def test_what_the_site_has_not_is_not_counted(root):
    told = [readers.led_on_of_organization(root, "school"), readers.led_on_of_term(root, KINDS["territory"], "almaty")]

    assert all(NOT_BUILT in str(one) for one in told)


@pytest.mark.parametrize("missing", ["output", "section", "manifest"])
def test_without_a_whole_site_nothing_is_counted(root, missing):
    release = (root / readers.OUTPUT).resolve()
    if missing == "output":
        (root / readers.OUTPUT).unlink()
    elif missing == "section":
        (ReleaseLayout(release.parent).sections / "almaty").rename(root / "elsewhere")
    else:
        (release / MANIFEST).write_text("{")
    told = {
        "organization": str(readers.led_on_of_organization(root, "almaty")),
        "topic": str(readers.led_on_of_term(root, KINDS["topic"], "pay")),
    }

    untold = {name for name, one in told.items() if NOT_BUILT in one}
    assert untold == {"output": {"organization", "topic"}, "section": {"organization"}, "manifest": {"topic"}}[missing]
