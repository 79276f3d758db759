"""Where the forms of a release were before it was renamed: no file of these kinds can lead on, so it stands there too.

An address that was published lives for ever. At each earlier one lies a link to the very file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plugins.newsroom import Attachment, PostRecord, addresses


def with_former_places(
    records: Iterable[PostRecord], former_folders: Iterable[str]
) -> Iterator[tuple[Attachment, ...]]:
    """Yield the forms of each release at its address and at all earlier ones.

    `former_folders` are the earlier names of the organization's folder. An address that a post names as its own
    earlier one is that post's.
    """
    releases = tuple(record for record in records if record.forms)
    taken = {address: record for record in releases for address in (*record.former_addresses, record.address)}
    for record in releases:
        yield tuple(_placed(record, former_folders, taken))


def _placed(record: PostRecord, folders: Iterable[str], taken: Mapping[str, PostRecord]) -> Iterator[Attachment]:
    own = (record.address, *record.former_addresses)
    below = (addresses.below(folder, address) for folder in folders for address in own)
    for address in dict.fromkeys((*own, *below)):
        if taken.get(address, record) is record:
            yield from (
                replace(form, address=address + form.address.removeprefix(record.address)) for form in record.forms
            )
