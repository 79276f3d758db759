"""Whoever writes into a TOML file what a message says, word for word, is not told it again."""

from __future__ import annotations

import re
from dataclasses import replace
from time import process_time

import pytest

from plugins.newsroom import Problem, Term, Texts
from plugins.newsroom.organizations.federation_file import federation_of
from plugins.newsroom.organizations.organization_file import organization_of
from plugins.newsroom.organizations.value_checks import account_address
from plugins.newsroom.toml import TomlFile, read_toml
from plugins.newsroom.toml.repair import literal
from tests.newsroom import test_federation_file as federation_file
from tests.newsroom import test_organization_file as organization_file


def told_of_organization(text: str) -> tuple[Problem, ...]:
    file = read_toml("organizations/clinic/organization.toml", text.encode())
    site = federation_of(read(federation_file.GOOD.replace('"ru"]', '"ru", "en"]')))
    terms = (Term("health-care", Texts.of({"kk": "Денсаулық сақтау", "ru": "Здравоохранение"})),)
    site = replace(site, federation=replace(site.federation, sectors=terms))
    return organization_of("clinic", file, site).problems if isinstance(file, TomlFile) else file


def told_of_federation(text: str) -> tuple[Problem, ...]:
    file = read_toml("federation.toml", text.encode())
    return federation_of(file).problems if isinstance(file, TomlFile) else file


def read(text: str) -> TomlFile:
    file = read_toml("federation.toml", text.encode())
    assert isinstance(file, TomlFile)
    return file


def replaced(lines: list[str], place: int, found: re.Match[str]) -> None:
    lines[place] = found[1]


def below(lines: list[str], _place: int, found: re.Match[str]) -> None:
    lines.insert(int(found[1]), found[2])


def at_the_top(lines: list[str], _place: int, found: re.Match[str]) -> None:
    lines.insert(0, found[1])


def at_the_end(lines: list[str], _place: int, found: re.Match[str]) -> None:
    lines += [found[1], found[2]]


def deleted(lines: list[str], _place: int, found: re.Match[str]) -> None:
    del lines[int(found[2]) - 1]


def chosen(lines: list[str], place: int, found: re.Match[str]) -> None:
    lines[place] = f"{lines[place].partition('=')[0]}= {literal(found[1])}"


def exchanged(lines: list[str], _place: int, found: re.Match[str]) -> None:
    for key, day in (("since", found[1]), ("closed", found[2])):
        lines[:] = [f"{key} = {day}" if line.startswith(key) else line for line in lines]


def once(lines: list[str], place: int, _: re.Match[str]) -> None:
    lines[place] = re.sub(r'("\w+"), \1', r"\1", lines[place])


def anew(lines: list[str], place: int, _: re.Match[str]) -> None:
    lines[place] = lines[place].replace("\\u202e", "")


def one_language(lines: list[str], place: int, found: re.Match[str]) -> None:
    lines[place] = f'languages = ["{found[1]}"]'


WAYS = {
    r"write it so: (.*)": replaced,
    r"write below line (\d+): (.*)": below,
    r"write at the top of the file: ([^,]*|.*[\])\"])(?:, or .*)?": at_the_top,
    r"write (\[.*\]) and below it (.*)": at_the_end,
    r"write (\[\[\w+\]\]) above each": replaced,
    r"write (\[.*\]) on a line of its own, its keys below": replaced,
    r"delete line (\d+) or (\d+)": deleted,
    r"(?:one of: (?:.*, )?|write it like )(\S+)": chosen,
    r"exchange them, or correct one: since = (\S+), closed = (\S+)": exchanged,
    r"write it once": once,
    r"write the text anew": anew,
    r"it has (\w+), .*: see federation.toml": one_language,
}


def obeyed(text: str, problem: Problem) -> str:
    """The text after its author did what the remedy says, with a word for each "…"."""
    lines, remedy = text.split("\n"), str(problem.remedy).replace("…", "Үлгі")
    ways = ((re.fullmatch(pattern, remedy), way) for pattern, way in WAYS.items())
    found, way = next(((found, way) for found, way in ways if found), (None, None))
    assert found, remedy
    assert way
    way(lines, (problem.line or 1) - 1, found)
    return "\n".join(lines)


def ends(text, tell) -> None:
    """Obey message after message until none is left; none comes back."""
    seen = []
    for _ in range(8):
        problems = [problem for problem in tell(text) if problem.is_error]
        if not problems:
            break
        problem = problems[0]
        mark = (problem.code, problem.field, str(problem.message), problem.line)
        assert mark not in seen, (mark, str(problem.remedy))
        seen.append(mark)
        text = obeyed(text, problem)
    assert not problems, (problems[0], text)
    assert seen


