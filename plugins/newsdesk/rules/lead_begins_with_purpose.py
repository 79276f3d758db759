"""Who did what comes first; to what end, and as a part of what programme, can wait."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import sentences_of
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell

REMEDY = tell("begin with who did what; put the purpose behind it, or leave it out")
_MOST_BEFORE = 7
"""Words of a Kazakh purpose: «Еңбек жағдайын жақсарту мақсатында …»."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a lead that begins with a purpose, a programme or a paper."""
    first = next(sentences_of(text.lead, text.language), None)
    words = _purpose(first.text, text.language) if first else ""
    if first and words:
        message = tell("the lead begins with '{words}', and with nobody who did anything", words=words)
        yield Advice(first.line, message, REMEDY, "summary" if text.lead.kind == "summary" else None)


def _purpose(said: str, language: str) -> str:
    """Return the words of purpose with which a sentence begins; in Kazakh they stand behind it, and no doer before."""
    purposes = phrases("purposes", language).pattern
    if language != "kk":
        begins = purposes.match(said.lower())
        return said[: begins.end()] if begins else ""
    found = purposes.search(said.lower())
    before = said[: found.start()] if found else ""
    near = 0 < len(before.split()) <= _MOST_BEFORE
    return found[0] if found and near and not phrases("doers", language).are_in(before) else ""


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
