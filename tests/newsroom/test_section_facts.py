from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import (
    PageRecord,
    SitePage,
    addresses,
    digest_of_value,
    facts_of_each,
    read_content,
)


def test_a_section_knows_its_relatives_and_terms(newsroom):
    read = read_content(newsroom.content)
    facts = facts_of_each(read)("city-clinic")
    assert facts.site.key == "federation"
    assert [term.key for term in (facts.sector, facts.territory) if term] == ["health-care", "almaty"]
    assert [parent.key for parent in facts.parents] == ["almaty-union"]
    assert facts.members == ()


def test_members_are_sorted_and_parents_in_the_order_of_the_file(newsroom):
    more = 'kind = "primary"\nparents = ["federation", "almaty-union"]\nsector = "health-care"\nname.kk = "A"\n'
    newsroom.write("organizations/a-ward/organization.toml", more)
    read = read_content(newsroom.content)
    assert [member.key for member in facts_of_each(read)("almaty-union").members] == ["a-ward", "city-clinic"]
    assert [parent.key for parent in facts_of_each(read)("a-ward").parents] == ["federation", "almaty-union"]


def test_an_unreadable_parent_is_not_shown(newsroom):
    newsroom.write("organizations/almaty-union/organization.toml", "kind =")
    facts = facts_of_each(read_content(newsroom.content))
    assert facts("federation").members == ()
    assert facts("city-clinic").parents == ()
    assert facts("city-clinic").territory is None
    with pytest.raises(KeyError):
        facts("almaty-union")


def test_another_sectors_name_reaches_nobody_else(newsroom):
    before = facts_of_each(read_content(newsroom.content))("city-clinic")
    own = newsroom.content / "federation.toml"
    own.write_text(own.read_text("utf-8") + '[sectors.schools]\nkk = "Мектеп"\n', "utf-8")
    after = facts_of_each(read_content(newsroom.content))("city-clinic")
    assert digest_of_value(before) == digest_of_value(after)


def test_without_a_federation_there_are_no_facts(newsroom):
    newsroom.write("federation.toml", "")
    read = read_content(newsroom.content)
    assert read.organizations != ()
    with pytest.raises(KeyError):
        facts_of_each(read)("city-clinic")


def test_members_tell_their_territory_where_they_are_too_many_for_one_list(newsroom):
    toml = 'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\nname.kk = "A"\n'
    for number in range(addresses.LONGEST_LIST):
        newsroom.write(f"organizations/ward-{number}/organization.toml", toml)

    facts = facts_of_each(read_content(newsroom.content))("almaty-union")

    assert {member.territory for member in facts.members} == {"almaty"}
    assert [term.key for term in facts.member_territories] == ["almaty"]


def test_a_standing_page_of_the_portal_reaches_every_section_by_its_title_alone(newsroom):
    page = PageRecord("", "about", "ru", "/ru/pages/about/", "О портале", "О&nbsp;портале", "", "<p>Текст.</p>")
    read = read_content(newsroom.content)
    facts = facts_of_each(read, [page])
    edited = facts_of_each(read, [replace(page, html="<p>Другой.</p>")])
    assert facts("city-clinic").site.pages == (SitePage("about", "ru", "/ru/pages/about/", "О портале"),)
    assert [facts(one.key) for one in read.organizations] == [edited(one.key) for one in read.organizations]


def test_relatives_have_their_short_names(newsroom):
    file = newsroom.content / "organizations/almaty-union/organization.toml"
    file.write_text(file.read_text("utf-8") + '[short_name]\nru = "Алматы"\n', "utf-8")
    (parent,) = facts_of_each(read_content(newsroom.content))("city-clinic").parents
    assert str(parent.short_name.get("ru")) == "Алматы"


def test_the_facts_of_one_are_those_among_all(newsroom):
    read = read_content(newsroom.content)
    facts = facts_of_each(read)
    assert [facts(one.key) for one in read.organizations] == [
        facts_of_each(read)(one.key) for one in read.organizations
    ]
