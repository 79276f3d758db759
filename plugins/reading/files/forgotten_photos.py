"""Pictures that were put beside a post and that it names nowhere: readers would never see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.body import Wrong, warning
from plugins.newsroom import NewsPath, Problem, few, tell
from plugins.reading.versions import Version

from .folder_index import Question, Shelf


def forgotten_photos(
    versions: Sequence[Version[NewsPath]], values: Mapping[str, Any], shelf: Shelf
) -> Iterator[Problem]:
    """Tell of each picture of a post's folder or name that neither a header nor a text of it names."""
    name = versions[0].source.name
    pictures = shelf.pictures.get(name, ())
    # Whoever adds or takes away a picture gets the post read anew.
    shelf.asked.append((Question("pictures", name), "\n".join(pictures)))
    named = {found for question, found in shelf.asked if question.kind == "file" and isinstance(found, str)}
    forgotten = (path for path in pictures if path not in named)
    first = versions[0]
    line = first.header.lines.get("title", 1)
    yield from few(
        forgotten, lambda path: _forgotten(path, has_lead="image" in values).at(first.source.path, line, "image")
    )


def _forgotten(path: str, *, has_lead: bool) -> Wrong:
    name = path.rpartition("/")[2]
    message = tell("the picture '{name}' lies with the post, and nothing in the post names it", name=name)
    remedy = tell("add a line image: {name} to the header, or delete the picture", name=name)
    if has_lead:
        remedy = tell("show it in the text by ![what it shows]({name}), or delete it", name=name)
    return warning("photo-forgotten", message, remedy)
