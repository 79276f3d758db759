"""Refusals in the cache: a post that has an error is not examined again while all that reaches it is as it was.

Nothing of it is kept but digests and places in its files, out of which its problems are told again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import msgspec

from plugins.newsroom import (
    LinkedPost,
    Problem,
    Quoted,
    Withheld,
    digest_of,
    has_errors,
    text_again,
    told_again,
    withhold,
    withhold_text,
)
from plugins.reading.files.folder_index import Question, Shelf
from plugins.reading.links.post_index import still_found
from plugins.reading.posts import Post
from plugins.reading.readings import ReadingSettings
from plugins.reading.source_files import Sheet

from .lookups import Answer, answers_of, stands

BEGINNING = 4_000
"""Letters of each file that names of pictures and texts are sought in."""


@dataclass(frozen=True, slots=True)
class Written:
    """The files of one post as they lie there."""

    made: str
    """Digest of them, with all that reaches them."""
    paths: Sequence[str]
    sheets: Sequence[Sheet]

    @property
    def source(self) -> str:
        """Give what names of pictures and texts are cut out of."""
        texts = (sheet.data.decode("utf-8", "replace")[:BEGINNING] for sheet in self.sheets)
        return "\n".join((*texts, *self.paths))


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a post got from its folder, without the names that it asked by."""

    kind: Literal["file", "text", "picture", "pdf", "pictures"]
    address: Quoted
    folders: tuple[Quoted, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class _Refusal:
    """One post that is not published: what it was made from, and what is wrong."""

    made_from: str
    due: bool
    answers: tuple[_Answer, ...]
    linked: tuple[LinkedPost, ...]
    problems: tuple[Withheld, ...]
    unpublished: tuple[str, ...]
    """Digests of its files' paths."""


_DECODER = msgspec.json.Decoder(_Refusal)


def refusal_name(post: str) -> str:
    """Name the entry of a refused post: its own name is kept nowhere."""
    return f"refused-{digest_of(post)}"


def refusal_of(post: Post, written: Written, shelf: Shelf) -> bytes | None:
    """Give what to keep of a post with an error that asked this shelf; None if nothing."""
    if not written.made or not has_errors(post.problems) or any(sheet.fault for sheet in written.sheets):
        return None
    # Whether a change is believed depends on the moment, and a refusal holds at any.
    if len(post.moments) > len(post.linked):
        return None
    data = dict(zip(written.paths, (sheet.data for sheet in written.sheets), strict=True))
    source = written.source
    refusal = _Refusal(
        made_from=written.made,
        due=post.due,
        answers=tuple(_withheld(answer, source) for answer in answers_of(shelf)),
        linked=post.linked,
        problems=tuple(withhold(problem, data[problem.path]) for problem in post.problems),
        unpublished=tuple(map(digest_of, post.unpublished)),
    )
    return msgspec.json.encode(refusal)


def refused_again(
    entry: bytes, written: Written, shelf: Shelf, settings: ReadingSettings, darkroom: Callable[[], Path]
) -> Post | None:
    """Give a refused post as it was read, if everything is as it was then.

    What it asks the folder for is made in the darkroom, if the post was not due.
    """
    try:
        refusal = _DECODER.decode(entry)
    except msgspec.MsgspecError:
        return None
    if refusal.made_from != written.made:
        return None
    source = written.source
    answers = [_again(answer, source) for answer in refusal.answers]
    makes = any(question.kind in ("picture", "pdf") for question, _ in answers)
    if makes and not refusal.due and not settings.preview:
        settings = replace(settings, cache=darkroom())
    problems = [_told(problem, written) for problem in refusal.problems]
    told = tuple(problem for problem in problems if problem)
    if len(told) < len(problems) or not all(stands(answer, shelf, settings) for answer in answers):
        return None
    if not all(still_found(linked, shelf.index) for linked in refusal.linked):
        return None
    unpublished = tuple(path for path in written.paths if digest_of(path) in refusal.unpublished)
    moments = tuple(linked.since for linked in refusal.linked)
    return Post(linked=refusal.linked, problems=told, moments=moments, unpublished=unpublished, due=refusal.due)


def _told(problem: Withheld, written: Written) -> Problem | None:
    for path, sheet in zip(written.paths, written.sheets, strict=True):
        if told := told_again(problem, path, sheet.data):
            return told
    return None


def _withheld(answer: Answer, source: str) -> _Answer:
    question, digest = answer
    folders = tuple(withhold_text(folder, source) for folder in question.folders)
    return _Answer(question.kind, withhold_text(question.address, source), folders, digest)


def _again(answer: _Answer, source: str) -> Answer:
    folders = tuple(text_again(folder, source) for folder in answer.folders)
    return Question(answer.kind, text_again(answer.address, source), folders), answer.digest
