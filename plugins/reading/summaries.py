"""The lead of a text that names none: its first paragraph."""

from __future__ import annotations

import re
from html import unescape

MOST_LETTERS = 300
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_QUOTATION = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
_NOTE = re.compile(r"<sup\b.*?</sup>| ?<small>.*?</small>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCE = re.compile(r"[.!?…][»”“\")]*(?=\s)")


def first_paragraph(html: str) -> str:
    """Give the first paragraph of cleaned HTML as plain text, cut after a sentence or a word."""
    texts = (text_of(found[1]) for found in _PARAGRAPH.finditer(html))
    return shortened(next(filter(None, texts), ""))


def first_quotation(html: str) -> str:
    """Give the first block quotation of cleaned HTML as plain text; empty if there is none."""
    found = _QUOTATION.search(html)
    return text_of(found[1]) if found else ""


def text_of(html: str) -> str:
    """Give the words of cleaned HTML without notes, pictures and sizes of files."""
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
