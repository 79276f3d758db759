"""Reading an `organization.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from plugins.newsroom.colors import BLACK, READABLE, WHITE, contrast, parse, readable, written
from plugins.newsroom.paths import LOGOS
from plugins.newsroom.problems import Problem, tell
from plugins.newsroom.texts import LANGUAGE_CODE
from plugins.newsroom.toml import TomlFile
from plugins.newsroom.toml.repair import ORGANIZATION_KIND_NAMES
from plugins.newsroom.toml.table import Table, added, choice, day, only_keys, rows_in, table_in, text, texts, words, yes

from . import (
    MESSENGERS,
    ORGANIZATION_KINDS,
    Contacts,
    Federation,
    Organization,
    PressContact,
    current_keys,
    value_checks,
)
from .federation_file import FederationFile
from .value_checks import NETWORKS, telephone_numbers

ORGANIZATION_KEYS = (
    *("kind", "parents", "sector", "territory", "languages", "since", "closed", "formerly", "editors"),
    *("mixed_feed", "urgent_on_portal", "board"),
    *("name", "short_name", "about"),
    *("contacts", "press_contacts", "social", "brand"),
)


@dataclass(frozen=True, slots=True)
class OrganizationFile:
    """An organization as its file has it, before its parents are looked up; what is wrong is empty in it."""

    organization: Organization
    file: TomlFile
    problems: tuple[Problem, ...]


def organization_of(key: str, file: TomlFile, site: FederationFile | None) -> OrganizationFile:
    """Return what the file in the folder `key` says, and all that is wrong in it.

    Without a readable federation its languages, sectors and territories are not checked.
    """
    federation = site.federation if site else None
    top = Table(file, file.values, language=_first_language(file, federation))
    only_keys(top, ORGANIZATION_KEYS)
    if not top.values.get("kind"):
        remedy = tell('write at the top of the file: kind = "primary", or federation, territorial, sectoral')
        top.error("kind", "required", tell("'{key}' is missing", key="kind"), remedy)
    languages = words(top, "languages", value_checks.language_fault) or (federation.languages if federation else ())
    brand = table_in(top, "brand", ("color", "logo"))
    organization = Organization(
        key=key,
        kind=choice(top, "kind", ORGANIZATION_KINDS, "unknown-kind", ORGANIZATION_KIND_NAMES),
        name=texts(top, "name", required_in=languages[0] if languages else ""),
        parents=words(top, "parents", value_checks.slug_value_fault),
        sector=_term(top, "sector", "sectors", site),
        territory=_term(top, "territory", "territories", site),
        languages=languages,
        short_name=texts(top, "short_name"),
        about=texts(top, "about"),
        since=day(top, "since"),
        closed=day(top, "closed"),
        formerly=words(top, "formerly", value_checks.organization_value_fault),
        editors=words(top, "editors", value_checks.login_fault),
        contacts=_contacts(table_in(top, "contacts", ("email", "phone", "address", "website"))),
        press_contacts=tuple(_press_contact(row) for row in rows_in(top, "press_contacts")),
        social=_social(table_in(top, "social", NETWORKS)),
        mixed_feed=yes(top, "mixed_feed"),
        urgent_on_portal=yes(top, "urgent_on_portal"),
        board=yes(top, "board"),
        color=text(brand, "color", value_checks.color_fault).lower(),
        logo=choice(brand, "logo", LOGOS, "unknown-logo"),
    )
    _check_languages(top, languages, federation)
    _check_days(top, organization.since, organization.closed)
    _check_color(brand, organization.color)
    return OrganizationFile(organization, file, tuple(top.problems))


def _term(top: Table, key: str, list_name: str, site: FederationFile | None) -> str:
    terms = getattr(site.federation, list_name) if site else ()
    if not terms and (site is None or site.problems):
        return text(top, key)  # the mistake is in the federation's list, not here
    today, written = current_keys(terms), top.values.get(key)
    if isinstance(written, str) and written in today:
        return today[written]
    names = {term.key: tuple(name for _, name in term.name) for term in terms}
    return choice(top, key, names, f"unknown-{key}", names)


def _first_language(file: TomlFile, federation: Federation | None) -> str:
    """Return the language of a text that does not say its own."""
    said = file.values.get("languages")
    first = next(iter(said if isinstance(said, list) and said else federation.languages if federation else ()), "kk")
    return first if isinstance(first, str) and LANGUAGE_CODE.fullmatch(first) else "kk"


def _contacts(table: Table) -> Contacts:
    return Contacts(
        email=text(table, "email", value_checks.email_fault),
        phone=_phone(table),
        address=texts(table, "address"),
        website=text(table, "website", value_checks.web_fault),
    )


def _press_contact(row: Table) -> PressContact:
    only_keys(row, ("name", "role", "phone", "email", "languages", *MESSENGERS))
    contact = PressContact(
        name=texts(row, "name"),
        role=texts(row, "role"),
        phone=_phone(row),
        email=text(row, "email", value_checks.email_fault),
        languages=words(row, "languages", value_checks.language_fault),
        whatsapp=_account(row, "whatsapp"),
        telegram=_account(row, "telegram"),
    )
    if "name" not in row.values:
        row.error("name", "required", tell("a press contact needs a name"), added(row, f"name.{row.language}"))
    if not row.values.keys() & {"phone", "email"}:
        message = tell("a press contact needs a phone or an e-mail address")
        row.error("phone", "required", message, added(row, "phone"))
    return contact


def _phone(table: Table) -> str:
    """Return a telephone number as it is written; where it is none, or several, that is told."""
    written = text(table, "phone")
    numbers = telephone_numbers(written)
    if written and not numbers:
        message = tell("'{value}' is no telephone number, so readers cannot call it", value=written)
        table.warn("phone", "phone-number", message, tell("write it like +7 727 250 10 20, or delete the line"))
    elif len(numbers) > 1:
        message = tell("'{value}' are several numbers; readers call {first}", value=written, first=numbers[0])
        remedy = tell(
            'write one here, with its town: phone = "+7 727 250 10 20 (ext. 12)", and the others into [about] or a'
            " [[press_contacts]] of their own"
        )
        table.warn("phone", "phone-number", message, remedy)
    return written


def _social(table: Table) -> tuple[tuple[str, str], ...]:
    named = ((network, _account(table, network)) for network in table.values if network in NETWORKS)
    return tuple((network, address) for network, address in named if address)


def _account(table: Table, network: str) -> str:
    return text(table, network, partial(value_checks.account_fault, network))


def _check_languages(top: Table, languages: tuple[str, ...], federation: Federation | None) -> None:
    known = federation.languages if federation and federation.languages else languages
    for language in languages:
        if language not in known:
            message = tell("the site has no language '{language}'", language=language)
            remedy = tell("it has {languages}: see federation.toml", languages=", ".join(known))
            top.error("languages", "unknown-language", message, remedy)


def _check_color(brand: Table, color: str) -> None:
    """Warn of a colour that cannot be read on white paper: pages take a darker shade of it."""
    given = parse(color)
    if given and contrast(given, WHITE) < READABLE:
        darker = written(readable(given, WHITE, BLACK))
        message = tell("the colour {color} is too light for words on white paper", color=written(given))
        remedy = tell("pages use {darker} in its place; choose a darker colour if you want another one", darker=darker)
        brand.warn("color", "color-contrast", message, remedy)


def _check_days(top: Table, since: date | None, closed: date | None) -> None:
    if since and closed and closed < since:
        message = tell("it was closed before it began on {day}", day=since)
        remedy = tell("exchange them, or correct one: since = {first}, closed = {last}", first=closed, last=since)
        top.error("closed", "closed-before-since", message, remedy)
