"""A release as plain text: 72 columns, as it may be pasted anywhere."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from plugins.press_room.release import END_MARK, GOES_ON, PressRelease, ReleaseBlock

WIDTH = 72
"""Columns; RFC 3676 asks for no more than 78."""
_QUOTED = "    "
_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-"})
"""Binding spaces and hyphens have done their work once the lines are broken."""


def plain_text(release: PressRelease) -> bytes:
    """Return the release in UTF-8, its lines broken."""
    return release_text(release).encode()


def release_text(release: PressRelease, width: int = WIDTH) -> str:
    """Return the release as text with lines of at most so many columns; words longer than that stand alone."""
    paragraphs = (wrapped(text, width, indent) for indent, text in _paragraphs(release))
    return "\n\n".join(filter(None, paragraphs)).translate(_PLAIN) + "\n"


def wrapped(text: str, width: int, indent: str = "") -> str:
    """Break the lines of a text, each of its own lines apart; none within a word, nor at a binding space."""
    lines = text.split("\n")
    wrapper = textwrap.TextWrapper(
        width, initial_indent=indent, subsequent_indent=" " * len(indent), break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
    # The library breaks at every white space: what binds is none for it meanwhile.
    return "\n".join(wrapper.fill(line.replace("\u00a0", "\ufdd0")).replace("\ufdd0", "\u00a0") for line in lines)


def _paragraphs(release: PressRelease) -> Iterator[tuple[str, str]]:
    """Yield each paragraph with what stands before its first line."""
    yield "", release.status.upper()
    yield "", release.title
    yield "", release.subhead
    yield "", release.lead_text
    for block in release.blocks():
        yield from _block(block)
    if release.about:
        yield "", f"{release.about_heading}\n{release.about}"
    if release.contacts:
        lines = ["; ".join(filter(None, (one.name, one.post))) for one in release.contacts]
        reached = [
            ", ".join(filter(None, (one.phone, one.email, *one.messengers, one.languages))) for one in release.contacts
        ]
        people = "\n".join(line for pair in zip(lines, reached, strict=True) for line in pair if line)
        yield "", f"{release.contacts_heading}\n{people}"
    yield "", END_MARK


def _block(block: ReleaseBlock) -> Iterator[tuple[str, str]]:
    match block.kind:
        case "item":
            mark = f"{block.number}. " if block.number > 0 else "  " if block.number == GOES_ON else "- "
            yield "  " * (block.level - 1) + mark, block.text
        case "quotation":
            yield _QUOTED, block.text
        case "row":
            yield "", " | ".join(block.cells)
        case _:
            yield "", block.text
