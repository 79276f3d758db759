"""The file of a release in its blocks, each with its line, as the finished page has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from plugins.body import SourceBlock, blocks_of
from plugins.reading import read_source, read_source_bytes, take_apart

from .release import BlockKind, ReleaseBlock, Run

_SOFT_BREAK = re.compile(r"\s*\n\s*(?![—–-][ \u00a0])")
"""A new line of the file that is none for readers; one before a dash names who speaks."""
_KINDS: dict[str, BlockKind] = {"heading": "heading", "quotation": "quotation", "item": "item"}


@dataclass(frozen=True, slots=True)
class ReleaseSource:
    """The file of a release."""

    header: tuple[SourceBlock, ...]
    """Its title, then its summary, where it has them."""
    body: tuple[SourceBlock, ...]
    lines: tuple[str, ...]
    """Of the whole file; the first one is at 0."""

    @property
    def title_line(self) -> int:
        """Return the line of the title; the first one without a title."""
        return next((block.line for block in self.header if block.kind == "title"), 1)


def read_release(content: Path, path: str) -> ReleaseSource:
    """Read the file of a release at a path below the content folder; nothing is in one that cannot be read."""
    text = lines_of(content, path)
    parts = take_apart(path, "\n".join(text))
    header: list[SourceBlock] = []
    for entry in parts.entries:
        if entry.key == "title":
            header.insert(0, SourceBlock("title", entry.text, entry.line))
        elif entry.key == "summary":
            header.append(SourceBlock("summary", entry.text, entry.line))
    return ReleaseSource(tuple(header), blocks_of(parts.body, parts.first_line).blocks, text)


def lines_of(content: Path, path: str) -> tuple[str, ...]:
    """Return the lines of a file below the content folder as it is read; none of one that cannot be read."""
    text = read_source(path, read_source_bytes(content / path))
    return tuple(text.split("\n")) if isinstance(text, str) else ()


def source_blocks(blocks: Iterable[SourceBlock]) -> Iterator[ReleaseBlock]:
    """Yield the blocks of a body as the finished page gives them, but with their lines and without typesetting."""
    written = (block for block in blocks if block.text.strip())
    for is_cell, group in groupby(written, key=lambda block: block.kind == "cell"):
        if is_cell:
            for line, row in groupby(group, key=lambda cell: cell.line):
                yield ReleaseBlock("row", line=line, cells=tuple(cell.text for cell in row))
            continue
        for block in group:
            kind = "facts" if block.in_facts else _KINDS.get(block.kind, "paragraph")
            runs = _runs(_SOFT_BREAK.sub(" ", block.text.strip()), _SOFT_BREAK.sub(" ", block.bold_start.strip()))
            yield ReleaseBlock(kind, runs, block.line, block.level)


def _runs(text: str, bold: str) -> tuple[Run, ...]:
    if not bold or not text.startswith(bold):
        return (Run(text),)
    rest = text[len(bold) :]
    return (Run(bold, bold=True), Run(rest)) if rest else (Run(bold, bold=True),)
