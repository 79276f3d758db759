"""Texts of paragraphs, headings, flat lists and quotations with simple marks: Markdown's readers agree on them all.

Reading them as the preview does costs more than the library that they have always been read with, so that has them;
a test reads random ones in both ways. Whatever may be anything else, is.
"""

from __future__ import annotations

import re

_TEXT = r"(?>(?:(?![\s#>\-+*=:!\[|]|\d+[.)])|\*\*?(?=[\w«\"])|!?\[)[^\n]+)"
_PARAGRAPH = rf"(?>{_TEXT}(?:\n{_TEXT})*)"
_HEADING = r"(?>#{1,6} (?=[^\s#])[^\n#]+)"
_BULLETS = rf"(?>- {_TEXT}(?:\n- {_TEXT})*)(?!\n\n+(?:[-+*]|\d+[.)]))"
_NUMBERS = rf"(?>[1-9]\d{{0,8}}\. {_TEXT}(?:\n\d{{1,9}}\. {_TEXT})*)(?!\n\n+(?:[-+*]|\d+[.)]))"
_QUOTATION = rf"(?>> {_TEXT}(?:\n> {_TEXT})*)(?!\n\n+>)"
_BLOCK = rf"(?>{_HEADING}(?:\n{_PARAGRAPH})?|{_PARAGRAPH}|{_BULLETS}|{_NUMBERS}|{_QUOTATION})"
_PLAIN = re.compile(rf"\n*(?>{_BLOCK}(?:\n\n+|\n*\Z))*")

# Each begins with what it is known by, and looks back from there: so a regular expression seeks fast.
_UNUSUAL = (
    re.compile(r"[\\`<~\t\r\x02\x03]"),
    re.compile(r"\n(?<=[^\S\n]\n)"),
    re.compile(r"[^\S\n]\Z"),
    re.compile(r"&#?\w+;"),
    re.compile(r"\]:"),
    re.compile(r"://\S*\*"),
    re.compile(r"_(?:(?<![^\W_]_)|(?![^\W_]))"),
)
_LINK = r"!?\[[^\[\]*\n]*\]\([^\s()<>\"'*]+(?: \"[^\"\n*]*\")?\)"
_EMPHASIS = r"(?P<stars>\*(?<![^\s(«„\"—–]\*)\*?)(?=[\w«\"])[^*\[\]\n]*[\w».,:;!?\"](?P=stars)(?=[\s.,:;!?)»\"—–]|\Z)"
_SIMPLE = re.compile(f"{_LINK}|{_EMPHASIS}")
_LEFT = re.compile(r"[*\[\]]")


def is_plain(text: str) -> bool:
    """Return whether a text has nothing on which readers of Markdown differ."""
    if any(sign.search(text) for sign in _UNUSUAL) or not _PLAIN.fullmatch(text):
        return False
    return not _LEFT.search(text) or not _LEFT.search(_SIMPLE.sub("", text))
