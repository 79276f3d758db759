"""The text of a post for one network: the news first, then the lead, a fact, the link and tags, as far as they fit.

What is too long is cut after a sentence, else after a word, and never inside what people see as one letter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from .counting import grapheme_ends
from .networks import SEEN_FIRST, Network
from .story import Story

BETWEEN = "\n\n"
ELLIPSIS = "…"
MOST_COUNTED = 4
"""No network counts a character as more."""
_SENTENCE_END = re.compile(r"[.!?…][»”\")]*(?=\s)")
_WORD_END = re.compile(r"(?=\s)")
# A first sentence such as "Yes." alone says nothing.
LEAST_OF_ROOM = 0.4
_LOOSE = " ,;:—–-«„“(\u00a0"


def share_text(story: Story, network: Network) -> str:
    """Write the text, within the network's limit as it counts: title and link always, the title cut if need be."""
    way = story.url if network.link else story.more
    tags = story.tags[: network.tags]
    if len(story.title) <= SEEN_FIRST:
        everything = BETWEEN.join(filter(None, (story.title, story.lead, story.fact, way, " ".join(tags))))
        if _fits(everything, network.most, network.count):
            return everything
    room = network.most - network.count(f"{BETWEEN}{way}")
    parts = [cut(story.title, min(SEEN_FIRST, room), network.count)]
    for part, shorten in ((story.lead, cut), (story.fact, _whole)):
        used = network.count(BETWEEN.join((*parts, "")))
        shown = shorten(part, room - used, network.count)
        # A few words that are cut off say nothing.
        if shown and (shown == part or len(shown) >= SEEN_FIRST // 2):
            parts.append(shown)
    parts.append(way)
    return BETWEEN.join((*parts, *filter(None, [_fitting_tags(BETWEEN.join(parts), tags, network)])))


def _whole(part: str, room: int, count: Callable[[str], int]) -> str:
    return part if _fits(part, room, count) else ""


def _fitting_tags(before: str, tags: tuple[str, ...], network: Network) -> str:
    for count in range(len(tags), 0, -1):
        line = " ".join(tags[:count])
        if network.count(f"{before}{BETWEEN}{line}") <= network.most:
            return line
    return ""


def cut(text: str, most: int, count: Callable[[str], int]) -> str:
    """Return as much of a text as counts at most `most`; nothing where not even an ellipsis fits."""
    if _fits(text, most, count):
        return text
    sentence = _longest([text[: found.end()] for found in _SENTENCE_END.finditer(text)], most, count)
    if count(sentence) >= most * LEAST_OF_ROOM:
        return sentence
    words = [_ended(text[: found.start()]) for found in _WORD_END.finditer(text)]
    word = _longest([ended for ended in words if len(ended) > 1], most, count)
    return word or _longest([_ended(text[:end]) for end in grapheme_ends(text)], most, count)


def _longest(prefixes: Sequence[str], most: int, count: Callable[[str], int]) -> str:
    """Return the last of ever longer prefixes that fits; empty if none does."""
    fitting = bisect_right(prefixes, most, key=count)
    return prefixes[fitting - 1] if fitting else ""


def _fits(text: str, most: int, count: Callable[[str], int]) -> bool:
    return MOST_COUNTED * len(text) <= most or count(text) <= most


def _ended(text: str) -> str:
    return f"{text.rstrip(_LOOSE)}{ELLIPSIS}"
