"""Words within a paragraph as Markdown: what looks like a mark and is none is escaped, so that no sign is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from lxml.html import HtmlElement

_MARKS = {"strong": "b", "b": "b", "em": "i", "i": "i", "s": "s", "del": "s"}
_SIGNS = {"b": "**", "i": "*", "s": "~~"}
_AS_HTML = ("sup", "sub")
_OPEN, _CLOSE = "\ue000", "\ue100"
"""Before and behind marked words, until all around them is known: signs that no text has, one for each mark."""
_OPENING = {chr(ord(_OPEN) + number): name for number, name in enumerate(_SIGNS)}
_CLOSING = {chr(ord(_CLOSE) + number): name for number, name in enumerate(_SIGNS)}
_OPEN_OF = {name: sign for sign, name in _OPENING.items()}
_CLOSE_OF = {name: sign for sign, name in _CLOSING.items()}
_BREAK = "\ue1ff"
_AROUND = f" \t\r\n\u00a0\u202f{_BREAK}"
"""What no mark encloses at its edges."""
_PRIVATE = re.compile("[\ue000-\ue1ff]")
_SPECIAL = re.compile(r"[\\`*\[\]|~]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_LINE_START = re.compile(
    r"(?P<mark>#{1,6}(?=\s|$|\w)|>|\+(?=\s)|[-=]+$|:(?=\s)|!!!(?=\s)|[-_]{3,}$)|(?P<number>\d{1,9})(?=[.)](?:\s|$))"
)
_BESIDE = frozenset(("*", "~", *_OPENING, *_CLOSING))
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")
"""Of the web or of e-mail, at the end: its reader would take the mark for a part of it."""
_DASH = re.compile(r"-(?=\s)")
_NOTE = re.compile(r"#(?:foot|end)note-")
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))


class Inline:
    """Writes the words of one paragraph, and gathers the pictures in it."""

    def __init__(self, *, bold: bool = True) -> None:
        self.pictures: list[str] = []
        self._bold = bold

    def markdown(self, parts: Iterable[str | HtmlElement]) -> str:
        """Return words and elements as Markdown, without spaces around."""
        text = re.sub(r"[ \t\r\n]+", " ", "".join(map(self._part, parts)))
        # Only links and marks of notes begin with a bracket that is not escaped; behind this sign they were pictures.
        text = re.sub(f" ?{_BREAK} ?", "\n", text).replace("![", "\\![")
        lines = (line.strip() for line in _with_marks(text).split("\n"))
        return "\\\n".join(line for line in lines if line)

    def _part(self, part: str | HtmlElement) -> str:
        return escaped(part) if isinstance(part, str) else self._element(part)

    def _inside(self, element: HtmlElement) -> str:
        parts = [escaped(element.text or "")]
        for child in element:
            parts += (self._element(child), escaped(child.tail or ""))
        return "".join(parts)

    def _element(self, element: HtmlElement) -> str:
        tag = str(element.tag)
        if tag == "br":
            return _BREAK
        if tag == "img":
            return self._picture(element)
        if tag == "a":
            return self._link(element)
        inside = self._inside(element)
        if tag in _AS_HTML and not _NOTE.match("".join(element.xpath("./a/@href"))):
            return f"<{tag}>{inside}</{tag}>" if inside.strip() else inside
        name = _MARKS.get(tag, "")
        is_marked_already = any(_MARKS.get(str(above.tag)) == name for above in element.iterancestors())
        if not name or is_marked_already or (name == "b" and not self._bold):
            return inside
        words = inside.strip(_AROUND)
        before, _, after = inside.partition(words) if words else (inside, "", "")
        return f"{before}{_OPEN_OF[name]}{words}{_CLOSE_OF[name]}{after}" if words else inside

    def _picture(self, element: HtmlElement) -> str:
        address = element.get("src", "")
        if address:
            self.pictures.append(f"![{escaped(element.get('alt', ''))}]({address})")
        return " "

    def _link(self, element: HtmlElement) -> str:
        address, words = element.get("href", ""), self._inside(element)
        if _NOTE.match(address):
            return f"[^{''.join(re.findall('[0-9]+', element.text_content()))}]"
        if not words.strip() or urlsplit_or_none(address) not in _SCHEMES:
            return words
        if element.text_content().strip() == address:
            return str(address)
        target = f"<{address}>" if re.search(r"[\s()<>]", address) else address
        return f"[{words.strip()}]({target})"


def urlsplit_or_none(address: str) -> str:
    """Return the scheme of an address in small letters; empty for one that is none."""
    try:
        return urlsplit(address).scheme.lower()
    except ValueError:
        return ""


def escaped(text: str) -> str:
    """Return words with a backslash before what would be a mark; a backslash does not help before a comment."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", _PRIVATE.sub("", text)).replace("\\<!--", "&lt;!--")


def line_starts(text: str, *, may_number: bool) -> str:
    """Return a paragraph of which no line begins with what would be a mark there; a hyphen becomes a dash.

    If it `may_number`, a small number at its beginning stays: people type numbered lists so.
    """
    first, *others = text.split("\n")
    return "\n".join((_begun(first, most_digits=2 if may_number else 0), *(_begun(line, 0) for line in others)))


def _begun(line: str, most_digits: int) -> str:
    line = _DASH.sub("—", line, count=1) if _DASH.match(line) else line
    found = _LINE_START.match(line)
    if not found:
        return line
    if found["mark"]:
        return f"\\{line}"
    number = found["number"]
    is_item = len(number) <= most_digits and len(line.split()) > 1
    return line if is_item else f"{number}\\{line[len(number) :]}"


def _with_marks(text: str) -> str:
    """Write marked words with the signs of Markdown, and with tags where those would not be read as marks."""
    text = re.sub("|".join(f"{close}( *){_OPEN_OF[name]}" for close, name in _CLOSING.items()), _joined, text)
    found: list[str] = []
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign in _OPENING:
            opened.append(len(found))
            found.append(sign)
        elif sign in _CLOSING and opened:
            start, name = opened.pop(), _CLOSING[sign]
            around = "".join(found[:start]), text[place + 1 : place + 2]
            is_read = not opened and _is_read("".join(found[start + 1 :]), *around)
            found[start] = _SIGNS[name] if is_read else f"<{name}>"
            found.append(_SIGNS[name] if is_read else f"</{name}>")
        else:
            found.append(sign)
    return "".join(found)


def _joined(found: re.Match[str]) -> str:
    return found[found.lastindex or 0]


def _is_read(inside: str, before: str, behind: str) -> bool:
    """Return whether marks around words are read as such (CommonMark, 6.2): no other marks beside them, no address."""
    if before[-1:] in _BESIDE or behind in _BESIDE or _ADDRESS.search(before) or _ADDRESS.search(inside):
        return False
    touches = ((inside[0], before[-1:]), (inside[-1], behind))
    return all(one.isalnum() or not outside.isalnum() for one, outside in touches)
