"""Releases: a folder of links to finished sections with the portal's files beside them, shown by one rename."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path

from plugins.kept_files import link_unchanged
from plugins.newsroom import digest_of

from .ledger import Shown
from .manifest import MANIFEST
from .pruning import next_to_go
from .renewing import lead, renew
from .shape import shape_of
from .shelf import Shelf


def finish_release(shelf: Shelf, sections: Mapping[str, Shown], text: str, before: Path | None) -> Path:
    """Complete the staged release with its manifest and the links to its sections. Nobody reads it yet.

    `before` is what readers see. The release that would be kept no longer may become the new one.
    """
    staging = shelf.staging
    (staging / MANIFEST).write_text(text, encoding="utf-8")
    if before:
        link_unchanged(staging, before)
    links = {
        top: f"../sections/{key}/{shown.folder}/site/{top}"
        for key, shown in sections.items()
        for top in shown.head.tops
    }
    name = f"release-{digest_of(text, *(shown.folder for shown in sections.values()))[:24]}"
    old = None if (shelf.folder / name).exists() else next_to_go(shelf, before)
    draft = shelf.draft
    if not old or not renew(old, draft, links, staging, before):
        draft = staging
        lead(draft, links, before)
    release = _place_for(shelf.folder / name, draft)
    if release.exists():
        shutil.rmtree(draft)
    else:
        draft.rename(release)
    os.utime(release)
    return release


def _place_for(release: Path, staging: Path) -> Path:
    """Give the place of a release that is ready: not where another one stands that is damaged."""
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
