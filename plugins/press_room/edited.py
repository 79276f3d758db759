"""A release as the newsdesk edits it: the parts of its source, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity

from .grammar import ReleaseParts, parts_of
from .missing import missing_parts
from .release import BlockKind, Quotation, ReleaseBlock, Run

RELEASE = ("release",)
_SOFT_BREAK = re.compile(r"\s*\n\s*(?![—–-][ \u00a0])")
"""A new line of the file that is none for readers; one before a dash names who speaks."""
_KINDS: dict[str, BlockKind] = {"heading": "heading", "quotation": "quotation", "item": "item"}


def edited_parts(text: EditedText) -> ReleaseParts:
    """Return the parts of a release as its file has them."""
    return parts_of(tuple(source_blocks(text)), text.language)


def source_blocks(text: EditedText) -> Iterator[ReleaseBlock]:
    """Yield the blocks of a source as the finished page gives them, but with their lines and without typesetting."""
    blocks = (block for block in text.blocks if block.text.strip())
    for is_cell, group in groupby(blocks, key=lambda block: block.kind == "cell"):
        if is_cell:
            for line, row in groupby(group, key=lambda cell: cell.line):
                yield ReleaseBlock("row", line=line, cells=tuple(cell.text for cell in row))
            continue
        for block in group:
            kind = "facts" if block.in_facts else _KINDS.get(block.kind, "paragraph")
            runs = _runs(_SOFT_BREAK.sub(" ", block.text.strip()), _SOFT_BREAK.sub(" ", block.bold_start.strip()))
            yield ReleaseBlock(kind, runs, block.line, block.level)


def missing_rule(code: str) -> Rule:
    """Return the rule that finds one kind of missing part, told as a build tells it."""

    def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
        parts = edited_parts(text)
        for part in missing_parts(parts, post.organization, text.language, parts.lead_line):
            if part.mistake.code == code:
                line = part.line or text.title.line
                yield Advice(line, part.mistake.message, part.mistake.remedy)

    return Rule(find, Severity.WARNING, RELEASE, instead_of=_SAME.get(code, ()), fails_proposals=True)


_SAME = {"speaker-missing": ("quotation-without-speaker",)}


def speaker_line(text: EditedText, quotation: Quotation) -> int:
    """Return the line of the file on which the speaker of a quotation is named."""
    below = enumerate(text.source_lines[quotation.line - 1 :], start=quotation.line)
    return next((number for number, line in below if quotation.speaker in line), quotation.line)


def words_in(blocks: Iterable[ReleaseBlock]) -> int:
    """Return how many words blocks have."""
    return sum(len(block.text.split()) for block in blocks)


def _runs(text: str, bold: str) -> tuple[Run, ...]:
    if not bold or not text.startswith(bold):
        return (Run(text),)
    rest = text[len(bold) :]
    return (Run(bold, bold=True), Run(rest)) if rest else (Run(bold, bold=True),)
