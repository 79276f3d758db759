"""Whole releases broken in one place each, and the code that must say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.newsdesk.examples import header_and_body
from tests.press_room.examples import faultless

HEADING = {"kk": "## Анықтама", "ru": "## Справка", "en": "## Background"}
OTHER_HEADING = {"kk": "## Анықтамалық ақпарат", "ru": "## Справочная информация", "en": "## Background information"}
WEEKDAY = {"kk": "бейсенбі, ", "ru": "четверг, ", "en": "Thursday, "}
ABOUT_HEADING = {"kk": "## Біз туралы", "ru": "## О нас", "en": "## About us"}
CONTACTS = {"kk": "## Байланыс", "ru": "## Контакты", "en": "## Contacts"}
STATUS = {"kk": "Бірден жариялауға болады.", "ru": "Для немедленной публикации.", "en": "FOR IMMEDIATE RELEASE"}
QUESTION = {"kk": "Зауыт кімге көбірек төлейді?", "ru": "Кому завод заплатит больше?", "en": "Who will get more pay?"}
LABEL = {"kk": "Баспасөз хабарламасы: ", "ru": "Пресс-релиз: ", "en": "Press release: "}
ASKING = {"kk": "Мәтінді жариялауды сұраймыз.", "ru": "Просим опубликовать текст.", "en": "Please publish this text."}
DATES = {
    "kk": ("2026 жылғы 12 наурыз", "12 наурыз", "2026 жылғы 2 ақпан"),
    "ru": ("12 марта 2026 года", "12 марта", "2 февраля 2026 года"),
    "en": ("12 March 2026", "12 March", "2 February 2026"),
}
TOWNS = {"kk": ("Алматы", "Шымкент"), "ru": ("Алматы", "Шымкент"), "en": ("Almaty", "Shymkent")}
TOWN_WORD = {"kk": ("Алматы", "Алматы қаласы"), "ru": ("Алматы", "г. Алматы"), "en": ("Almaty", "Almaty city")}
Change = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Broken:
    """A release with one fault."""

    code: str
    language: str
    source: str
    contacts: str = ""
    """Lines of organization.toml, where the fault is there."""


def broken_releases() -> Iterator[Broken]:
    """Yield each fault in each language."""
    for language in ("kk", "ru", "en"):
        whole = source_of(language)
        for code, change in CHANGES:
            source = change(whole, language)
            assert source != whole, (code, language)
            yield Broken(code, language, source)
        for code, lines in CONTACT_FAULTS:
            yield Broken(code, language, whole, lines.replace("{other}", "kk" if language != "kk" else "ru"))


def source_of(language: str) -> str:
    """Return the file of the whole release."""
    header, body = header_and_body(faultless(language))
    return "\n".join(("---", *header, "---", "", body, ""))


def _replaced(old: Callable[[str], str], new: Callable[[str], str]) -> Change:
    return lambda source, language: source.replace(old(language), new(language), 1)


def _pattern(pattern: str, new: str, count: int = 1) -> Change:
    return lambda source, _: re.sub(pattern, new, source, count=count, flags=re.MULTILINE)


def _header(line: str) -> Change:
    return lambda source, _: source.replace("---\n", f"---\n{line}\n", 1)


def _below_lead(words: Callable[[str], str]) -> Change:
    def change(source: str, language: str) -> str:
        lead = next(line for line in source.split("\n") if line.startswith("**"))
        return source.replace(lead, f"{lead}\n\n{words(language)}", 1)

    return change


def _without_quotations(source: str, _: str) -> str:
    return re.sub(r"(?:^>.*\n)+\n?", "", source, flags=re.MULTILINE)


def _background(language: str, source: str) -> str:
    return source[source.index(HEADING[language]) :]


def _four_quotations(source: str, _: str) -> str:
    first = re.search(r"(?:^>.*\n)+", source, flags=re.MULTILINE)
    assert first
    return source.replace(first[0], "\n".join([first[0]] * 4), 1)


TABLE = "| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |\n" + "|---" * 12 + "|\n" + "| 5 " * 12 + "|"
CHANGES: tuple[tuple[str, Change], ...] = (
    ("dateline-missing", _pattern(r"^\*\*[^*]+\*\* — ", "")),
    ("dateline-not-bold", _pattern(r"^\*\*([^*]+)\*\*", r"\1")),
    ("dateline-without-year", _replaced(lambda one: f"{DATES[one][0]}**", lambda one: f"{DATES[one][1]}**")),
    ("dateline-in-figures", _replaced(lambda one: f"{DATES[one][0]}**", lambda _: "12.03.2026**")),
    ("dateline-day-first", _pattern(r"^\*\*([^*,]+), ([^*]+)\*\*", r"**\2, \1**")),
    ("dateline-weekday", _replaced(lambda one: f"{DATES[one][0]}**", lambda one: f"{WEEKDAY[one]}{DATES[one][0]}**")),
    ("dateline-other-day", _replaced(lambda one: f"{DATES[one][0]}**", lambda one: f"{DATES[one][2]}**")),
    ("dateline-other-town", _replaced(lambda one: f"**{TOWNS[one][0]}", lambda one: f"**{TOWNS[one][1]}")),
    (
        "dateline-abbreviated-town",
        _replaced(lambda one: f"**{TOWN_WORD[one][0]}", lambda one: f"**{TOWN_WORD[one][1]}"),
    ),
    ("lead-missing", _pattern(r"^(\*\*[^*]+\*\*) — .*$", r"\1")),
    ("quotation-missing", _without_quotations),
    ("speaker-missing", _pattern(r"^>\n> — .*\n", "")),
    ("speaker-without-post", _pattern(r"^(> — [^,]+), .*$", r"\1")),
    ("quotation-in-quote-marks", _pattern(r"^> ([^—\n].*)$", r"> «\1»")),
    ("quotations-many", _four_quotations),
    ("quotation-in-background", lambda source, _: source + "\n> 840.\n>\n> — Алма Үлгілі, кассир\n"),
    ("background-missing", lambda source, one: source.replace(_background(one, source), "")),
    ("background-empty", lambda source, one: source.replace(_background(one, source), HEADING[one] + "\n")),
    ("background-heading-unknown", _replaced(lambda one: HEADING[one], lambda one: OTHER_HEADING[one])),
    ("background-not-last", lambda source, _: source + "\n## 2028\n\n840.\n"),
    (
        "about-typed",
        lambda source, one: source.replace(HEADING[one], f"{ABOUT_HEADING[one]}\n\n840.\n\n{HEADING[one]}"),
    ),
    ("contacts-typed", lambda source, one: source.replace(HEADING[one], f"{CONTACTS[one]}\n\n840.\n\n{HEADING[one]}")),
    ("headline-question", lambda source, one: re.sub(r"(?m)^title: .*$", f"title: {QUESTION[one]}", source)),
    ("headline-says-release", lambda source, one: source.replace("title: ", f"title: {LABEL[one]}", 1)),
    ("subhead-missing", _pattern(r"^summary: .*\n", "")),
    ("subhead-repeats-lead", lambda source, _: _lead_as_summary(source)),
    ("embargo-passed", _header("embargo: 2026-03-10 10:00")),
    ("embargo-at-night", _header("embargo: 2026-03-13 02:00")),
    ("embargo-at-weekend", _header("embargo: 2026-03-14 10:00")),
    ("status-typed", _below_lead(lambda one: STATUS[one])),
    ("end-mark-typed", lambda source, _: source + "\n-30-\n"),
    ("letter-without-font", _below_lead(lambda _: "840 🎉")),
    ("release-asks-to-print", _below_lead(lambda one: ASKING[one])),
    ("video-on-paper", _below_lead(lambda _: "https://youtu.be/abcdefghijk")),
    ("table-too-wide-for-paper", _below_lead(lambda _: TABLE)),
    ("release-without-picture", _pattern(r"^(?:image|image_\w+): .*\n", "", 0)),
)
CONTACT_FAULTS = (
    ("about-missing", '[about]\n{other} = "840"'),
    ("contact-language", '[[press_contacts]]\nphone = "+7 700 000 00 02"\nlanguages = ["{other}"]'),
    ("contact-without-mobile", '[[press_contacts]]\nphone = "+7 727 000 00 02"'),
    ("contact-without-phone", '[[press_contacts]]\nemail = "press@works.example"'),
)


def _lead_as_summary(source: str) -> str:
    lead = re.search(r"^\*\*[^*]+\*\* — (.*)$", source, flags=re.MULTILINE)
    assert lead
    return re.sub(r"(?m)^summary: .*$", f"summary: {lead[1]}", source)
