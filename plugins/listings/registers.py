"""Organizations below one page: in one list, or by territory and letter where they are too many for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.newsroom import SitemapPage, Term, Text, addresses
from plugins.typesetting import letter_number, name_letter
from plugins.views import Edition, FeedLink, Link, LinkGroup, Page, Sheet, redirect_sheet


@dataclass(frozen=True, slots=True)
class Member:
    """An organization in a register."""

    link: Link
    territory: str
    """Its territory's key; may be empty."""
    filed_under: str
    """The name that its place and letter follow."""


@dataclass(frozen=True, slots=True)
class Register:
    """The organizations that one page leads to, and how the pages below it refer to it."""

    edition: Edition
    homes: Mapping[str, str]
    """The page that lists them, by language."""
    members: Callable[[str], Sequence[Member]]
    """All of them in the order of a language's alphabet; the same ones in each language."""
    territories: tuple[Term, ...]
    """Those to divide them by; none where all are of one."""
    title: Callable[[str], str]
    """The heading over all of them, in a language."""
    trail: Callable[[str], tuple[Link, ...]]
    """Breadcrumbs down to that page, itself too."""
    feeds: Callable[[str], tuple[FeedLink, ...]]
    site_name: Callable[[str], str]
    """The name of whoever the page is of, in a language."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The organizations of a territory or under a letter."""

    heading: Text
    address: str
    versions: Mapping[str, str]
    members: Sequence[Member]


def whole_list(register: Register, language: str) -> tuple[Link, ...]:
    """Return all organizations; none where they are too many for one list."""
    members = register.members(language)
    return () if is_long(members) else _links(members)


def link_groups(register: Register, language: str) -> tuple[LinkGroup, ...]:
    """Lead to the pages of territories and letters; to nothing where one list is enough."""
    members = register.members(language)
    if not is_long(members):
        return ()
    letters = _letters(members, language, register.homes[language])
    groups = (
        _group(register, language, "by-territory", "By territory", _territories(register, language)),
        _group(register, language, "by-name", "By name", letters),
    )
    return tuple(group for group in groups if group.links)


def register_pages(register: Register, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[Sheet]:
    """Make the pages of territories and letters, where there are too many organizations for one list.

    `wanted` is asked with the address of the page above them: True if those below it are to be made.
    """
    for sheet in _pages(register, wanted):
        yield sheet
        if old := tuple(_former_addresses(register, sheet.page)):
            yield redirect_sheet(register.edition, sheet.page, register.homes, old)


def _pages(register: Register, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[Sheet]:
    for language, home in register.homes.items():
        members = register.members(language) if wanted(home) else ()
        if is_long(members):
            for territory in _territories(register, language):
                yield from _territory_pages(register, language, territory)
            for letter in _letters(members, language, home):
                yield _sheet(register, language, letter)


def _former_addresses(register: Register, page: Page) -> Iterator[str]:
    """Yield where a page was while its territory had an earlier key."""
    home = register.homes[page.language]
    for term in register.territories:
        place = addresses.of_territory(home, term.key)
        if page.address.startswith(place):
            yield from (f"{addresses.of_territory(home, key)}{page.address[len(place) :]}" for key in term.formerly)


def register_addresses(register: Register) -> Iterator[SitemapPage]:
    """Yield the addresses of the pages of territories and letters, for sitemaps."""
    for sheet in _pages(register):
        yield SitemapPage(sheet.page.address, None, tuple(sheet.page.versions.items()))


def is_long(entries: Sequence[object]) -> bool:
    """True if these are too many for one list."""
    return len(entries) > addresses.LONGEST_LIST


def _territory_pages(register: Register, language: str, territory: _Part) -> Iterator[Sheet]:
    if not is_long(territory.members):
        yield _sheet(register, language, territory)
        return
    letters = tuple(_letters(territory.members, language, territory.address))
    groups = (_group(register, language, "by-name", "By name", letters),)
    yield _sheet(register, language, territory, groups)
    above = (Link(territory.heading, territory.address),)
    for letter in letters:
        yield _sheet(register, language, letter, above=above)


def _territories(register: Register, language: str) -> Iterator[_Part]:
    members = register.members(language)
    for term in register.territories:
        found = tuple(member for member in members if member.territory == term.key)
        if found:
            versions = {code: addresses.of_territory(home, term.key) for code, home in register.homes.items()}
            name = term.name.get(language, register.edition.languages)
            yield _Part(name, versions[language], versions, found)


def _letters(members: Sequence[Member], language: str, home: str) -> Iterator[_Part]:
    """Divide by the letters of a language's alphabet: no other language has the same pages."""
    for letter, found in groupby(members, key=lambda member: name_letter(member.filed_under, language)):
        address = addresses.of_letter(home, letter_number(letter, language))
        yield _Part(Text(letter, language), address, {language: address}, tuple(found))


def _group(register: Register, language: str, name: str, heading: str, parts: Iterable[_Part]) -> LinkGroup:
    say = register.edition.say(language)
    return LinkGroup(name, say(heading), tuple(Link(part.heading, part.address) for part in parts))


def _sheet(
    register: Register, language: str, part: _Part, groups: tuple[LinkGroup, ...] = (), above: tuple[Link, ...] = ()
) -> Sheet:
    title, site_name = register.title(language), register.site_name(language)
    page = Page(
        language=language,
        address=part.address,
        heading=part.heading,
        plain_heading=f"{title}: {part.heading}",
        title=f"{title}: {part.heading} — {site_name}",
        description=f"{title}: {part.heading}",
        site_name=site_name,
        versions=part.versions,
        trail=(*register.trail(language), *above),
        feeds=register.feeds(language),
    )
    values = {"groups": groups, "organizations": () if groups else _links(part.members)}
    return Sheet("organizations", register.edition.complete(page, register.homes), values)


def _links(members: Sequence[Member]) -> tuple[Link, ...]:
    return tuple(member.link for member in members)
