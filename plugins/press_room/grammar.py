"""The grammar of a release: which blocks of its text are which part of it.

The lead is the first paragraph; bold words at its head are the dateline. A quotation's last line that begins with a
dash names the speaker and their post. What stands below a heading «Анықтама», «Справка» or "Background" is background.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from .release import Dateline, Quotation, ReleaseBlock, Run

BACKGROUND = {"kk": ("анықтама",), "ru": ("справка", "справочно"), "en": ("background", "notes to editors")}
"""Headings of the background by language, in small letters."""
_DATELINE = re.compile(r"\s*(?P<place>[^\d,]+),\s*(?P<day>[^.—–]*\d{4}[^.—–]*?)\s*[.—–-]*\s*\Z")
_AFTER_DATELINE = re.compile(r"[\s.—–-]+")
_SPEAKER = re.compile(r"\A\s*[—–-]\s*(?P<name>[^,]+?)(?:,\s*(?P<post>.+?))?\s*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReleaseParts:
    """The parts of a release that stand in its text."""

    dateline: Dateline | None = None
    lead_line: int = 0
    """Of the file; 0 where it is not known any more."""
    lead: tuple[Run, ...] = ()
    body: tuple[ReleaseBlock, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    background_heading: str = ""
    background: tuple[ReleaseBlock, ...] = ()


def parts_of(blocks: Sequence[ReleaseBlock], language: str) -> ReleaseParts:
    """Return the parts of a text in a language; a part that it lacks is empty."""
    if not blocks:
        return ReleaseParts()
    first, *rest = blocks
    if first.kind != "paragraph":
        first, rest = ReleaseBlock("paragraph"), list(blocks)
    start = next((number for number, block in enumerate(rest) if _is_background(block, language)), len(rest))
    heading = ""
    background: tuple[ReleaseBlock, ...] = ()
    if start < len(rest):
        heading, background = rest[start].text, tuple(rest[start + 1 :])
    body = tuple(rest[:start])
    return ReleaseParts(
        dateline_of(first), first.line, first.runs, body, tuple(quotations_of(body)), heading, background
    )


def dateline_of(lead: ReleaseBlock) -> Dateline | None:
    """Return town and day from the bold words at the head of a lead; None where there are none with a year."""
    bold = lead.runs[0].text if lead.runs and lead.runs[0].bold else ""
    found = _DATELINE.match(bold)
    return Dateline(found["place"].strip(), found["day"].strip(), lead.line) if found else None


def quotations_of(blocks: Iterable[ReleaseBlock]) -> Iterator[Quotation]:
    """Yield each run of quotation blocks as one quotation, and what stands below a speaker's line as the next one."""
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        said: list[ReleaseBlock] = []
        for block in group if kind == "quotation" else ():
            said.append(block)
            if _names_speaker(said):
                yield _quotation(tuple(said))
                said = []
        if said:
            yield _quotation(tuple(said))


def _names_speaker(blocks: Sequence[ReleaseBlock]) -> bool:
    """Return whether the last line of what is said names who says it."""
    _, line_break, last = blocks[-1].text.rpartition("\n")
    return bool((line_break or len(blocks) > 1) and _SPEAKER.match(last))


def _quotation(blocks: tuple[ReleaseBlock, ...]) -> Quotation:
    """Part what is said from the line that names the speaker."""
    *before, last = blocks
    said, line_break, name = last.text.rpartition("\n")
    found = _SPEAKER.match(name) if line_break or before else None
    if not found:
        return Quotation(blocks, line=blocks[0].line)
    if line_break:
        before.append(replace(last, runs=_cut(last.runs, len(said))))
    return Quotation(tuple(before), found["name"], found["post"] or "", blocks[0].line)


def _cut(runs: Iterable[Run], length: int) -> tuple[Run, ...]:
    """Return the runs as far as so many letters."""
    kept: list[Run] = []
    for run in runs:
        if length > 0:
            kept.append(replace(run, text=run.text[:length]))
        length -= len(run.text)
    return tuple(kept)


def _is_background(block: ReleaseBlock, language: str) -> bool:
    return block.kind == "heading" and block.text.strip().rstrip(":").lower() in BACKGROUND.get(language, ())
