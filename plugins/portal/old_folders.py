"""Pages at old addresses as folders that releases link to.

A large folder in which nothing of ours lies, such as `/2016/`, is a part of the portal. Beside it there may be tens of
thousands of small ones among our own folders: `/ru/news/about-us/`, `/about.html`. These are one part, in which each is
named by what is in it; those that lead to the same are one, with a link from each of their places:

    release-3f2a…/ru/news/about-us  ->  ../../../pieces/<digest>/0c5b8e21d7

So of a release they are no more than links, which the next release takes over.
"""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from plugins.newsroom import digest_of
from plugins.views import OldPage

from .parts import Part

SMALL = "/.redirects/"
"""The part of all small folders. No old address has such a name, and readers cannot ask for it."""
FEW = 100
"""A folder with as many pages is a part of its own."""
INDEX = "index.html"
_SHORT = 10
"""Letters in the name of a small folder: most links are so short then that a disk keeps them without a block."""

_Group = Sequence[tuple[str, OldPage]]


def old_parts(groups: Mapping[str, _Group]) -> Iterator[tuple[Part, tuple[OldPage, ...]]]:
    """Yield parts with their pages, as they are printed: each group has a place, which is a folder or one file.

    Its files are paths below the output, in order.
    """
    small = {}
    for place, group in sorted(groups.items()):
        if len(group) < FEW:
            small[place] = group
        else:
            pages = tuple(_page(f"/{file}", page) for file, page in group)
            digest = digest_of(msgspec.json.encode(pages))
            yield Part(f"/{place}/", digest, is_folder=True, files=(glob.escape(pages[0].address),)), pages
    if small:
        yield _small_part(small)


def _small_part(groups: Mapping[str, _Group]) -> tuple[Part, tuple[OldPage, ...]]:
    folders: dict[str, tuple[OldPage, ...]] = {}
    digests = {}
    for place, group in groups.items():
        pages = tuple(_page(file[len(place) + 1 :] or INDEX, page) for file, page in group)
        digests[place] = digest_of(msgspec.json.encode(pages))
        folders[digests[place]] = pages
    names = dict(_short_names(sorted(folders)))
    links = tuple(
        (place, names[digest] if group[0][0] != place else f"{names[digest]}/{INDEX}")
        for (place, digest), group in zip(digests.items(), groups.values(), strict=True)
    )
    printed = tuple(_page(f"{SMALL}{name}/{one.address}", one) for key, name in names.items() for one in folders[key])
    return Part(SMALL, digest_of(*names), is_folder=True, links=links), printed


def _page(file: str, page: OldPage) -> OldPage:
    """Return the page of another file."""
    address = file.removesuffix(INDEX) if file.endswith(f"/{INDEX}") else file
    return OldPage(address, page.target, page.language, page.heading)


def _short_names(digests: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each digest with its beginning, as long as no one before has the same."""
    taken: set[str] = set()
    for digest in digests:
        name = next(digest[:length] for length in range(_SHORT, len(digest) + 1) if digest[:length] not in taken)
        taken.add(name)
        yield digest, name
