"""The language versions of one post: read one by one, then brought together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Any, Generic, TypeVar

from plugins.body import AnsweredLookup, paragraph_problems, without_comments
from plugins.newsroom import (
    Mistake,
    NewsPath,
    PageRecord,
    PostRecord,
    Problem,
    StandingPath,
    few_of_each,
    has_errors,
    has_visible,
    tell,
)
from plugins.typesetting import repair_look_alikes

from .checks.file_checks import (
    look_alike_problems,
    private_data,
    seen_entries,
    title_problems,
    without_line_breaks,
)
from .header import KEYS, Header, HeaderContext, read_header, take_apart, title_missing
from .limits import in_time
from .source_files import SourceBytes, damages_of_source, read_source

Source = TypeVar("Source", bound=NewsPath | StandingPath)
_Record = TypeVar("_Record", PostRecord, PageRecord)
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Version(Generic[Source]):
    """One file of a post or of a standing page."""

    source: Source
    header: Header = Header()
    body: str = ""
    first_line: int = 1
    """The line of the file on which the body begins."""
    problems: tuple[Problem, ...] = ()
    text: str = ""
    """The whole file, with look-alike letters repaired: places on the page are sought in it."""
    contacts: frozenset[str] = frozenset()
    """Contacts that its texts may name."""

    def problem(self, wrong: Mistake, key: str) -> Problem:
        """Return what is wrong with a key of the header, at its line."""
        return wrong.at(self.source.path, self.header.lines.get(key), key)

    @property
    def untranslated(self) -> bool:
        """True if the file has neither title nor body, and no error: it waits for its translator."""
        return not (self.header.values.get("title") or self.body or has_errors(self.problems))


@dataclass(frozen=True, slots=True)
class WrittenRecords(Generic[_Record]):
    """The records of a post's or a page's versions, and what was found in writing them."""

    records: list[_Record] = field(default_factory=list)
    findings: list[object] = field(default_factory=list)
    lookups: list[AnsweredLookup] = field(default_factory=list)
    """Their lookups in the folder, also of those that took too long."""

    def found(self, kind: type[_Found]) -> tuple[_Found, ...]:
        """Return the findings of one kind."""
        return tuple(one for one in self.findings if isinstance(one, kind))


def write_records(
    versions: Iterable[Version[Source]],
    write: Callable[[Version[Source], list[AnsweredLookup]], tuple[_Record, Iterable[object]]],
) -> WrittenRecords[_Record]:
    """Write the record of each version; one that takes too long is a problem among the findings.

    `write` adds its lookups to a list, so that they are known of what takes too long.
    """
    written: WrittenRecords[_Record] = WrittenRecords()
    for version in versions:
        made = in_time(version.source.path, partial(write, version, written.lookups))
        if isinstance(made, Problem):
            written.findings.append(made)
        else:
            written.records.append(made[0])
            written.findings.extend(made[1])
    return written


def read_versions(
    group: Sequence[Source], contents: Sequence[SourceBytes], context: HeaderContext
) -> tuple[Version[Source], ...]:
    """Read the files of one post or page as far as their headers; those that wait for a translator are left out."""
    days = (replace(context, day=source.day) if isinstance(source, NewsPath) else context for source in group)
    read = [(one[0], in_time(one[0].path, partial(_version, *one))) for one in zip(group, contents, days, strict=True)]
    versions = (Version(source, problems=(one,)) if isinstance(one, Problem) else one for source, one in read)
    return tuple(version for version in versions if not version.untranslated)


def _version(source: Source, raw: SourceBytes, context: HeaderContext) -> Version[Source]:
    """Read a file as far as its header; a missing title is a problem of a file with a body."""
    text = read_source(source.path, raw)
    if isinstance(text, tuple):
        return Version(source, problems=text)
    repaired, line_breaks = without_line_breaks(source.path, repair_look_alikes(text))
    parts = take_apart(source.path, repaired)
    entries, unseen = seen_entries(source.path, parts.entries)
    # Comments alone are no text: a frame whose translator has not begun waits, and is no post without a title.
    parts = replace(parts, entries=entries, body=parts.body if has_visible(without_comments(parts.body)[0]) else "")
    header, wrong = read_header(source.path, parts.entries, context, page=isinstance(source, StandingPath))
    found = chain(
        wrong,
        damages_of_source(source.path, raw),
        line_breaks,
        unseen,
        look_alike_problems(source.path, text),
        paragraph_problems(source.path, parts.body, parts.first_line),
        title_problems(source.path, parts.entries),
        private_data(source.path, repaired, parts),
    )
    problems = tuple(few_of_each(chain(parts.problems, found)))
    has_title = "title" in header.values or any(one.field == "title" and one.is_error for one in problems)
    if parts.body and "title" not in header.lines and not has_errors(parts.problems):
        problems = (*problems, title_missing(source.path, text, has_header=bool(parts.entries)))
    elif parts.body and "title" in header.lines and not has_title:
        wrong_title = Mistake("title-missing", tell("the title is empty"), tell("write one line of text after title:"))
        problems = (*problems, wrong_title.at(source.path, header.lines["title"], "title"))
    return Version(source, header, parts.body, parts.first_line, problems, repaired, context.contacts)


def shared_values(versions: Sequence[Version[NewsPath]]) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Bring the keys that hold for all versions together; two different values of one are a problem of the later."""
    shared: dict[str, Any] = {}
    owners: dict[str, Version[NewsPath]] = {}
    problems: list[Problem] = []
    for version in versions:
        for key in (key for key, rule in KEYS.items() if rule.of_post and key in version.header.values):
            value = version.header.values[key]
            if shared.setdefault(key, value) != value:
                other = owners[key].source.path.rpartition("/")[2]
                message = tell(
                    "'{key}' is something else in {name}, and it holds for all languages", key=key, name=other
                )
                wrong = Mistake("different-values", message, tell("write it in one file only"))
                problems.append(version.problem(wrong, key))
            owners.setdefault(key, version)
    return shared, tuple(problems)


def withdrawal_problems(versions: Sequence[Version[NewsPath]], status: str) -> Iterator[Problem]:
    """Yield a problem for each language in which a withdrawn post does not say why."""
    wrong = Mistake("withdrawn-reason", tell("a withdrawn post says why"), tell("write the reason after correction:"))
    for version in versions:
        if status == "withdrawn" and "correction" not in version.header.values:
            yield wrong.at(version.source.path, version.header.lines.get("status"), "correction")
