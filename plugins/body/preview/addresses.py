"""A web address in a text is a link, whatever marks it seems to hold."""

from __future__ import annotations

import re
from html import unescape

from markdown_it.rules_inline import StateInline

from plugins.body.marks.bare_addresses import address_at, href_of
from plugins.typesetting import without_unseen_entities

_SCHEME = re.compile(r"(?<![\w/])https?\Z", re.IGNORECASE)

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AMPERSAND = re.compile(r"&(?:amp|#38|#x26);", re.IGNORECASE)


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
    for entity in _ENTITY.finditer(text, start, end + 1) if "&" in address else ():
        meant = unescape(entity[0])
        is_part = meant in (entity[0], "&") or not without_unseen_entities(entity[0])[0]
        if not is_part or (meant == "&" and entity.end() > end):
            return address_at(text[: entity.start()], start)
    return address
