"""Marks within a paragraph that the library lacks, or reads in another way than we do."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.autolink import autolink as library_autolink
from markdown_it.rules_inline.entity import entity as library_entity

from plugins.body.web_addresses import SCHEMES
from plugins.typesetting import SOFT_HYPHEN, shown_for_entity

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
    if found[1] is None or found[1].lower() in SCHEMES or "://" in found[0]:
        return library_autolink(state, silent)
    if not silent:
        state.append_pending(found[0])
        state.env["html"][found[0]] = None
    state.pos = found.end()
    return True
