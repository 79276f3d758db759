"""What a person says of a newsroom that begins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import Repository, Texts


@dataclass(frozen=True, slots=True)
class Named:
    """A folder's or a term's key, and what people call it."""

    key: str
    name: Texts


@dataclass(frozen=True, slots=True)
class Answers:
    """All that the first files are made of; each value was checked on its own."""

    languages: tuple[str, ...]
    """Of the site; the first one is the default."""
    federation: Named
    tag_authority: str
    time_zone: str
    site: str = ""
    """Where readers find it; empty where that is not known yet."""
    color: str = ""
    logo: Path | None = None
    email: str = ""
    editors: tuple[str, ...] = ()
    repository: Repository | None = None
    territory: Named | None = None
    territorial: Named | None = None
    sector: Named | None = None
    sectoral: Named | None = None
    primary: Named | None = None
    """None, too, where there is no territory or no sector yet: a primary organization has both."""
    welcome: bool = True
    """True if a first post greets the readers."""
    engine: str = ""
    """Whence newer engines come; empty where git does not say from where this one was cloned."""
