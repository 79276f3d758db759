"""Parts without which journalists cannot use a release; builds and the newsdesk tell the same of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from plugins.newsroom import Message, Mistake, Organization, Severity, tell

from .release import Dateline, Quotation, ReleaseBlock, Run

FEWEST_IN_LEAD = 5
"""Words behind the dateline: fewer tell nothing."""


class Parted(Protocol):
    """What has the parts of a release: a finished one, or its text."""

    @property
    def dateline(self) -> Dateline | None:
        """Return town and day."""

    @property
    def lead(self) -> tuple[Run, ...]:
        """Return the first paragraph."""

    @property
    def body(self) -> tuple[ReleaseBlock, ...]:
        """Return what stands below the lead."""

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Return what people say."""


@dataclass(frozen=True, slots=True)
class MissingPart:
    """A part that is missing, and the line of the file at which it should stand; 0 where nobody knows."""

    mistake: Mistake
    line: int = 0


def _missing(code: str, message: Message, remedy: Message) -> Mistake:
    return Mistake(code, message, remedy, Severity.WARNING, fails_proposals=True)


_DATELINES = {"kk": "**Алматы, 2026 жылғы 30 қараша** —", "ru": "**Алматы, 30 ноября 2026 года** —"}
_DATELINE = "**Almaty, 30 November 2026** —"
_SPEAKERS = {"kk": ("Аты Тегі", "төраға"), "ru": ("Имя Фамилия", "председатель")}
_SPEAKER = ("First Last", "chair")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURES = re.compile(r"\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b|\b20\d\d-\d\d-\d\d\b")
_DAY_FIRST = re.compile(r"\s*\d")
_PLAIN_DATELINE = re.compile(r"\s*[^\W\d][^\d,.!?]{2,40},\s+[^.!?]{0,20}?\d{1,2}\s*[^.,!?]{3,30}?(?:[.—–-]|\Z)")
_DAY = re.compile(r"\d")


def missing_parts(
    release: Parted, organization: Organization, language: str, lead_line: int = 0
) -> Iterator[MissingPart]:
    """Yield what a release in a language lacks: dateline, lead, quotation with speaker, "about", contact."""
    if not release.lead and release.body and release.body[0].kind == "quotation":
        yield MissingPart(QUOTATION_FIRST, release.body[0].line)
    elif _lead_words(release) < FEWEST_IN_LEAD:
        yield MissingPart(LEAD, lead_line)
    elif dateline := _dateline_fault(release, language):
        yield MissingPart(dateline, lead_line)
    if not release.quotations:
        yield MissingPart(_quotation_missing(language))
    for quotation in release.quotations:
        if not quotation.speaker:
            yield MissingPart(_speaker_missing(language), quotation.line)
    if language not in dict(organization.about):
        yield MissingPart(_about_missing(language))
    if organization.press_contacts and not any(
        not one.languages or language in one.languages for one in organization.press_contacts
    ):
        yield MissingPart(_contact_language(language))


LEAD = _missing(
    "lead-missing",
    tell("the release has no lead: its first paragraph must say who did what"),
    tell("begin with one paragraph of one or two sentences: who, what, where, when"),
)
QUOTATION_FIRST = _missing(
    "quotation-begins-release",
    tell("the release begins with a quotation, and nobody knows yet what happened"),
    tell("begin with town, date and what happened; the quotation follows it"),
)


def _dateline_fault(release: Parted, language: str) -> Mistake | None:
    """Return what keeps the beginning of a lead from being a dateline; None where it is one."""
    if release.dateline and not _FIGURES.search(release.dateline.day):
        return None
    first = release.lead[0] if release.lead else Run("")
    form = _DATELINES.get(language, _DATELINE)
    if not first.bold:
        if not _PLAIN_DATELINE.match(first.text) or not _YEAR.search(first.text[:60]):
            return _missing(
                "dateline-missing",
                tell("the release does not begin with town and date"),
                tell("begin the first paragraph with {form}", form=form),
            )
        return _missing(
            "dateline-not-bold",
            tell("town and date at the beginning are not bold, so nothing knows them for the dateline"),
            tell("put two asterisks before and behind them: {form}", form=form),
        )
    return _bold_fault(first.text, form)


def _bold_fault(words: str, form: str) -> Mistake:
    remedy = tell("write the dateline so: {form}", form=form)
    if _FIGURES.search(words):
        return _missing(
            "dateline-in-figures", tell("the dateline has its date in figures; newspapers write the month"), remedy
        )
    if _DAY_FIRST.match(words):
        return _missing("dateline-day-first", tell("the dateline begins with the day; the town comes first"), remedy)
    if _DAY.search(words):
        return _missing(
            "dateline-without-year", tell("the dateline has no year, and releases are read for years"), remedy
        )
    return _missing(
        "dateline-missing",
        tell("the release does not begin with town and date"),
        tell("begin the first paragraph with {form}", form=form),
    )


def _lead_words(release: Parted) -> int:
    start = 1 if release.lead and release.lead[0].bold else 0
    return len("".join(run.text for run in release.lead[start:]).split())


def named_speaker(language: str, name: str = "") -> str:
    """Return an example of a line that names a speaker and the post, with a `name` where one is known."""
    anybody, post = _SPEAKERS.get(language, _SPEAKER)
    return f"— {name or anybody}, {post}"


def _quotation_missing(language: str) -> Mistake:
    return _missing(
        "quotation-missing",
        tell("nobody speaks in the release: journalists need words that they may print"),
        tell(
            "write what somebody says in lines that begin with >, and below it who: > {form}",
            form=named_speaker(language),
        ),
    )


def _speaker_missing(language: str) -> Mistake:
    return _missing(
        "speaker-missing",
        tell("the quotation does not say who speaks"),
        tell("end it with a line > {form}", form=named_speaker(language)),
    )


def _about_missing(language: str) -> Mistake:
    return _missing(
        "about-missing",
        tell(
            "organization.toml does not say in this language what the organization is, so the release ends without it"
        ),
        tell('write two or three sentences below [about] in organization.toml: {language} = "…"', language=language),
    )


def _contact_language(language: str) -> Mistake:
    return _missing(
        "contact-language",
        tell("no press contact speaks the language of this release"),
        tell(
            'add "{language}" to languages of a contact below [[press_contacts]] in organization.toml,'
            " or name somebody who speaks it",
            language=language,
        ),
    )
