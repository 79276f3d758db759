"""Content folders, found from anything that lies in them: a file, a folder, or the checkout around it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.newsroom import FEDERATION_FILE, Message, did_you_mean, nearest, tell

from .errors import CheckError

CONTENT = "content"
ORGANIZATIONS = "organizations"


def content_of(path: Path) -> Path | None:
    """Return the content folder that a file or folder lies in, or that lies in it; None if there is none."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link stays where it stands
    around = (one for one in (absolute, *absolute.parents) if (one / FEDERATION_FILE).is_file())
    within = absolute / CONTENT
    return next(around, within if (within / FEDERATION_FILE).is_file() else None)


def content_here() -> Path:
    """Return the content folder of the folder in which a command is typed. Raises CheckError where there is none."""
    found = content_of(Path()) or next((one for one in map(content_of, Path.cwd().parents) if one), None)
    if found is None:
        message = tell("There is no newsroom here: name a file or a folder of one, or go to where it lies.")
        raise CheckError(message)
    return found


def existing(typed: str) -> Path:
    """Return the file or folder that somebody means; short names of organizations and posts are understood too.

    `sample-school` is an organization of the newsroom here, `sample-school/2026-01-29-media-seminar` a post of it in
    one of its languages. Raises CheckError that names the nearest where there is nothing.
    """
    path = Path(typed)
    if os.path.lexists(path):
        return path
    short = next(_short_names(typed), None)
    if short is None:
        raise CheckError(_not_there(typed))
    return short


def _short_names(typed: str) -> Iterator[Path]:
    organization, _, name = typed.strip("/").partition("/")
    content = content_of(Path())
    if content is None or not organization or "/" in name:
        return
    folder = content / ORGANIZATIONS / organization
    if not folder.is_dir():
        return
    if not name:
        yield folder
    else:
        yield from sorted((folder / "news").glob(f"{_literal(name)}.*.md"))[:1]


def _literal(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name)


def _not_there(typed: str) -> Message:
    message = tell("There is no '{path}'", path=typed)
    remedy = did_you_mean("", (), tell("check the name, or name the folder"))
    if meant := _nearest(Path(typed)) or _nearest_short_name(typed):
        remedy = tell("did you mean '{name}'?", name=meant)
    return tell("{said}: {remedy}", said=message, remedy=remedy)


def _nearest(path: Path) -> str:
    """Return the path whose first wrong part is replaced by the nearest name that is there; empty if none is near."""
    parts = path.parts
    for end, part in enumerate(parts):
        above = Path(*parts[:end])
        if not os.path.lexists(above / part):
            meant = nearest(part, _names_in(above))
            return str(Path(above, meant, *parts[end + 1 :])) if meant else ""
    return ""


def _nearest_short_name(typed: str) -> str:
    content = content_of(Path())
    organization, slash, name = typed.strip("/").partition("/")
    if content is None:
        return ""
    folders = content / ORGANIZATIONS
    known = _names_in(folders)
    if organization not in known:
        meant = nearest(organization, known)
        return f"{meant}{slash}{name}" if meant else ""
    posts = {one.partition(".")[0] for one in _names_in(folders / organization / "news")}
    meant = nearest(name, posts)
    return f"{organization}/{meant}" if meant else ""


def _names_in(folder: Path) -> Iterable[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names alone
    except OSError:
        return ()
