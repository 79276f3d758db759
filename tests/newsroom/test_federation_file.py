from __future__ import annotations

import pytest

from plugins.newsroom import Federation, Repository, Term, Texts
from plugins.newsroom.organizations.federation_file import FederationFile, federation_of
from plugins.newsroom.toml import TomlFile, read_toml

GOOD = """\
languages = ["kk", "ru"]
tag_authority = "example.org,2026"
time_zone = "Asia/Almaty"
federation = "federation"

[name]
kk = "Федерация"

[links]
join = "/kk/pages/join/"
hub = "https://hub.example.org/"
help = "mailto:help@example.org"

[home]
lead = "clinic/2026-01-29-pay"

[sectors.health-care]
kk = "Денсаулық сақтау"

[territories.almaty]
kk = "Алматы"
ru = "Алматы"
"""


def reading(text: str) -> FederationFile:
    file = read_toml("federation.toml", text.encode())
    assert isinstance(file, TomlFile)
    return federation_of(file)


def mistakes(old: str, new: str) -> list[tuple[str, int | None, str | None]]:
    """The codes, lines and fields of what is wrong once `old` is `new` in the good file."""
    assert old in GOOD
    return [(p.code, p.line, p.field) for p in reading(GOOD.replace(old, new)).problems]


def test_a_good_file_is_a_federation():
    read = reading(GOOD)
    assert read.problems == ()
    assert read.federation == Federation(
        key="federation",
        name=Texts.of({"kk": "Федерация"}),
        languages=("kk", "ru"),
        tag_authority="example.org,2026",
        time_zone="Asia/Almaty",
        sectors=(Term("health-care", Texts.of({"kk": "Денсаулық сақтау"})),),
        territories=(Term("almaty", Texts.of({"kk": "Алматы", "ru": "Алматы"})),),
        links=(("join", "/kk/pages/join/"), ("hub", "https://hub.example.org/"), ("help", "mailto:help@example.org")),
        home_lead="clinic/2026-01-29-pay",
    )


def test_an_empty_file_misses_everything_at_once():
    problems = reading("").problems
    assert [p.field for p in problems] == ["languages", "tag_authority", "time_zone", "federation"]
    assert {p.code for p in problems} == {"required"}


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "field"),
    [
        ("time_zone", "time_zome", "unknown-key", 3, "time_zome"),
        ("Asia/Almaty", "Asia/Almati", "time-zone", 3, "time_zone"),
        ("Asia/Almaty", "Qyzylorda?", "time-zone", 3, "time_zone"),
        ("example.org,2026", "example.org", "tag-authority", 2, "tag_authority"),
        ('= "federation"', '= "Federation"', "federation", 4, "federation"),
        ('["kk", "ru"]', '["kk", "russian"]', "languages", 1, "languages"),
        ('["kk", "ru"]', '["kk", "kk"]', "twice", 1, "languages"),
        ('["kk", "ru"]', '"kk"', "wrong-type", 1, "languages"),
        ('["kk", "ru"]', '["ru"]', "text-missing", 6, "name.ru"),
        ("[name]\nkk", "[name]\nKK", "language-code", 7, "name.KK"),
        ("/kk/pages/join/", "//evil.example.org", "join", 10, "links.join"),
        ("https://hub.example.org/", "ftp://hub.example.org/", "hub", 11, "links.hub"),
        ("help@example.org", "help at example.org", "help", 12, "links.help"),
        ("hub =", "Hub =", "link-key", 11, "links.Hub"),
        ("lead =", "leed =", "unknown-key", 15, "home.leed"),
        ("clinic/", "", "lead", 15, "home.lead"),
        ("[sectors.health-care]", "[sectors.Health_care]", "term-key", 17, "sectors.Health_care"),
        ('kk = "Денсаулық сақтау"', 'kk = "Д"\nformerly = "old"', "wrong-type", 19, "sectors.health-care.formerly"),
        ('kk = "Денсаулық сақтау"', 'kk = "Д"\nformerly = ["Old"]', "formerly", 19, "sectors.health-care.formerly"),
        ('kk = "Денсаулық сақтау"', "kk = 5", "wrong-type", 18, "sectors.health-care.kk"),
        (
            '[sectors.health-care]\nkk = "Денсаулық сақтау"',
            "[sectors]\nhealth-care = 'x'",
            "wrong-type",
            18,
            "sectors.health-care",
        ),
        ('[home]\nlead = "clinic/2026-01-29-pay"', "[[home]]", "wrong-type", 14, "home"),
    ],
)
def test_a_mistake_is_named_with_its_line(old, new, code, line, field):
    assert (code, line, field) in mistakes(old, new)


