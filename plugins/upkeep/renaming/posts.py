"""Renaming a post: all its language versions and its folder of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom import NewsPath, did_you_mean, parse_former_name, parse_post_name, tell

from . import header_edits
from .organizations import name_lead
from .preparation import CONTENT, Preparation, folder_of, taken, unknown
from .written_files import RenameError

_PATH = re.compile(r"(?:.*/)?organizations/(?P<organization>[^/]+)/news/(?P<name>[^/.]+)(?:\.[^/]*|/[^/]*)?/?")
_SHORT = re.compile(r"(?P<organization>[^/]+)/(?P<name>[^/.]+)(?:\.[^/]*)?")


def rename_post(preparation: Preparation, post: str, new: str) -> tuple[NewsPath, ...]:
    """Give a post another name; return its versions as they were named. Raises RenameError.

    `post` is the path of a file of it, or `<org>/<yyyy-mm-dd-slug>`; `new` is such a name, or the slug alone.
    """
    versions = _versions(preparation, post)
    key, old = versions[0].organization, versions[0].name
    new = _new_name(old, new)
    _check_free(preparation, versions[0], new)
    news = f"{folder_of(key)}/news"
    for version in versions:
        path = f"{CONTENT}/{version.path}"
        preparation.moves.append((path, f"{news}/{new}.{version.language}.md"))
        preparation.write(path, header_edits.with_former_name(path, preparation.text(path), old))
    if preparation.has_files(f"{news}/{old}"):  # git moves no folder without files of its own
        preparation.moves.append((f"{news}/{old}", f"{news}/{new}"))
    _mend_links(preparation, key, old, new)
    return versions


def _versions(preparation: Preparation, post: str) -> tuple[NewsPath, ...]:
    """Return the language versions of a post by what was typed for it."""
    found = _PATH.fullmatch(post) or _SHORT.fullmatch(post)
    if found is None:
        message = tell(
            "'{name}' is no post: name its file, or write it as almaty-union/2026-01-29-media-seminar", name=post
        )
        raise RenameError(message)
    organization = preparation.organization(found["organization"])
    posts = _posts(preparation, organization.key)
    versions = tuple(one for one in posts if one.name == found["name"])
    if not versions:
        remedy = did_you_mean(found["name"], {one.name for one in posts})
        said = tell("'{owner}' has no post '{name}'", owner=organization.key, name=found["name"])
        raise RenameError(unknown(said, remedy))
    return versions


def _posts(preparation: Preparation, key: str) -> tuple[NewsPath, ...]:
    return next((one.posts for one in preparation.content.sources if one.organization == key), ())


def _new_name(old: str, new: str) -> str:
    """Return the whole new name: a slug alone keeps the day."""
    name = new if parse_post_name(new) else f"{old[:11]}{new}"
    if not parse_post_name(name):
        message = tell(
            "'{name}' is no name for a post: small Latin letters, digits and single hyphens, at most 80", name=new
        )
        raise RenameError(message)
    if name == old:
        raise RenameError(tell("'{name}' is its name already", name=name))
    return name


def _check_free(preparation: Preparation, post: NewsPath, new: str) -> None:
    """Raise RenameError if another post has the address of the new name, or had it."""
    address = (new[:4], new[11:])
    others = [one for one in _posts(preparation, post.organization) if one.name != post.name]
    for one in others:
        if (f"{one.day.year:04}", one.slug) == address:
            raise RenameError(taken(new, tell("the post '{name}' has its address", name=one.name)))
        path = f"{CONTENT}/{one.path}"
        for name in map(parse_former_name, header_edits.list_of(path, preparation.text(path), "formerly")):
            if name and (f"{name.day.year:04}", name.slug) == address:
                raise RenameError(
                    taken(new, tell("the post '{name}' had its address before, which leads on", name=one.name))
                )


def _mend_links(preparation: Preparation, key: str, old: str, new: str) -> None:
    """Let all that names the post name it by its new name."""
    for name in _names_of(preparation, key):
        link = re.compile(rf"\{{org:{re.escape(name)}/{re.escape(old)}\}}")
        for path in preparation.texts_with(f"{{org:{name}/{old}}}"):
            preparation.mend(path, link, f"{{org:{key}/{new}}}")
        preparation.mend_redirects(f"{name}/{old}", f"{key}/{new}")
        name_lead(preparation, f"{name}/{old}", f"{key}/{new}")
    # Links to its file, and to pictures in its folder, from texts of the same organization.
    own = re.compile(rf"(?<=[(\s<\"'/]){re.escape(old)}(?=\.[a-z]{{2,3}}\.md|/[^/\s)]+\.(?:jpe?g|png|webp|pdf))")
    for path in preparation.texts_with(old, below=key):
        preparation.mend(path, own, new)


def _names_of(preparation: Preparation, key: str) -> Iterator[str]:
    yield key
    yield from preparation.organizations[key].formerly
