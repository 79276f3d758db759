"""A release is a folder of links to finished sections, with the portal's own files beside them.

    release-3f2a…/almaty-health  ->  ../sections/almaty-health/<digest>/site/almaty-health
    release-3f2a…/index.html         the portal's own

Links to finished folders of the portal lie in its own ones, such as `ru/news/2026/11`. Between two releases nearly all
of thousands of links stay the same. So the release that is to be dropped is renewed: of its links those stay that lead
where they shall, everything else in it is replaced, and it is the next release. Readers see neither of the two
meanwhile.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from itertools import chain, count
from pathlib import Path

from .layout import ReleaseLayout
from .manifest import MANIFEST
from .pruning import next_to_go
from .shape import shape_of


def finish_release(layout: ReleaseLayout, name: str, links: Mapping[str, str], before: Path | None) -> Path:
    """Complete the staged release with `links`, targets by path in it, and return the folder in which it is ready.

    `name` is made of all that the release shows, and `before` is what readers see. Where a release of that name stands
    already it serves, if it is whole. The release that would be kept no longer may become the new one. Nobody reads the
    new one yet. Raises OSError.
    """
    old = None if (layout.folder / name).exists() else next_to_go(layout, before)
    renewed = layout.renewed
    if not old or not _renew(old, renewed, links, layout.staging, before):
        renewed = layout.staging
        _make_links(renewed, links, before)
    release = _place_for(layout.folder / name, renewed)
    if release.exists():
        shutil.rmtree(renewed)
    else:
        renewed.rename(release)
    os.utime(release)
    return release


def make_link(target: str, place: str, earlier: str) -> None:
    """Put a link to the folder `target` at `place`; where `earlier` is the same link, as another name of that one.

    A name costs a quarter of a new link. Where it is there already nothing is done: a disk may take two names for one.
    Raises OSError.
    """
    try:
        if os.readlink(earlier) == target:  # noqa: PTH115 - a Path costs more than the link
            os.link(earlier, place, follow_symlinks=False)
            return
    except (OSError, NotImplementedError):
        pass  # it was not there, or this disk gives a link one name only
    try:
        os.symlink(target, place, target_is_directory=True)  # noqa: PTH211 - as above
    except FileExistsError:
        if os.readlink(place) != target:  # noqa: PTH115 - as above
            raise


def _make_links(folder: Path, links: Mapping[str, str], before: Path | None) -> None:
    for parent in {name.rpartition("/")[0] for name in links}:
        os.makedirs(f"{folder}/{parent}", exist_ok=True)  # noqa: PTH103 - hundreds
    for name, target in links.items():
        make_link(target, f"{folder}/{name}", f"{before}/{name}")


def _renew(old: Path, renewed: Path, links: Mapping[str, str], printed: Path, before: Path | None) -> bool:
    """Make of the release `old` one in `renewed` that holds just these links and what lies in the folder `printed`.

    A build that is stopped meanwhile leaves one that no other one takes up. Returns False where something cannot
    be deleted, for it is somebody else's: then `printed` is as it was. Raises OSError.
    """
    shutil.rmtree(renewed, ignore_errors=True)
    try:
        old.rename(renewed)
        there = set(_links_that_stay(renewed, links))
    except OSError:
        return False
    _make_links(renewed, {name: target for name, target in links.items() if name not in there}, before)
    _move_into(printed, renewed)
    return True


def _move_into(printed: Path, renewed: Path) -> None:
    """Move all that is in a folder to where only links and folders of links lie."""
    for name in sorted(os.listdir(printed)):  # noqa: PTH208 - plain names
        if (renewed / name).is_dir():
            _move_into(printed / name, renewed / name)
        else:
            (printed / name).rename(renewed / name)
    printed.rmdir()


def _links_that_stay(renewed: Path, links: Mapping[str, str]) -> Iterator[str]:
    """Delete all but links that lead where they shall, and the folders that they are in; yield the paths of these."""
    holding = {folder for name in links for folder in _above(name)}
    places = [""]
    while places:
        place = places.pop()
        with os.scandir(f"{renewed}/{place}") as scanned:
            entries = sorted(scanned, key=lambda entry: entry.name)
        for entry in entries:
            name = f"{place}{entry.name}"
            if entry.is_symlink() and os.readlink(entry.path) == links.get(name):  # noqa: PTH115 - thousands
                yield name
            elif not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)  # noqa: PTH108 - thousands, where much changed
            elif name in holding:
                places.append(f"{name}/")
            else:
                shutil.rmtree(entry.path)


def _above(name: str) -> Iterator[str]:
    """Yield the folders that a path lies in."""
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def _place_for(release: Path, staging: Path) -> Path:
    """Return the place of a release that is ready: not where another one stands that is damaged."""
    for place in chain([release], (release.with_name(f"{release.name}-{number}") for number in count(2))):
        if not place.exists() or _are_same(place, staging):
            return place
    raise AssertionError


def _are_same(one: Path, other: Path) -> bool:
    return _text_of(one / MANIFEST) == _text_of(other / MANIFEST) and shape_of(one) == shape_of(other)


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
