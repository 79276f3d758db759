"""Records with their finished items: taken from a cache where it has them, else rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from hashlib import blake2b

import msgspec

from plugins.newsroom import PostRecord, Text, of_each

from .feed_site import FeedSite
from .fragments import Fragments, fragments
from .from_records import feed_item


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed record, and how it stands in every feed."""

    record: PostRecord
    item: Fragments

    @property
    def weight(self) -> int:
        """Bytes in RSS, by which archives are cut for ever."""
        return len(self.item.rss)

    @property
    def size(self) -> int:
        """Bytes in the format that needs the most."""
        return max(len(self.item.rss), len(self.item.atom), len(self.item.json))


@dataclass(frozen=True, slots=True)
class FinishedItems:
    """Finished items by the digest of what they are made from."""

    recipe: str
    """Of the code and the libraries that make them; empty where that is unknown, and then nothing is kept."""
    earlier: Mapping[str, bytes] = field(default_factory=dict)
    used: MutableMapping[str, bytes] = field(default_factory=dict)
    """All that this run used, those of `earlier` too."""


def entries(
    records: Iterable[PostRecord], language: str, names: Mapping[str, Text], site: FeedSite, finished: FinishedItems
) -> Iterator[Entry]:
    """Finish records of one language; `names` are those of their organizations in it."""
    labels = site.topic_labels(language)
    common = site.digest(finished.recipe, language).encode()

    def entry(record: PostRecord) -> Entry:
        name = names[record.organization].text if record.organization in names else record.organization
        key = _key(record, name, common) if finished.recipe else ""
        kept = finished.earlier.get(key) or finished.used.get(key)
        item = Fragments.unpacked(kept) if kept else None
        if kept is None or item is None:
            item = fragments(feed_item(record, site, name, labels))
            kept = item.packed()
        if key:
            finished.used[key] = kept
        return Entry(record, item)

    yield from of_each(records, entry)


def _key(record: PostRecord, name: str, common: bytes) -> str:
    """Digest a record with what else its item shows; empty for text that cannot be written down."""
    try:
        data = msgspec.json.encode((name, record))
    except UnicodeEncodeError:
        return ""
    return blake2b(data, key=common, digest_size=16).hexdigest()
