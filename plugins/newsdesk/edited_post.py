"""A post as an editor reads it: in all its languages, each with its header, blocks, sentences and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from plugins.body import BlockLink, SourceBlock, SourceBlocks, blocks_of
from plugins.newsroom import NewsPath, Organization, SectionFacts
from plugins.reading import Version, shared_values

from .facts import Difference, Facts, Telling, differences_of, facts_of
from .other_posts import OtherPosts
from .people import Person, people_of
from .quotations import Quotation, quotations_of
from .quoted import without_quoted
from .sentences import Sentence, sentences_of
from .shown_pictures import ShownPicture, shown_pictures

NO_PHOTOS: Mapping[str, tuple[int, int]] = {}
NO_OTHERS = OtherPosts()
PROSE = ("paragraph", "item", "quotation")
"""Kinds of blocks that are made of sentences."""


@dataclass(frozen=True)
class EditedText:
    """One language version of a post."""

    path: str
    """Below the content folder."""
    language: str
    values: Mapping[str, Any]
    """The right values of the header by key, those of the whole post among them."""
    lines: Mapping[str, int]
    """The file's line of each key that stands in this file's header."""
    source: str
    """The whole file."""
    body: SourceBlocks
    same_body: tuple[str, ...] = ()
    """Texts of other organizations with the very same body, where somebody read those."""

    def line(self, key: str) -> int:
        """Return the line of a key of the header; the first one, where it stands in another version's."""
        return self.lines.get(key, 1)

    @cached_property
    def title(self) -> SourceBlock:
        """Return the title; without words if it has none."""
        return SourceBlock("title", str(self.values.get("title", "")), self.line("title"))

    @cached_property
    def lead(self) -> SourceBlock:
        """Return what a reader reads first below the title: the summary, else the first paragraph."""
        if summary := self.values.get("summary"):
            return SourceBlock("summary", str(summary), self.line("summary"))
        return next(self.of_kind("paragraph"), SourceBlock("paragraph", "", self.line("title")))

    @cached_property
    def opening(self) -> str:
        """Return what everybody reads: the lead, and the first paragraph below a summary."""
        first = next(self.of_kind("paragraph"), self.lead)
        return self.lead.text if first.text == self.lead.text else f"{self.lead.text}\n{first.text}"

    @property
    def blocks(self) -> tuple[SourceBlock, ...]:
        """Return the blocks of the body in their order."""
        return self.body.blocks

    @cached_property
    def prose(self) -> tuple[SourceBlock, ...]:
        """Return the blocks of the body that are made of sentences."""
        return tuple(block for block in self.blocks if block.kind in PROSE)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the body, quotations among them, in their order."""
        return tuple(one for block in self.prose for one in sentences_of(block, self.language))

    @cached_property
    def pictures(self) -> tuple[ShownPicture, ...]:
        """Return its pictures with their words, the lead one first."""
        return tuple(shown_pictures(self.values, self.line, self.blocks))

    @cached_property
    def links(self) -> tuple[BlockLink, ...]:
        """Return the links of the body in their order."""
        return tuple(link for block in self.blocks for link in block.links)

    @cached_property
    def source_lines(self) -> tuple[str, ...]:
        """Return the lines of the file; the first one is at 0."""
        return tuple(self.source.split("\n"))

    @cached_property
    def own_words(self) -> tuple[tuple[SourceBlock, str], ...]:
        """Return the lead of the header and each block of prose with its own words in small letters.

        What somebody else says stands there as spaces, so that places are those of the block's text.
        """
        blocks = (self.lead, *self.prose) if self.lead.kind == "summary" else self.prose
        own = (block for block in blocks if block.kind != "quotation")
        return tuple((block, without_quoted(block.text).lower()) for block in own)

    @cached_property
    def shown(self) -> tuple[SourceBlock, ...]:
        """Return all that readers read: title, summary, body."""
        summary = (self.lead,) if self.lead.kind == "summary" else ()
        return (self.title, *summary, *self.blocks)

    @cached_property
    def told(self) -> tuple[SourceBlock, ...]:
        """Return all that readers are told: what is shown, then the words of its pictures."""
        alts = (SourceBlock("caption", one.alt, one.alt_line) for one in self.pictures)
        captions = (SourceBlock("caption", one.caption, one.caption_line) for one in self.pictures)
        return (*self.shown, *alts, *captions)

    @cached_property
    def facts(self) -> Facts:
        """Return what readers are told that must be the same in another language: numbers, dates and more."""
        return facts_of(self.told, self.language)

    @cached_property
    def own_sentences(self) -> tuple[tuple[Sentence, str], ...]:
        """Return the sentences of `own_words`, each with its own words in small letters."""
        return tuple(
            (one, words[one.start : one.end])
            for block, words in self.own_words
            for one in sentences_of(block, self.language)
        )

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Return the people whom it names, in the order of their first mentions."""
        return people_of(self.shown, self.language)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Return the speech in the body."""
        return quotations_of(self.blocks, self.source, self.language)

    def of_kind(self, *kinds: str) -> Iterator[SourceBlock]:
        """Yield the blocks of the body that are of these kinds."""
        return (block for block in self.blocks if block.kind in kinds)


@dataclass(frozen=True)
class EditedPost:
    """A post in all its languages, and what is known of the organization that tells it."""

    organization: Organization
    day: date
    """Of its name."""
    slug: str
    values: Mapping[str, Any] = field(default_factory=dict)
    """What holds for all versions: kind, topics, picture, moments."""
    texts: tuple[EditedText, ...] = ()
    """In the order of the organization's languages."""
    facts: SectionFacts | None = None
    """What the organization may know of the federation; None where nobody read that."""
    photos: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Width and height in pixels of the pictures that belong to it, by the name with which a text names each."""
    usual_languages: tuple[str, ...] = ()
    """In which the organization writes nearly all its posts; empty where nobody looked, or it has no habit."""

    @property
    def kind(self) -> str:
        """Return the kind of the post."""
        return str(self.values.get("kind", "news"))

    @property
    def event_days(self) -> tuple[date, date] | None:
        """Return the first and the last day of an event; None where nobody says when it starts."""
        starts, ends = self.values.get("starts"), self.values.get("ends")
        if starts is None:
            return None
        first, last = (one.date() if isinstance(one, datetime) else one for one in (starts, ends or starts))
        return first, last

    @property
    def name(self) -> str:
        """Return `yyyy-mm-dd-slug`."""
        return f"{self.day.isoformat()}-{self.slug}"

    def is_first(self, text: EditedText, key: str = "") -> bool:
        """Return whether this is the version in which is told, once, what holds for all: the first that has a key.

        The first of all for what none of them has.
        """
        first = next((one for one in self.texts if key in one.lines), self.texts[0])
        return text.path == first.path

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Return where its versions state different things."""
        told = [Telling(text.path, text.language, text.told, text.facts, self.day) for text in self.texts]
        return differences_of(told, [name for _, name in (*self.organization.name, *self.organization.short_name)])

    def others(self, text: EditedText) -> Iterator[EditedText]:
        """Yield the other versions."""
        return (one for one in self.texts if one.path != text.path)


def post_to_edit(
    versions: Sequence[Version[NewsPath]],
    organization: Organization,
    facts: SectionFacts | None = None,
    photos: Mapping[str, tuple[int, int]] = NO_PHOTOS,
    others: OtherPosts = NO_OTHERS,
) -> EditedPost:
    """Return the post that the versions of one post tell; there is one at least."""
    source = versions[0].source
    values = shared_values(versions)[0]
    order = (*organization.languages, *sorted(version.source.language for version in versions))
    ordered = sorted(versions, key=lambda version: order.index(version.source.language))
    texts = tuple(_text(version, values, others) for version in ordered)
    usual = others.usual_languages
    return EditedPost(organization, source.day, source.slug, values, texts, facts, photos, usual)


def _text(version: Version[NewsPath], shared: Mapping[str, Any], others: OtherPosts) -> EditedText:
    source, header = version.source, version.header
    body = blocks_of(version.body, version.first_line)
    same = others.same_bodies.get(source.path, ())
    return EditedText(source.path, source.language, {**header.values, **shared}, header.lines, version.text, body, same)
