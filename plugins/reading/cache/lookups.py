"""The lookups of a text, asked again: it stays as it was read as long as each finds what it found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.body import UnplacedProblem
from plugins.newsroom import LinkedPost, digest_of, digest_of_value
from plugins.reading.files import attachment_at, picture_at
from plugins.reading.files.folder_index import FolderIndex, Found, Lookup, find_file, find_text
from plugins.reading.links.post_index import still_found

AnsweredLookup = tuple[Lookup, str]
"""With a digest of what was found."""


def answered_lookups(files: FolderIndex) -> tuple[AnsweredLookup, ...]:
    """Return the lookups of a text with their answers, each once."""
    return tuple({lookup: _digest_of_found(found) for lookup, found in files.asked}.items())


def all_as_before(
    lookups: Iterable[AnsweredLookup], linked: Iterable[LinkedPost], files: FolderIndex, cache: Path
) -> bool:
    """Return True if all lookups and links find now what they found.

    A picture or PDF that the cache has lost is made again.
    """
    same_files = all(_digest_of_found(_found(lookup, files, cache)) == digest for lookup, digest in lookups)
    return same_files and all(still_found(one, files.post_index) for one in linked)


def _digest_of_found(found: Found) -> str:
    """Return the digest of an answer; the words beside a picture or a link are no part of it."""
    if isinstance(found, UnplacedProblem):
        return digest_of(found.code, str(found.message), str(found.remedy))
    return digest_of(found) if isinstance(found, str) else digest_of_value(found)


def _found(lookup: Lookup, files: FolderIndex, cache: Path) -> Found:
    match lookup.kind:
        case "file":
            return find_file(lookup.address, lookup.folders, files)
        case "text":
            text = find_text(lookup.address, lookup.folders[0], files)
            return text if isinstance(text, UnplacedProblem) else text.path
        case "pictures":
            return "\n".join(files.pictures.get(lookup.address, ()))
        case "picture":
            return picture_at(lookup.address, files, cache)
        case "pdf":
            return attachment_at(lookup.address, files, cache)
