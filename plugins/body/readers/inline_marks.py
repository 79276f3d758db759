"""Marks and addresses within a paragraph that the library lacks, or reads in another way than we do."""

from __future__ import annotations

import re
from html import unescape

from markdown_it import helpers
from markdown_it.helpers.parse_link_destination import _Result as _Destination
from markdown_it.helpers.parse_link_title import _State as _Title
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.autolink import autolink as library_autolink
from markdown_it.rules_inline.entity import entity as library_entity

from plugins.body.web_addresses import address_at, href_of
from plugins.newsroom import addresses as site_addresses
from plugins.typesetting import SOFT_HYPHEN, shown_for_entity, without_unseen_entities

_REFERENCE = re.compile(r"\[\^([^\]\n]+)\]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = re.compile(r"<(?:([A-Za-z][A-Za-z0-9+.-]{1,31}):[^<>\x00-\x20]*|[^\s<>@]+@[^\s<>@]+)>")


def note_references(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the library calls rules
    """Read a reference to a note that the text has: `[^1]`."""
    found = _REFERENCE.match(state.src, state.pos) if state.src.startswith("[^", state.pos) else None
    if found is None or found[1] not in state.env["notes"]:
        return False
    if not silent:
        state.push("note_reference", "sup", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True


def entities(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Leave entities to the library, but those for what nobody sees."""
    found = _ENTITY.match(state.src, state.pos) if state.src[state.pos] == "&" else None
    if found is None:
        return False
    shown = shown_for_entity(found[0], state.src[: found.start()][-1:], state.src[found.end() : found.end() + 1])
    if shown is None:
        return library_entity(state, silent)
    if not silent:
        state.push("text_special", "", 0).content = shown
        if shown != SOFT_HYPHEN:
            state.env["unseen"][found[0]] = None
    state.pos = found.end()
    return True


def autolinks(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Leave addresses between `<` and `>` to the library, but those of kinds that are not published."""
    found = _AUTOLINK.match(state.src, state.pos) if state.src[state.pos] == "<" else None
    if found is None:
        return False
    if found[1] is None or found[1].lower() in site_addresses.LINK_SCHEMES or "://" in found[0]:
        return library_autolink(state, silent)
    if not silent:
        state.append_pending(found[0])
        state.env["html"][found[0]] = None
    state.pos = found.end()
    return True


_SCHEME = re.compile(r"(?<![\w/])https?\Z", re.IGNORECASE)

_ENTITY_WITHIN = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AMPERSAND = re.compile(r"&(?:amp|#38|#x26);", re.IGNORECASE)
_SPACED = re.compile(r"[^\s<>()\"']++(?>(?:[ \t]++[^\s<>()\"']++)+)(?=[ \t]*\)|[ \t]+[\"'])")
_CAPTIONED = re.compile(r"([\"'])(?P<words>[^\n]*?)\1[ \t]*(?=\))")
_IS_ADDRESS = re.compile(r"\A(?:[/.]|(?:tel|mailto|sms):)|://|\.[A-Za-z]{2,5}\Z")
_CLOSED = re.compile(r"[ \t\n]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def addresses(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the library calls rules
    """Read an address from its `://` on, so that `_` and `*` within it are no emphasis."""
    if state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    begun = _SCHEME.search(state.src, max(0, state.pos - 6), state.pos)
    address = _address_at(state.src, begun.start()) if begun else ""
    if begun is None or not address or not (silent or state.pending.endswith(begun[0])):
        return False
    if not silent:
        state.pending = state.pending.removesuffix(begun[0])
        meant = _AMPERSAND.sub("&", address)
        state.push("link_open", "a", 1).attrs = {"href": href_of(meant)}
        state.push("text", "", 0).content = without_unseen_entities(meant)[0]
        state.push("link_close", "a", -1)
    state.pos = begun.start() + len(address)
    return True


def _address_at(text: str, start: int) -> str:
    """Return the address there as it is written: of entities only an `&amp;` with more behind it is a part of it."""
    address = address_at(text, start)
    end = start + len(address)
    for entity in _ENTITY_WITHIN.finditer(text, start, end + 1) if "&" in address else ():
        meant = unescape(entity[0])
        is_part = meant in (entity[0], "&") or not without_unseen_entities(entity[0])[0]
        if not is_part or (meant == "&" and entity.end() > end):
            return address_at(text[: entity.start()], start)
    return address


class LooseHelpers:
    """The library's helpers, but two of ours read addresses with spaces and captions with quotation marks.

    Authors have always written them so. The preview shows them as words, so what was `taken` for a link is told.
    """

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
