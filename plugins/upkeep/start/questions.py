"""What is asked, in which order, and what each answer must be."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from plugins.newsroom import (
    RIGHT,
    Fault,
    Repository,
    Texts,
    authority_fault,
    color_fault,
    colors,
    email_fault,
    language_fault,
    login_fault,
    organization_value_fault,
    propose_slug,
    slug_value_fault,
    tell,
    web_fault,
    zone_fault,
)
from plugins.reporting import Check, Conversation, Question, ask, ask_texts, is_agreed, say

from . import wording
from .answers import Answers, Named
from .sample import of_samples

COLOR = "#12507b"
"""Suggested: dark enough for words on white paper."""
LOGOS = (".svg", ".png")


@dataclass(frozen=True, slots=True)
class Subject:
    """A folder or a term that is asked for by its name and its key."""

    option: str
    name_option: str
    words: wording.Words
    fault: Check
    """What is wrong with a key."""
    is_needed: bool = False


_FEDERATION = Subject("federation", "name", wording.FEDERATION, organization_value_fault, is_needed=True)
_TERRITORY = Subject("territory", "territory-name", wording.TERRITORY, slug_value_fault)
_SECTOR = Subject("sector", "sector-name", wording.SECTOR, slug_value_fault)
_HOSTS = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea"}
_SEPARATORS = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Place:
    """What is known before anything is asked."""

    year: int
    language: str
    """Of the person at the terminal."""
    translated: tuple[str, ...]
    """Languages that the interface speaks."""
    engine: str = ""
    """The address that this repository was cloned from."""
    branch: str = "main"


def all_answers(conversation: Conversation, place: Place) -> Answers:
    """Ask everything, in the order in which one answer suggests the next.

    What options say wrong is among the conversation's complaints afterwards. Raises EOFError and KeyboardInterrupt
    where the person ends the conversation.
    """
    languages = _languages(conversation, place)
    federation = _named(conversation, _FEDERATION, languages) or Named("", Texts())
    site = ask(conversation, Question("site", *wording.SITE, check=web_fault)).rstrip("/")
    repository = _repository(conversation, place)
    answers = Answers(
        languages=languages,
        federation=federation,
        site=site,
        tag_authority=ask(conversation, _authority(site, place.year)),
        time_zone=ask(conversation, Question("time-zone", *wording.ZONE, "Asia/Almaty", zone_fault, is_needed=True)),
        color=_color(conversation),
        logo=_logo(conversation),
        email=ask(conversation, Question("email", *wording.EMAIL, check=email_fault)),
        editors=_editors(conversation),
        repository=repository,
        engine=_engine(conversation, place, repository),
    )
    return _with_first_organizations(conversation, answers)


def _with_first_organizations(conversation: Conversation, answers: Answers) -> Answers:
    """Ask for a territory, a sector and their first organizations; each may be left out, and so may what needs it."""
    languages, folders = answers.languages, {answers.federation.key}

    def organization(option: str, words: wording.Words) -> Named | None:
        subject = Subject(option, f"{option}-name", words, organization_value_fault)
        found = _named(conversation, subject, languages, folders)
        folders.update((found.key,) if found else ())
        return found

    territory = _named(conversation, _TERRITORY, languages)
    territorial = organization("territorial", wording.TERRITORIAL) if territory else None
    sector = _named(conversation, _SECTOR, languages)
    sectoral = organization("sectoral", wording.SECTORAL) if sector else None
    primary = organization("primary", wording.PRIMARY) if territory and sector else None
    welcome = "no-welcome" not in conversation.given and is_agreed(conversation, wording.WELCOME)
    return replace(
        answers,
        territory=territory,
        territorial=territorial,
        sector=sector,
        sectoral=sectoral,
        primary=primary,
        welcome=welcome,
    )


def _languages(conversation: Conversation, place: Place) -> tuple[str, ...]:
    first = [place.language] if place.language in place.translated else []
    suggestion = ",".join((*first, *(one for one in ("kk", "ru", "en") if one not in first)))

    def fault(value: str) -> Fault:
        for language in _parts(value) or (value,):
            if found := language_fault(language):
                return found
            if language not in place.translated:
                known = ", ".join(place.translated)
                remedy = tell("it has {languages}; docs/languages.md tells how to add one", languages=known)
                return Fault(tell("is not a language of the interface"), remedy)
        return RIGHT

    question = Question("languages", *wording.LANGUAGES, suggestion, fault, is_needed=True)
    return tuple(dict.fromkeys(_parts(ask(conversation, question)))) or ("kk",)


def _named(
    conversation: Conversation, subject: Subject, languages: tuple[str, ...], taken: AbstractSet[str] = frozenset()
) -> Named | None:
    """Ask for a name in all languages, then for its key; None if it has no name."""
    question = Question(subject.name_option, *subject.words, is_needed=subject.is_needed)
    name = ask_texts(conversation, question, languages)
    if not name:
        return None

    def fault(value: str) -> Fault:
        return subject.fault(value) or (Fault(tell("is taken")) if value in taken else RIGHT)

    english = name.get("en", languages)
    suggestion = propose_slug(english.text, english.language)
    if suggestion:  # else the check would name an example
        suggestion = subject.fault(suggestion).right or suggestion
    key = ask(conversation, Question(subject.option, *wording.KEY, suggestion, fault, is_needed=True))
    return Named(key, name)


def _authority(site: str, year: int) -> Question:
    host = (urlsplit(site).hostname or "").removeprefix("www.")
    with suppress(UnicodeError):
        host = host.encode("idna").decode()  # an id has no other letters than those of ASCII
    suggestion = f"{host},{year}" if host and not of_samples(host) else ""
    remedy = tell("write a domain that is yours, and the year: {example}", example=f"our-union.example,{year}")

    def fault(value: str) -> Fault:
        found = authority_fault(value)
        if found:
            return replace(found, remedy=remedy, right="")
        return Fault(tell("belongs to samples"), remedy) if of_samples(value.partition(",")[0]) else RIGHT

    return Question("tag-authority", *wording.AUTHORITY, suggestion, fault, is_needed=True)


def _color(conversation: Conversation) -> str:
    color = ask(conversation, Question("color", *wording.COLOR, COLOR, color_fault)).lower()
    given = colors.parse(color)
    if given is None or colors.contrast(given, colors.WHITE) >= colors.READABLE:
        return color
    darker = colors.written(colors.readable(given, colors.WHITE, colors.BLACK))
    say(
        tell("The colour {color} is too light for words on white paper: {darker} is taken.", color=color, darker=darker)
    )
    return darker


def _logo(conversation: Conversation) -> Path | None:
    def fault(value: str) -> Fault:
        file = Path(value).expanduser()
        if file.suffix.lower() not in LOGOS:
            return Fault(tell("is neither PNG nor SVG"))
        return RIGHT if file.is_file() else Fault(tell("is not there"))

    logo = ask(conversation, Question("logo", *wording.LOGO, check=fault))
    return Path(logo).expanduser() if logo else None


def _editors(conversation: Conversation) -> tuple[str, ...]:
    def fault(value: str) -> Fault:
        return next(filter(None, map(login_fault, _parts(value))), RIGHT)

    return tuple(dict.fromkeys(_parts(ask(conversation, Question("editors", *wording.EDITORS, check=fault)))))


def _repository(conversation: Conversation, place: Place) -> Repository | None:
    address = ask(conversation, Question("repository", *wording.REPOSITORY, check=web_fault))
    address = address.rstrip("/").removesuffix(".git")
    if not address:
        return None
    host = urlsplit(address).hostname or ""
    likely = (name for known, name in _HOSTS.items() if host.endswith(known))
    service = next(likely, next((one for one in ("gitlab", "github") if one in host), "gitea"))
    return Repository(service, address, place.branch)


def _engine(conversation: Conversation, place: Place, repository: Repository | None) -> str:
    """Return whence newer engines come: whence this one was cloned, unless that is the newsroom's own repository."""
    cloned_from = place.engine
    if repository and cloned_from.rstrip("/").removesuffix(".git") == repository.address:
        cloned_from = ""
    if cloned_from and "engine" not in conversation.given:
        return cloned_from
    return ask(conversation, Question("engine", *wording.ENGINE, cloned_from))


def _parts(value: str) -> tuple[str, ...]:
    return tuple(filter(None, _SEPARATORS.split(value)))
