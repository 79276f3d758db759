"""The newsroom as renames need it: who is there, by which names, and every text that may name somebody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.newsroom import (
    Content,
    Federation,
    NewsPath,
    Organization,
    REDIRECTS_FILE,
    did_you_mean,
    is_slug_fault,
    read_content,
    tell,
)
from plugins.reporting import codeowners

from .changes import Changes
from .written_files import RenameError, WrittenFile, read_written

CONTENT = "content"
FEDERATION = f"{CONTENT}/federation.toml"
REDIRECTS = f"{CONTENT}/{REDIRECTS_FILE}"
OWNERS = ".github/CODEOWNERS"


@dataclass
class Desk:
    """A newsroom in a folder, and the changes that come together for it."""

    root: Path
    content: Content
    federation: Federation
    moves: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[str, WrittenFile] = field(default_factory=dict)
    """Texts that are another one now, by their paths."""
