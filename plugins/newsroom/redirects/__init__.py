"""`redirects.toml`: addresses of a site that the federation had before, and what each of them leads to."""

from __future__ import annotations

from dataclasses import dataclass

from .old_addresses import OldAddress
from .targets import RedirectTarget

REDIRECTS_FILE = "redirects.toml"
MOST_REDIRECTS = 50_000


@dataclass(frozen=True, slots=True)
class Redirect:
    """One line of the file: an old address, and what it leads to."""

    line: int
    """Counted from 1."""
    old: OldAddress
    target: RedirectTarget
    written: str
    """The target as it was typed."""
