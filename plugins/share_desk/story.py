"""A post as it is told elsewhere: plain texts, ready for any network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from plugins.newsroom import PostRecord
from plugins.typesetting import event_time, plain_text

_WORD = re.compile(r"[^\W_]+")
MOST_LETTERS = 220
_BLOCK = re.compile(r"<(?:p|li)>(.*?)</(?:p|li)>", re.DOTALL)
_NOTES = '<div class="footnote">'
_NOTE = re.compile(r"<sup id=.*?</sup>|<small>.*?</small>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[«“\"(]?[^\Wа-яәғқңөұүһіa-z\d_])")
_NUMBER = re.compile(r"\d[\d\u00a0\u202f ]*(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Story:
    """The texts of a post that networks and the desk put together."""

    title: str
    lead: str
    """Empty where it says no more than the title."""
    fact: str
    url: str
    more: str
    """Where to read on, for networks in which no link works."""
    tags: tuple[str, ...]
    """Hashtags, each once."""


def story_of(post: PostRecord, url: str, more: str, topics: Iterable[str] = ()) -> Story:
    """Return the texts of a post; `more` says where to read it in full, `topics` are the names of its topics."""
    title = post.share_title or post.title
    lead = post.summary if _words(post.summary) not in _words(title) else ""
    return Story(
        title=title,
        lead=lead,
        fact=essential_fact(post),
        url=url,
        more=more,
        tags=tuple(dict.fromkeys(filter(None, map(hashtag, (*topics, *post.tags))))),
    )


def hashtag(words: str) -> str:
    """Join words to one tag that screen readers can read: `#ОплатаТруда`; empty without a letter."""
    parts = _WORD.findall(words)
    joined = "".join(part[0].upper() + part[1:] for part in parts)
    return f"#{joined}" if any(sign.isalpha() for sign in joined) else ""


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def essential_fact(post: PostRecord) -> str:
    """Return one line that adds to title and lead; empty if there is nothing to add."""
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
