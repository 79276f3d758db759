"""Definitions: a word on a line, and on the next one `: what it means`."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from .blocks import line_at, read_from

_MEANING = re.compile(r":[ \t]{1,3}(?=\S)")
MAY_BE = re.compile(r"^[ \t>]*:[ \t]", re.MULTILINE)
"""Without it a text has none."""


def definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as the library calls
    """Read words with their meanings; a meaning ends the paragraph of the one before it."""
    if silent:
        return state.ddIndent >= 0 and _is_meaning(state, start)
    first = _meaning_below(state, start, end) if state.env["may_define"] else None
    if first is None:
        return False
    state.push("definitions_open", "dl", 1).map = [start, first]
    line = start
    while (meaning := _meaning_below(state, line, end)) is not None:
        _words(state, line, meaning)
        is_loose = meaning > line and state.isEmpty(meaning - 1)
        line = _meaning(state, meaning, end, is_loose=is_loose)
        while (after := _after_empty(state, line, end)) < end and _is_meaning(state, after):
            line = _meaning(state, after, end, is_loose=is_loose or after > line)
        if after >= end or state.sCount[after] < state.blkIndent:
            break
        line = after
    state.push("definitions_close", "dl", -1)
    state.line = line
    return True


def _meaning_below(state: StateBlock, start: int, end: int) -> int | None:
    """Return the line of the first meaning below a paragraph of words."""
    line = start
    while line < end and not state.isEmpty(line):
        if line > start and (_is_meaning(state, line) or _begins_another(state, line, end)):
            break
        line += 1
    line = _after_empty(state, line, end)
    return line if line < end and _is_meaning(state, line) and not _is_meaning(state, start) else None


def _begins_another(state: StateBlock, line: int, end: int) -> bool:
    if state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return True
    rules = state.md.block.ruler.getRules("paragraph")
    return any(rule(state, line, end, True) for rule in rules)  # noqa: FBT003 - as the library calls


def _is_meaning(state: StateBlock, line: int) -> bool:
    indent = state.sCount[line] - state.blkIndent
    return 0 <= indent < 4 and _MEANING.match(line_at(state, line)) is not None


def _after_empty(state: StateBlock, line: int, end: int) -> int:
    while line < end and state.isEmpty(line):
        line += 1
    return line


def _words(state: StateBlock, start: int, end: int) -> None:
    for line in range(start, end):
        if words := line_at(state, line).strip():
            state.push("word_open", "dt", 1).map = [line, line + 1]
            token = state.push("inline", "", 0)
            token.content, token.map, token.children = words, [line, line + 1], []
            state.push("word_close", "dt", -1)


def _meaning(state: StateBlock, start: int, end: int, *, is_loose: bool) -> int:
    """Read one meaning; return the line after it."""
    state.push("meaning_open", "dd", 1).map = [start, start + 1]
    begin, outer = len(state.tokens), state.ddIndent
    state.ddIndent = state.blkIndent
    mark = _MEANING.match(line_at(state, start))
    read_from(state, start, mark.end() if mark else 0, end)
    state.ddIndent = outer
    inside = state.tokens[begin:]
    if not is_loose and sum(token.level == state.level and token.type == "paragraph_open" for token in inside) == 1:
        _hide_paragraph(inside, state.level)
    state.push("meaning_close", "dd", -1)
    return state.line


def _hide_paragraph(tokens: list[Token], level: int) -> None:
    for token in tokens:
        token.hidden = token.hidden or (token.level == level and token.type.startswith("paragraph_"))
