"""The lead of a text that names none: its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

MOST_LETTERS = 300
_BLOCK = re.compile(r"<(?P<end>/?)(?P<tag>aside|blockquote|dd|div|figure|li|p|table)\b(?P<more>[^>]*)>")
_NO_TEXT_OF_ITS_OWN = frozenset({"aside", "div", "figure", "table"})
"""Boxes of facts, notes, pictures with captions, tables: what a reader takes in beside the text."""
_QUOTATION = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
_SPEAKER = re.compile(r"(?:<br>|</p>)\s*(?:<p>)?[—–-]\s*((?:<(?:strong|em)>)*[^\W\d_](?:(?!<br>|<p>).)*)\Z", re.DOTALL)
"""A last line that begins with a dash and a name."""
_SAID_BY = re.compile(
    r"""(?P<said>.*[.!?…][»”"]?|[«“„"].*[»”"]\.?)\s*[—–]\s*(?P<speaker>[^\W\d_][^!?…]{2,120})""", re.DOTALL
)
_NOTE = re.compile(r"<sup id=.*?</sup>| ?<small>.*?</small>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCE = re.compile(r"[.!?…][»”“\")]*(?=\s)")
_WORD = re.compile(r"[^\W_]+")


def first_paragraph(html: str) -> str:
    """Return the first paragraph of cleaned HTML as plain text, cut after a sentence or a word."""
    return shortened(next((text for text, _ in _paragraphs(html)), ""))


def begins_with(html: str, summary: str) -> bool:
    """True if a reader meets the words of a summary at the beginning of the first paragraph, whatever stands above it.

    Signs and capitals do not count: `"Труд" - 5 %` and «Труд» — 5 % are the same words.
    """
    words = _words(summary)
    for text, is_inner in _paragraphs(html):
        if f"{_words(text)} ".startswith(f"{words} "):
            return True
        if not is_inner:
            return False
    return False


def first_quotation(html: str) -> tuple[str, str]:
    """Return the first block quotation of cleaned HTML as plain text, and who said it; empty if there is none."""
    found = _QUOTATION.search(html)
    inner = found[1].strip() if found else ""
    last = _SPEAKER.search(inner)
    return (text_of(inner[: last.start()]), text_of(last[1])) if last else (text_of(inner), "")


def parted_quotation(text: str) -> tuple[str, str]:
    """Return the words of a quotation, and who said them where a dash and a name follow its last sentence."""
    found = _SAID_BY.fullmatch(text)
    return (found["said"], found["speaker"]) if found and found["speaker"][0].isupper() else (text, "")


def text_of(html: str) -> str:
    """Return the words of cleaned HTML without notes, pictures and sizes of files."""
    return " ".join(unescape(_TAG.sub("", _NOTE.sub("", html.replace("<br>", " ")))).split())


def shortened(text: str) -> str:
    """Cut a text of more than 300 letters after a sentence, or after a word, with an ellipsis."""
    if len(text) <= MOST_LETTERS:
        return text
    ends = [found.end() for found in _SENTENCE.finditer(text, 0, MOST_LETTERS)]
    # A first sentence such as "Yes." alone is no lead.
    if ends and ends[-1] >= MOST_LETTERS // 3:
        return text[: ends[-1]]
    words, _, _ = text[:MOST_LETTERS].rpartition(" ")
    return f"{(words or text[: MOST_LETTERS - 1]).rstrip(' ,;:—–-')}…"


def _paragraphs(html: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of each paragraph, and whether it is part of a list or a quotation."""
    beside = inner = start = 0
    for found in _BLOCK.finditer(html):
        tag, step = found["tag"], -1 if found["end"] else 1
        if tag in _NO_TEXT_OF_ITS_OWN:
            beside += step
        elif tag != "p":
            inner += step
        elif step > 0:
            # One with a class is the title of a box, or a video.
            start = 0 if beside or found["more"] else found.end()
        elif start and (text := text_of(html[start : found.start()])):
            yield text, inner > 0


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold().replace("ё", "е"))) or text.strip()
