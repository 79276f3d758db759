"""Reading `federation.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from plugins.newsroom.paths.names import slug_fault, slug_like
from plugins.newsroom.problems import Message, Problem, tell
from plugins.newsroom.toml import TomlFile
from plugins.newsroom.toml.table import Table, named_so, only_keys, table_in, text, texts, words

from . import Federation, Term, value_checks

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
    """Return what the file says, and all that is wrong in it."""
    said = file.values.get("languages")
    language = said[0] if isinstance(said, list) and said and said[0] in ("kk", "ru", "en") else "kk"
    top = Table(file, file.values, language=language)
    only_keys(top, FEDERATION_KEYS)
    for key, example in _REQUIRED.items():
        if not top.values.get(key):
            message = tell("'{key}' is missing", key=key)
            top.error(key, "required", message, tell("write at the top of the file: {line}", line=example))
    languages = _languages(top)
    first = languages[0] if languages else ""
    home = table_in(top, "home", ("lead",))
    federation = Federation(
        key=text(top, "federation", value_checks.organization_value_fault),
        name=texts(top, "name", required_in=first),
        languages=languages,
        tag_authority=text(top, "tag_authority", value_checks.authority_fault),
        time_zone=text(top, "time_zone", value_checks.zone_fault),
        sectors=_terms(top, "sectors", first),
        territories=_terms(top, "territories", first),
        topics=_terms(top, "topics", first),
        links=_links(table_in(top, "links")),
        home_lead=text(home, "lead", value_checks.post_reference_fault),
    )
    return FederationFile(federation, file, tuple(top.problems))


def _languages(top: Table) -> tuple[str, ...]:
    """Return all languages or none: where one is misspelt, nothing may be said against texts in it."""
    languages = words(top, "languages", value_checks.language_fault)
    return () if any(problem.field == "languages" for problem in top.problems) else languages


def _terms(top: Table, key: str, first_language: str) -> tuple[Term, ...]:
    table = table_in(top, key)
    _check_names(table, "term-key", "health-care")
    terms = tuple(_term(table, name, first_language) for name in table.values)
    for name, message in former_names_taken({term.key: term.formerly for term in terms}, table.values.keys()):
        remedy = tell("take it out of 'formerly'")
        table_in(table, name).error("formerly", "former-name-taken", message, remedy)
    return terms


def _term(table: Table, name: str, first_language: str) -> Term:
    value = table.values[name]
    if not isinstance(value, dict) or "formerly" not in value:
        return Term(name, texts(table, name, first_language))
    names = replace(table, values={name: {key: text for key, text in value.items() if key != "formerly"}})
    formerly = words(table_in(table, name), "formerly", value_checks.slug_value_fault)
    return Term(name, texts(names, name, first_language), formerly)


def _links(links: Table) -> tuple[tuple[str, str], ...]:
    _check_names(links, "link-key", "join")
    named = ((name, text(links, name, value_checks.link_fault)) for name in links.values)
    return tuple((name, address) for name, address in named if address)


def _check_names(table: Table, code: str, example: str) -> None:
    for name in table.values:
        if fault := slug_fault(name):
            remedy = named_so(table, name, slug_like(name, "kk") or example)
            table.error(name, code, tell("'{value}' {fault}", value=name, fault=fault), remedy)


def former_names_taken(
    formerly: Mapping[str, tuple[str, ...]], current: AbstractSet[str]
) -> Iterator[tuple[str, Message]]:
    """Find earlier names that are taken: by a current one, or by somebody before this one in the order of names."""
    claimed: dict[str, str] = {}
    for key, names in formerly.items():
        for name in names:
            owner = name if name in current else claimed.setdefault(name, key)
            if owner != key or name in current:
                yield key, tell("the earlier name '{name}' belongs to '{owner}'", name=name, owner=owner)
