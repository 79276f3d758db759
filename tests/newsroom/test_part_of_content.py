"""What concerns one organization is read without opening the folders of others."""

from __future__ import annotations

import pytest

from plugins.newsroom import organization_folders, read_content, read_content_of
from tests.newsroom_folder import ORGANIZATIONS

WRONG_FILE = "organizations/city-bakery/news/text.docx"
BAKERY = (
    'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\n[name]\nkk = "Наубайхана"\nru = "Пекарня"\n'
)


def keys(content):
    return [one.key for one in content.organizations]


def test_an_organization_is_read_with_all_above_it(newsroom):
    newsroom.write("organizations/city-bakery/organization.toml", BAKERY)
    newsroom.write(WRONG_FILE, b"")
    part = read_content_of(newsroom.content, ["city-clinic"])
    assert (keys(part), part.problems, part.unreadable) == (["almaty-union", "city-clinic", "federation"], (), ())
    whole = read_content(newsroom.content)
    assert {problem.path for problem in whole.problems} == {WRONG_FILE}
    assert [one for one in whole.organizations if one.key != "city-bakery"] == list(part.organizations)


def test_a_parent_that_is_not_there_is_told_with_the_nearest_name(newsroom):
    newsroom.write("organizations/city-clinic/organization.toml", ORGANIZATIONS["city-clinic"].replace("almaty", "alm"))
    (problem,) = (one for one in read_content_of(newsroom.content, ["city-clinic"]).problems if one.field == "parents")
    assert (problem.code, str(problem.remedy)) == ("unknown-parent", "did you mean 'almaty-union'?")


def test_an_earlier_name_of_a_parent_leads_to_the_whole_content(newsroom):
    union = ORGANIZATIONS["almaty-union"].replace("[name]", 'formerly = ["old-union"]\n[name]')
    newsroom.write("organizations/almaty-union/organization.toml", union)
    clinic = ORGANIZATIONS["city-clinic"].replace("almaty-union", "old-union")
    newsroom.write("organizations/city-clinic/organization.toml", clinic)
    part = read_content_of(newsroom.content, ["city-clinic"])
    assert (part.problems, keys(part)) == ((), ["almaty-union", "city-clinic", "federation"])


def test_a_circle_of_parents_ends(newsroom):
    union = ORGANIZATIONS["almaty-union"].replace('["federation"]', '["city-clinic"]')
    newsroom.write("organizations/almaty-union/organization.toml", union)
    told = {problem.code for problem in read_content_of(newsroom.content, ["city-clinic"]).problems}
    assert "parent-circle" in told


@pytest.mark.parametrize("damage", [b"", b"parents = [", b"parents = 7\n", b"parents = [7]\n"])
def test_a_damaged_file_is_told(newsroom, damage):
    newsroom.write("organizations/city-clinic/organization.toml", damage)
    part = read_content_of(newsroom.content, ["city-clinic"])
    assert part.unreadable == ("city-clinic",)
    assert part.problems


def test_the_lead_of_the_home_page_may_lie_in_a_folder_that_is_not_opened(newsroom):
    newsroom.write("organizations/city-bakery/organization.toml", BAKERY)
    newsroom.post("city-bakery", "2026-11-01-bread.ru.md")
    federation = (newsroom.content / "federation.toml").read_text("utf-8")
    newsroom.write("federation.toml", f'{federation}\n[home]\nlead = "city-bakery/2026-11-01-bread"\n')
    assert read_content_of(newsroom.content, ["city-clinic"]).problems == ()


def test_without_any_organization_there_is_the_federation(newsroom):
    assert keys(read_content_of(newsroom.content, [])) == ["federation"]


def test_without_a_federation_it_is_missing(tmp_path):
    tmp_path.joinpath("content").mkdir()
    (problem,) = read_content_of(tmp_path / "content", []).problems
    assert problem.code == "federation-missing"


def test_folders_of_organizations_are_those_that_may_be_one(newsroom):
    newsroom.write("organizations/Wrong_Name/organization.toml", "")
    newsroom.write("organizations/readme.txt", "")
    assert organization_folders(newsroom.content) == {"almaty-union", "city-clinic", "federation"}
    assert organization_folders(newsroom.content / "pages") == frozenset()