ORGANIZATION = [
    ('kind = "primary"', 'kind = "primery"'),
    ('kind = "primary"', 'kind = "бастауыш"'),
    ('kind = "primary"', 'kind = "первичная"'),
    ('kind = "primary"', 'kind = "xyz"'),
    ('kind = "primary"', "kind = 5"),
    ('kind = "primary"', "kind = “primary”"),
    ('kind = "primary"', "kind = «primary»"),
    ('kind = "primary"', "kind = primary"),
    ('kind = "primary"', 'kind: "primary"'),
    ('kind = "primary"', 'kind = "primary'),
    ('kind = "primary"', 'kind = "primary",'),
    ('kind = "primary"', 'түрі = "primary"'),
    ('kind = "primary"', 'Kind = "primary"'),
    ('kind = "primary"', 'kіnd = "primary"'),
    ('kind = "primary"', ""),
    ('kind = "primary"', 'kind = "primary"\nkind = "primary"'),
    ('kind = "primary"', "// түрі\nkind = “primary”"),
    ('kind = "primary"', 'Үлгі кәсіподағы\nkind = "primary"'),
    ("parents =", "parent ="),
    ('["center", "health-union"]', '["center", 5]'),
    ('["center", "health-union"]', '"center", "health-union"'),
    ('["center", "health-union"]', "[“center”, “health-union”]"),
    ('["center", "health-union"]', "[center, health-union]"),
    ('["center", "health-union"]', '["center", "health-union"'),
    ('["center", "health-union"]', '[\n  "center"\n  "health-union"\n]'),
    ('["center", "health-union"]', '"center"'),
    ('["center", "health-union"]', '["center", "center"]'),
    ('"center"', '"The Center"'),
    ('"health-care"', '"Здравоохранение"'),
    ('"health-care"', '"денсаулық сақтау"'),
    ('"almaty"', "5"),
    ('["ru", "kk"]', '["рус", "қазақша"]'),
    ('["ru", "kk"]', '["RU", "kz"]'),
    ('["ru", "kk"]', '["ru", "de"]'),
    ('["ru", "kk"]', '["kk"]'),
    ("2003-05-12", '"2003-05-12"'),
    ("2003-05-12", "12.05.2003"),
    ("2003-05-12", '"12 мая 2003 года"'),
    ("2003-05-12", "2003"),
    ("2003-05-12", "2003-05-12T10:00:00"),
    ("2003-05-12", "давно"),
    ("2003-05-12", "2027-05-12"),
    ("old-clinic", "search"),
    ("old-clinic", "Ескі емхана"),
    ('formerly = ["old-clinic"]', 'mixed_feed = "yes"'),
    ('formerly = ["old-clinic"]', "mixed_feed = иә"),
    ('formerly = ["old-clinic"]', "urgent_on_portal = 1"),
    ("@login", "login"),
    ("@login", "https://example.org/login"),
    ('ru = "Поликлиника"', 'ru = "Поли\\u202eклиника"'),
    ('ru = "Поликлиника"', 'ru = "Профсоюз "Труд""'),
    ('ru = "Поликлиника"', "ru = “Профсоюз «Труд»”"),
    ('ru = "Поликлиника"', 'ru = "Папка C:\\дом"'),
    ('ru = "Поликлиника"', 'рус = "Поликлиника"'),
    ('ru = "Поликлиника"', 'RU = "Поликлиника"'),
    ('[name]\nru = "Поликлиника"\n', 'name = "Поликлиника"\n'),
    ('[name]\nru = "Поликлиника"\n', 'name.kk = "Поликлиника"\n'),
    ('[name]\nru = "Поликлиника"\n', 'name = {kk = "Поликлиника"}\n'),
    ('[name]\nru = "Поликлиника"\n', ""),
    ("[name]", "[name"),
    ("[name]", "[атауы]"),
    ("info@example.org", "info(at)example.org"),
    ("info@example.org", "mailto:info@example.org"),
    ("info@example.org", "info @ example.org"),
    ("info@example.org", "info"),
    ("https://clinic.example.org/", "clinic.example.org"),
    ("https://clinic.example.org/", "http//clinic.example.org/a"),
    ("https://clinic.example.org/", "сайт"),
    ("address.ru", "address"),
    ("address.ru", "adress.ru"),
    ('phone = "+7 700 000 00 00"', "phone = +7 700 000 00 00"),
    ('phone = "+7 700 000 00 00"', "phone = 87000000000"),
    ('name.ru = "А. Сериков"\n', ""),
    ('name.ru = "А. Сериков"\n', 'name = "А. Сериков"\n'),
    ('name.ru = "А. Сериков"\n', "name = “А. Сериков”\n"),
    ('phone = "+7 700 000 00 01"\nemail = "press@example.org"\n', ""),
    ("[[press_contacts]]", "[press_contacts]"),
    ("[[press_contacts]]", "[[press_contacts]"),
    ("press@example", "press@@example"),
    ("instagram =", "инстаграм ="),
    ("instagram =", "instagramm ="),
    ("https://instagram.com/clinic", "@clinic"),
    ("https://instagram.com/clinic", "clinic"),
    ("https://instagram.com/clinic", "instagram.com/clinic"),
    ("https://instagram.com/clinic", "емхана"),
    ("#0B5D4E", "green"),
    ("#0B5D4E", "#0b5"),
    ("#0B5D4E", "0B5D4E"),
    ('"#0B5D4E"', "#0B5D4E"),
    ("logo.svg", "logo.jpg"),
    ("color =", "colour ="),
    ("color =", "түсі ="),
]


