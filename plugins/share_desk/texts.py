"""The text of a post for one network: the news first, then the lead, a fact, the link and tags, as far as they fit."""

from __future__ import annotations

from collections.abc import Callable

from .cutting import MOST_COUNTED, cut
from .networks import SEEN_FIRST, Network
from .story import Story

BETWEEN = "\n\n"


def share_text(story: Story, network: Network) -> str:
    """Write the text, within the network's limit as it counts: title and link always, the title cut if need be."""
    way = story.url if network.link else story.more
    tags = story.tags[: network.tags]
    if len(story.title) <= SEEN_FIRST:
        everything = BETWEEN.join(filter(None, (story.title, story.lead, story.fact, way, " ".join(tags))))
        if MOST_COUNTED * len(everything) <= network.most or network.count(everything) <= network.most:
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
    return part if count(part) <= room else ""


def _fitting_tags(before: str, tags: tuple[str, ...], network: Network) -> str:
    for count in range(len(tags), 0, -1):
        line = " ".join(tags[:count])
        if network.count(f"{before}{BETWEEN}{line}") <= network.most:
            return line
    return ""
