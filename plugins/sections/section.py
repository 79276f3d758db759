"""One organization's pages: what goes into its run, and what the builders of its pages share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from plugins.listings import Listing, Member, Register, by_month
from plugins.newsroom import PageRecord, Picture, PostRecord, Relative, Scope, SectionFacts, Text, addresses, called
from plugins.typesetting import sort_key, typeset_text
from plugins.views import Edition, FeedLink, Link

from .archive import Archive, archives


@dataclass(frozen=True, slots=True)
class Voice:
    """What a section says of itself on each page of one language."""

    name: Text
    short: Text
    """What lists, breadcrumbs and cards call it: its short name, where it has one."""
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

    @property
    def key(self) -> str:
        """The organization's key: its folder and the first part of its addresses."""
        return self.facts.organization.key

    @cached_property
    def listed(self) -> tuple[PostRecord, ...]:
        """Posts that lists, feeds and sitemaps may name."""
        return tuple(post for post in self.posts if post.listed)

    @cached_property
    def archives(self) -> dict[str, Archive]:
        """The listed posts of each language."""
        return archives(self.listed)

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

    def name(self, language: str) -> Text:
        """Give the organization's name in a language, or in the nearest one that it has."""
        return self.voice(language).name

    def short_name(self, language: str) -> Text:
        """Give what lists, breadcrumbs and cards call it in that language."""
        return self.voice(language).short

    def about(self, language: str) -> Text:
        """Give the paragraph about the organization as pages print it; it may be empty."""
        return self.voice(language).about

    @cached_property
    def fallbacks(self) -> tuple[str, ...]:
        """Languages to try when a text is missing: the organization's, then the federation's."""
        return (*self.facts.organization.languages, *self.edition.languages)

    def sector_name(self, language: str) -> str:
        """Give the name of the organization's sector, or nothing."""
        sector = self.facts.sector
        return str(sector.name.get(language, self.fallbacks)) if sector else ""

    def subjects(self, post: PostRecord) -> tuple[str, ...]:
        """Give what networks and search engines are told a post is about: its topics, then its tags, each once."""
        names = {term.key: term.name for term in self.facts.topics}
        topics = (str(names[key].get(post.language, self.edition.languages)) for key in post.topics)
        return tuple({subject.casefold(): subject for subject in (*topics, *post.tags)}.values())

    @cached_property
    def homes(self) -> dict[str, str]:
        """Front pages by language."""
        return {code: addresses.organization_home(self.key, code) for code in self.languages}

    def home(self, language: str) -> Link:
        """Link to the section's front page, in this language or in its main one."""
        return self.voice(language).home

    @cached_property
    def scopes(self) -> dict[str, Scope]:
        """The section as a scope, by language."""
        return {code: self._scope(code) for code in self.homes}

    def _scope(self, language: str) -> Scope:
        records = tuple(post for post in self.shown if post.language == language)
        months = by_month(records)
        return Scope(
            kind="organization",
            key=self.key,
            language=language,
            address=self.homes[language],
            title=self.name(language),
            description=self.facts.organization.about.get(language, self.fallbacks).text,
            records=records,
            names=((self.key, self.name(language)),),
            months=months,
            counts={month: len(posts) for month, posts in months.items()},
            count=len(records),
            urgent=tuple(post for post in records if post.urgent_until),
            changed=max((post.changed for post in records), default=None),
        )

    def trail(self, language: str) -> tuple[Link, ...]:
        """Breadcrumbs down to the section's front page, by its short name where it has one."""
        return self.voice(language).trail

    def feeds(self, language: str) -> tuple[FeedLink, ...]:
        """Announce the section's own feed first, then the portal's."""
        return self.voice(language).feeds

    def voice(self, language: str) -> Voice:
        """Give what all the section's pages of one language say alike."""
        if language not in self._voices:
            self._voices[language] = self._voice(language)
        return self._voices[language]

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        return {}

    def _voice(self, language: str) -> Voice:
        name = self.facts.organization.name.get(language, self.fallbacks)
        about = self.facts.organization.about.get(language, self.fallbacks)
        home = Link(name, self.homes.get(language, self.homes[self.main_language]))
        short = called(self.facts.organization.name, self.facts.organization.short_name, language, self.fallbacks).text
        portal = self.edition.feed_link(str(self.edition.site_name(language)), addresses.portal_home(language))
        own = (self.edition.feed_link(str(name), home.address),) if language in self.homes else ()
        return Voice(
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
            trail=lambda scope: self.trail(scope.language),
            feeds=lambda scope: self.feeds(scope.language),
        )

    def parents(self, language: str) -> tuple[Link, ...]:
        """Link to the parents by what lists call them, each in this language where it has it."""
        return tuple(self._called(one, language).link for one in self.facts.parents)

    def full_parents(self, language: str) -> tuple[Link, ...]:
        """Link to the parents by their full names."""
        return tuple(
            Link(one.name.get(language, self._tried(one)), _home_of(one, language)) for one in self.facts.parents
        )

    def _tried(self, relative: Relative) -> tuple[str, ...]:
        return (*relative.languages, *self.edition.languages)

    def _called(self, relative: Relative, language: str) -> Member:
        found = called(relative.name, relative.short_name, language, self._tried(relative))
        return Member(Link(found.text, _home_of(relative, language)), relative.territory, found.filed_under)

    @cached_property
    def register(self) -> Register:
        """The member organizations, for the code that lists them wherever they are."""
        return Register(
            edition=self.edition,
            homes=self.homes,
            members=self.members,
            territories=self.facts.member_territories,
            title=lambda language: self.edition.say(language)("Member organizations"),
            trail=self.trail,
            feeds=self.feeds,
            site_name=lambda language: str(self.name(language)),
        )

    def members(self, language: str) -> tuple[Member, ...]:
        """Give the members in the order of the language's alphabet."""
        if language not in self._members:
            members = (self._called(one, language) for one in self.facts.members)
            in_order = sorted(members, key=lambda member: sort_key(member.filed_under, language))
            self._members[language] = tuple(in_order)
        return self._members[language]

    @cached_property
    def _members(self) -> dict[str, tuple[Member, ...]]:
        return {}


def _home_of(relative: Relative, language: str) -> str:
    there = language if language in relative.languages else relative.languages[0]
    return addresses.organization_home(relative.key, there)
