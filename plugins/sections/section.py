"""One organization's pages: what goes into its run, and what the builders of its pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property
from typing import Any

from plugins.listings import Listing, Member, Register, by_month, events_among, member
from plugins.newsroom import (
    Attachment,
    PageRecord,
    Picture,
    PostRecord,
    Scope,
    SectionFacts,
    Text,
    addresses,
    called,
    organization_toml,
)
from plugins.typesetting import sort_key, typeset_text
from plugins.views import Edition, FeedLink, Link, Page, PageJob

from .related_posts import RelatedPosts


@dataclass(frozen=True, slots=True)
class SectionTexts:
    """A section as each of its pages in one language names it."""

    name: Text
    short: Text
    """Its name in lists, breadcrumbs and cards: the short name, where it has one."""
    about: Text
    """The paragraph about it, with the dashes and bindings of its language."""
    home: Link
    trail: tuple[Link, ...]
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True)
class Section:
    """An organization with its finished records, newest first."""

    facts: SectionFacts
    posts: tuple[PostRecord, ...]
    pages: tuple[PageRecord, ...]
    edition: Edition
    now: datetime
    logo: Picture | None = None
    boards: Mapping[str, Attachment] = field(default_factory=dict)
    """Its wall boards as PDF, by language, once they are printed."""

    @property
    def key(self) -> str:
        """The organization's key: its folder and the first part of its addresses."""
        return self.facts.organization.key

    @property
    def toml(self) -> str:
        """The organization's own file, for whoever is told of it."""
        return organization_toml(self.key)

    @cached_property
    def listed(self) -> tuple[PostRecord, ...]:
        """Posts that lists, feeds and sitemaps may name."""
        return tuple(post for post in self.posts if post.listed)

    @cached_property
    def related_posts(self) -> RelatedPosts:
        """The listed posts, to choose from what stands beside each."""
        return RelatedPosts(self.listed)

    @cached_property
    def shown(self) -> tuple[PostRecord, ...]:
        """Posts on the section's own pages: in a preview also drafts and what is not due, which feeds leave out."""
        return tuple(post for post in self.posts if post.listed or (not post.due and post.status != "hidden"))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The organization's languages, then those that only its posts have, in the site's order."""
        own = self.facts.organization.languages
        used = {post.language for post in self.posts} | {page.language for page in self.pages}
        return (*own, *(code for code in self.edition.languages if code in used and code not in own))

    @property
    def main_language(self) -> str:
        """The language of `/<org>/`."""
        return self.facts.organization.languages[0]

    def short_name(self, language: str) -> Text:
        """Return its name in lists, breadcrumbs and cards of that language."""
        return self.texts(language).short

    @cached_property
    def fallbacks(self) -> tuple[str, ...]:
        """Languages to try when a text is missing: the organization's, then the federation's."""
        return (*self.facts.organization.languages, *self.edition.languages)

    def sector_name(self, language: str) -> str:
        """Return the name of the organization's sector, or nothing."""
        sector = self.facts.sector
        return str(sector.name.get(language, self.fallbacks)) if sector else ""

    def topics(self, post: PostRecord) -> tuple[Link, ...]:
        """Link to the topics of a post, in its language."""
        names, language = {term.key: term.name for term in self.facts.topics}, post.language
        found = ((names[key].get(language, self.edition.languages), key) for key in post.topics)
        return tuple(Link(name, addresses.rollup("topics", key, language)) for name, key in found)

    def subjects(self, post: PostRecord) -> tuple[str, ...]:
        """Return what networks and search engines are told a post is about: its topics, then its tags, each once."""
        subjects = (*(str(link.text) for link in self.topics(post)), *post.tags)
        return tuple({subject.casefold(): subject for subject in subjects}.values())

    def versions(self, post: PostRecord) -> dict[str, str]:
        """Return the addresses of a post and of its translations by language."""
        return {post.language: post.address} | {other.language: other.address for other in post.translations}

    @cached_property
    def homes(self) -> dict[str, str]:
        """Front pages by language."""
        return {code: addresses.organization_home(self.key, code) for code in self.languages}

    @cached_property
    def has_press_room(self) -> bool:
        """True if journalists find anything here: a release, or somebody to call."""
        return bool(self.facts.organization.press_contacts) or any(post.kind == "release" for post in self.shown)

    @cached_property
    def scopes(self) -> dict[str, Scope]:
        """The section as a scope, by language."""
        return {code: self._scope(code) for code in self.homes}

    @cached_property
    def event_scopes(self) -> dict[str, Scope]:
        """Its events as scopes below its front pages, by language; none where there never was one."""
        if not any(post.happens for post in self.shown):
            return {}
        withdrawn = tuple(post for post in self.posts if post.status == "withdrawn" and post.due)
        return {code: events_among(scope, self.shown, withdrawn) for code, scope in self.scopes.items()}

    def _scope(self, language: str) -> Scope:
        records = tuple(post for post in self.shown if post.language == language)
        months = by_month(records)
        return Scope(
            kind="organization",
            key=self.key,
            language=language,
            address=self.homes[language],
            title=self.texts(language).name,
            description=self.facts.organization.about.get(language, self.fallbacks).text,
            records=records,
            names=((self.key, self.texts(language).name),),
            months=months,
            counts={month: len(posts) for month, posts in months.items()},
            count=len(records),
            urgent=tuple(post for post in records if post.urgent_until),
            changed=max((post.changed for post in records), default=None),
        )

    @cached_property
    def texts(self) -> Callable[[str], SectionTexts]:
        """The texts that all its pages of one language share, in that language or in the nearest that there is."""
        return cache(self._texts)

    def _texts(self, language: str) -> SectionTexts:
        name = self.facts.organization.name.get(language, self.fallbacks)
        about = self.facts.organization.about.get(language, self.fallbacks)
        home = Link(name, self.homes.get(language, self.homes[self.main_language]))
        short = called(self.facts.organization.name, self.facts.organization.short_name, language, self.fallbacks).text
        portal = self.edition.feed_link(str(self.edition.site_name(language)), addresses.portal_home(language))
        own = (self.edition.feed_link(str(name), home.address),) if language in self.homes else ()
        return SectionTexts(
            name=name,
            short=short,
            about=replace(about, text=typeset_text(about.text, about.language)),
            home=home,
            trail=(self.edition.home(language), replace(home, text=short)),
            feeds=(*own, *self._mixed_feed(name), portal),
        )

    def _mixed_feed(self, name: Text) -> tuple[FeedLink, ...]:
        """Announce the feed of all languages, where the organization asks for one."""
        if not self.facts.organization.mixed_feed:
            return ()
        title = f"{name} ({', '.join(self.languages)})"
        return (self.edition.feed_link(title, addresses.mixed_home(self.key)),)

    @cached_property
    def listing(self) -> Listing:
        """The section's front page and months, for the code that lists any scope."""
        return Listing(
            scopes=self.scopes,
            nested=True,
            edition=self.edition,
            trail=lambda scope: self.texts(scope.language).trail,
            feeds=lambda scope: self.texts(scope.language).feeds,
        )

    @cached_property
    def events(self) -> Listing:
        """The section's events, for the code that lists those of any scope."""

        def trail(scope: Scope) -> tuple[Link, ...]:
            return (*self.texts(scope.language).trail, Link(self.edition.said(scope.language, "Events"), scope.address))

        return replace(self.listing, scopes=self.event_scopes, nested=False, trail=trail, of_events=True)

    @cached_property
    def register(self) -> Register:
        """The member organizations, for the code that lists them wherever they are."""
        return Register(
            edition=self.edition,
            homes=self.homes,
            members=cache(self._members),
            territories=self.facts.member_territories,
            title=lambda language: self.edition.say(language)("Member organizations"),
            trail=lambda language: self.texts(language).trail,
            feeds=lambda language: self.texts(language).feeds,
            site_name=lambda language: str(self.texts(language).name),
        )

    def _members(self, language: str) -> tuple[Member, ...]:
        members = (member(one, one.languages, language, self.edition) for one in self.facts.members)
        return tuple(sorted(members, key=lambda one: sort_key(one.filed_under, language)))

    def parents(self, language: str) -> Iterator[tuple[Text, str]]:
        """Yield the full name and the front page of each parent, in this language where it has it."""
        for one in self.facts.parents:
            found = member(one, one.languages, language, self.edition)
            yield one.name.get(language, (*one.languages, *self.edition.languages)), found.link.address

    def job(self, template: str, page: Page, values: Mapping[str, Any], **where: Any) -> PageJob:
        """Make the printing of a page of the section; `where` are the further fields of a PageJob."""
        page = replace(page, site_name=str(self.texts(page.language).name))
        return PageJob(template, self.edition.complete(page, self.homes), values, **where)
