"""A press release in its parts, as journalists know them; all of its forms are made of one of these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

BlockKind = Literal["paragraph", "heading", "item", "row", "quotation", "facts"]
Side = Literal["left", "center", "right"]
"""Where the words of a cell stand."""
GOES_ON = -1
"""In place of an item's number: it is one more paragraph of the item above."""
END_MARK = "###"
"""Below it nothing belongs to the release any more."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike."""

    text: str
    bold: bool = False
    italic: bool = False
    address: str = ""
    """Whole, where the words are a link."""


@dataclass(frozen=True, slots=True)
class ReleaseBlock:
    """A paragraph, a heading, an item of a list, a row of a table, a quotation or a line of a box of facts."""

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    line: int = 0
    """Of the file; 0 where it is not known any more."""
    level: int = 0
    """Of a heading, from 2; of an item, from 1: how deep its list stands."""
    number: int = 0
    """Of an item in a numbered list; GOES_ON of a further paragraph of an item; else 0."""
    cells: tuple[str, ...] = ()
    """Of a row, in place of runs."""
    sides: tuple[Side, ...] = ()
    """Of a row's cells: all of a column stand alike; none where all stand to the left."""
    is_head: bool = False
    """True for the row that names the columns."""

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(run.text for run in self.runs) if self.runs else "\t".join(self.cells)

    def side(self, column: int) -> Side:
        """Return where the words of a row's cell stand."""
        return self.sides[column] if column < len(self.sides) else "left"


@dataclass(frozen=True, slots=True)
class Dateline:
    """Town and day at the head of the lead: `Алматы, 2026 жылғы 30 қараша`."""

    place: str
    day: str
    """As it is written."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, and who."""

    blocks: tuple[ReleaseBlock, ...]
    speaker: str = ""
    """The name; empty without one."""
    post: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class ReleaseContact:
    """Whom journalists call."""

    name: str
    post: str = ""
    phone: str = ""
    email: str = ""
    languages: str = ""
    """The languages that they speak, in words."""
    messengers: tuple[str, ...] = ()
    """By which they can be written to: `Telegram: https://t.me/…`."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Return all that is said of them, a line each."""
        said = (self.name, self.post, self.phone, self.email, *self.messengers, self.languages)
        return tuple(filter(None, said))


@dataclass(frozen=True, slots=True)
class ReleasePicture:
    """A picture of a release: in the kit at the size for print, and on its page."""

    name: str
    """Of its file in the kit."""
    stored: str
    """Of its file in the cache of pictures."""
    width: int
    height: int
    """In pixels, on the page, like width."""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    address: str = ""
    """Of the page's, whole."""


@dataclass(frozen=True, slots=True)
class PressRelease:
    """A press release in one language."""

    id: str
    language: str
    address: str
    """Of its page, whole."""
    organization: str
    title: str
    status: str
    """For immediate release, or until when it is held back: in words."""
    published: datetime
    changed: datetime
    embargo: datetime | None = None
    """Until when it is held back; None once it is not."""
    subhead: str = ""
    dateline: Dateline | None = None
    lead: tuple[Run, ...] = ()
    body: tuple[ReleaseBlock, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    """Those of the body once more, each with its speaker."""
    background_heading: str = ""
    background: tuple[ReleaseBlock, ...] = ()
    about_heading: str = ""
    about: str = ""
    contacts_heading: str = ""
    contacts: tuple[ReleaseContact, ...] = ()
    pictures: tuple[ReleasePicture, ...] = ()
    correction: str = ""
    subjects: tuple[str, ...] = ()

    @property
    def lead_text(self) -> str:
        """Return the words of the lead, the dateline among them."""
        return "".join(run.text for run in self.lead)

    def blocks(self) -> Iterator[ReleaseBlock]:
        """Yield body and background with its heading, in their order."""
        yield from self.body
        if self.background_heading:
            yield ReleaseBlock("heading", (Run(self.background_heading),), level=2)
        yield from self.background

    def groups(self) -> Iterator[tuple[ReleaseBlock, ...]]:
        """Yield the blocks of one kind that follow each other, each table apart."""
        group: list[ReleaseBlock] = []
        for block in self.blocks():
            if group and (block.kind != group[-1].kind or (block.is_head and not group[-1].is_head)):
                yield tuple(group)
                group = []
            group.append(block)
        if group:
            yield tuple(group)

    def words(self) -> Iterator[str]:
        """Yield each run of words in the order in which all forms have them."""
        yield self.status
        yield self.title
        if self.subhead:
            yield self.subhead
        yield self.lead_text
        for block in self.blocks():
            if block.number > 0:
                yield f"{block.number}."
            yield from block.cells or (block.text,)
        if self.about:
            yield from (self.about_heading, self.about)
        if self.contacts:
            yield self.contacts_heading
        for contact in self.contacts:
            yield from contact.lines
        yield END_MARK
