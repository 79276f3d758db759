"""The federation's front pages: what they are made from, and what their builders share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from operator import itemgetter

from plugins.listings import Listing, Member, by_month
from plugins.newsroom import Federation, Organization, PageRecord, PostRecord, Scope, Term, Text, addresses
from plugins.typesetting import sort_key
from plugins.views import Edition, FeedLink, Link


@dataclass(frozen=True)
class Portal:
    """All sections' summaries, and the portal's own standing pages."""

    federation: Federation
    organizations: tuple[Organization, ...]
    """Those that have a section, by key."""
    records: tuple[PostRecord, ...]
    """All that is listed, newest first; without HTML but for what feeds carry."""
    pages: tuple[PageRecord, ...]
    section_sitemaps: tuple[tuple[str, datetime | None], ...]
    """Address and last change of each section's sitemaps."""
    edition: Edition
    now: datetime

    @cached_property
    def organization(self) -> dict[str, Organization]:
        """Organizations by key."""
        return {organization.key: organization for organization in self.organizations}

    @cached_property
    def homes(self) -> dict[str, str]:
        """The portal's front pages by language."""
        return {code: addresses.portal_home(code) for code in self.edition.languages}

    @cached_property
    def organization_languages(self) -> dict[str, tuple[str, ...]]:
        """The languages in which each organization has a front page."""
        used: dict[str, set[str]] = {key: set() for key in self.organization}
        for record in self.records:
            used[record.organization].add(record.language)
        return {
            key: (*organization.languages, *sorted(used[key] - set(organization.languages)))
            for key, organization in self.organization.items()
        }

    def name(self, organization: Organization, language: str) -> Text:
        """Give an organization's name in a language, or in the nearest one that it has."""
        return organization.name.get(language, (*organization.languages, *self.edition.languages))

    def term_name(self, term: Term, language: str) -> Text:
        """Give the name of a sector, territory or topic."""
        return term.name.get(language, self.edition.languages)

    def organization_link(self, organization: Organization, language: str) -> Link:
        """Link to a section's front page in this language, or in its main one."""
        there = self.organization_languages[organization.key]
        home = addresses.organization_home(organization.key, language if language in there else there[0])
        return Link(self.name(organization, language), home)

    def organization_links(self, organizations: Iterable[Organization], language: str) -> tuple[Link, ...]:
        """Link to organizations in the order of the language's own alphabet."""
        return tuple(member.link for member in self.members(organizations, language))

    def members(self, organizations: Iterable[Organization], language: str) -> tuple[Member, ...]:
        """Give organizations in that order, each with its territory."""
        if language not in self._places:
            every = (Member(self.organization_link(one, language), one.territory) for one in self.organizations)
            self._places[language] = _places(zip(self.organization, every, strict=True), language)
        places = self._places[language]
        return tuple(member for _, member in sorted((places[one.key] for one in organizations), key=itemgetter(0)))

    @cached_property
    def _places(self) -> dict[str, dict[str, tuple[int, Member]]]:
        """By language, the place of each organization among all: asking for the order of names is dear."""
        return {}

    def scope(self, kind: str, key: str, language: str, title: Text, records: Iterable[PostRecord]) -> Scope:
        """Make a scope of records in one language."""
        chosen = tuple(record for record in records if record.language == language)
        address = addresses.rollup(kind, key, language) if key else self.homes[language]
        shown = sorted({record.organization for record in chosen})
        return Scope(
            kind=kind,
            key=key,
            language=language,
            address=address,
            title=title,
            description=str(title),
            records=chosen,
            months=by_month(chosen),
            count=len(chosen),
            urgent=tuple(post for post in chosen if post.urgent_until),
            changed=max((post.changed for post in chosen), default=None),
            names=tuple((one, self.name(self.organization[one], language)) for one in shown),
        )

    @cached_property
    def front_scopes(self) -> dict[str, Scope]:
        """The portal itself as a scope, by language."""
        return {
            code: self.scope("portal", "", code, self.edition.site_name(code), self.records)
            for code in self.edition.languages
        }

    def portal_feed(self, language: str) -> FeedLink:
        """Announce the portal's feed."""
        return self.edition.feed_link(str(self.edition.site_name(language)), self.homes[language])

    @cached_property
    def front_listing(self) -> Listing:
        """The portal's months."""
        return Listing(
            scopes=self.front_scopes,
            nested=True,
            edition=self.edition,
            trail=lambda scope: (self.edition.home(scope.language),),
            feeds=lambda scope: (self.portal_feed(scope.language),),
            with_organization=True,
        )


def _places(members: Iterable[tuple[str, Member]], language: str) -> dict[str, tuple[int, Member]]:
    in_order = sorted(members, key=lambda one: (sort_key(str(one[1].link.text), language), one[1].link.address))
    return {key: (place, member) for place, (key, member) in enumerate(in_order)}
