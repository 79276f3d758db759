"""Mistakes of language on the page: each check looks at what readers get, and tells of it at the file's line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from plugins.newsroom import Mistake, Problem, few, tell, warning
from plugins.reading.header.keys import TEXTS
from plugins.reading.versions import Source, Version
from plugins.typesetting import Spot, guess_language, lone_quotes, lone_quotes_html, seen_text, spot_in

from .capitals import capitals
from .contacts_in_text import contacts_in_text, foreign_contact
from .missing_spaces import missing_spaces
from .source_positions import position_finder

_ADD_PARTNER = tell("add its partner or delete it; where the quotation goes on in the next paragraph, type « and »")
_ADD_ENGLISH_PARTNER = tell(
    "add its partner or delete it; where the quotation goes on in the next paragraph, begin that one with a mark too"
)
BEGINNING = 800
"""Characters that tell a language: more than a hundred words."""

_LANGUAGES = {"kk": tell("Kazakh"), "ru": tell("Russian"), "en": tell("English")}
KNOWN_LANGUAGES = tuple(_LANGUAGES)
_TEXTS = (*TEXTS, "tags")
_NOT_SET = frozenset(("image_alt",))
"""Texts that do not stand on the page itself, so that their quotation marks are the browser's business."""
# The words of a link are seen; whom it calls or writes to is known by its address alone.
_ENDS = re.compile("[\u2029\x1d\u2028]")
_CALLS = re.compile(r'<a href="(?:mailto:|tel:|https://(?:wa\.me|api\.whatsapp\.com)/)([^"?]+)')


@dataclass(frozen=True, slots=True)
class _CheckedText:
    """The body, or a text of the header."""

    text: str
    """As readers see it."""
    quotes: tuple[Spot, ...]
    """Marks that stay as they are typed."""
    calls: tuple[str, ...]
    """Whom links call or write to."""
    line: int
    field: str | None


def page_problems(version: Version[Source], values: Mapping[str, Any], html: str) -> Iterator[Problem]:
    """Tell what is wrong in a text that readers get.

    `values` are those of the version's header and its post, `html` its body, clean and not typeset yet.
    """
    body = seen_text(html)
    calls = tuple(unescape(found) for found in _CALLS.findall(html))
    quotes = tuple(lone_quotes_html(html, version.source.language))
    for checked in (*_header(version, values), _CheckedText(body, quotes, calls, version.first_line, None)):
        yield from _text_problems(checked, version)
    yield from _wrong_language(version, values, body)


def _text_problems(checked: _CheckedText, version: Version[Source]) -> Iterator[Problem]:
    path, place = version.source.path, position_finder(version.text, checked.line)
    remedy = _ADD_ENGLISH_PARTNER if version.source.language == "en" else _ADD_PARTNER

    def lone_quote(spot: Spot) -> Problem:
        line, column = place(spot)
        message = tell("the quotation mark in column {column} has no partner in its paragraph", column=column)
        return warning("lone-quote", message, remedy).at(path, line, checked.field)

    def foreign(found: tuple[str, Spot]) -> Problem:
        line, column = place(found[1])
        return foreign_contact(found[0], column).at(path, line, checked.field)

    def marked(found: tuple[Spot, Mistake]) -> Problem:
        return found[1].at(path, place(found[0])[0], checked.field)

    yield from few(checked.quotes, lone_quote)
    for check in (missing_spaces, capitals):
        yield from few(check(checked.text), marked)
    yield from few(_foreign_contacts(checked, version.contacts), foreign)


def _header(version: Version[Source], values: Mapping[str, Any]) -> Iterator[_CheckedText]:
    lines = version.header.lines
    for key in (key for key in _TEXTS if key in lines):
        value = values.get(key, "")
        for text in (value,) if isinstance(value, str) else value:
            quotes = () if key in _NOT_SET else tuple(lone_quotes(text, version.source.language))
            yield _CheckedText(text, quotes, (), lines[key], key)


def _foreign_contacts(checked: _CheckedText, known: frozenset[str]) -> Iterator[tuple[str, Spot]]:
    """Find each contact that is none of the organization's, once a paragraph."""
    ends = [found.start() for found in _ENDS.finditer(checked.text)]
    met: set[str] = set()
    told: set[tuple[str, int]] = set()
    for one in contacts_in_text(checked.text):
        place = (one.value, bisect_left(ends, one.start))
        if one.value not in known and place not in told:
            told.add(place)
            met.add(one.value)
            yield one.value, spot_in(checked.text, one.start, one.end)
    for call in checked.calls:
        for one in contacts_in_text(call):
            if one.value not in known and one.value not in met:
                met.add(one.value)
                yield one.value, Spot("", call, "")


def _wrong_language(version: Version[Source], values: Mapping[str, Any], body: str) -> Iterator[Problem]:
    """Find that a text, with the words above it, is in another language than its file's name says."""
    language = version.source.language
    if language not in _LANGUAGES:
        return
    heading = "\n\n".join(values[key] for key in ("title", "summary") if key in values)
    text = f"{heading}\n\n{body}"
    # A text that begins in its language is in it: the rest is not asked.
    beginning = text[: max(text.find(" ", BEGINNING), 0)]
    if beginning and guess_language(beginning, KNOWN_LANGUAGES) == language:
        return
    found = guess_language(text, KNOWN_LANGUAGES)
    if found and found != language:
        message = tell(
            "the language of the text seems to be {language}, and the file's name says {ending}",
            language=_LANGUAGES[found],
            ending=f".{language}.md",
        )
        remedy = tell("rename the file to end in {ending}, or put the translation in", ending=f".{found}.md")
        yield warning("language-of-text", message, remedy).at(version.source.path, version.first_line)
