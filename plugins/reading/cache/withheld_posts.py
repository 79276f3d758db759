"""Posts with an error in the cache: one is not examined again while all that reaches it is as it was.

Nothing of it is kept but digests and places in its files, out of which its problems are told again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from plugins.body import AnsweredLookup, Lookup
from plugins.newsroom import (
    LinkedPost,
    Quoted,
    Withheld,
    digest_of,
    has_errors,
    problem_again,
    text_again,
    withhold,
    withhold_text,
)
from plugins.reading.files.folder_index import FolderIndex
from plugins.reading.posts import Post
from plugins.reading.readings import ReadingSettings

from . import PostFiles, all_as_before, lookup_digests

BEGINNING = 4_000
"""Letters of each file that names of pictures and texts are sought in."""


@dataclass(frozen=True, slots=True)
class _WithheldLookup:
    """A lookup of a post in its folder, without the names that it asked by."""

    kind: Literal["file", "text", "picture", "print", "pdf", "pictures"]
    address: Quoted
    folders: tuple[Quoted, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class _WithheldPost:
    """One post that is not published: what it was made from, and what is wrong."""

    made_from: str
    due: bool
    answers: tuple[_WithheldLookup, ...]
    linked: tuple[LinkedPost, ...]
    problems: tuple[Withheld, ...]
    unpublished: tuple[str, ...]
    """Digests of its files' paths."""


_DECODER = msgspec.json.Decoder(_WithheldPost)


def withheld_name(post: str) -> str:
    """Return the name of such a post's entry: its own name is kept nowhere."""
    return f"withheld-{digest_of(post)}"


def withheld_entry(post: Post, post_files: PostFiles, lookups: Iterable[AnsweredLookup]) -> bytes | None:
    """Return what to keep of a post with an error, and of its lookups; None if nothing."""
    if not (post_files.made_from and has_errors(post.problems)) or any(one.fault for one in post_files.contents):
        return None
    # Whether a change is believed depends on the moment, and an entry holds at any.
    if len(post.moments) > len(post.linked):
        return None
    data, text = post_files.data, _text_of(post_files)
    answers = tuple(
        _WithheldLookup(
            lookup.kind,
            withhold_text(lookup.address, text),
            tuple(withhold_text(folder, text) for folder in lookup.folders),
            digest,
        )
        for lookup, digest in lookup_digests(lookups)
    )
    problems = tuple(withhold(problem, data[problem.path]) for problem in post.problems)
    unpublished = tuple(map(digest_of, post.unpublished))
    return msgspec.json.encode(
        _WithheldPost(post_files.made_from, post.due, answers, post.linked, problems, unpublished)
    )


def withheld_again(
    entry: bytes,
    post_files: PostFiles,
    files: FolderIndex,
    settings: ReadingSettings,
    scratch_folder: Callable[[], Path],
) -> Post | None:
    """Return such a post as it was read, if everything is as it was then.

    Pictures and files that it asks for are made in the scratch folder, if the post was not due.
    """
    try:
        kept = _DECODER.decode(entry)
    except msgspec.MsgspecError:
        return None
    if kept.made_from != post_files.made_from:
        return None
    told = tuple(
        next(filter(None, (problem_again(problem, path, data) for path, data in post_files.data.items())), None)
        for problem in kept.problems
    )
    problems = tuple(filter(None, told))
    text = _text_of(post_files)
    lookups = [
        (Lookup(one.kind, text_again(one.address, text), tuple(text_again(f, text) for f in one.folders)), one.digest)
        for one in kept.answers
    ]
    makes = any(lookup.kind in ("picture", "pdf") for lookup, _ in lookups)
    cache = scratch_folder() if makes and not (kept.due or settings.preview) else settings.cache
    if len(problems) < len(told) or not all_as_before(lookups, kept.linked, files, cache):
        return None
    unpublished = tuple(path for path in post_files.paths if digest_of(path) in kept.unpublished)
    moments = tuple(linked.since for linked in kept.linked)
    return Post(linked=kept.linked, problems=problems, moments=moments, unpublished=unpublished, due=kept.due)


def _text_of(post_files: PostFiles) -> str:
    """Return what names of pictures and texts are cut out of."""
    texts = (data.decode("utf-8", "replace")[:BEGINNING] for data in post_files.data.values())
    return "\n".join((*texts, *post_files.paths))
