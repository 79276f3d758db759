"""Addresses of another site among those of the portal: which are free, and in which parts their pages are printed.

An address of ours is never given away. Those that are free are printed in folders (`old_folders`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from operator import itemgetter

from plugins.newsroom import addresses
from plugins.views import OldPage

from .old_folders import INDEX, old_parts
from .parts import Part

_TOPS = frozenset(("theme", "cards", "pictures", "files", "search"))
"""Folders of files whose names carry a digest."""
_ROOT_FILES = frozenset((INDEX, "404.html", "robots.txt", "manifest.json", "favicon.ico", "feeds.opml"))
_PATTERN = re.compile(r"(?:[a-z]{2,3}/)?(?:news-)?sitemap(?:-\d+)?\.xml|[0-9a-f]{8,}\.txt")
"""Sitemaps, and the key of IndexNow."""
_REGISTERS = ("territory", "letter")
_BESIDE_FRONTS = frozenset((INDEX, "events.ics", *addresses.FEEDS.values()))


@dataclass(frozen=True, slots=True)
class OldPages:
    """Pages at old addresses, as the portal prints them."""

    parts: tuple[Part, ...]
    pages: Mapping[str, tuple[OldPage, ...]]
    """Of each part, by its address."""
    taken: frozenset[str]
    """Old addresses that are ours."""
    alike: frozenset[str] = frozenset()
    """Old addresses that are another one in capital letters, and lead elsewhere: some disks take the two for one."""


def placed(pages: Sequence[OldPage], own: Iterable[Part], tops: Collection[str]) -> OldPages:
    """Part pages at old addresses into parts beside the `own` ones; `tops` are the first names of sections.

    Of pages that are alike the first one has its place.
    """
    ours = _Ours(tuple(own), frozenset(top.casefold() for top in tops) | _TOPS)
    files = {page.address: ours.file_of(page.address) for page in pages}
    above = {folder.casefold() for file in files.values() for folder in ours.above(file)}
    targets: dict[str, str] = {}
    free: list[tuple[str, OldPage]] = []
    taken, alike = [], []
    for page in pages:
        file = files[page.address]
        folded = file.casefold()
        if ours.has(folded):
            taken.append(page.address)
        elif targets.setdefault(folded, page.target) != page.target:
            alike.append(page.address)
        else:
            free.append((f"{file}/{INDEX}" if folded in above else file, page))
    parts = tuple(old_parts(_by_place(free, ours)))
    by_address = {part.address: group for part, group in parts}
    return OldPages(tuple(part for part, _ in parts), by_address, frozenset(taken), frozenset(alike))


def _by_place(free: Sequence[tuple[str, OldPage]], ours: _Ours) -> Mapping[str, list[tuple[str, OldPage]]]:
    """Group pages by the topmost folder in which nothing else lies; a page that is in none has its file as a place."""
    shared = ours.shared | _spelled_twice({folder for file, _ in free for folder in ours.above(file)})
    groups: defaultdict[str, list[tuple[str, OldPage]]] = defaultdict(list)
    for file, page in sorted(free, key=itemgetter(0)):
        groups[next((folder for folder in ours.above(file) if folder not in shared), file)].append((file, page))
    return groups


def _spelled_twice(folders: Collection[str]) -> frozenset[str]:
    """Return the folders that differ in capital letters alone: some disks take those for one."""
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for folder in folders:
        spellings[folder.casefold()].append(folder)
    return frozenset(folder for alike in spellings.values() if len(alike) > 1 for folder in alike)


@dataclass(frozen=True)
class _Ours:
    """What the site has of its own, as files."""

    parts: tuple[Part, ...]
    tops: frozenset[str]

    def file_of(self, address: str) -> str:
        """Return the file of an old address: beside a front page a folder, for all files there are the front page's."""
        file = addresses.file_of(address)
        folder, _, name = file.rpartition("/")
        return f"{file}/{INDEX}" if f"/{folder}/" in self.fronts and name != INDEX else file

    def has(self, file: str) -> bool:
        """Return whether a file is ours, would lie in a folder of ours, or below a file; it is given in small letters.

        Capital letters do not make it another one: rules of nginx, and some disks, take them for small ones.
        """
        if file.partition("/")[0] in self.tops or self.is_file(file):
            return True
        above = self.above(file)
        return not self.folders.isdisjoint(above) or any(map(self.is_file, above))

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
    def shared(self) -> frozenset[str]:
        """Folders in which something of ours lies."""
        return frozenset(folder for file in (*self.files, *self.folders) for folder in self.above(file))

    def above(self, file: str) -> tuple[str, ...]:
        """Return the folders that a file lies in, from the top."""
        return self._from_top(file.rpartition("/")[0])

    @cached_property
    def _from_top(self) -> Callable[[str], tuple[str, ...]]:
        return cache(lambda folder: tuple(accumulate(folder.split("/"), "{}/{}".format)) if folder else ())
