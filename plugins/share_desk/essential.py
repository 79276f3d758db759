"""The one more thing that readers should know: when and where, the figure, or the sentence with the number."""

from __future__ import annotations

import re
from html import unescape

from plugins.newsroom import PostRecord
from plugins.typesetting import event_time, plain_text

MOST_LETTERS = 220
_BLOCK = re.compile(r"<(?:p|li)>(.*?)</(?:p|li)>", re.DOTALL)
_NOTES = '<div class="footnote">'
_NOTE = re.compile(r"<sup id=.*?</sup>|<small>.*?</small>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[«“\"(]?[^\Wа-яәғқңөұүһіa-z\d_])")
_NUMBER = re.compile(r"\d[\d\u00a0\u202f ]*(?:[.,]\d+)?")


def essential_fact(post: PostRecord) -> str:
    """Give one line that adds to title and lead; empty if there is nothing to add."""
    if post.happens:
        when = "".join(event_time(*post.happens, post.language))
        return plain_text(" · ".join(filter(None, (when, post.place))), post.language)
    if post.card_template == "figure" and post.card_text:
        return post.card_text
    return _telling_sentence(post)


def _telling_sentence(post: PostRecord) -> str:
    """Choose the first sentence of the text with a number that title and lead do not have."""
    known = set(_numbers(f"{post.title} {post.summary}"))
    for block in _BLOCK.finditer(post.html.partition(_NOTES)[0]):
        text = _text_of(block[1])
        if not any(letter.isdigit() for letter in text):
            continue
        for sentence in _SENTENCES.split(text):
            if len(sentence) <= MOST_LETTERS and set(_numbers(sentence)) - known and sentence not in post.summary:
                return plain_text(sentence, post.language)
    return ""


def _numbers(text: str) -> list[str]:
    return ["".join(found.split()) for found in _NUMBER.findall(text)]


def _text_of(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", _NOTE.sub("", html))).replace("\u00ad", "").split())
