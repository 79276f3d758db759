"""What a new post is: asked of the person at the terminal, or given by options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path

from plugins.newsroom import (
    FEDERATION_FILE,
    KINDS,
    NOTHING,
    RIGHT,
    Content,
    Fault,
    Federation,
    Organization,
    is_day,
    nearest,
    organization_folders,
    organization_toml,
    propose_moment,
    read_content,
    read_content_of,
    read_moment,
    site_zone,
    slug_value_fault,
    tell,
)
from plugins.reading import KIND_NAMES, TITLE_LETTERS
from plugins.reporting import Conversation, Question, ask

from .errors import WritingError

_ABOUT_TITLE = tell("What happened, in one line: who did what. It may be changed at any time.")
_ABOUT_STARTS = tell("A day, or a day and an hour: {example}", example="2026-05-01 11:00")


@dataclass(frozen=True, slots=True)
class NewPost:
    """All that is known of a post before it is written."""

    organization: Organization
    kind: str
    language: str
    title: str
    day: date
    slug: str = ""
    """Asked for by an option; else it is made of the title."""
    starts: str = ""
    """Of an event, as a header has it."""
    place: str = ""


def new_post(conversation: Conversation, content: Path, now: datetime, title: str = "") -> NewPost | None:
    """Ask what the post is; None if options say something that cannot be. `title` is suggested.

    Raises WritingError where nobody can write for an organization, EOFError and KeyboardInterrupt where the person
    ends the conversation.
    """
    key = ask(conversation, _organization(content))
    if not key:
        return None
    federation, organization = _read(read_content_of(content, [key]), key)
    today = now.astimezone(site_zone(federation.time_zone)).date()
    kind = ask(conversation, Question("kind", tell("Kind"), NOTHING, KINDS[0], _kind_fault, is_needed=True)).lower()
    language = ask(conversation, _language(organization, federation))
    name = ask(conversation, Question("title", tell("Title"), _ABOUT_TITLE, title, _title_fault, is_needed=True))
    starts = ""
    if kind == "event":
        check = partial(_moment_fault, today)
        starts = ask(conversation, Question("starts", tell("When it begins"), _ABOUT_STARTS, "", check, is_needed=True))
    place = ask(conversation, _place(federation, organization, language)) if kind in {"event", "release"} else ""
    day = _given(conversation, "day", partial(_day_fault, today)) or today.isoformat()
    slug = _given(conversation, "slug", slug_value_fault)
    if conversation.complaints:
        return None
    return NewPost(organization, kind, language, name, date.fromisoformat(day), slug, starts, place)


def _given(conversation: Conversation, option: str, check: Callable[[str], Fault]) -> str:
    """Return what an option says that nobody is asked for; empty without it."""
    if option not in conversation.given:
        return ""
    return ask(conversation, Question(option, NOTHING, check=check))


def _organization(content: Path) -> Question:
    """Ask for an organization; suggested is the one in whose folder the command is typed, or the only one."""
    folders = organization_folders(content)
    here = Path.cwd()
    inside = here.relative_to(content).parts[1:2] if here.is_relative_to(content) else ()
    likely = [key for key in inside if key in folders] or (list(folders) if len(folders) == 1 else [""])

    # Names are read only where a folder was not named as it is.
    @cache
    def names() -> dict[str, tuple[str, ...]]:
        return {one.key: _names_of(one) for one in read_content(content).organizations}

    def fault(value: str) -> Fault:
        if value in folders:
            return RIGHT
        meant = nearest(value, folders) or nearest(value, folders, names()) or ""
        remedy = tell("name a folder of {place}", place="content/organizations/")
        return Fault(tell("is not an organization of this newsroom"), remedy, meant)

    words, about = tell("Organization"), tell("Whose news is it? The name of its folder in content/organizations/.")
    return Question("organization", words, about, likely[0], fault, is_needed=True)


def _names_of(organization: Organization) -> tuple[str, ...]:
    return tuple(text for texts in (organization.name, organization.short_name) for _, text in texts)


def _read(read: Content, key: str) -> tuple[Federation, Organization]:
    organization = next((one for one in read.organizations if one.key == key), None)
    if read.federation and organization:
        return read.federation, organization
    file = organization_toml(key) if read.federation else FEDERATION_FILE
    raise WritingError(tell("{file} has an error: `habarshy check` says which. Mend it first", file=file))


def _kind_fault(value: str) -> Fault:
    if value.lower() in KINDS:
        return RIGHT
    remedy = tell("known are {known}", known=", ".join(KINDS))
    return Fault(tell("is not a kind of post"), remedy, nearest(value, KINDS, KIND_NAMES) or "")


def _language(organization: Organization, federation: Federation) -> Question:
    own = organization.languages or federation.languages
    remedy = tell("the site has {languages}", languages=", ".join(federation.languages))

    def fault(value: str) -> Fault:
        return RIGHT if value in federation.languages else Fault(tell("is not a language of this site"), remedy)

    about = tell("In which language is the text? {languages}", languages=", ".join(own))
    return Question("language", tell("Language"), about, own[0], fault, is_needed=True)


def _title_fault(value: str) -> Fault:
    if len(value) <= TITLE_LETTERS:
        return RIGHT
    remedy = tell("{most} letters are the most; tell the rest in the text", most=TITLE_LETTERS)
    return Fault(tell("is too long"), remedy)


def _moment_fault(today: date, value: str) -> Fault:
    if read_moment(value, site_zone("UTC")):
        return RIGHT
    return Fault(tell("is not a date and time"), _ABOUT_STARTS, propose_moment(value, today))


def _day_fault(today: date, value: str) -> Fault:
    if is_day(value) and read_moment(value, site_zone("UTC")):
        return RIGHT
    meant = propose_moment(value, today)
    remedy = tell("write it as {example}", example=today.isoformat())
    return Fault(tell("is no day"), remedy, meant if is_day(meant) else "")


def _place(federation: Federation, organization: Organization, language: str) -> Question:
    territories = (one for one in federation.territories if one.key == organization.territory)
    likely = next((one.name.get(language, federation.languages).text for one in territories), "")
    return Question("place", tell("Place"), tell("Where does it happen? A town, or an address."), likely)
