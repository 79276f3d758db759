"""Addresses with spaces and captions with quotation marks, which the preview reads as words: they are links here.

Authors have always written them so; where the preview shows no link they are told.
"""

from __future__ import annotations

import re

from markdown_it import helpers
from markdown_it.helpers.parse_link_destination import _Result as _Destination
from markdown_it.helpers.parse_link_title import _State as _Title

_SPACED = re.compile(r"[^\s<>()\"']++(?>(?:[ \t]++[^\s<>()\"']++)+)(?=[ \t]*\)|[ \t]+[\"'])")
_CAPTIONED = re.compile(r"([\"'])(?P<words>[^\n]*?)\1[ \t]*(?=\))")
_IS_ADDRESS = re.compile(r"\A(?:[/.]|(?:tel|mailto|sms):)|://|\.[A-Za-z]{2,5}\Z")
_CLOSED = re.compile(r"[ \t\n]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class LooseHelpers:
    """The library's helpers with two of ours in the place of its own; what they took is kept until it is asked for."""

    parseLinkLabel = staticmethod(helpers.parseLinkLabel)  # noqa: N815 - the library's names

    def __init__(self) -> None:
        self.taken: dict[str, None] = {}

    def parseLinkDestination(self, string: str, pos: int, maximum: int) -> _Destination:  # noqa: N802
        """Read where a link leads; what stands behind a space belongs to it where that makes a file or an address."""
        found = helpers.parseLinkDestination(string, pos, maximum)
        if found.ok and string[found.pos : found.pos + 1] in (" ", "\t"):
            spaced = _SPACED.match(string, pos, maximum)
            if spaced and _IS_ADDRESS.search(spaced[0]):
                self.taken[spaced[0]] = None
                found.pos, found.str = spaced.end(), _ESCAPED.sub(r"\1", spaced[0])
        return found

    def parseLinkTitle(  # noqa: N802
        self, string: str, start: int, maximum: int, before: _Title | None = None
    ) -> _Title:
        """Read the title behind an address; quotation marks within it belong to it, if it ends before the bracket."""
        found = helpers.parseLinkTitle(string, start, maximum, before)
        if before is None and found.ok and not _CLOSED.match(string, found.pos, maximum):
            whole = _CAPTIONED.match(string, start, maximum)
            if whole:
                self.taken[whole[0]] = None
                found.pos, found.str = whole.end(), _ESCAPED.sub(r"\1", whole["words"])
        return found
