"""Print CPU microseconds of an item and milliseconds of feeds: `python tests/bench/feeds.py [how often]`."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.feeds.feed_site import FeedSite
from plugins.feeds.item_formats import rendered
from plugins.feeds.items import feed_item
from plugins.feeds.post_items import ItemCache, post_items
from plugins.feeds.scope_feeds import own_feeds, shared_feeds
from plugins.newsroom import PostRecord
from tests.feeds.made_feeds import HALL, IN_RUSSIAN, NEWSROOM, own, post, scope

ROUNDS = 7
ITEMS = 20
ARCHIVED = 300
PARAGRAPH = (
    "<p>Облыстық кәсіподақ кеңесі 2026 жылғы 29&nbsp;қаңтарда «Еңбек қауіп\u00adсіздігі» айлығын ашты – оған "
    '140&nbsp;ұйым <a href="/union/x/kk/">қатысады</a>. <strong>Еңбек кодексі</strong> бойынша жұмыс уақыты '
    "есептеледі, ал қосымша ақы 12%-дан кем болмайды: {}.</p>\n"
)


def story(number: int) -> PostRecord:
    """Give a post of 390 words, with a picture and a translation."""
    html = "".join(PARAGRAPH.format(f"№ {number}-{line}") for line in range(13))
    made = post(f"p{number}", html=html, tags=("ақы", "шарт"), topics=("wages",), translations=(IN_RUSSIAN,))
    return replace(made, picture=HALL)


def cost(work: Callable[[], object], times: int) -> float:
    """Give the smallest of several measurements, in microseconds of CPU."""
    rounds = []
    for _ in range(ROUNDS):
        begin = process_time()
        for _ in range(times):
            work()
        rounds.append((process_time() - begin) / times * 1e6)
    return min(rounds)


def shared(records: tuple[PostRecord, ...], site: FeedSite, finished: ItemCache) -> dict[str, bytes]:
    return dict(shared_feeds(scope(*records), site, finished))


def owned(records: tuple[PostRecord, ...], finished: ItemCache) -> dict[str, bytes]:
    return dict(own_feeds(own(*records), records, NEWSROOM, finished))


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    records = tuple(story(number) for number in range(ITEMS))
    item = feed_item(records[0], NEWSROOM, "Кәсіподақ", {"wages": "Жалақы"})
    kept = ItemCache("recipe")
    size = len(gzip.compress(shared(records, NEWSROOM, kept)["/kk/feed.xml"]))
    ready = ItemCache("recipe", kept.used)
    names = dict(scope(*records).names)
    found = cost(lambda: list(post_items(records, "kk", names, NEWSROOM, ready)), times) / ITEMS
    joined = cost(partial(shared, records, NEWSROOM, ready), times) / 1000
    many = tuple(story(number) for number in range(ARCHIVED))
    cold = cost(lambda: owned(many, ItemCache("recipe")), 1) / ARCHIVED
    whole = ItemCache("recipe")
    owned(many, whole)
    warm = cost(lambda: owned(many, ItemCache("recipe", whole.used)), 1) / ARCHIVED
    sys.stdout.write(
        f"an item: cleaned and made {cost(partial(feed_item, records[0], NEWSROOM, 'К', {}), times):.0f} µs, "
        f"rendered in three formats {cost(partial(rendered, item), times):.0f} µs, found again {found:.0f} µs\n"
        f"three feeds of {ITEMS} items from what is kept: {joined:.2f} ms, {size / 1024:.0f} KiB packed each\n"
        f"an organization of {ARCHIVED} posts with archives in three formats: "
        f"{cold:.0f} µs a post, {warm:.0f} µs when all is kept\n"
    )


if __name__ == "__main__":
    main()
