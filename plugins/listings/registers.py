"""Organizations below one page: in one list, or by territory and letter where they are too many for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.newsroom import Organization, Relative, SitemapPage, Term, Text, addresses, called
from plugins.typesetting import letter_number, name_letter
from plugins.views import Edition, FeedLink, Link, LinkGroup, Page, PageJob, redirect_job


@dataclass(frozen=True, slots=True)
class Member:
    """An organization in a register."""

    link: Link
    territory: str
    """Its territory's key; may be empty."""
    filed_under: str
    """The text that its place and letter follow."""


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
    """The heading for them, in a language."""
    trail: Callable[[str], tuple[Link, ...]]
    """Breadcrumbs down to that page, itself too."""
    feeds: Callable[[str], tuple[FeedLink, ...]]
    site_name: Callable[[str], str]
    """Whose page it is."""


def member(one: Organization | Relative, homes_in: Sequence[str], language: str, edition: Edition) -> Member:
    """Show an organization in a register of a language.

    The link leads to its front page in that language, or to the first of those that it has, `homes_in`.
    """
    found = called(one.name, one.short_name, language, (*one.languages, *edition.languages))
    home = addresses.organization_home(one.key, language if language in homes_in else homes_in[0])
    return Member(Link(found.text, home), one.territory, found.filed_under)


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


def register_pages(register: Register, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[PageJob]:
    """Make the pages of territories and letters, where there are too many organizations for one list.

    `wanted` says of the page above them whether those below it are to be made.
    """
    for job in _pages(register, wanted):
        yield job
        if old := tuple(_former_addresses(register, job.page)):
            yield redirect_job(register.edition, job.page, register.homes, old)


def _pages(register: Register, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[PageJob]:
    for language, home in register.homes.items():
        members = register.members(language) if wanted(home) else ()
        if is_long(members):
            for territory in _territories(register, language):
                yield from _territory_pages(register, language, territory)
            for letter in _letters(members, language, home):
                yield _job(register, language, letter)


def _former_addresses(register: Register, page: Page) -> Iterator[str]:
    """Return where a page was while its territory had an earlier key."""
    home = register.homes[page.language]
    for term in register.territories:
        place = addresses.of_territory(home, term.key)
        if page.address.startswith(place):
            yield from (f"{addresses.of_territory(home, key)}{page.address[len(place) :]}" for key in term.formerly)


def register_addresses(register: Register) -> Iterator[SitemapPage]:
    """Yield the addresses of those pages, for sitemaps."""
    for job in _pages(register):
        yield SitemapPage(job.page.address, None, tuple(job.page.versions.items()))


def is_long(entries: Sequence[object]) -> bool:
    """True if these are too many for one list."""
    return len(entries) > addresses.LONGEST_LIST


def _territory_pages(register: Register, language: str, territory: _Part) -> Iterator[PageJob]:
    if not is_long(territory.members):
        yield _job(register, language, territory)
        return
    letters = tuple(_letters(territory.members, language, territory.address))
    groups = (_group(register, language, "by-name", "By name", letters),)
    yield _job(register, language, territory, groups)
    above = (Link(territory.heading, territory.address),)
    for letter in letters:
        yield _job(register, language, letter, above=above)


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


def _job(
    register: Register, language: str, part: _Part, groups: tuple[LinkGroup, ...] = (), above: tuple[Link, ...] = ()
) -> PageJob:
    page = Page(
        language=language,
        address=part.address,
        heading=part.heading,
        plain_heading=f"{register.title(language)}: {part.heading}",
        site_name=register.site_name(language),
        versions=part.versions,
        trail=(*register.trail(language), *above),
        feeds=register.feeds(language),
    )
    values = {"groups": groups, "organizations": () if groups else _links(part.members)}
    return PageJob("organizations", register.edition.complete(page, register.homes), values)


def _links(members: Sequence[Member]) -> tuple[Link, ...]:
    return tuple(member.link for member in members)
