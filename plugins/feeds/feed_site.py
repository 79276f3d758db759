"""What all feeds of one run share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from plugins.newsroom import Organization, SiteFacts, Term, digest_of, digest_of_value

from .texts import plain


@dataclass(frozen=True, slots=True)
class FeedWords:
    """Texts of the interface that stand in items, in one language."""

    read_on: str = ""
    """Of the link from a brief to the whole text."""
    when: str = ""
    where: str = ""
    correction: str = ""


NO_WORDS = FeedWords()


@dataclass(frozen=True, slots=True)
class FeedSite:
    """The site as its feeds need it."""

    siteurl: str
    """Absolute; may have a path."""
    facts: SiteFacts
    topics: tuple[Term, ...]
    first_names: Mapping[str, str]
    """The first folder name of each organization that has had another one."""
    styles: Mapping[str, str]
    """Site-relative address of the stylesheet of feeds, by language."""
    words: Mapping[str, FeedWords] = field(default_factory=dict)
    """By language."""

    @property
    def hub(self) -> str:
        """The WebSub hub of federation.toml; empty without one."""
        return dict(self.facts.links).get("hub", "")

    @property
    def born(self) -> datetime:
        """The beginning of the tag authority's year: no feed of it is older."""
        return datetime(max(1, int(self.facts.tag_authority.partition(",")[2][:4])), 1, 1, tzinfo=UTC)

    def tag(self, what: str) -> str:
        """Make an id (RFC 4151) that no domain can change."""
        return f"tag:{self.facts.tag_authority}:{what}"

    def feed_id(self, organization: str, language: str = "") -> str:
        """Give the id of an organization's feed, which holds the first name that the organization had."""
        parts = filter(None, (self.first_names.get(organization, organization), language))
        return self.tag(f"feeds/{'/'.join(parts)}/")

    def publisher(self, language: str) -> str:
        """Name the federation."""
        return plain(self.facts.name.get(language, self.facts.languages).text)

    def topic_labels(self, language: str) -> dict[str, str]:
        """Name the topics, by key."""
        return {topic.key: plain(topic.name.get(language, self.facts.languages).text) for topic in self.topics}

    def digest(self, recipe: str, language: str) -> str:
        """Digest what all items of a language are made from besides their records."""
        labels = digest_of_value((self.topic_labels(language), self.words.get(language, NO_WORDS)))
        return digest_of(recipe, self.siteurl, self.facts.tag_authority, labels)


def first_names(organizations: tuple[Organization, ...]) -> dict[str, str]:
    """Give the first name of each organization that was renamed, by its name now."""
    return {one.key: one.formerly[0] for one in organizations if one.formerly}
