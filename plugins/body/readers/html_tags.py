"""HTML in a text: a few tags without attributes work in pairs within a paragraph, all others are shown as words.

Of those authors are told what to write instead.
"""

from __future__ import annotations

import re

from markdown.inlinepatterns import HTML_RE
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from plugins.newsroom import Message, Mistake, tell, warning

WORKING = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "s": "del", "del": "del"}
WORKING |= {name: name for name in ("sup", "sub", "kbd")}
_LOOSE = re.compile(HTML_RE, re.DOTALL)
"""Some browsers take this for a tag, too: `<svg/onload=…>`."""
_BEGINS_ADDRESS = re.compile("<[A-Za-z]+://")
_ENDS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)\s*(/?)>")
_SHOWN = tell("HTML is shown as text, letter by letter")
_MARKS = tell("use Markdown's marks, see docs/writing.md")
_WRITTEN_ADDRESS = re.compile(r"<[^\s<>@]+(?::|@)")
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


def html_tags(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the library calls rules
    """Read what looks like a tag as one; whether it works is known when the paragraph has been read."""
    if state.src[state.pos] != "<" or state.html_terminator_last(_end_of(state)) < state.pos:
        return False
    found = HTML_TAG_RE.match(state.src, state.pos) or _LOOSE.match(state.src, state.pos)
    if found is None or _BEGINS_ADDRESS.match(found[0]):
        return False
    if not silent:
        state.push("html_inline", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _end_of(state: StateInline) -> str:
    """Return the end of such a tag: without one further on nothing is searched, or many openings would take long."""
    return next((end for begin, end in _ENDS.items() if state.src.startswith(begin, state.pos)), ">")


def pair_tags(state: StateInline) -> None:
    """Make elements of the tags that stand in pairs, within whatever is around them; tell of all others."""
    opened: list[tuple[Token, str, int]] = []
    depth = 0
    for token in state.tokens:
        depth += token.nesting
        if token.nesting < 0:
            while opened and opened[-1][2] > depth:
                opened.pop()
        if token.type != "html_inline":
            continue
        tag = _TAG.fullmatch(token.content)
        name = tag[2].lower() if tag else ""
        if tag and name == "br" and not tag[1]:
            token.type, token.tag = "hardbreak", "br"
        elif tag and name in WORKING and not tag[3]:
            _pair(token, name, depth, opened, closes=bool(tag[1]))
    _tell_others(state)


def _tell_others(state: StateInline) -> None:
    opened: set[str] = state.env["opened"]
    for token in state.tokens:
        if token.type == "html_inline":
            token.type = "text"
            name = _NAME.match(token.content)
            if token.content.startswith("<!--"):
                token.content = ""
            elif not name or not name[1] or name[2].lower() not in opened:  # else its opening has been told
                state.env["html"][token.content] = None
            if name and not name[1]:
                opened.add(name[2].lower())


def _pair(token: Token, name: str, depth: int, opened: list[tuple[Token, str, int]], *, closes: bool) -> None:
    if not closes:
        opened.append((token, name, depth))
        return
    for place in range(len(opened) - 1, -1, -1):
        opening, other, level = opened[place]
        if level != depth:
            return
        if other == name:
            del opened[place:]
            for one, nesting in ((opening, 1), (token, -1)):
                one.type, one.tag, one.content = f"{name}_{'open' if nesting > 0 else 'close'}", WORKING[name], ""
                one.nesting = nesting  # type: ignore[assignment]  # a literal type of the library
            return


def raw_html(written: str) -> Mistake:
    """Return the warning for a tag that is shown as text."""
    return warning("raw-html", _SHOWN, _remedy(written))


def _remedy(written: str) -> Message:
    tag = _NAME.match(written)
    name = tag[2].lower() if tag else ""
    if name in WORKING or name == "br":
        if not _TAG.match(written):
            return tell("write it without attributes: {example}", example=f"<{name}>")
        return tell("write {opening} and {closing} in one paragraph", opening=f"<{name}>", closing=f"</{name}>")
    if name not in _REMEDIES and _WRITTEN_ADDRESS.match(written):
        return tell("addresses between < and > begin with https:, mailto: or tel:")
    return _REMEDIES.get(name, _MARKS)
