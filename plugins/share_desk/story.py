"""A post as it is told elsewhere: plain texts, ready for any network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.newsroom import PostRecord

from .essential import essential_fact

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Story:
    """What there is to say of a post."""

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
    """Tell a post; `more` says where to read it in full, `topics` are the names of its topics."""
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
