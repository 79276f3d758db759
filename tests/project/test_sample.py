"""The sample newsroom shows one of everything, and says on each post that it is a sample."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from plugins.newsroom import KINDS, distinctive, read_content
from plugins.typesetting import name_letter
from plugins.upkeep.start.sample import written_by_somebody
from tests.sample import needs_sample
from tests.tools import ROOT

pytestmark = needs_sample
CONTENT = ROOT / "content"
VERSIONS = sorted((CONTENT / "organizations").glob("*/news/*.md"))
PAGES = sorted(CONTENT.rglob("pages/*.md"))
SAYS_SO = {
    "kk": re.compile("үлгі|ойдан шығарылған", re.IGNORECASE),
    "ru": re.compile("образ[еац]|вымышлен", re.IGNORECASE),
    "en": re.compile("sample|invented", re.IGNORECASE),
}
A_REAL_EVENT = "2019-01-29-media-seminar"


@cache
def newsroom():
    return read_content(CONTENT)


def header(path):
    """Give the header's lines of one value by key."""
    return dict(re.findall(r"^([a-z_]+): *(.+)$", path.read_text("utf-8").split("\n---\n")[0], re.MULTILINE))


def said(key):
    """Give a key's values, each once for a post."""
    return Counter(
        value for _, value in {(f"{path.parent}/{post_of(path)}", header(path).get(key)) for path in VERSIONS}
    )


def post_of(path):
    return path.name.split(".")[0]


def language_of(path):
    return path.name.split(".")[-2]


def test_there_are_organizations_of_all_kinds():
    kinds = Counter(one.kind for one in newsroom().organizations)
    assert (kinds["federation"], kinds["territorial"], kinds["sectoral"]) == (1, 2, 2)
    assert kinds["primary"] >= 30


def test_primary_organizations_spread_over_territories_and_sectors():
    primary = [one for one in newsroom().organizations if one.kind == "primary"]
    assert len({one.territory for one in primary}) == 3
    assert len({one.sector for one in primary}) == 5
    assert [one.key for one in primary if one.closed] == ["sample-print-shop"]


def test_there_are_posts_enough():
    assert len({(path.parent, post_of(path)) for path in VERSIONS}) >= 60
    assert len(VERSIONS) >= 120
    assert {language_of(path) for path in VERSIONS} == {"kk", "ru", "en"}


def test_each_kind_and_each_status_of_posts_is_shown():
    assert set(said("kind")) - {None} == set(KINDS) - {"news"}
    statuses = said("status")
    assert (statuses["withdrawn"], statuses["hidden"]) == (1, 1)
    assert said("formerly").total() > said("formerly")[None]


@pytest.mark.parametrize("key", ["urgent_until", "correction", "formerly", "embargo", "starts", "share_title", "card"])
def test_what_a_post_can_say_is_said_by_one(key):
    assert set(said(key)) - {None}


def test_standing_pages_are_in_every_language():
    portal = {(path.name.split(".")[0], language_of(path)) for path in PAGES if path.parent == CONTENT / "pages"}
    names = {"about", "how-to-send-news", "who-we-are"}
    assert {(name, language) for name in names for language in ("kk", "ru", "en")} <= portal


@pytest.mark.parametrize("path", [*VERSIONS, *PAGES], ids=lambda path: "/".join(path.parts[-3:]))
def test_every_text_says_that_it_is_a_sample(path):
    open_ones = header(path).get("status") not in {"withdrawn", "draft"} and path.parent != CONTENT / "pages"
    if open_ones and post_of(path) != A_REAL_EVENT:
        assert SAYS_SO[language_of(path)].search(path.read_text("utf-8"))


def test_a_start_takes_nothing_of_it_for_somebodys_own():
    assert list(written_by_somebody(CONTENT)) == []


def test_every_organization_has_a_short_name_in_the_languages_of_its_name():
    for one in newsroom().organizations:
        assert {language for language, _ in one.short_name} == {language for language, _ in one.name}, one.key


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_directory_has_many_letters_with_short_names(language):
    short = [one.short_name.get(language).text for one in newsroom().organizations]
    assert len({name_letter(name, language) for name in short}) >= 12
    assert len(set(short)) == len(short)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_directory_has_many_letters_without_short_names(language):
    names = [one.name.get(language).text for one in newsroom().organizations]
    assert len({name_letter(distinctive(name), language) for name in names}) >= 12


def test_kazakh_names_put_the_sample_before_what_is_one():
    # «Жедел жәрдем станциясының «Үлгі» кәсіподақ ұйымы» would be a union called so, not a station.
    names = [one.name.get("kk").text for one in newsroom().organizations]
    assert [name for name in names if re.search("\\S «Үлгі» кәсіподақ", name)] == []


def test_whoever_publishes_releases_says_whom_to_call_and_who_they_are():
    authors = {path.parts[-3] for path in VERSIONS if header(path).get("kind") == "release"}
    releasing = [one for one in newsroom().organizations if one.key in authors]
    assert len(releasing) >= 3
    assert [one.key for one in releasing if not (one.press_contacts and one.about)] == []


def test_credits_are_the_same_word_in_every_language():
    credits_of_pictures = set(said("image_credit")) - {None}
    assert credits_of_pictures
    assert [credit for credit in credits_of_pictures if not credit.isascii()] == []
