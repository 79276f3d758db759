from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.newsroom import (
    Contacts,
    Federation,
    Organization,
    PressContact,
    Problem,
    Term,
    Texts,
    read_content,
    tell,
)
from plugins.newsroom.colors import WHITE, contrast, parse
from plugins.newsroom.organizations.federation_file import FederationFile
from plugins.newsroom.organizations.organization_file import OrganizationFile, organization_of
from plugins.newsroom.toml import TomlFile, read_toml

FEDERATION = Federation(
    key="federation",
    name=Texts.of({"kk": "Ф"}),
    languages=("kk", "ru", "en"),
    tag_authority="example.org,2026",
    time_zone="Asia/Almaty",
    sectors=(Term("health-care", Texts()),),
    territories=(Term("almaty", Texts()),),
)
GOOD = """\
kind = "primary"
parents = ["center", "health-union"]
sector = "health-care"
territory = "almaty"
languages = ["ru", "kk"]
since = 2003-05-12
closed = 2026-06-30
formerly = ["old-clinic"]
editors = ["@login", "@union/press"]

[name]
ru = "Поликлиника"
[short_name]
ru = "П"
[about]
ru = \"\"\"
Первая строка,
вторая.\"\"\"

[contacts]
email = "info@example.org"
phone = "+7 700 000 00 00"
address.ru = "ул. Абая, 1"
website = "https://clinic.example.org/"

[[press_contacts]]
name.ru = "А. Сериков"
role.ru = "пресс-секретарь"
phone = "+7 700 000 00 01"
email = "press@example.org"
languages = ["kk", "ru"]

[social]
instagram = "https://instagram.com/clinic"
vk = "https://vk.com/clinic"

[brand]
color = "#0B5D4E"
logo = "logo.svg"
"""


def reading(
    text: str, federation: Federation | None = FEDERATION, mistakes: tuple[Problem, ...] = ()
) -> OrganizationFile:
    file = read_toml("organizations/clinic/organization.toml", text.encode())
    assert isinstance(file, TomlFile)
    site = FederationFile(federation, TomlFile("federation.toml", {}, ""), mistakes) if federation else None
    return organization_of("clinic", file, site)


def test_a_good_file_is_an_organization():
    read = reading(GOOD)
    assert read.problems == ()
    assert read.organization == Organization(
        key="clinic",
        kind="primary",
        name=Texts.of({"ru": "Поликлиника"}),
        parents=("center", "health-union"),
        sector="health-care",
        territory="almaty",
        languages=("ru", "kk"),
        short_name=Texts.of({"ru": "П"}),
        about=Texts.of({"ru": "Первая строка, вторая."}),
        since=date(2003, 5, 12),
        closed=date(2026, 6, 30),
        formerly=("old-clinic",),
        editors=("@login", "@union/press"),
        contacts=Contacts(
            email="info@example.org",
            phone="+7 700 000 00 00",
            address=Texts.of({"ru": "ул. Абая, 1"}),
            website="https://clinic.example.org/",
        ),
        press_contacts=(
            PressContact(
                name=Texts.of({"ru": "А. Сериков"}),
                role=Texts.of({"ru": "пресс-секретарь"}),
                phone="+7 700 000 00 01",
                email="press@example.org",
                languages=("kk", "ru"),
            ),
        ),
        social=(("instagram", "https://instagram.com/clinic"), ("vk", "https://vk.com/clinic")),
        color="#0b5d4e",
        logo="logo.svg",
    )


def test_a_short_file_takes_the_languages_of_the_federation():
    read = reading('kind = "federation"\nname.kk = "Ф"\n')
    assert read.problems == ()
    assert read.organization.languages == ("kk", "ru", "en")


def test_an_organization_may_ask_for_a_feed_of_all_its_languages():
    short = 'kind = "federation"\nname.kk = "Ф"\n'
    assert [reading(text).organization.mixed_feed for text in (short, f"mixed_feed = true\n{short}")] == [False, True]


def test_an_organization_may_ask_for_its_banners_on_the_portal():
    short = 'kind = "federation"\nname.kk = "Ф"\n'
    texts = (short, f"urgent_on_portal = true\n{short}", f"urgent_on_portal = false\n{short}")
    assert [reading(text).organization.urgent_on_portal for text in texts] == [False, True, False]


