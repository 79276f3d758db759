"""Signs in a text that are no words of any language: tags shown as text, commands of other programs, pasted code."""

from __future__ import annotations

import re

from .signs import BLOCK, CELL, THING

_COMMAND = re.compile(
    rf"</?[a-zA-Z][^<>{BLOCK}]*>|\{{\{{[^{{}}{BLOCK}]*\}}\}}|\{{%[^%{BLOCK}]*%\}}|\{{:[^{{}}{BLOCK}]*\}}"
    rf"|(?<![\w:-])[a-zA-Z][\w:-]*=\"[^\"{BLOCK}]*\""
)

# What stands in programs and in hardly any sentence: braces, calls, lines that end with a semicolon, arrows.
# Each way begins with a sign, not with a class of letters: so a regular expression seeks fast.
_PROGRAM = re.compile(r"[{}]|\((?<=\w\()\)|;[ \t]*\n|=>|:=|\]=|\" ?\+ ?")
_PARAGRAPH = re.compile(f"[^{BLOCK}{CELL}]+")


def without_programs(text: str) -> str:
    """Return the text with signs for blocks that are parts of programs, which their author did not mark as such."""
    if not _PROGRAM.search(text):
        return text
    return _PARAGRAPH.sub(lambda block: _hidden(block) if _PROGRAM.search(block[0]) else block[0], text)


def without_commands(text: str) -> str:
    """Return the text with a sign for each letter of them: `<div class="a">`, `{{ b }}`, `{% c %}`, `d="e"`."""
    return _COMMAND.sub(_hidden, text) if "<" in text or "{" in text or "=" in text else text


def _hidden(command: re.Match[str]) -> str:
    return THING * len(command[0])