@pytest.mark.parametrize(("old", "new"), ORGANIZATION)
def test_organization_toml_is_right_in_the_end(old, new):
    assert old in organization_file.GOOD
    ends(organization_file.GOOD.replace(old, new, 1), told_of_organization)


FEDERATION = [
    ("time_zone =", "time_zome ="),
    ("time_zone =", "часовой пояс ="),
    ("Asia/Almaty", "Almaty"),
    ("Asia/Almaty", "Алматы"),
    ("example.org,2026", "example.org"),
    ("example.org,2026", "https://example.org/"),
    ("example.org,2026", "сайт"),
    ('= "federation"', '= "Federation"'),
    ('["kk", "ru"]', '["kk", "русский"]'),
    ('["kk", "ru"]', '["kk", "kk"]'),
    ('["kk", "ru"]', '"kk, ru"'),
    ('["kk", "ru"]', '["ru"]'),
    ('languages = ["kk", "ru"]\n', ""),
    ('federation = "federation"\n', ""),
    ('[name]\nkk = "Федерация"\n', 'name = "Федерация"\n'),
    ("[name]\nkk", "[name]\nKK"),
    ("[name]\nkk", "[name]\nқаз"),
    ("/kk/pages/join/", "//example.org/join"),
    ("https://hub.example.org/", "hub.example.org"),
    ("mailto:help@example.org", "help@example.org"),
    ("mailto:help@example.org", "mailto: help @example.org"),
    ("hub =", "Hub ="),
    ("hub =", '"Хаб" ='),
    ("lead =", "leed ="),
    ('"clinic/2026-01-29-pay"', '"organizations/clinic/news/2026-01-29-pay.ru.md"'),
    ("[sectors.health-care]", "[sectors.Health_care]"),
    ("[sectors.health-care]", "[sectors.Денсаулық]"),
    ('[sectors.health-care]\nkk = "Денсаулық сақтау"', '[sectors]\nhealth-care = "Денсаулық сақтау"'),
    ('[sectors.health-care]\nkk = "Денсаулық сақтау"', '[sectors.health-care]\nru = "Здравоохранение"'),
    ('kk = "Денсаулық сақтау"', "kk = “Денсаулық сақтау”"),
    ('kk = "Денсаулық сақтау"', "kk = 5"),
]


@pytest.mark.parametrize(("old", "new"), FEDERATION)
def test_federation_toml_is_right_in_the_end(old, new):
    assert old in federation_file.GOOD
    ends(federation_file.GOOD.replace(old, new, 1), told_of_federation)


@pytest.mark.parametrize(
    ("network", "written", "address"),
    [
        ("instagram", "@sample_union", "https://instagram.com/sample_union"),
        ("instagram", "instagram.com/sample_union", "https://instagram.com/sample_union"),
        ("telegram", "@sample_union", "https://t.me/sample_union"),
        ("telegram", "t.me/sample_union", "https://t.me/sample_union"),
        ("tiktok", "@sample.union", "https://tiktok.com/@sample.union"),
        ("youtube", "sample", "https://youtube.com/@sample"),
        ("whatsapp", "8 700 000 00 00", "https://wa.me/77000000000"),
        ("mastodon", "@sample@social.example.org", "https://social.example.org/@sample"),
        ("vk", "http:/vk.com/sample", "https://vk.com/sample"),
        ("x", "", "https://x.com/name"),
    ],
)
def test_the_name_of_an_account_is_told_its_address(network, written, address):
    assert account_address(network, written) == address


def test_all_lines_that_are_no_toml_are_told_at_once():
    text = organization_file.GOOD.replace('kind = "primary"', "kind = “primary”").replace('"#0B5D4E"', "#0B5D4E")
    text = text.replace('ru = "П"', 'ru = "П"\nru = "П"')
    assert [(problem.code, problem.line) for problem in told_of_organization(text)] == [
        ("toml", 1),
        ("toml", 15),
        ("toml", 39),
    ]


@pytest.mark.parametrize("sign", ['"', "'", "“", "[", "]", "=", "a = “", "a: ", "\\", "#", "// ", "é", "[a", "\ud800"])
def test_signs_in_thousands_are_told_in_no_time(sign):
    for text in (sign * 5_000, f"{sign}\n" * 2_000, f"kind = {sign * 300}\n" * 50):
        started = process_time()
        assert not isinstance(read_toml("a.toml", text.encode(errors="surrogatepass")), TomlFile) or sign == "#"
        assert process_time() - started < 2