def test_an_empty_file_misses_its_kind_and_name():
    assert [(p.code, p.field) for p in reading("").problems] == [("required", "kind"), ("text-missing", "name.kk")]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "field"),
    [
        ('kind = "primary"', 'kind = "primery"', "unknown-kind", 1, "kind"),
        ("parents =", "parent =", "unknown-key", 2, "parent"),
        ('"center"', '"The Center"', "parents", 2, "parents"),
        ('["center", "health-union"]', '["center", 5]', "wrong-type", 2, "parents"),
        ('= "health-care"', '= "heath-care"', "unknown-sector", 3, "sector"),
        ('= "almaty"', "= 5", "wrong-type", 4, "territory"),
        ('["ru", "kk"]', '["ru", "de"]', "unknown-language", 5, "languages"),
        ('["ru", "kk"]', '["kk"]', "text-missing", 11, "name.kk"),
        ("2003-05-12", '"2003-05-12"', "wrong-type", 6, "since"),
        ("2003-05-12", "2003-05-12T10:00:00", "wrong-type", 6, "since"),
        ("2003-05-12", "2027-05-12", "closed-before-since", 7, "closed"),
        ("old-clinic", "search", "formerly", 8, "formerly"),
        ('formerly = ["old-clinic"]', 'mixed_feed = "yes"', "wrong-type", 8, "mixed_feed"),
        ('formerly = ["old-clinic"]', "urgent_on_portal = 1", "wrong-type", 8, "urgent_on_portal"),
        ('formerly = ["old-clinic"]', "urgent_on_portals = true", "unknown-key", 8, "urgent_on_portals"),
        ("@login", "login", "editors", 9, "editors"),
        ("@login", "@login\\n* @evil", "editors", 9, "editors"),
        ('ru = "Поликлиника"', 'ru = "Поли\\u202eклиника"', "invisible-letter", 12, "name.ru"),
        ("info@example.org", "info(at)example.org", "email", 21, "contacts.email"),
        ("https://clinic", "clinic", "website", 24, "contacts.website"),
        ("address.ru", "adress.ru", "unknown-key", 23, "contacts.adress"),
        ("address.ru", "address", "wrong-type", 23, "contacts.address"),
        ('name.ru = "А. Сериков"\n', "", "required", 26, "press_contacts.0.name"),
        ("[[press_contacts]]", "[press_contacts]", "wrong-type", 26, "press_contacts"),
        ("press@example", "press@@example", "email", 30, "press_contacts.0.email"),
        ("instagram =", "instagramm =", "unknown-key", 34, "social.instagramm"),
        ("https://vk.com", "@", "vk", 35, "social.vk"),
        ("#0B5D4E", "green", "color", 38, "brand.color"),
        ("logo.svg", "logo.jpg", "unknown-logo", 39, "brand.logo"),
        ("color =", "colour =", "unknown-key", 38, "brand.colour"),
    ],
)
def test_a_mistake_is_named_with_its_line(old, new, code, line, field):
    assert old in GOOD
    assert (code, line, field) in [(p.code, p.line, p.field) for p in reading(GOOD.replace(old, new, 1)).problems]


def test_an_earlier_key_of_a_sector_or_territory_means_todays():
    sectors, territories = (Term("medicine", Texts(), ("health-care",)),), (Term("verny", Texts(), ("a", "almaty")),)
    file = reading(GOOD, replace(FEDERATION, sectors=sectors, territories=territories))
    assert (file.organization.sector, file.organization.territory) == ("medicine", "verny")
    assert file.problems == ()


def test_all_mistakes_of_a_file_are_named_at_once():
    text = GOOD.replace("primary", "basic").replace("#0B5D4E", "green").replace("info@example.org", "info")
    assert {p.code for p in reading(text).problems} == {"unknown-kind", "color", "email"}


def test_the_remedy_names_the_nearest_or_all():
    (near,) = reading(GOOD.replace("primary", "primery")).problems
    (far,) = reading(GOOD.replace("primary", "xxx")).problems
    assert str(near.remedy) == 'write it so: kind = "primary"'
    assert str(far.remedy) == "one of: federation, territorial, sectoral, primary"


def test_a_press_contact_can_be_reached():
    text = GOOD.replace('phone = "+7 700 000 00 01"\nemail = "press@example.org"\n', "")
    (problem,) = reading(text).problems
    assert (problem.field, problem.line) == ("press_contacts.0.phone", 26)


def with_messenger(line: str) -> OrganizationFile:
    return reading(GOOD.replace("\n\n[social]", f"\n{line}\n\n[social]"))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ('whatsapp = "+7 700 000 00 01"', 'whatsapp = "https://wa.me/77000000001"'),
        ('whatsapp = "8 700 000 00 01"', 'whatsapp = "https://wa.me/77000000001"'),
        ('telegram = "@clinic_press"', 'telegram = "https://t.me/clinic_press"'),
    ],
)
def test_a_messenger_of_a_press_contact_is_an_address(written, right):
    network = written.partition(" ")[0]
    (problem,) = with_messenger(written).problems
    (person,) = with_messenger(right).organization.press_contacts

    assert (problem.code, problem.field, problem.line) == (network, f"press_contacts.0.{network}", 32)
    assert right in str(problem.remedy)
    assert [address for _, address in person.messengers] == [right.split('"')[1]]


