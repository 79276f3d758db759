"""The federation's front pages: what they are made from, and what their builders share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property, partial
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path

from plugins.listings import Listing, Member, member
from plugins.newsroom import (
    FEED_ITEMS,
    Federation,
    Organization,
    PageRecord,
    PostRecord,
    Scope,
    Term,
    Text,
    addresses,
)
from plugins.typesetting import sort_key
from plugins.views import Edition, FeedLink, Link, OldPage, Page

from .posts import Months, Posts


@dataclass(frozen=True)
class Portal:
    """All sections' summaries, and the portal's own standing pages."""

    federation: Federation
    organizations: tuple[Organization, ...]
    """Those that have a section, by key."""
    organization_languages: Mapping[str, tuple[str, ...]]
    """The languages in which each organization has a front page, its main one first."""
    posts: Posts
    urgent: tuple[PostRecord, ...]
    """Listed posts with a banner on their sections, newest first."""
    pages: tuple[PageRecord, ...]
    section_sitemaps: tuple[tuple[str, datetime | None], ...]
    """Address and last change of each section's sitemaps."""
    edition: Edition
    now: datetime
    cancelled: tuple[PostRecord, ...] = ()
    """Events that were withdrawn, without a word, in the order of posts."""
    search: bool = False
    """True if readers may search."""
    section_pages: Mapping[str, str] = field(default_factory=dict)
    """Of each language in which organizations have standing pages, a digest of what search finds of them."""
    made_with: str = ""
    """Digest of the code and the federation, for names of files that change with them."""
    unchanged: frozenset[str] = frozenset()
    """Addresses of the parts that stand as they were printed last."""
    old_pages: Mapping[str, tuple[OldPage, ...]] = field(default_factory=dict)
    """Pages at addresses of another site, of each part that has some, by its address."""
    old_pages_before: Mapping[str, Path] = field(default_factory=dict)
    """The folders of these parts as they were printed last, where they were."""

    @cached_property
    def organization(self) -> dict[str, Organization]:
        """Organizations by key."""
        return {organization.key: organization for organization in self.organizations}

    @cached_property
    def homes(self) -> dict[str, str]:
        """The portal's front pages by language."""
        return {code: addresses.portal_home(code) for code in self.edition.languages}

    def name(self, organization: Organization, language: str) -> Text:
        """Return an organization's full name in a language, or in the nearest one that it has."""
        return organization.name.get(language, (*organization.languages, *self.edition.languages))

    def term_name(self, term: Term, language: str) -> Text:
        """Return the name of a sector, territory or topic."""
        return term.name.get(language, self.edition.languages)

    def organization_links(self, organizations: Iterable[Organization], language: str) -> tuple[Link, ...]:
        """Link to organizations in the order of the language's own alphabet."""
        return tuple(member.link for member in self.members(organizations, language))

    def members(self, organizations: Iterable[Organization], language: str) -> tuple[Member, ...]:
        """Return organizations in that order, each with its territory."""
        places = self._places(language)
        return tuple(member for _, member in sorted((places[one.key] for one in organizations), key=itemgetter(0)))

    @cached_property
    def _places(self) -> Callable[[str], dict[str, tuple[int, Member]]]:
        """By language, the place of each organization among all: asking for the order of names is dear."""

        @cache
        def places(language: str) -> dict[str, tuple[int, Member]]:
            members = ((self.member(key, language), key) for key in self.organization)
            in_order = sorted(members, key=lambda one: (sort_key(one[0].filed_under, language), one[0].link.address))
            return {key: (place, member) for place, (member, key) in enumerate(in_order)}

        return places

    def display_name(self, organization: str, language: str) -> Text:
        """Return the name of the organization with this key in lists of a language."""
        return self.member(organization, language).link.text

    @cached_property
    def member(self) -> Callable[[str, str], Member]:
        """An organization in a language, by its key; few of them are asked for, and often."""

        @cache
        def one_member(key: str, language: str) -> Member:
            one = self.organization[key]
            return member(one, self.organization_languages.get(key, one.languages), language, self.edition)

        return one_member

    def scope(
        self,
        named: tuple[str, str],
        language: str,
        address: str,
        title: Text,
        belongs: Callable[[PostRecord], bool] = lambda _: True,
    ) -> Scope:
        """Make the scope of the posts that belong to it in one language; nothing of them is read yet.

        It is `named` by its kind and key, and `address` is its front page.
        """
        tallies = self.posts.tallies(address)
        return Scope(
            kind=named[0],
            key=named[1],
            language=language,
            address=address,
            title=title,
            description=str(title),
            records=(),
            names=(),
            months=Months(tallies, partial(self.posts.month, language), belongs),
            counts={tally.first_day: tally.count for tally in tallies},
            count=sum(tally.count for tally in tallies),
            changed=max((tally.changed for tally in tallies if tally.changed), default=None),
        )

    def filled(self, scope: Scope) -> Scope:
        """Fill a scope with its newest posts whole."""
        newest = tuple(islice(chain.from_iterable(scope.months.values()), FEED_ITEMS))
        shown = sorted({record.organization for record in newest})
        return replace(
            scope,
            records=tuple(self.posts.whole(record) for record in newest),
            names=tuple((key, self.name(self.organization[key], scope.language)) for key in shown),
        )

    def prints(self, address: str) -> bool:
        """True if the page at an address, or the folder of pages there, is to be printed."""
        return address not in self.unchanged

    def single_pages(self, heading: str, address_in: Callable[[str], str]) -> Iterator[Page]:
        """Yield a page of each language of those that stand beside the front pages, if it is to be printed."""
        versions = {language: address_in(language) for language in self.edition.languages}
        for language, address in versions.items():
            if self.prints(address):
                said = self.edition.said(language, heading)
                page = Page(
                    language=language,
                    address=address,
                    heading=said,
                    description=f"{self.edition.site_name(language)}: {said}",
                    versions=versions,
                    trail=(self.edition.home(language),),
                    feeds=(self.portal_feed(language),),
                )
                yield self.edition.complete(page, self.homes)

    @cached_property
    def front_scopes(self) -> dict[str, Scope]:
        """The portal itself as a scope, by language."""
        return {
            code: replace(
                self.scope(("portal", ""), code, self.homes[code], self.edition.site_name(code)),
                urgent=tuple(record for record in self.urgent if record.language == code and self._has_banners(record)),
            )
            for code in self.edition.languages
        }

    def _has_banners(self, record: PostRecord) -> bool:
        """Return whether a post is of the federation, or of an organization whose file asks for banners here."""
        key = record.organization
        return key == self.federation.key or self.organization[key].urgent_on_portal

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
            display_names=self.display_name,
        )
