"""The pictures of a post: the one that its header names, with its texts, and those that nothing names.

Readers would never see what was only put beside a post.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.body import AnsweredLookup, Lookup, Resolver, blocks_of
from plugins.newsroom import Mistake, NewsPath, Picture, Problem, few, tell, warning
from plugins.reading.versions import Version
from plugins.typesetting import plain_text

from . import print_picture_at
from .folder_index import FolderIndex

MISSING_ALT = warning(
    "picture-alt",
    tell("the lead picture has no alternative text, so a blind reader does not learn what it shows"),
    tell("describe it after image_alt:"),
)


def lead_picture(
    version: Version[NewsPath], values: Mapping[str, Any], resolver: Resolver, lookups: list[AnsweredLookup]
) -> tuple[Picture | Problem, ...]:
    """Return the developed picture, and what is wrong with it or its texts; what was asked is added to `lookups`."""
    if "image" not in values:
        return ()
    path, language = version.source.path, version.source.language
    line = version.header.lines.get("image")
    missing = () if values.get("image_alt") else (MISSING_ALT.at(path, line, "image_alt"),)
    answer = resolver.picture(values["image"])
    lookups += answer.lookups
    found = answer.found
    if isinstance(found, Mistake):
        # One mistake of one key: told where the key stands, not in each language.
        return (*missing, found.at(path, line, "image")) if line else missing
    alt, caption, credit = (
        plain_text(values.get(f"image_{key}", ""), language) for key in ("alt", "caption", "credit")
    )
    return (*missing, replace(found, alt=alt, caption=caption, credit=credit))


def print_pictures(
    version: Version[NewsPath],
    pictures: Sequence[Picture],
    lookups: list[AnsweredLookup],
    files: FolderIndex,
    cache: Path,
) -> tuple[tuple[Picture, ...], tuple[Problem, ...]]:
    """Return the pictures of a release as newspapers print them, and those that cannot be made so as problems.

    Such a one stays as pages show it. What was asked is added to `lookups`.
    """
    paths = {
        one.found.address: one.lookup.address
        for one in lookups
        if one.lookup.kind == "picture" and isinstance(one.found, Picture)
    }
    large, wrong = [], {}
    for picture in pictures:
        path = paths[picture.address]
        found = print_picture_at(path, files, cache)
        lookups.append(AnsweredLookup(Lookup("print", path), found))
        if isinstance(found, Mistake):
            wrong[path] = found
        made = picture if isinstance(found, Mistake) else found
        large.append(replace(made, alt=picture.alt, caption=picture.caption, credit=picture.credit))
    return tuple(large), tuple(_not_for_print(version, wrong, lookups)) if wrong else ()


def _not_for_print(
    version: Version[NewsPath], wrong: Mapping[str, Mistake], lookups: Iterable[AnsweredLookup]
) -> Iterator[Problem]:
    """Yield a problem at each place of a text that names a picture of these paths; that of the header is told once."""
    paths = {one.lookup.address: one.found for one in lookups if one.lookup.kind == "file"}
    header, lines = version.header.values, version.header.lines
    blocks = blocks_of(version.body, version.first_line).blocks
    named: list[tuple[str, int, str | None]] = []
    if "image" in lines and "image" in header:
        named.append((str(header["image"]), lines["image"], "image"))
    named += [(picture.address, picture.line, None) for block in blocks for picture in block.pictures]
    for name, line, key in named:
        if mistake := wrong.get(str(paths.get(name))):
            reason = tell(
                "journalists get the picture only as large as the page has it: {reason}", reason=mistake.message
            )
            yield warning("picture-for-print", reason, mistake.remedy).at(version.source.path, line, key)


def forgotten_photos(
    versions: Sequence[Version[NewsPath]],
    values: Mapping[str, Any],
    pictures: Sequence[str],
    lookups: Iterable[AnsweredLookup],
) -> Iterator[Problem]:
    """Yield a problem for each of the pictures that lie with a post and that no lookup of its versions names."""
    named = {one.found for one in lookups if one.lookup.kind == "file" and isinstance(one.found, str)}
    forgotten = (path for path in pictures if path not in named)
    first = versions[0]
    line = first.header.lines.get("title", 1)
    yield from few(
        forgotten, lambda path: _forgotten(path, has_lead="image" in values).at(first.source.path, line, "image")
    )


def _forgotten(path: str, *, has_lead: bool) -> Mistake:
    name = path.rpartition("/")[2]
    message = tell("the picture '{name}' lies with the post, and nothing in the post names it", name=name)
    remedy = tell("add a line image: {name} to the header, or delete the picture", name=name)
    if has_lead:
        remedy = tell("show it in the text by ![what it shows]({name}), or delete it", name=name)
    return warning("photo-forgotten", message, remedy)
