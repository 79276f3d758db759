"""What the docs for authors say of codes: rows of tables that begin with one, in the person's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PAGES = ("writing", "press", "sharing", "names")
_DOCS = Path(__file__).parents[3] / "docs"
_ROW = re.compile(r"^\| (`[a-z0-9]+(?:-[a-z0-9]+)+`(?:, `[a-z0-9-]+`)*) \| (.+) \|$", re.MULTILINE)
_CELLS = re.compile(r"(?<!\\)\|")
_MARKS = re.compile(r"\\(\|)|`` ?(.+?) ?``|`([^`]+)`|\*\*?([^*]+)\*\*?|\[([^\]]+)\]\([^)]*\)")
"""Of Markdown, as far as rows of our docs have any."""


@dataclass(frozen=True, slots=True)
class DocumentedCode:
    """What a page says of a code."""

    words: str
    page: str
    """From the root of the newsroom's repository."""


@cache
def documented_codes(language: str) -> dict[str, DocumentedCode]:
    """Return what the docs in a language say, by code; in English where they are not there in that one."""
    return dict(_rows(language))


def documented_pages(language: str) -> tuple[str, ...]:
    """Return the pages from the root of the newsroom's repository, the most important first."""
    names = ((f"{page}.{language}.md", f"{page}.md") for page in PAGES)
    return tuple(f"docs/{translated if (_DOCS / translated).is_file() else english}" for translated, english in names)


def _rows(language: str) -> Iterator[tuple[str, DocumentedCode]]:
    for page in documented_pages(language):
        with suppress(OSError):  # a newsroom may have no docs
            for codes, words in _ROW.findall((_DOCS.parent / page).read_text(encoding="utf-8")):
                for code in re.findall(r"`([^`]+)`", codes):
                    yield code, DocumentedCode(_plain(words), page)


def _plain(words: str) -> str:
    """Return the cells of a row as one sentence, without the marks of Markdown."""
    cells = (cell.strip() for cell in _CELLS.split(words))
    return _MARKS.sub(lambda found: next(filter(None, found.groups())), "; ".join(filter(None, cells)))
