"""What a proof-reader marks on the page: each check looks at what readers get, and tells of it at the file's line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from plugins.body import Wrong, warning
from plugins.newsroom import Problem, few, tell
from plugins.reading.versions import Source, Version
from plugins.typesetting import Spot, guess_language, lone_quotes, lone_quotes_html, seen_text, spot_in

from .capitals import capitals
from .contacts_in_text import contacts_in_text, foreign_contact
from .missing_spaces import missing_spaces
from .source_positions import spotter

_ADD_PARTNER = tell("add its partner or delete it; where the quotation goes on in the next paragraph, type « and »")
_ADD_ENGLISH_PARTNER = tell(
    "add its partner or delete it; where the quotation goes on in the next paragraph, begin that one with a mark too"
)
KNOWN_LANGUAGES = ("kk", "ru", "en")
BEGINNING = 800
"""Characters that tell a language: more than a hundred words."""

_LANGUAGES = {"kk": tell("Kazakh"), "ru": tell("Russian"), "en": tell("English")}
_TEXTS = (
    *("title", "summary", "share_title", "card_text", "author", "place", "correction", "tags"),
    *("image_alt", "image_caption", "image_credit"),
)
_NOT_SET = frozenset(("image_alt",))
"""What is no text of the page itself, so that its quotation marks are the browser's business."""
# The words of a link are seen; whom it calls or writes to is known by its address alone.
_ENDS = re.compile("[\u2029\x1d\u2028]")
_CALLS = re.compile(r'<a href="(?:mailto:|tel:|https://(?:wa\.me|api\.whatsapp\.com)/)([^"?]+)')


@dataclass(frozen=True, slots=True)
class Proof:
    """A text as readers will get it, beside the file it was written in."""

    path: str
    language: str
    text: str
    """The whole file, as it was read."""
    first_line: int
    """Of the body."""
    html: str
    """The body, clean and not typeset yet."""
    values: Mapping[str, Any]
    """Of the header."""
    lines: Mapping[str, int]
    contacts: frozenset[str]
    """What a text may name."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The body, or a text of the header."""

    text: str
    """As readers see it."""
    quotes: tuple[Spot, ...]
    """Marks that stay as they are typed."""
    calls: tuple[str, ...]
    """Whom links call or write to."""
    line: int
    field: str | None


def proof_of(version: Version[Source], values: Mapping[str, Any], html: str) -> Proof:
    """Return a version with the values of its post and its clean HTML for proof-reading."""
    source = version.source
    return Proof(
        path=source.path,
        language=source.language,
        text=version.text,
        first_line=version.first_line,
        html=html,
        values=values,
        lines=version.header.lines,
        contacts=version.contacts,
    )


def proofread(proof: Proof) -> Iterator[Problem]:
    """Tell what is wrong in a text that readers get."""
    body = seen_text(proof.html)
    for piece in (*_header(proof), _body(proof, body)):
        yield from _marked(piece, proof)
    yield from _wrong_language(proof, body)


def _marked(piece: _Piece, proof: Proof) -> Iterator[Problem]:
    place = spotter(proof.text, piece.line)
    remedy = _ADD_ENGLISH_PARTNER if proof.language == "en" else _ADD_PARTNER

    def lone_quote(spot: Spot) -> Problem:
        line, column = place(spot)
        message = tell("the quotation mark in column {column} has no partner in its paragraph", column=column)
        return warning("lone-quote", message, remedy).at(proof.path, line, piece.field)

    def foreign(found: tuple[str, Spot]) -> Problem:
        line, column = place(found[1])
        return foreign_contact(found[0], column).at(proof.path, line, piece.field)

    def marked(found: tuple[Spot, Wrong]) -> Problem:
        return found[1].at(proof.path, place(found[0])[0], piece.field)

    yield from few(piece.quotes, lone_quote)
    for check in (missing_spaces, capitals):
        yield from few(check(piece.text), marked)
    yield from few(_foreign_contacts(piece, proof.contacts), foreign)


def _body(proof: Proof, body: str) -> _Piece:
    calls = tuple(unescape(found) for found in _CALLS.findall(proof.html))
    return _Piece(body, tuple(lone_quotes_html(proof.html, proof.language)), calls, proof.first_line, None)


def _header(proof: Proof) -> Iterator[_Piece]:
    for key in _TEXTS:
        if key in proof.lines:
            value = proof.values.get(key, "")
            for text in (value,) if isinstance(value, str) else value:
                quotes = () if key in _NOT_SET else tuple(lone_quotes(text, proof.language))
                yield _Piece(text, quotes, (), proof.lines[key], key)


def _foreign_contacts(piece: _Piece, known: frozenset[str]) -> Iterator[tuple[str, Spot]]:
    """Find each contact that is none of the organization's, once a paragraph."""
    ends = [found.start() for found in _ENDS.finditer(piece.text)]
    met: set[str] = set()
    told: set[tuple[str, int]] = set()
    for one in contacts_in_text(piece.text):
        place = (one.value, bisect_left(ends, one.start))
        if one.value not in known and place not in told:
            told.add(place)
            met.add(one.value)
            yield one.value, spot_in(piece.text, one.start, one.end)
    for call in piece.calls:
        for one in contacts_in_text(call):
            if one.value not in known and one.value not in met:
                met.add(one.value)
                yield one.value, Spot("", call, "")


def _wrong_language(proof: Proof, body: str) -> Iterator[Problem]:
    """Tell of a text, with the words above it, that is in another language than its file's name says."""
    if proof.language not in KNOWN_LANGUAGES:
        return
    heading = "\n\n".join(proof.values[key] for key in ("title", "summary") if key in proof.values)
    text = f"{heading}\n\n{body}"
    # A text that begins in its language is in it: the rest is not asked.
    beginning = text[: max(text.find(" ", BEGINNING), 0)]
    if beginning and guess_language(beginning, KNOWN_LANGUAGES) == proof.language:
        return
    found = guess_language(text, KNOWN_LANGUAGES)
    if found and found != proof.language:
        message = tell(
            "the language of the text seems to be {language}, and the file's name says {ending}",
            language=_LANGUAGES[found],
            ending=f".{proof.language}.md",
        )
        remedy = tell("rename the file to end in {ending}, or put the translation in", ending=f".{found}.md")
        yield warning("language-of-text", message, remedy).at(proof.path, proof.first_line)
