"""Where a post lies and ever lay: what cannot lead on, such as a calendar or a PDF, stands at each of its addresses.

An address that was published lives for ever; a page at an earlier one is a redirect.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from plugins.newsroom import addresses

from . import PostRecord


def addresses_of_each(
    posts: Collection[PostRecord], former_folders: Collection[str]
) -> Iterator[tuple[PostRecord, tuple[str, ...]]]:
    """Yield the posts of an organization, each with its address and then all earlier ones.

    `former_folders` are the earlier names of the organization's folder. An address that a post names as its own
    earlier one is that post's, though another one would have it below an earlier name of the folder.
    """
    taken = {address: post for post in posts for address in (*post.former_addresses, post.address)}
    for post in posts:
        yield post, tuple(_addresses_of(post, former_folders, taken))


def _addresses_of(post: PostRecord, folders: Collection[str], taken: Mapping[str, PostRecord]) -> Iterator[str]:
    own = (post.address, *post.former_addresses)
    below = (addresses.below(folder, address) for folder in folders for address in own)
    return (address for address in dict.fromkeys((*own, *below)) if taken.get(address, post) is post)
