"""The versions of one standing page become records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from plugins.body import AnsweredLookup, Manuscript, convert, first_paragraph, set_body, set_heading
from plugins.newsroom import Attachment, LinkedPost, PageRecord, Picture, PostLink, Problem, StandingPath, has_errors
from plugins.typesetting import plain_text

from .checks.page_checks import page_problems
from .files.folder_index import FolderIndex
from .links.resolver import FolderResolver, page_address
from .readings import ReadingSettings
from .versions import Version, write_records


@dataclass(frozen=True, slots=True)
class StandingPage:
    """One page in all its languages, and everything found on the way."""

    records: tuple[PageRecord, ...] = ()
    links: tuple[PostLink, ...] = ()
    linked: tuple[LinkedPost, ...] = ()
    """Answers about the posts that it links to."""
    problems: tuple[Problem, ...] = ()


def read_page(versions: Sequence[Version[StandingPath]], files: FolderIndex, settings: ReadingSettings) -> StandingPage:
    """Bring the versions of a page together; with an error in any of them, none is published."""
    languages = tuple((version.source.language, page_address(version.source)) for version in versions)
    written = write_records(versions, partial(_record, languages, files, settings))
    problems = (*(problem for version in versions for problem in version.problems), *written.found(Problem))
    kept = () if has_errors(problems) else tuple(written.records)
    return StandingPage(kept, written.found(PostLink), written.found(LinkedPost), problems)


def _record(
    languages: tuple[tuple[str, str], ...],
    files: FolderIndex,
    settings: ReadingSettings,
    version: Version[StandingPath],
    lookups: list[AnsweredLookup],
) -> tuple[PageRecord, tuple[object, ...]]:
    source, values = version.source, version.header.values
    language, title = source.language, values.get("title", "")
    resolver = FolderResolver(source, files, settings.cache)
    converted = convert(Manuscript(source, version.body, version.first_line, resolver, settings.root), lookups)
    record = PageRecord(
        organization=source.organization,
        slug=source.slug,
        language=language,
        address=dict(languages)[language],
        title=plain_text(title, language),
        title_typeset=set_heading(title, language),
        summary=plain_text(values.get("summary") or first_paragraph(converted.html), language),
        html=set_body(converted.html, language),
        pictures=tuple(dict.fromkeys(found for found in converted.findings if isinstance(found, Picture))),
        files=tuple(dict.fromkeys(found for found in converted.findings if isinstance(found, Attachment))),
        languages=languages,
    )
    return record, (*converted.findings, *page_problems(version, values, converted.html))
