"""Settings of reading, and its result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from plugins.newsroom import LinkedPost, PageRecord, Picture, PostLink, PostRecord, Problem


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """The folders to read and the moment to read for."""

    content: Path
    """The content folder: all paths of sources are below it."""
    cache: Path
    """The cache folder; developed pictures are kept in its `pictures`, PDF files in its `files`."""
    root: str
    """The path of the site's address, empty or such as `/union`: stands before site-relative addresses in HTML."""
    now: datetime
    """The build's one now, with a time zone."""
    preview: bool
    """Keep drafts and what is not due, marked by `due=False`."""
    recipe: str = ""
    """Digest of our code and the libraries: readings kept under another one are none."""
    former_keys: Mapping[str, str] = field(default_factory=dict)
    """Earlier folder names of organizations, and today's: links may name either."""
    left_out: tuple[Problem, ...] = ()
    """Reasons to leave texts out though they read well; each at a file of theirs."""
    publishes: bool = True
    """False where texts are only checked: their pictures are looked at, and not encoded."""
    press: bool = False
    """True where releases have files for journalists: their pictures are made for print too."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A post that readers must not know of yet."""

    path: str
    """Of its first version."""
    until: datetime | None
    """None for a draft."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that came out of an organization's files, or the portal's."""

    posts: tuple[PostRecord, ...] = ()
    """In the order of all lists, withdrawn and hidden ones too."""
    pages: tuple[PageRecord, ...] = ()
    """By slug, then language."""
    logo: Picture | None = None
    links: tuple[PostLink, ...] = ()
    linked: tuple[LinkedPost, ...] = ()
    """Answers about other organizations' posts, sorted."""
    problems: tuple[Problem, ...] = ()
    next_change: datetime | None = None
    """The next moment at which the same files give another reading; in the site's zone."""
    last_change: datetime | None = None
    """The last one that has passed."""
    unpublished: tuple[str, ...] = ()
    """Files of posts that readers must not know of yet, or that have a mistake, sorted."""
    waiting: tuple[Waiting, ...] = ()
    """Posts without a mistake that wait for their day, or are drafts; sorted by path."""
