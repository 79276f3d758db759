"""The press room of an organization: its releases, and whom to call about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.listings import FRONT_POSTS, Listing, by_month, front
from plugins.newsroom import Scope, addresses
from plugins.views import FeedLink, Link, Page, PageJob, press_room

from .section import Section


def press_pages(section: Section) -> Iterator[PageJob]:
    """Make the press room in each language, where journalists find anything in one."""
    scopes = press_scopes(section)
    listing = _listing(section, scopes)
    for scope in scopes.values():
        language = scope.language
        page = Page(
            language=language,
            address=scope.address,
            heading=scope.title,
            description=f"{section.texts(language).name}: {scope.title}",
            versions={code: one.address for code, one in scopes.items()},
            trail=section.texts(language).trail,
            feeds=listing.feeds(scope),
            script=section.edition.script,
        )
        values = {
            "room": press_room(section.facts.organization, section.edition, language, section.logo),
            "scope": replace(front(listing, scope, section.now), months=()),
            "topics": _topics(section, scope),
            "older": addresses.months(section.homes[language], nested=True) if scope.count > FRONT_POSTS else "",
        }
        yield section.job("press", page, values)


def _topics(section: Section, scope: Scope) -> tuple[Link, ...]:
    """Link to the topics of releases, in the federation's order."""
    links = {link.address: link for record in scope.records for link in section.topics(record)}
    order = [addresses.rollup("topics", topic.key, scope.language) for topic in section.facts.topics]
    return tuple(links[address] for address in order if address in links)


def press_scopes(section: Section) -> dict[str, Scope]:
    """Return the organization's releases as a scope, by language; none where it has neither any nor a press contact."""
    if not section.has_press_room:
        return {}
    return {language: _scope(section, scope) for language, scope in section.scopes.items()}


def _scope(section: Section, own: Scope) -> Scope:
    """Return the releases among the posts of an organization in one language."""
    records = tuple(record for record in own.records if record.kind == "release")
    months = by_month(records)
    return replace(
        own,
        kind="press",
        address=addresses.organization_press(section.key, own.language),
        title=section.edition.said(own.language, "Press room"),
        description=f"{own.title}: {section.edition.say(own.language)('Press room')}",
        records=records,
        months=months,
        counts={month: len(posts) for month, posts in months.items()},
        count=len(records),
        urgent=(),
        changed=max((record.changed for record in records), default=None),
    )


def _listing(section: Section, scopes: dict[str, Scope]) -> Listing:
    def announced(scope: Scope) -> tuple[FeedLink, ...]:
        title = f"{section.texts(scope.language).name}: {scope.title}"
        return (section.edition.feed_link(title, scope.address), *section.texts(scope.language).feeds)

    return Listing(
        scopes=scopes,
        nested=False,
        edition=section.edition,
        trail=lambda scope: (*section.texts(scope.language).trail, Link(scope.title, scope.address)),
        feeds=announced,
    )
