"""HTML in Markdown is shown as the text that it is, but for a few tags; authors are told what to write instead."""

from __future__ import annotations

import re

from plugins.body.preview import WORKING
from plugins.body.wrong import Wrong, warning
from plugins.newsroom import Message, tell

OPEN_COMMENT = warning(
    "comment-not-closed", tell("a comment begins here and does not end; it is shown as text"), tell("write -->")
)
_SHOWN = tell("HTML is shown as text, letter by letter")
_MARKS = tell("use Markdown's marks, see docs/writing.md")
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(\s*/?>)?")
_ADDRESS = re.compile(r"<[^\s<>@]+(?::|@)")
_DELETE = tell("delete its tags: the site sets texts by itself")


def _write(example: str) -> Message:
    return tell("write {example}", example=example)


_REMEDIES = {
    "a": _write("[…](https://…)"),
    "img": _write("![…](….jpg)"),
    **{f"h{level}": _write(f"{'#' * level} …") for level in range(1, 7)},
    **dict.fromkeys(("ul", "li"), _write("- …")),
    "ol": _write("1. …"),
    "blockquote": _write("> …"),
    **dict.fromkeys(("code", "tt", "samp"), _write("`…`")),
    "pre": tell("write a line with ``` above and below the text"),
    "hr": _write("---"),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "th", "td"), _write("| … | … |")),
    "strike": _write("~~…~~"),
    "u": tell("write **…**: on pages what is underlined is a link"),
    **dict.fromkeys(("big", "ins", "mark"), _write("**…**")),
    "cite": _write("*…*"),
    **dict.fromkeys(("center", "div", "font", "p", "section", "small", "span", "style"), _DELETE),
    **dict.fromkeys(
        ("iframe", "video", "embed", "object"), tell("write the address of the video alone in a paragraph")
    ),
}


def raw_html(written: str) -> Wrong:
    """Return what an author is told of a tag."""
    return warning("raw-html", _SHOWN, _remedy(written))


def _remedy(written: str) -> Message:
    tag = _NAME.match(written)
    name = tag[1].lower() if tag else ""
    if name in WORKING or name == "br":
        if tag and not tag[2]:
            return tell("write it without attributes: {example}", example=f"<{name}>")
        return tell("write {opening} and {closing} in one paragraph", opening=f"<{name}>", closing=f"</{name}>")
    if name not in _REMEDIES and _ADDRESS.match(written):
        return tell("addresses between < and > begin with https:, mailto: or tel:")
    return _REMEDIES.get(name, _MARKS)
