"""Posts with their rendered items: taken from the cache where it has them, else rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

import msgspec

from plugins.kept_files import read_pack, write_pack
from plugins.newsroom import PostRecord, Text, of_each

from .feed_site import FeedSite
from .item_formats import RenderedItem, rendered
from .items import feed_item


@dataclass(frozen=True, slots=True)
class PostItem:
    """A listed record, and how it stands in every feed."""

    record: PostRecord
    rendered: RenderedItem

    @property
    def weight(self) -> int:
        """Bytes in RSS, by which archives are cut for ever."""
        return len(self.rendered.rss)

    @property
    def size(self) -> int:
        """Bytes in the format that needs the most."""
        return max(len(self.rendered.rss), len(self.rendered.atom), len(self.rendered.json))


@dataclass(frozen=True, slots=True)
class ItemCache:
    """Rendered items by the digest of what they are made from."""

    recipe: str
    """Of the code and the libraries that make them; empty where that is unknown, and then nothing is kept."""
    earlier: Mapping[str, bytes] = field(default_factory=dict)
    used: MutableMapping[str, bytes] = field(default_factory=dict)
    """All that this run used, those of `earlier` too."""


def post_items(
    records: Iterable[PostRecord], language: str, names: Mapping[str, Text], site: FeedSite, cache: ItemCache
) -> Iterator[PostItem]:
    """Render records of one language; `names` are those of their organizations in it."""
    labels = site.topic_labels(language)
    common = site.digest(cache.recipe, language).encode()

    def finished(record: PostRecord) -> PostItem:
        name = names[record.organization].text if record.organization in names else record.organization
        key = _key(record, name, common) if cache.recipe else ""
        kept = cache.earlier.get(key) or cache.used.get(key)
        item = RenderedItem.unpacked(kept) if kept else None
        if kept is None or item is None:
            item = rendered(feed_item(record, site, name, labels))
            kept = item.packed()
        if key:
            cache.used[key] = kept
        return PostItem(record, item)

    yield from of_each(records, finished)


def _key(record: PostRecord, name: str, common: bytes) -> str:
    """Digest a record with what else its item shows; empty for text that cannot be written down."""
    try:
        data = msgspec.json.encode((name, record))
    except UnicodeEncodeError:
        return ""
    return blake2b(data, key=common, digest_size=16).hexdigest()


@contextmanager
def item_cache(folder: str, name: str, recipe: str) -> Iterator[ItemCache]:
    """Open the items that the last build kept under this name, and keep those that this one used.

    There is a pack in the folder for each organization and each scope of the portal. Without a folder or a recipe
    nothing is kept. A damaged pack is an empty one, and a folder that cannot be written costs time in the next build
    and nothing else.
    """
    if not (folder and recipe):
        yield ItemCache("")
        return
    pack = Path(folder, "items", f"{name}.pack")
    cache = ItemCache(recipe, read_pack(pack))
    yield cache
    if cache.used.keys() != cache.earlier.keys():
        with suppress(OSError):
            write_pack(pack, cache.used)