REPOSITORY = '[repository]\nservice = "gitlab"\naddress = "https://gitlab.com/union/news/"\n'


def test_a_repository_is_a_service_an_address_and_a_branch():
    file = reading(GOOD + REPOSITORY + 'branch = "public"\n')
    assert file.problems == ()
    assert file.federation.repository == Repository("gitlab", "https://gitlab.com/union/news", "public")
    assert reading(GOOD + REPOSITORY).federation.repository == Repository(
        "gitlab", "https://gitlab.com/union/news", "main"
    )


@pytest.mark.parametrize(
    ("old", "new", "code", "field", "remedy"),
    [
        ('"gitlab"', '"gihub"', "unknown-service", "service", 'write it so: service = "github"'),
        ("https://", "git@", "address", "address", 'write it so: address = "https://gitlab.com/union/news/"'),
        ("service", "servic", "unknown-key", "servic", 'write it so: service = "gitlab"'),
        ('service = "gitlab"\n', "", "required", "service", 'write below line 23: service = "…"'),
        ("news/", 'news"\nbranch = "my branch', "branch", "branch", 'write it so: branch = "my-branch"'),
        ("news/", 'news"\nbranch = "refs/heads/main', "branch", "branch", 'write it so: branch = "main"'),
        ("news/", 'news"\nbranch = "a..b', "branch", "branch", "write it like main"),
    ],
)
def test_a_mistake_of_the_repository_is_told_with_what_was_meant(old, new, code, field, remedy):
    problem = reading(GOOD + REPOSITORY.replace(old, new)).problems[0]
    assert (problem.code, problem.field, str(problem.remedy)) == (code, f"repository.{field}", remedy)


def test_a_sector_may_have_had_other_keys():
    file = reading(GOOD.replace("[sectors.health-care]", '[sectors.health-care]\nformerly = ["medicine", "health"]'))
    assert file.problems == ()
    assert [(one.key, one.formerly) for one in file.federation.sectors] == [("health-care", ("medicine", "health"))]


@pytest.mark.parametrize("former", ["health-care", "almaty-region", "old"])
def test_an_earlier_key_is_taken_once(former):
    more = '[topics.a]\nformerly = ["old"]\nkk = "А"\n[topics.almaty-region]\nkk = "Б"\n'
    text = GOOD + more + f'[topics.health-care]\nformerly = ["{former}"]\nkk = "В"\n'
    (problem,) = reading(text).problems
    assert (problem.code, problem.field) == ("former-name-taken", "topics.health-care.formerly")


def test_the_remedy_names_the_nearest_key_and_zone():
    unknown, required = reading(GOOD.replace("time_zone", "time_zome")).problems
    assert str(unknown.remedy) == 'write it so: time_zone = "Asia/Almaty"'
    assert str(required.message) == "'time_zone' is missing"
    (zone,) = reading(GOOD.replace('Almaty"\nfed', 'Almati"\nfed')).problems
    assert str(zone.message) == "'Asia/Almati' is not a time zone"
    assert str(zone.remedy) == 'write it so: time_zone = "Asia/Almaty"'


def test_where_one_language_is_misspelt_none_is_held_against_texts():
    assert reading(GOOD.replace('["kk", "ru"]', '["kk", "russian"]')).federation.languages == ()


@pytest.mark.parametrize("address", ["https://localhost", "http://[", "иә"])
def test_a_link_leads_to_the_web_a_mailbox_or_this_site(address):
    (problem,) = reading(GOOD.replace("https://hub.example.org/", address)).problems
    assert str(problem.message) == f"'{address}' is not a web address"
    assert str(problem.remedy) == "write it like https://example.org, or /ru/pages/join/"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://a b.org", "https://ab.org"),
        ("https://user:secret@example.org", "https://example.org"),
        ("example.org", "https://example.org"),
        ("help@example.org", "mailto:help@example.org"),
    ],
)
def test_a_link_that_is_nearly_one_is_told_right(written, meant):
    (problem,) = reading(GOOD.replace("https://hub.example.org/", written)).problems
    assert str(problem.remedy) == f'write it so: hub = "{meant}"'


def test_a_wrong_type_is_not_said_to_be_missing_too():
    (problem,) = reading("name = 'Федерация'\n" + GOOD.replace('[name]\nkk = "Федерация"', "")).problems
    assert (problem.code, str(problem.remedy)) == ("wrong-type", 'write it so: name.kk = "Федерация"')
