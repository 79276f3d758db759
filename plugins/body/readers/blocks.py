"""Blocks whose text is indented by four spaces: boxes of facts, notes, meanings of words and of abbreviations."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

INDENT = 4
_FACTS = re.compile(r'!!! ?facts(?: +"(.*?)")? *')
_NOTE = re.compile(r"\[\^([^\]\n]+)\]:[ \t]*")
_ABBREVIATION = re.compile(r"\*\[([^\]\\]*)\] ?:[ \t]*(.*)")


def facts(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as the library calls rules
    """Read a box of facts: `!!! facts "Title"` with an indented text."""
    found = _FACTS.fullmatch(line_at(state, start)) if begins_with(state, start, "!!!") else None
    if found is None or silent:
        return found is not None
    last = _indented_end(state, start + 1, end)
    opening = state.push("facts_open", "aside", 1)
    opening.attrs, opening.map = {"class": "facts"}, [start, last]
    if found[1]:
        state.push("paragraph_open", "p", 1).attrs = {"class": "facts__title"}
        title = state.push("inline", "", 0)
        title.content, title.map, title.children = found[1], [start, start + 1], []
        state.push("paragraph_close", "p", -1)
    _read_inside(state, start + 1, last)
    state.push("facts_close", "aside", -1)
    state.line = max(last, start + 1)
    return True


def notes(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read the text of a note: `[^1]: Words`, its further paragraphs indented."""
    found = _NOTE.match(line_at(state, start)) if begins_with(state, start, "[^") else None
    if found is None or silent:
        return found is not None
    opening = state.push("note_open", "li", 1)
    opening.meta, opening.map = {"label": found[1]}, [start, start + 1]
    state.env["notes"].add(found[1])
    read_from(state, start, found.end(), end)
    state.push("note_close", "li", -1)
    return True


def abbreviations(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Note the meaning of an abbreviation: `*[ILO]: International Labour Organization`, here or on the next line."""
    found = _ABBREVIATION.fullmatch(line_at(state, start)) if begins_with(state, start, "*[") else None
    if found is None:
        return False
    short, meaning, used = found[1].strip(), found[2].strip(), 1
    if not meaning and start + 1 < end and not state.isEmpty(start + 1):
        meaning, used = line_at(state, start + 1).strip(), 2
    if not (short and meaning):
        return False
    if not silent:
        state.env["abbreviations"][short] = meaning
        state.line = start + used
    return True


def comments(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Drop a comment that fills whole lines."""
    if not begins_with(state, start, "<!--") or state.src.rfind("-->") < state.bMarks[start]:
        return False
    for line in range(start, end):
        before, closed, after = line_at(state, line).partition("-->")
        if closed:
            if after.strip() or (line == start and before.endswith("<!")):
                return False
            state.line = state.line if silent else line + 1
            return True
    return False


def begins_with(state: StateBlock, line: int, mark: str) -> bool:
    """True if a line begins with a mark, and is no program text."""
    return state.src.startswith(mark, state.bMarks[line] + state.tShift[line]) and not state.is_code_block(line)


def line_at(state: StateBlock, line: int) -> str:
    """Return a line without its indent."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def read_from(state: StateBlock, start: int, offset: int, end: int) -> None:
    """Read a block that begins behind a mark on its first line; what follows is indented, or runs on in a paragraph."""
    before = state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent
    state.bMarks[start] += state.tShift[start] + offset
    state.tShift[start] = 0
    state.blkIndent += INDENT
    state.sCount[start] = state.blkIndent
    _as_root(state, start, end)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent = before
    state.line = max(state.line, start + 1)


def _indented_end(state: StateBlock, start: int, end: int) -> int:
    last = start
    for line in range(start, end):
        if not state.isEmpty(line):
            if state.sCount[line] < state.blkIndent + INDENT:
                break
            last = line + 1
    return last


def _read_inside(state: StateBlock, start: int, last: int) -> None:
    most = state.lineMax
    state.blkIndent += INDENT
    state.lineMax = last
    _as_root(state, start, last)
    state.blkIndent -= INDENT
    state.lineMax = most


def _as_root(state: StateBlock, start: int, end: int) -> None:
    """Read lines that stand in no list and no paragraph of what is around them."""
    around = state.parentType, state.tight, state.listIndent
    state.parentType, state.listIndent = "root", -1
    state.md.block.tokenize(state, start, end)
    state.parentType, state.tight, state.listIndent = around


_MEANING = re.compile(r":[ \t]{1,3}(?=\S)")
MAY_DEFINE = re.compile(r"^[ \t>]*:[ \t]", re.MULTILINE)
"""Without it a text has no definitions."""


def definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as the library calls
    """Read words with their meanings on the next line, `: Words`; a meaning ends the paragraph of the one before it."""
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
