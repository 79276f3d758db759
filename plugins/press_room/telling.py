"""What a build tells of a finished release: at the lines of its file, which the release itself does not know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from plugins.newsroom import Organization, PostRecord, Problem, file_of, organization_toml, warning

from .grammar import parts_of
from .letters import REMEDY, unprintable, unprintable_lines, without_pdf
from .missing import MissingPart, missing_parts
from .source import lines_of, read_release, source_blocks


def tell_missing(
    content: Path, record: PostRecord, organization: Organization, missing: Iterable[MissingPart]
) -> Iterator[Problem]:
    """Yield the problems of parts that a finished release lacks."""
    told = tuple(missing)
    if not told:
        return
    path = file_of(record)
    source = read_release(content, path)
    parts = parts_of(tuple(source_blocks(source.body)), record.language)
    lines = defaultdict(list)
    for part in missing_parts(parts, organization, record.language, parts.lead_line):
        lines[part.mistake.code].append(part.line)
    for part in told:
        line = next(iter(lines[part.mistake.code]), 0)
        del lines[part.mistake.code][:1]
        yield part.mistake.at(path, line or source.title_line)


def tell_unprintable(content: Path, record: PostRecord, letters: str) -> Iterator[Problem]:
    """Yield the problems of letters that keep a release from being printed, each line that has some."""
    if not letters:
        return
    path, toml = file_of(record), organization_toml(record.organization)
    source = read_release(content, path)
    left = set(unprintable(letters))
    for file, lines in (
        (path, unprintable_lines((*source.header, *source.body))),
        (path, _typed_lines(source.lines)),
        (toml, _typed_lines(lines_of(content, toml))),
    ):
        found = [(line, its) for line, its in lines if left.intersection(its)]
        yield from (_problem(file, line, its) for line, its in found)
        left.difference_update(*(its for _, its in found))
    if left:
        yield _problem(path, None, "".join(sorted(left)))


def _typed_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file with letters that cannot be printed, also those written as `&#128512;`."""
    for number, line in enumerate(lines, start=1):
        if letters := unprintable(unescape(line)):
            yield number, letters


def _problem(path: str, line: int | None, letters: str) -> Problem:
    return warning("letter-without-font", without_pdf(letters), REMEDY).at(path, line)
