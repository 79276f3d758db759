"""Values that all feeds of one run share: the site, the interface's words in items, the stylesheets of feeds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plugins.newsroom import Organization, SiteFacts, Term, digest_of, digest_of_value

from .urls import File
from .xml_texts import plain

_ESCAPED = str.maketrans({"\\": r"\\", '"': r"\"", "\n": " ", "<": r"\3c "})


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
    stylesheets: Mapping[str, File]
    """By language: what browsers show a feed with."""
    words: Mapping[str, FeedWords] = field(default_factory=dict)
    """By language."""

    @property
    def hub(self) -> str:
        """The WebSub hub of federation.toml; empty without one."""
        return dict(self.facts.links).get("hub", "")

    @property
    def earliest_date(self) -> datetime:
        """The beginning of the tag authority's year: no feed of it is older."""
        return datetime(max(1, int(self.facts.tag_authority.partition(",")[2][:4])), 1, 1, tzinfo=UTC)

    def tag(self, what: str) -> str:
        """Make an id (RFC 4151) that no domain can change."""
        return f"tag:{self.facts.tag_authority}:{what}"

    def feed_id(self, organization: str, language: str = "") -> str:
        """Make the id of an organization's feed, which holds the first name that the organization had."""
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


def feed_site(
    settings: Mapping[str, Any], facts: SiteFacts, topics: tuple[Term, ...], organizations: tuple[Organization, ...]
) -> FeedSite:
    """Take from a run's settings and facts what its feeds share; `organizations` are those that it makes feeds of."""
    edition = settings["HABARSHY_SUBJECT"].edition
    source = Path(settings["THEME"], "static", "feed.css").read_text(encoding="utf-8")
    texts = {language: edition.say(language) for language in edition.languages}
    return FeedSite(
        siteurl=settings["SITEURL"],
        facts=facts,
        topics=topics,
        first_names={one.key: one.formerly[0] for one in organizations if one.formerly},
        stylesheets={language: _stylesheet(source, language, say) for language, say in texts.items()},
        words={language: _words(say) for language, say in texts.items()},
    )


def _words(say: Callable[[str], str]) -> FeedWords:
    return FeedWords(say("Read the whole text"), say("When"), say("Where"), say("Correction."))


def _stylesheet(source: str, language: str, say: Callable[[str], str]) -> File:
    """Make a language's stylesheet, which says to who opens a feed in a browser what it is. Browsers give XSLT up."""
    heading = say("This is a feed: news for your feed reader.")
    remedy = say("Copy the address of this page into any feed reader, and news will come to you by themselves.")
    words = f":root {{\n  --feed: {_quoted(heading)};\n  --how: {_quoted(remedy)};\n}}\n"
    body = (words + source).encode()
    return f"/theme/feed-{language}-{digest_of(body)[:12]}.css", body


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPED)}"'
