"""The frame of a version in another language: what its translator overwrites, and the facts that must come through.

All that the source says stands in comments and notes, which readers never get: until somebody writes a title and a
text, the file counts as no translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from plugins.messages import in_language
from plugins.newsdesk.edited_post import EditedText
from plugins.newsdesk.facts import Facts, Stated, StatedDate, is_loose
from plugins.newsroom import tell
from plugins.reading import KEYS

from .frames import place_and_day

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_COPIED = ("updated",)
"""Keys whose value is the same in each language."""


def frame_of(source: EditedText, body: str, language: str) -> str:
    """Return the text of a file for a version in a language; `body` is the source's, without its comments."""
    parts = (
        "\n".join(_header(source)),
        _comment("\n".join(_guide(source, language))),
        *map(_comment, paragraphs(body)),
    )
    return "\n\n".join(parts) + "\n"


def paragraphs(body: str) -> Iterator[str]:
    """Yield the pieces of a body between empty lines; program text between fences is one."""
    piece: list[str] = []
    fence = ""
    for line in body.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            fence = mark[1]
        if line.strip() or fence:
            piece.append(line)
        elif piece:
            yield "\n".join(piece)
            piece = []
    if piece:
        yield "\n".join(piece)


def _header(source: EditedText) -> Iterator[str]:
    """Yield the lines of the header: each key that a version has for itself, empty, below what the source says."""
    yield "---"
    for key in (key for key, rule in KEYS.items() if not rule.of_post and (key in source.lines or key == "title")):
        told = _as_typed(source.values.get(key, ""))
        yield from (f"{key}: {told}",) if key in _COPIED else (f"# {key}: {told}", f"{key}:")
    yield "---"


def _as_typed(value: object) -> str:
    """Return a value of a header as somebody types it."""
    match value:
        case datetime():
            return value.isoformat(" ", "minutes")
        case tuple() | list():
            return ", ".join(map(str, value))
    return str(value)


def _guide(source: EditedText, language: str) -> Iterator[str]:
    """Yield what the translator is told, in the language of the new version."""
    name = source.path.rpartition("/")[2]
    told = (
        tell("This version is made from {name}. Write below each comment; comments are not published.", name=name),
        tell("Without a title and a text this file counts as no translation."),
    )
    yield from (in_language(one, language) for one in told)
    facts = tuple(facts_to_keep(source.facts, language))
    if facts:
        yield ""
        yield in_language(tell("Facts that must be the same:"), language)
        yield from (f"- {fact}" for fact in facts)


def facts_to_keep(facts: Facts, language: str) -> Iterator[str]:
    """Yield the facts of a text by their lines, each once: its words, and a whole date as the language writes it."""
    told: list[tuple[Stated, str]] = [(one, one.words) for one in (*facts.numbers, *facts.names) if not is_loose(one)]
    told += [(one, _with_translation(one, language)) for one in facts.dates if not is_loose(one)]
    told += [(one, one.address) for one in facts.links]
    told += [(one, one.address) for one in facts.pictures]
    told.sort(key=lambda one: (one[0].line, one[0].start))
    yield from dict.fromkeys(words for _, words in told)


def _with_translation(told: StatedDate, language: str) -> str:
    words = " ".join(told.words.split())
    if told.year and told.month and told.day:
        try:
            return f"{words} → {place_and_day('', date(told.year, told.month, told.day), language)}"
        except ValueError:  # the 31st of a month that has 30 days
            pass
    return words


def _comment(text: str) -> str:
    """Return a text as a comment that nothing in it ends."""
    safe = text.replace("-->", "→")
    return f"<!--\n{safe}\n-->" if "\n" in safe else f"<!-- {safe} -->"
