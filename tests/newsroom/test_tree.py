"""Who belongs to whom: each test writes a few organizations and reads them as a whole newsroom."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.newsroom import Content, read_content

FEDERATION = """\
languages = ["kk"]
tag_authority = "example.org,2026"
time_zone = "Asia/Almaty"
federation = "federation"
name.kk = "Ф"
sectors = { health.kk = "Д", schools.kk = "М" }
territories = { almaty.kk = "А", aktobe.kk = "Б" }
"""
ORGANIZATIONS = {
    "federation": 'kind = "federation"\n',
    "almaty-center": 'kind = "territorial"\nparents = ["federation"]\nterritory = "almaty"\n',
    "health-union": 'kind = "sectoral"\nparents = ["federation"]\nsector = "health"\n',
}


@pytest.fixture
def read(tmp_path: Path):
    """Read a newsroom of the three organizations above with changes; None takes one out."""

    def reading(toml: str = FEDERATION, **changes: str | bytes | None) -> Content:
        (tmp_path / "federation.toml").write_text(toml, "utf-8")
        named = {key.replace("_", "-"): text for key, text in changes.items()}
        for key, text in {**ORGANIZATIONS, **named}.items():
            if text is not None:
                folder = tmp_path / "organizations" / key
                folder.mkdir(parents=True)
                data = text if isinstance(text, bytes) else f'{text}name.kk = "{key}"\n'.encode()
                (folder / "organization.toml").write_bytes(data)
        return read_content(tmp_path)

    return reading


def primary(*parents: str, more: str = "") -> str:
    return f'kind = "primary"\nparents = [{", ".join(repr(parent) for parent in parents)}]\n{more}'


def codes(newsroom: Content) -> list[tuple[str, str]]:
    return [(problem.path.split("/")[-2:][0], problem.code) for problem in newsroom.problems]


def places(newsroom: Content) -> dict[str, tuple[str, str]]:
    return {organization.key: (organization.sector, organization.territory) for organization in newsroom.organizations}


def test_a_sound_tree_has_no_problem(read):
    newsroom = read(clinic=primary("almaty-center", "health-union"))
    assert newsroom.problems == ()
    assert [organization.key for organization in newsroom.organizations] == [
        "almaty-center",
        "clinic",
        "federation",
        "health-union",
    ]


def test_sector_and_territory_come_from_the_parents(read):
    newsroom = read(clinic=primary("almaty-center", "health-union"), ward=primary("clinic"))
    assert places(newsroom)["clinic"] == places(newsroom)["ward"] == ("health", "almaty")


def test_its_own_sector_comes_first(read):
    newsroom = read(clinic=primary("almaty-center", "health-union", more='sector = "schools"\n'))
    assert places(newsroom)["clinic"] == ("schools", "almaty")


def test_a_primary_organization_whose_parents_have_no_sector_needs_its_own(read):
    newsroom = read(clinic=primary("almaty-center", more='sector = ""\n'))
    (problem,) = newsroom.problems
    assert (problem.code, problem.field, problem.line) == ("sector-missing", "sector", 3)
    assert str(problem.message) == "'sector' is missing, and no parent has one either"
    assert newsroom.unreadable == ("clinic",)


def test_parents_that_disagree_settle_nothing(read):
    school = 'kind = "sectoral"\nparents = ["federation"]\nsector = "schools"\n'
    (problem,) = read(schools_union=school, clinic=primary("almaty-center", "health-union", "schools-union")).problems
    assert str(problem.message) == "'sector' is missing, and its parents have several: health, schools"
    assert str(problem.remedy) == 'write sector = "health"'


def test_a_union_may_go_without_sector_and_territory(read):
    newsroom = read(youth_union='kind = "sectoral"\nparents = ["federation"]\n')
    assert places(newsroom)["youth-union"] == ("", "")
    assert newsroom.problems == ()


def test_an_unknown_parent_is_named_with_the_nearest(read):
    newsroom = read(clinic=primary("almaty-centre", more='sector = "health"\nterritory = "almaty"\n'))
    (problem,) = newsroom.problems
    assert (problem.code, problem.line, str(problem.remedy)) == ("unknown-parent", 2, "did you mean 'almaty-center'?")


def test_an_unknown_parent_is_not_said_to_lack_a_sector(read):
    assert codes(read(clinic=primary("nowhere"))) == [("clinic", "unknown-parent")]


@pytest.mark.parametrize(
    "parent", [b'kind = "territorial', b'kind = "territorial"\nparents = ["federation"]\nfoo = 1\nname.kk = "A"']
)
def test_a_parent_that_cannot_be_read_gives_its_members_no_second_error(read, parent):
    newsroom = read(almaty_center=parent, clinic=primary("almaty-center", "health-union"), ward=primary("clinic"))
    assert {name for name, _ in codes(newsroom)} == {"almaty-center"}
    assert newsroom.unreadable == ("almaty-center",)
    assert places(newsroom)["ward"] == ("health", "")


def test_what_an_unreadable_parent_says_of_its_territory_still_holds(read):
    broken = ORGANIZATIONS["almaty-center"] + 'contacts.email = "nobody"\n'
    newsroom = read(almaty_center=broken, clinic=primary("almaty-center", "health-union"))
    assert newsroom.unreadable == ("almaty-center",)
    assert places(newsroom)["clinic"] == ("health", "almaty")


def test_its_own_other_mistakes_do_not_hide_a_missing_sector(read):
    found = codes(read(clinic=primary("almaty-center", more="foo = 1\n")))
    assert set(found) == {("clinic", "unknown-key"), ("clinic", "sector-missing")}


def test_a_wrong_sector_is_not_said_to_be_missing_too(read):
    assert codes(read(clinic=primary("almaty-center", more='sector = "heelth"\n'))) == [("clinic", "unknown-sector")]


def test_an_organization_belongs_to_somebody(read):
    assert codes(read(clinic='kind = "primary"\n')) == [("clinic", "parent-missing")]


def test_the_federation_belongs_to_nobody(read):
    found = codes(read(federation='kind = "federation"\nparents = ["health-union"]\n'))
    assert ("federation", "federation-parent") in found


def test_a_circle_is_one_problem_at_its_first_organization(read):
    newsroom = read(
        ring_b=primary("ring-a", "health-union"),
        ring_a=primary("ring-c"),
        ring_c=primary("ring-b"),
        leaf=primary("ring-c"),
    )
    (problem,) = newsroom.problems
    assert problem.path == "organizations/ring-a/organization.toml"
    assert str(problem.message) == "it belongs to itself: ring-a → ring-c → ring-b → ring-a"
    assert newsroom.unreadable == ("ring-a",)


def test_the_shortest_of_several_circles_is_shown(read):
    newsroom = read(ring_a=primary("ring-b", "ring-c"), ring_b=primary("ring-c"), ring_c=primary("ring-a", "ring-b"))
    assert [str(problem.message)[22:] for problem in newsroom.problems] == [
        "ring-a → ring-c → ring-a",
        "ring-b → ring-c → ring-b",
    ]


def test_an_organization_may_name_itself_by_mistake(read):
    (problem,) = read(clinic=primary("clinic", "health-union")).problems
    assert str(problem.message) == "it belongs to itself: clinic → clinic"


def test_a_federation_that_is_not_there_is_named_with_the_nearest(read):
    newsroom = read(FEDERATION.replace('"federation"', '"federatoin"'))
    assert codes(newsroom) == [("federation.toml", "unknown-federation")]
    assert str(newsroom.problems[0].remedy) == "did you mean 'federation'?"
    assert newsroom.federation is None


def test_the_federation_is_of_that_kind(read):
    newsroom = read(FEDERATION.replace('"federation"', '"health-union"'))
    (problem,) = newsroom.problems
    assert (problem.path, problem.code, problem.line) == ("federation.toml", "federation-kind", 4)


def test_a_federation_whose_own_file_is_broken_is_one_problem(read):
    assert codes(read(federation=b"kind =")) == [("federation", "toml")]


def test_there_is_one_federation(read):
    newsroom = read(other_federation='kind = "federation"\n')
    assert codes(newsroom) == [("other-federation", "second-federation")]
    assert newsroom.unreadable == ("other-federation",)


def test_without_the_name_of_the_federation_none_is_second(read):
    found = codes(read(FEDERATION.replace('= "federation"', '= "Federation"')))
    assert found == [("federation.toml", "federation")]


def test_earlier_names_are_kept(read):
    newsroom = read(clinic=primary("almaty-center", "health-union", more='formerly = ["first-clinic", "old-clinic"]\n'))
    assert newsroom.organizations[1].formerly == ("first-clinic", "old-clinic")


def test_a_parent_may_be_named_as_it_was_called_earlier(read):
    renamed = ORGANIZATIONS["almaty-center"] + 'formerly = ["first-union", "almaty-union"]\n'
    parents = ("almaty-union", "first-union", "health-union")
    newsroom = read(clinic=primary(*parents), almaty_center=renamed)
    assert newsroom.problems == ()
    assert newsroom.organizations[1].parents == ("almaty-center", "health-union")
    assert places(newsroom)["clinic"] == ("health", "almaty")


def test_the_federation_and_the_post_that_leads_may_be_named_so_too(read):
    toml = FEDERATION.replace(
        'federation = "federation"', 'federation = "council"\nhome.lead = "council/2026-01-29-pay"'
    )
    newsroom = read(toml, federation='kind = "federation"\nformerly = ["council"]\n')
    assert [problem.code for problem in newsroom.problems] == ["unknown-lead"]
    assert newsroom.federation is not None
    assert (newsroom.federation.key, newsroom.federation.home_lead) == ("federation", "federation/2026-01-29-pay")


@pytest.mark.parametrize("name", ["health-union", "clinic"])
def test_an_earlier_name_is_no_folder_of_today(read, name):
    newsroom = read(clinic=primary("almaty-center", "health-union", more=f'formerly = ["{name}"]\n'))
    (problem,) = newsroom.problems
    assert (problem.code, problem.line) == ("former-name-taken", 3)
    assert str(problem.message) == f"the earlier name '{name}' belongs to '{name}'"


def test_an_earlier_name_is_claimed_once(read):
    more = 'formerly = ["old-clinic"]\n'
    parents = ("almaty-center", "health-union")
    newsroom = read(clinic=primary(*parents, more=more), ward=primary(*parents, more=more))
    assert codes(newsroom) == [("ward", "former-name-taken")]


def test_a_long_chain_of_parents_is_no_crash(read):
    chain = {f"link_{number:04}": primary(f"link-{number + 1:04}") for number in range(1200)}
    newsroom = read(**chain, link_1200=primary("almaty-center", "health-union"))
    assert places(newsroom)["link-0000"] == ("health", "almaty")
