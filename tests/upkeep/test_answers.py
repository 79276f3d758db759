"""What is made of answers that options give: suggestions, keys, addresses, and what is wrong with them."""

from __future__ import annotations

import pytest

from plugins.newsroom import Repository
from plugins.reporting import Conversation
from plugins.upkeep.start.questions import Place, all_answers

ENGINE = "https://git.example.org/habarshy.git"
PLACE = Place(2026, "en", ("en", "kk", "ru"), ENGINE, "trunk")
NEEDED = {"name": ("West",), "tag-authority": ("west.example,2026",)}


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")


def told(place=PLACE, **options):
    """Answer by options (`tag_authority` is --tag-authority, None takes one away): the answers, and complaints."""
    given = NEEDED | {name.replace("_", "-"): value for name, value in options.items()}
    typed = {name: (value,) if isinstance(value, str) else value for name, value in given.items() if value is not None}
    conversation = Conversation(typed, asks=False)
    return all_answers(conversation, place), conversation.complaints


def answers(place=PLACE, **options):
    found, complaints = told(place, **options)
    assert complaints == []
    return found


def complaints(**options):
    return told(**options)[1]


def test_a_name_and_a_domain_are_enough():
    found = answers()
    assert (found.federation.key, found.time_zone, found.color) == ("west", "Asia/Almaty", "#12507b")
    assert (found.site, found.logo, found.email, found.editors, found.repository) == ("", None, "", (), None)
    assert [found.territory, found.territorial, found.sector, found.sectoral, found.primary] == [None] * 5
    assert found.welcome


@pytest.mark.parametrize(
    ("language", "suggested"),
    [("en", ("en", "kk", "ru")), ("ru", ("ru", "kk", "en")), ("de", ("kk", "ru", "en"))],
)
def test_the_persons_own_language_is_suggested_first_where_the_interface_has_it(language, suggested):
    assert answers(Place(2026, language, ("en", "kk", "ru"))).languages == suggested


@pytest.mark.parametrize("typed", ["ru,kk", "ru kk", "ru; kk", " ru,, kk , ru"])
def test_languages_are_told_apart_by_whatever_stands_between(typed):
    assert answers(languages=typed, name="ru=Запад").languages == ("ru", "kk")


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("KK", "--languages: 'KK' is no language's code: did you mean 'kk'?"),
        (",", "--languages: ',' is no language's code: "),
        ("kk,de", "--languages: 'kk,de' is not a language of the interface: it has en, kk, ru"),
        ("-", "--languages: an answer is needed"),
    ],
)
def test_languages_that_cannot_be_are_told(typed, complaint):
    assert complaints(languages=typed)[0].startswith(complaint)


@pytest.mark.parametrize(
    ("site", "authority"),
    [
        ("https://news.west.example/", "news.west.example,2026"),
        ("https://www.west.example", "west.example,2026"),
        ("https://west.example:8080/news", "west.example,2026"),
        ("https://жаңалық.қаз", "xn--80aaqw4fuxvb.xn--80ao21a,2026"),
    ],
)
def test_ids_are_of_the_sites_domain_without_an_answer(site, authority):
    assert answers(site=site, tag_authority=None).tag_authority == authority


@pytest.mark.parametrize("site", [None, "https://news.example.org"])
def test_without_a_domain_of_ones_own_whose_ids_has_to_be_said(site):
    assert complaints(site=site, tag_authority=None) == ["--tag-authority: an answer is needed"]


@pytest.mark.parametrize(
    ("address", "service"),
    [
        ("https://github.com/west/news", "github"),
        ("https://gitlab.com/west/news", "gitlab"),
        ("https://codeberg.org/west/news", "gitea"),
        ("https://gitlab.west.example/news", "gitlab"),
        ("https://git.west.example/news", "gitea"),
    ],
)
def test_the_service_is_known_by_its_host(address, service):
    assert answers(repository=f"{address}.git/").repository == Repository(service, address, "trunk")


@pytest.mark.parametrize(
    ("options", "engine"),
    [
        ({}, ENGINE),
        ({"engine": "https://elsewhere.example/engine"}, "https://elsewhere.example/engine"),
        ({"engine": "-"}, ""),
        ({"repository": "https://git.example.org/habarshy"}, ""),
    ],
)
def test_newer_engines_come_from_where_this_one_was_cloned_unless_somebody_says_otherwise(options, engine):
    assert answers(**options).engine == engine


@pytest.mark.parametrize("typed", ["", "-"])
@pytest.mark.parametrize("option", ["color", "email", "site", "repository", "editors", "territory_name"])
def test_a_hyphen_leaves_out_what_may_be_left_out(option, typed):
    found = answers(**{option: typed})
    assert not getattr(found, option.removesuffix("_name"))


@pytest.mark.parametrize("option", ["federation", "time_zone", "tag_authority", "name"])
def test_what_is_needed_cannot_be_left_out(option):
    assert f"--{option.replace('_', '-')}: an answer is needed" in complaints(**{option: "-"})


@pytest.mark.parametrize(("typed", "taken"), [("#7A3B12", "#7a3b12"), ("#FFEE00", "#807700"), ("#ffffff", "#757575")])
def test_a_colour_is_dark_enough_for_words(typed, taken, capsys):
    assert answers(color=typed).color == taken
    assert ("is too light for words" in capsys.readouterr().out) is (typed.lower() != taken)


def test_a_logo_is_found_in_the_persons_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Mark.SVG").write_text("<svg/>")
    assert answers(logo="~/Mark.SVG").logo == tmp_path / "Mark.SVG"


def test_each_reviewer_is_named_once():
    assert answers(editors="@aigul;@west/desk @aigul").editors == ("@aigul", "@west/desk")


def test_names_are_in_the_languages_in_which_they_were_said(capsys):
    found = answers(languages="kk,ru,en", name=("ru=Запад", "Батыс  өңірі "))
    assert dict(found.federation.name) == {"kk": "Батыс өңірі", "ru": "Запад"}
    assert found.federation.key == "batys-oniri"
    assert "'Батыс өңірі' has no translation into: en." in capsys.readouterr().out


def test_a_sign_of_equality_in_a_name_is_no_language():
    assert dict(answers(name="A=B").federation.name) == {"en": "A=B"}


def test_a_primary_organization_needs_a_territory_and_a_sector():
    whole = {"territory_name": "Ozen", "sector_name": "Transport", "primary_name": "Depot"}
    depot = answers(**whole).primary
    assert depot
    assert depot.key == "depot"
    for missing in ("territory_name", "sector_name"):
        assert answers(**{**whole, missing: None}).primary is None


def test_a_term_and_a_folder_may_have_one_key_and_two_folders_may_not():
    found = answers(territory_name="Ozen", territorial_name="Ozen")
    assert found.territory
    assert found.territorial
    assert found.territory.key == found.territorial.key == "ozen"
    assert complaints(territory_name="Ozen", territorial_name="West") == ["--territorial: 'west' is taken"]


def test_a_name_that_is_an_address_of_the_portal_is_made_another_one():
    assert answers(name="Search").federation.key == "search-union"


def test_a_name_of_which_no_key_can_be_made_needs_one():
    assert complaints(name="工会") == ["--federation: an answer is needed"]
    assert answers(name="工会", federation="union-seven").federation.key == "union-seven"


def test_the_welcome_may_be_left_out():
    assert not answers(no_welcome="yes").welcome
