import json
from dataclasses import replace
from datetime import timedelta

from plugins.newsroom import PageRecord, Picture, Relative
from plugins.sections.front_pages import front_pages
from plugins.sections.sitemaps import sitemap_pages
from tests.made import CLINIC, FACTS, NOW, record, section, texts


def fronts(section_):
    return {job.page.language: job for job in front_pages(section_) if job.template == "organization"}


def test_there_is_a_front_page_in_each_listed_language_and_in_those_of_posts():
    assert sorted(fronts(section([record(language="en")]))) == ["en", "kk", "ru"]


def test_the_short_address_shows_the_main_language():
    assert fronts(section())["kk"].addresses == ("/clinic/kk/", "/clinic/")
    assert fronts(section())["kk"].page.canonical == "https://news.example.org/clinic/kk/"


def test_an_empty_front_page_leads_to_the_fullest_language():
    scope = fronts(section([record(language="ru")]))["kk"].values["scope"]

    assert scope.fullest.address == "/clinic/ru/"


def test_members_stand_in_the_order_of_the_languages_own_alphabet():
    members = tuple(
        Relative(key, texts(kk=name), ("kk",)) for key, name in (("z", "Яссы"), ("a", "Өрнек"), ("b", "Орда"))
    )
    facts = replace(FACTS, members=members)

    organization = fronts(replace(section(), facts=facts))["kk"].values["organization"]

    assert [str(link.text) for link in organization.members] == ["Орда", "Өрнек", "Яссы"]


def test_the_front_page_shows_the_logo_where_there_is_one():
    logo = Picture("/clinic/pictures/logo-0.svg", 320, 320, 9, "image/svg+xml", "0.svg")

    assert fronts(section())["kk"].values["organization"].logo is None
    assert fronts(section(logo=logo))["ru"].values["organization"].logo == logo


def test_a_relative_without_this_language_is_linked_in_its_own():
    facts = replace(FACTS, parents=(Relative("union", texts(kk="Одақ"), ("kk",)),))

    organization = fronts(replace(section(), facts=facts))["ru"].values["organization"]

    assert [(link.address, link.text.language) for link in organization.parents] == [("/union/kk/", "kk")]


def test_the_sitemap_names_what_is_listed_only():
    posts = [record("open"), record("quiet", status="hidden"), record("gone", status="withdrawn")]

    named = {page.address for page in sitemap_pages(section(posts))}

    assert named == {"/clinic/kk/", "/clinic/ru/", "/clinic/ru/2026/open/"}


def test_an_urgent_post_has_a_banner_until_its_moment():
    on = record("on", urgent_until=NOW + timedelta(hours=1))
    over = record("over", urgent_until=NOW)

    urgent = fronts(section([on, over]))["ru"].values["urgent"]

    assert [entry.address for entry in urgent.entries] == ["/clinic/ru/2026/on/"]
    assert (str(urgent.organization.text), urgent.organization.address) == ("Поликлиника", "/clinic/ru/")
    assert fronts(section([over]))["ru"].values["urgent"] is None


def test_relatives_are_called_shortly_and_stand_by_what_is_their_own():
    full = texts(ru="Профсоюзная организация автопарка"), texts(ru="Профсоюзная организация больницы")
    depot, hospital = (Relative(key, name, ("ru",)) for key, name in zip(("a", "b"), full, strict=True))
    facts = replace(FACTS, members=(hospital, replace(depot, short_name=texts(ru="Яуза"))), parents=(depot,))

    organization = fronts(replace(section(), facts=facts))["ru"].values["organization"]

    assert [str(link.text) for link in organization.members] == ["Профсоюзная организация больницы", "Яуза"]


def test_the_organization_itself_and_its_structured_data_have_full_names():
    union = Relative("union", texts(ru="Профсоюз врачей"), ("ru",), short_name=texts(ru="Врачи"))
    named = replace(CLINIC, short_name=texts(ru="№ 5"))
    job = fronts(section(facts=replace(FACTS, organization=named, parents=(union,))))["ru"]

    assert str(job.page.heading) == "Поликлиника"
    assert [str(link.text) for link in job.values["organization"].parents] == ["Врачи"]
    assert json.loads(job.page.json_ld)["parentOrganization"][0]["name"] == "Профсоюз врачей"


def test_a_section_named_like_the_portal_says_its_name_once():
    named = replace(CLINIC, name=texts(ru="Федерация", kk="Аппарат"))
    pages = {language: job.page for language, job in fronts(section(facts=replace(FACTS, organization=named))).items()}

    assert pages["ru"].title == "Федерация"
    assert pages["kk"].title == "Аппарат — Федерация"
    assert [str(link.text) for link in pages["ru"].trail] == ["Главная"]


def test_readers_see_the_paragraph_about_it_typeset_and_search_engines_plain():
    about = texts(ru="Клиника — мы лечим.")
    front = fronts(section(facts=replace(FACTS, organization=replace(CLINIC, about=about))))["ru"]

    assert str(front.values["organization"].about) == "Клиника\u00a0— мы\u00a0лечим."
    assert front.page.description == "Клиника — мы лечим."


def test_the_front_page_names_standing_pages_and_leaves_those_below_others_to_them():
    pages = tuple(
        PageRecord("clinic", slug, "kk", f"/clinic/kk/pages/{slug}/", slug, slug, "", "")
        for slug in ("about", "about-the-hall", "join")
    )

    organization = fronts(section(pages=pages))["kk"].values["organization"]

    assert [str(link.text) for link in organization.pages] == ["about", "join"]
