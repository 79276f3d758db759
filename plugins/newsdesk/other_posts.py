"""What an editor knows of a post from other posts: in which languages there usually are versions, and who tells it too.

Whoever reads many posts asks here, and hands the answer on; of a post that is read alone nothing is known.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plugins.newsroom import NewsPath, digest_of

ASKED = 20
"""Of the newest other posts of an organization."""
_FEWEST = 4
_NEARLY_ALL = 0.75
_HEADER = re.compile(r"\A\s*---[ \t]*\n.*?\n---[ \t]*\n|\A(?:[\w ]{2,30}:.*\n)+\n", re.DOTALL)
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 25
"""Shorter bodies, such as «Құттықтаймыз!», are alike by chance."""


@dataclass(frozen=True, slots=True)
class OtherPosts:
    """What other posts tell of one."""

    usual_languages: tuple[str, ...] = ()
    """In which the organization writes nearly all its posts; empty where nobody looked, or it has no habit."""
    same_bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the path of a text, those of other organizations with the very same body."""


def usual_languages(posts: Iterable[NewsPath], name: str) -> tuple[str, ...]:
    """Return the languages in which an organization writes nearly all its posts, by the newest ones but the one named.

    `posts` are the paths of all versions of all its posts; empty of an organization with few of them.
    """
    versions: dict[str, set[str]] = defaultdict(set)
    for post in posts:
        if post.name != name:
            versions[post.name].add(post.language)
    newest = [versions[one] for one in sorted(versions, reverse=True)[:ASKED]]
    if len(newest) < _FEWEST:
        return ()
    written = Counter(language for languages in newest for language in languages)
    return tuple(sorted(language for language, count in written.items() if count >= _NEARLY_ALL * len(newest)))


def body_digest(source: str) -> str:
    """Return a digest of a file's body, whatever its spaces and signs; empty for a body of few words."""
    words = _WORD.findall(_HEADER.sub("", source, count=1).lower())
    return digest_of(" ".join(words).encode()) if len(words) >= _FEWEST_WORDS else ""


def same_bodies(digests: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return by path the texts of other organizations with the same body; `digests` are each text's `body_digest`."""
    alike: dict[str, list[str]] = defaultdict(list)
    for path, digest in sorted(digests.items()):
        if digest:
            alike[digest].append(path)
    found: dict[str, tuple[str, ...]] = {}
    for paths in (paths for paths in alike.values() if len(paths) > 1):
        for path in paths:
            others = tuple(other for other in paths if _organization(other) != _organization(path))
            if others:
                found[path] = others
    return found


def _organization(path: str) -> str:
    return path.split("/")[1]
