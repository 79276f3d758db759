"""A wall board as PDF."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from plugins.newsroom import Text
from plugins.paper import print_pdf, printable_letters
from plugins.share_desk import qr_modules

from .board import Board, BoardPost


def board_pdf(board: Board) -> bytes:
    """Print a board on A4, so that A3 is the same enlarged: PDF/UA-1 and PDF/A-2a.

    Raises UnprintableError where the organization's name, an event or a contact has letters that no font here has.
    """
    return print_pdf("board", _data(board), board.changed)


def parted(board: Board) -> tuple[Board, tuple[BoardPost, ...]]:
    """Part a board from the posts that cannot be printed, for no font here has all their letters.

    Small drawings among letters, such as emoji, stay away; words never do without being told.
    """
    columns = [[_drawn(post) for post in posts] for posts in board.columns]
    shown = [tuple(post for post in posts if not missing_letters(post)) for posts in columns]
    left_out = tuple(post for posts in columns for post in posts if missing_letters(post))
    return replace(board, columns=tuple(posts for posts in shown if posts)), left_out


def missing_letters(post: BoardPost) -> str:
    """Return the letters of a post that no font here has."""
    return "".join(sorted({one for one in post.title + post.lead if ord(one) not in printable_letters()}))


def _drawn(post: BoardPost) -> BoardPost:
    return replace(post, title=_without_drawings(post.title), lead=_without_drawings(post.lead))


def _without_drawings(text: str) -> str:
    """Drop symbols that no font here has, and what only joins or colours them."""
    words = "".join(one for one in text if ord(one) in printable_letters() or not _is_drawing(one))
    return words if words == text else " ".join(words.split())


def _is_drawing(letter: str) -> bool:
    return unicodedata.category(letter) in {"So", "Sk", "Cf", "Mn", "Me", "Cn", "Co"}


def _data(board: Board) -> dict[str, Any]:
    """Return what the template shows, as JSON can say it."""
    return {
        "language": board.language,
        "name": _text(board.name),
        "month": board.month,
        "nothing": board.nothing,
        "color": board.colors[0],
        "ink": board.colors[1],
        "columns": [[_post(post) for post in posts] for posts in board.columns],
        "below": list(_below(board)),
    }


def _post(post: BoardPost) -> dict[str, Any]:
    drawing, side = _drawing(post.url)
    shown = {name: getattr(post, name) for name in ("language", "title", "day", "lead", "url")}
    return {**shown, "qr": drawing, "modules": side}


def _below(board: Board) -> Iterator[dict[str, Any]]:
    """Yield what stands below the posts: headings, each with its items, an item with its lines."""
    events = [
        _item(Text(event.title, event.language), Text(event.when, event.language), event.place)
        for event in board.events
    ]
    own = board.language
    people = [_item(one.name, one.role, Text(one.reached, own)) for one in board.people]
    contacts = [_item(None, one.text) for one in board.contacts]
    for heading, items in (
        (board.events_heading, events),
        (board.people_heading, people),
        (board.contacts_heading, contacts),
    ):
        if items:
            yield {"heading": heading, "items": items}


def _item(name: Text | None, *lines: Text | None) -> dict[str, Any]:
    return {
        "name": _text(name) if name else None,
        "lines": [_text(line) for line in lines if line is not None and line.text],
    }


def _text(text: Text) -> dict[str, str]:
    return {"text": text.text, "language": text.language}


def _drawing(url: str) -> tuple[str, int]:
    """Return a QR code as SVG and the modules of its side: a stroke for each run of dark ones."""
    modules = qr_modules(url.encode()).tolist()
    path = "".join(
        f"M{first} {row}.5h{length}" for row, line in enumerate(modules) for first, length in _dark_runs(line)
    )
    side = len(modules)
    strokes = f'<path stroke="#000" d="{path}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{strokes}</svg>', side


def _dark_runs(line: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in a row, and how many there are."""
    begin = None
    for place, module in enumerate((*line, 0)):
        if module and begin is None:
            begin = place
        elif not module and begin is not None:
            yield begin, place - begin
            begin = None
