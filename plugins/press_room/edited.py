"""A release as the newsdesk edits it: the parts of its source, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity

from .grammar import ReleaseParts, parts_of
from .missing import missing_parts
from .release import Quotation, ReleaseBlock
from .source import source_blocks

RELEASE = ("release",)


def edited_parts(text: EditedText) -> ReleaseParts:
    """Return the parts of a release as its file has them."""
    return parts_of(tuple(source_blocks(text.blocks)), text.language)


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
