"""Reading `federation.toml`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.newsroom.paths.names import slug_fault, slug_like
from plugins.newsroom.problems import Problem
from plugins.newsroom.problems.messages import tell
from plugins.newsroom.toml import TomlFile
from plugins.newsroom.toml.table import Table, named_so, only_keys, table_in, text, texts, words

from . import Federation, Term
from .value_checks import (
    authority_fault,
    language_fault,
    link_fault,
    organization_value_fault,
    post_reference_fault,
    slug_value_fault,
    zone_fault,
)

FEDERATION_KEYS = (
    *("languages", "tag_authority", "time_zone", "federation"),
    *("name", "links", "home", "sectors", "territories", "topics"),
)
_REQUIRED = {
    "languages": 'languages = ["kk", "ru", "en"]',
    "tag_authority": 'tag_authority = "example.org,2026"',
    "time_zone": 'time_zone = "Asia/Almaty"',
    "federation": 'federation = "the-federations-own-folder"',
}


@dataclass(frozen=True, slots=True)
class FederationFile:
    """The federation as its file has it; what is wrong is empty in it."""

    federation: Federation
    file: TomlFile
    problems: tuple[Problem, ...]


def federation_of(file: TomlFile) -> FederationFile:
    """Give what the file says, and all that is wrong in it."""
    said = file.values.get("languages")
    language = said[0] if isinstance(said, list) and said and said[0] in ("kk", "ru", "en") else "kk"
    top = Table(file, file.values, language=language)
    only_keys(top, FEDERATION_KEYS)
    for key, example in _REQUIRED.items():
        if not top.values.get(key):
            message = tell("'{key}' is missing", key=key)
            top.note(key, "required", message, tell("write at the top of the file: {line}", line=example))
    languages = _languages(top)
    first = languages[0] if languages else ""
    home = table_in(top, "home", ("lead",))
    federation = Federation(
        key=text(top, "federation", organization_value_fault),
        name=texts(top, "name", required_in=first),
        languages=languages,
        tag_authority=text(top, "tag_authority", authority_fault),
        time_zone=text(top, "time_zone", zone_fault),
        sectors=_terms(top, "sectors", first),
        territories=_terms(top, "territories", first),
        topics=_terms(top, "topics", first),
        links=_links(table_in(top, "links")),
        home_lead=text(home, "lead", post_reference_fault),
    )
    return FederationFile(federation, file, tuple(top.problems))


def _languages(top: Table) -> tuple[str, ...]:
    """Give all languages or none: where one is misspelt, nothing may be said against texts in it."""
    languages = words(top, "languages", language_fault)
    return () if any(problem.field == "languages" for problem in top.problems) else languages


def _terms(top: Table, key: str, first_language: str) -> tuple[Term, ...]:
    table = table_in(top, key)
    for name in table.values:
        if fault := slug_fault(name):
            message = tell("'{value}' {fault}", value=name, fault=fault)
            right = slug_like(name, "kk") or "health-care"
            table.note(name, "term-key", message, named_so(table, name, right))
    terms = tuple(_term(table, name, first_language) for name in table.values)
    _check_former_keys(table, terms)
    return terms


def _term(table: Table, name: str, first_language: str) -> Term:
    value = table.values[name]
    if not isinstance(value, dict) or "formerly" not in value:
        return Term(name, texts(table, name, first_language))
    names = replace(table, values={name: {key: text for key, text in value.items() if key != "formerly"}})
    return Term(name, texts(names, name, first_language), words(table_in(table, name), "formerly", slug_value_fault))


def _check_former_keys(table: Table, terms: tuple[Term, ...]) -> None:
    """Note earlier keys that are taken: by a term of today, or by one before this in the file."""
    claimed: dict[str, str] = {}
    for term in terms:
        for former in term.formerly:
            owner = former if former in table.values else claimed.setdefault(former, term.key)
            if owner != term.key or former in table.values:
                message = tell("the earlier name '{name}' belongs to '{owner}'", name=former, owner=owner)
                remedy = tell("take it out of 'formerly'")
                table_in(table, term.key).note("formerly", "former-name-taken", message, remedy)


def _links(links: Table) -> tuple[tuple[str, str], ...]:
    for name in links.values:
        if fault := slug_fault(name):
            message = tell("'{value}' {fault}", value=name, fault=fault)
            right = slug_like(name, "kk") or "join"
            links.note(name, "link-key", message, named_so(links, name, right))
    named = ((name, text(links, name, link_fault)) for name in links.values)
    return tuple((name, address) for name, address in named if address)
