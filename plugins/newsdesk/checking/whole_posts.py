"""From the files that were chosen to whole posts and pages: a post is looked at in all its languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from plugins.newsroom import PICTURE_ENDINGS, NewsPath, Sources, StandingPath, organization_toml, parse_path

_MEDIA = (*PICTURE_ENDINGS, ".pdf")
Text = NewsPath | StandingPath


def name_of(text: Text) -> str:
    """Return what all versions of a post or page have in common."""
    return text.name if isinstance(text, NewsPath) else f"pages/{text.slug}"


def all_texts(sources: Sources) -> tuple[Text, ...]:
    """Return the posts and pages of an organization, each version for itself."""
    return (*sources.posts, *sources.pages)


def texts_of(chosen: frozenset[str], sources: Sources, content: Path) -> frozenset[str]:
    """Return the files of all versions of an organization's posts and pages that chosen files belong to.

    Its own file is among them if it is chosen, for that speaks of the logo. A picture or a PDF belongs to the post
    whose folder or name it has, else to all texts that name it.
    """
    own_file = organization_toml(sources.organization)
    folder = own_file.rpartition("/")[0]
    mine = [path for path in chosen if path.startswith(f"{folder}/")]
    names = {name for path in mine for name in _names(path, sources, content)}
    texts = (text.path for text in all_texts(sources) if name_of(text) in names)
    return frozenset((*texts, *(path for path in mine if path == own_file)))


def _names(path: str, sources: Sources, content: Path) -> Iterator[str]:
    text = parse_path(path)
    if isinstance(text, NewsPath | StandingPath):
        yield name_of(text)
    elif path.endswith(_MEDIA):
        yield from map(name_of, _owners(path, sources, content))


def _owners(path: str, sources: Sources, content: Path) -> list[Text]:
    folder, _, name = path.rpartition("/")
    names = {folder.rpartition("/")[2], name.rpartition(".")[0]}
    by_name: list[Text] = [post for post in sources.posts if post.name in names]
    return by_name or [text for text in all_texts(sources) if name.encode() in _bytes_of(content / text.path)]


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