def test_no_telephone_is_taken_for_a_messenger():
    person = PressContact(Texts(), phone="+7 700 000 00 01")
    assert person.messengers == ()
    assert replace(person, whatsapp="https://wa.me/77000000001").messengers == (
        ("WhatsApp", "https://wa.me/77000000001"),
    )


BARE = replace(FEDERATION, sectors=())


def test_who_speaks_a_language_is_called_first():
    kazakh, russian = PressContact(Texts(), languages=("kk",)), PressContact(Texts(), languages=("ru",))
    any_language = PressContact(Texts())
    organization = Organization("a", "primary", Texts(), press_contacts=(kazakh, russian, any_language))

    assert organization.press_contacts_for("ru") == (russian, any_language, kazakh)
    assert organization.press_contacts_for("en") == (any_language, kazakh, russian)


def test_a_site_without_sectors_has_none_to_choose_from():
    (problem,) = reading(GOOD, BARE).problems
    assert (problem.code, str(problem.remedy)) == ("unknown-sector", "")


def test_a_mistake_in_the_federations_list_is_not_held_against_its_organizations():
    read = reading(GOOD, BARE, (Problem("federation.toml", "unknown-key", tell("'sector' means nothing here")),))
    assert read.problems == ()
    assert read.organization.sector == "health-care"


def test_without_a_federation_its_lists_are_not_checked():
    read = reading(GOOD.replace("health-care", "anything").replace('["ru", "kk"]', '["ru", "de"]'), None)
    assert read.problems == ()
    assert read.organization.sector == "anything"


def test_without_any_language_a_name_in_any_will_do():
    assert reading('kind = "primary"\nname.de = "K"\n', None).problems == ()


def test_a_colour_too_light_to_read_is_told_with_the_shade_that_pages_take():
    found = reading(GOOD.replace("#0B5D4E", "#ffd500"))
    (problem,) = found.problems
    assert (problem.code, problem.field, problem.line, problem.is_error) == ("color-contrast", "brand.color", 38, False)
    assert contrast(parse(str(problem.remedy).split()[2]) or WHITE, WHITE) >= 4.5
    assert found.organization.color == "#ffd500"


@pytest.mark.parametrize("written", ["#fe0", "ffee00"])
def test_what_is_not_written_as_a_colour_is_told_once(written):
    assert [problem.code for problem in reading(GOOD.replace("#0B5D4E", written)).problems] == ["color"]


@pytest.mark.parametrize("name", ["\\u200b\\u00ad", "\\u3164", "\\u2800 \\u0301", "\\u2028"])
def test_a_name_of_nothing_that_can_be_seen_is_missing(newsroom, name):
    text = 'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\n[name]\n'
    newsroom.write("organizations/city-clinic/organization.toml", f'{text}kk = "{name}"\n')

    problems = read_content(newsroom.content).problems

    assert ("text-missing", 5, True) in [(one.code, one.line, one.is_error) for one in problems]


def test_letters_without_room_are_taken_out_of_a_name(newsroom):
    text = 'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\n[name]\n'
    newsroom.write(
        "organizations/city-clinic/organization.toml", f'{text}kk = "Ем\\u200bхана"\nru = "Кли\\u00adника"\n'
    )

    read = read_content(newsroom.content)

    assert dict(read.organizations[1].name) == {"kk": "Емхана", "ru": "Клиника"}
    assert [(one.code, one.line, one.is_error) for one in read.problems] == [("invisible-letter", 5, False)]


@pytest.mark.parametrize("number", ["000-10-20, 000-10-21", "+7 700 000 00 00 / 01", "нет"])
@pytest.mark.parametrize("kept", ["+7 700 000 00 00", "+7 700 000 00 01"])
def test_one_number_stands_in_a_field_and_others_are_told(number, kept):
    read = reading(GOOD.replace(f'"{kept}"', f'"{number}"'))
    (problem,) = read.problems
    field = "contacts.phone" if kept.endswith("00") else "press_contacts.0.phone"
    assert (problem.code, problem.field, problem.is_error) == ("phone-number", field, False)


@pytest.mark.parametrize("number", ["000-10-20 (доб. 12)", "8 (700) 000-00-00, ішкі 3"])
def test_an_extension_is_no_second_number(number):
    assert reading(GOOD.replace('"+7 700 000 00 00"', f'"{number}"')).problems == ()
