"""Addresses of another site among those of the portal: which are free, and in which parts their pages are printed.

An address of ours is never given away. Those that are free are printed as folders that releases link to whole: `/2016/`
with all that lies below it is one part. What stands alone among our own folders (`/about.html`, `/ru/news/about-us/`)
is a file of the one part that holds all such.
"""

from __future__ import annotations

import glob
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

import msgspec

from plugins.newsroom import addresses, digest_of
from plugins.views import OldPage

from .parts import Part

ALONE = "/redirects.toml"
"""Stands for the part of all pages that are no folder's: no page has this address, for the file is not published."""
_TOPS = frozenset(("theme", "cards", "pictures", "files", "search"))
"""Folders of files whose names carry a digest."""
_ROOT_FILES = frozenset(("index.html", "404.html", "robots.txt", "manifest.json", "favicon.ico", "feeds.opml"))
_PATTERN = re.compile(r"(?:[a-z]{2,3}/)?(?:news-)?sitemap(?:-\d+)?\.xml|[0-9a-f]{8,}\.txt")
"""Sitemaps, and the key of IndexNow."""
_REGISTERS = ("territory", "letter")
_BESIDE_FRONTS = frozenset(("index.html", "events.ics", *addresses.FEEDS.values()))


@dataclass(frozen=True, slots=True)
class OldPages:
    """Pages at old addresses, as the portal prints them."""

    parts: tuple[Part, ...]
    pages: Mapping[str, tuple[OldPage, ...]]
    """Of each part, by its address."""
    taken: frozenset[str]
    """Old addresses that are ours."""


def placed(pages: Sequence[OldPage], own: Iterable[Part], tops: Collection[str]) -> OldPages:
    """Part pages at old addresses into parts beside the `own` ones; `tops` are the first names of sections."""
    ours = _Ours(tuple(own), frozenset(top.casefold() for top in tops) | _TOPS)
    files = {page.address: ours.file_of(page.address) for page in pages}
    above = {folder for file in files.values() for folder in _above(file)}
    free: list[tuple[str, OldPage]] = []
    taken = []
    for page in sorted(pages, key=lambda page: page.address):
        file = files[page.address]
        if ours.has(file):
            taken.append(page.address)
        else:
            free.append((f"{file}/index.html" if file in above else file, page))
    groups = _groups(free, ours.above)
    parts = tuple(_part(address, group) for address, group in groups.items())
    return OldPages(parts, groups, frozenset(taken))


@dataclass(frozen=True)
class _Ours:
    """What the site has of its own, as files."""

    parts: tuple[Part, ...]
    tops: frozenset[str]

    def file_of(self, address: str) -> str:
        """Return the file of an old address: beside a front page a folder, for all files there are the front page's."""
        file = addresses.file_of(address)
        folder, _, name = file.rpartition("/")
        return f"{file}/index.html" if f"/{folder}/" in self.fronts and name != "index.html" else file

    def has(self, file: str) -> bool:
        """Return whether a file is ours, would lie in a folder of ours, or below a file.

        Capital letters do not make it another one: rules of nginx, and some disks, take them for small ones.
        """
        file = file.casefold()
        if file.partition("/")[0] in self.tops or self.is_file(file):
            return True
        above = list(_above(file))
        return not self.folders.isdisjoint(above) or any(self.is_file(folder) for folder in above)

    def is_file(self, name: str) -> bool:
        """Return whether a name is that of a file of ours."""
        return name in self.files or _PATTERN.fullmatch(name) is not None

    @cached_property
    def fronts(self) -> frozenset[str]:
        """Addresses of front pages."""
        return frozenset(
            front for part in self.parts if not (part.is_folder or part.files) for front in (part.address, *part.former)
        )

    @cached_property
    def files(self) -> frozenset[str]:
        """Files that are ours, as far as they have one name only."""
        beside = (f"{front[1:]}{name}" for front in self.fronts for name in _BESIDE_FRONTS)
        plain = (addresses.file_of(file) for part in self.parts for file in part.files if "*" not in file)
        return _ROOT_FILES | frozenset(beside) | frozenset(plain)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Folders that are ours with all that is in them."""
        registers = (f"{front[1:]}{name}" for front in self.fronts for name in _REGISTERS)
        return frozenset(part.address.strip("/") for part in self.parts if part.is_folder) | frozenset(registers)

    @cached_property
    def above(self) -> frozenset[str]:
        """Folders in which something of ours lies."""
        return frozenset(folder for file in (*self.files, *self.folders) for folder in _above(file))


def _above(file: str) -> Iterator[str]:
    """Yield the folders that a file lies in, from the top."""
    folder = file.rpartition("/")[0]
    return accumulate(folder.split("/"), "{}/{}".format) if folder else iter(())


def _groups(free: Iterable[tuple[str, OldPage]], ours: Collection[str]) -> dict[str, tuple[OldPage, ...]]:
    """Group pages by the topmost folder in which nothing of ours lies; what is alone there stands with others alone."""
    groups: defaultdict[str, list[OldPage]] = defaultdict(list)
    for file, page in free:
        folder = next((folder for folder in _above(file) if folder not in ours), "")
        groups[f"/{folder}/" if folder else ALONE].append(replace(page, address=_address(file)))
    for address in [address for address, group in groups.items() if len(group) == 1]:
        groups[ALONE] += groups.pop(address)
    return {address: tuple(group) for address, group in sorted(groups.items())}


def _address(file: str) -> str:
    return f"/{file.removesuffix('index.html')}" if file.endswith("/index.html") else f"/{file}"


def _part(address: str, group: tuple[OldPage, ...]) -> Part:
    alone = address == ALONE
    files = tuple(glob.escape(page.address) for page in (group if alone else group[:1]))
    return Part(address, digest_of(msgspec.json.encode(group)), is_folder=not alone, files=files)
