"""Headings of parts of a release that go by other names, or that come by themselves."""

from __future__ import annotations

import re

_BACKGROUND = {
    "kk": r"анықтамалық (?:ақпарат|мәлімет)|анықтама үшін|қосымша (?:ақпарат|мәлімет)|мәселенің тарихы|тарихынан",
    "ru": r"(?:справочная|дополнительная) информация|для справки|предыстория|история вопроса|контекст|бэкграунд|"
    r"краткая справка|к сведению",
    "en": r"background (?:information|notes?)|notes? (?:for|to) (?:the )?editors?|editor[’']?s?[’']? notes?|"
    r"context|history|the background|for reference",
}
_OTHERWISE = {language: re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE) for language, words in _BACKGROUND.items()}
_ABOUT = re.compile(
    r"\W*(?:об? (?:нас|организации|профсоюзе|профцентре|федерации|компании|отраслевом профсоюзе|профкоме)|"
    r"(?:біз|ұйым(?:ымыз)?|кәсіподақ|кәсіподағымыз|федерация(?:мыз)?|компания(?:мыз)?|орталық) туралы|"
    r"about (?:us|the (?:organi[sz]ation|union|federation|company|cent(?:er|re))))\b.*",
    re.IGNORECASE,
)
_CONTACTS = re.compile(
    r"\W*(?:контакт\w*(?: для (?:сми|прессы|журналистов))?|контактная информация|контактное лицо|"
    r"байланыс(?: деректері| ақпараты|у үшін)?|баспасөзге арналған байланыс|бақ-пен байланыс|"
    r"(?:media |press )?contacts?|contact (?:us|information|details|person))\W*",
    re.IGNORECASE,
)
_OURS = {"kk": ("notes to editors",), "ru": (), "en": ("notes to editors",)}
"""What the grammar of releases knows already."""


def is_background_meant(heading: str, language: str) -> bool:
    """Return whether a heading means the background and is another one than the grammar knows."""
    plain = heading.strip().rstrip(":").lower()
    return plain not in _OURS[language] and bool(_OTHERWISE[language].fullmatch(heading.strip()))


def is_about(heading: str) -> bool:
    """Return whether a heading, in any of our languages, begins a text about the organization."""
    return bool(_ABOUT.fullmatch(heading.strip()))


def is_contacts(heading: str) -> bool:
    """Return whether a heading, in any of our languages, begins contacts."""
    return bool(_CONTACTS.fullmatch(heading.strip()))
