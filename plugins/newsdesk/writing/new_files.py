"""The files of a new post: its text and its pictures, all of them or none."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from plugins.newsroom import system_reason, tell

from .documents.document import Document
from .errors import WritingError
from .frames import framed, place_and_day
from .names import free_name
from .questions import NewPost


def written(content: Path, post: NewPost, document: Document) -> str:
    """Write a post and return the path of its text below the content folder.

    Raises WritingError where there is one already, or where it cannot be written; nothing is left of it then.
    """
    news = f"organizations/{post.organization.key}/news"
    name = free_name(content / news, post.day, post.title, post.language, post.kind)
    if post.slug:
        name = f"{post.day.isoformat()}-{post.slug}"
    path, folder = f"{news}/{name}.{post.language}.md", content / news / name
    if (content / path).exists() or (document.pictures and folder.exists()):
        raise WritingError(tell("{file} is there already: choose another name by {option}", file=path, option="--slug"))
    try:
        (content / news).mkdir(parents=True, exist_ok=True)
        _write_pictures(folder, document.pictures)
        _write_text(content / path, _text(post, document), folder if document.pictures else None)
    except OSError as error:
        reason = system_reason(error)
        raise WritingError(tell("{file} cannot be written: {reason}", file=path, reason=reason)) from error
    return path


def _text(post: NewPost, document: Document) -> str:
    values = {
        "title": post.title,
        "day": post.day.isoformat(),
        "starts": post.starts,
        "place": post.place,
        "place_and_day": place_and_day(post.place, post.day, post.language),
    }
    return framed(post.kind, post.language, values, document.body)


def _write_pictures(folder: Path, pictures: Mapping[str, bytes]) -> None:
    try:
        for name, data in pictures.items():
            folder.mkdir(exist_ok=True)
            (folder / name).write_bytes(data)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _write_text(file: Path, text: str, pictures: Path | None) -> None:
    """Write the text last, for it makes a post of it all; without it the folder of `pictures` goes too."""
    try:
        write_new(file, text)
    except BaseException:
        if pictures:
            shutil.rmtree(pictures, ignore_errors=True)
        raise


def write_new(file: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all. Raises OSError."""
    is_begun = False
    try:
        with file.open("x", encoding="utf-8", newline="\n") as new:
            is_begun = True
            new.write(text)
    except BaseException:
        if is_begun:
            file.unlink(missing_ok=True)
        raise
