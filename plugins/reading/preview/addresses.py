"""A web address in a text is a link, whatever marks it seems to hold."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

from plugins.reading.marks.bare_addresses import address_at, href_of

_SCHEME = re.compile(r"(?<![\w/])https?\Z", re.IGNORECASE)


def addresses(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the library calls rules
    """Read an address from its `://` on, so that `_` and `*` within it are no emphasis."""
    if state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    begun = _SCHEME.search(state.src, max(0, state.pos - 6), state.pos)
    address = address_at(state.src, begun.start()) if begun else ""
    if begun is None or not address or not (silent or state.pending.endswith(begun[0])):
        return False
    if not silent:
        state.pending = state.pending.removesuffix(begun[0])
        state.push("link_open", "a", 1).attrs = {"href": href_of(address)}
        state.push("text", "", 0).content = address
        state.push("link_close", "a", -1)
    state.pos = begun.start() + len(address)
    return True
