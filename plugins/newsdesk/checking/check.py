"""The check of one choice: paths, names and texts are read as far as it asks for, and nothing is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.newsdesk.other_posts import body_digest, same_bodies
from plugins.newsroom import (
    FEDERATION_FILE,
    REDIRECTS_FILE,
    Content,
    Problem,
    Sources,
    facts_of_each,
    load_redirects,
    organization_toml,
    read_content,
    read_content_of,
    shown,
    site_facts,
)
from plugins.reading import ReadingSettings, examine_portal_pages, read_source_bytes
from plugins.typesetting import plain_text, proofread

from .choices import Choice
from .findings import Checked, Finding, in_order_of_places
from .processes import findings_of_all
from .reading_texts import Texts, settings_for_check
from .since import reader_of_commit, reader_of_folder, uncorrected
from .whole_posts import texts_of

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The posts and pages of a content folder that are looked at."""

    paths: frozenset[str] | None
    """Whole posts; None for all."""

    def __contains__(self, path: str) -> bool:
        return self.paths is None or path in self.paths

    def concerns(self, path: str) -> bool:
        """Return whether a problem of a file, or of a folder, is one of what is looked at."""
        if path in self:
            return True
        # Of a name that cannot be shown problems have its codes.
        return any(one.startswith(f"{path}/") or shown(one) == path for one in self.paths or ())


def check(choice: Choice, now: datetime) -> Checked:
    """Look at what was chosen; `now` is the moment for which texts are read."""
    read = _read(choice)
    texts = {one.organization: _texts(choice, one) for one in read.sources}
    wanted = _Wanted(None if choice.paths is None else choice.paths.union(*texts.values()))
    problems = [problem for problem in read.problems if wanted.concerns(problem.path)]
    if REDIRECTS_FILE in wanted:
        problems += load_redirects(choice.content)[1]
    problems += _in_the_way(read, frozenset(key for key, paths in texts.items() if paths))
    found = [Finding(problem) for problem in problems]
    with TemporaryDirectory(prefix="habarshy-") as cache:
        settings = settings_for_check(choice.content, Path(cache), now)
        found += map(Finding, _of_portal_pages(read, wanted, settings))
        to_read = _to_read(choice.content, read, texts)
        found += findings_of_all(to_read, settings)
    found += map(Finding, _uncorrected(choice, to_read, now))
    posts = {(one.organization, post.name) for one in read.sources for post in one.posts if post.path in wanted}
    pages = {page.path for page in read.portal_pages if page.path in wanted}
    pages |= {page.path for one in read.sources for page in one.pages if page.path in wanted}
    return Checked(choice.content, in_order_of_places(found), len(posts), len(pages), read.languages)


def _read(choice: Choice) -> Content:
    """Read names and paths: all of them where any file is asked for that says something of others."""
    paths = choice.paths
    if paths is None or any(path.endswith(".toml") for path in paths):
        return read_content(choice.content, right=plain_text, proofread=proofread)
    keys = sorted({path.split("/")[1] for path in paths if path.startswith("organizations/") and path.count("/") > 1})
    return read_content_of(choice.content, keys, plain_text, proofread)


def _texts(choice: Choice, sources: Sources) -> frozenset[str]:
    return frozenset(sources.files) if choice.paths is None else texts_of(choice.paths, sources, choice.content)


def _in_the_way(read: Content, organizations: frozenset[str]) -> Iterator[Problem]:
    """Yield what keeps the texts of these organizations from being read: errors of the federation's file, or theirs."""
    files = {organization_toml(key) for key in organizations.intersection(read.unreadable)}
    if read.federation is None:
        files |= {FEDERATION_FILE, "."}
    return (problem for problem in read.problems if problem.is_error and problem.path in files)


def _to_read(content: Path, read: Content, texts: dict[str, frozenset[str]]) -> list[Texts]:
    if read.federation is None:
        return []
    facts = facts_of_each(read)
    readable = (one for one in read.sources if one.organization not in read.unreadable and texts[one.organization])
    same = _same_bodies(content, read, texts)
    return [Texts(facts(one.organization), one, texts[one.organization], same) for one in readable]


def _same_bodies(content: Path, read: Content, texts: Mapping[str, frozenset[str]]) -> Mapping[str, tuple[str, ...]]:
    """Return which of the chosen posts of several organizations have one body; none of one organization's."""
    if sum(map(bool, texts.values())) < _SEVERAL:
        return {}
    chosen = (post.path for one in read.sources for post in one.posts if post.path in texts[one.organization])
    read_bytes = ((path, read_source_bytes(content / path).data) for path in chosen)
    return same_bodies({path: body_digest(data.decode(errors="replace")) for path, data in read_bytes})


def _uncorrected(choice: Choice, texts: Iterable[Texts], now: datetime) -> Iterator[Problem]:
    """Yield releases that changed since the commit of a choice without a correction."""
    if choice.since:
        before, after = reader_of_commit(choice.content, choice.since), reader_of_folder(choice.content)
        for one in texts:
            posts = [post for post in one.sources.posts if post.path in one.chosen]
            yield from uncorrected(posts, one.facts, before, after, now)


def _of_portal_pages(read: Content, wanted: _Wanted, settings: ReadingSettings) -> tuple[Problem, ...]:
    chosen = [page.path for page in read.portal_pages if page.path in wanted]
    if read.federation is None or not chosen:
        return ()
    site = site_facts(read.federation, read.organizations)
    return examine_portal_pages(site, read.portal_pages, settings, chosen)
