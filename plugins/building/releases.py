"""Releases: a folder of links to finished sections with the portal's files beside them, shown by one rename."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import digest_of

from .manifest import MANIFEST, file_digests, manifest, pages_below

KEPT = 3
"""Releases that stay for a rollback."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder `.<output>.releases/` beside the output."""

    folder: Path

    @property
    def sections(self) -> Path:
        """Finished sections: `<org>/<digest>/site` and `…/summary`."""
        return self.folder / "sections"

    @property
    def staging(self) -> Path:
        """The release being made."""
        return self.folder / "unfinished"

    def empty_staging(self) -> Path:
        """Give an empty folder to print the portal into."""
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir(parents=True)
        return self.staging

    def releases(self) -> list[Path]:
        """Give the releases, the newest first."""
        found = (path for path in self.folder.glob("release-*") if path.is_dir())
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def published_sections(output: Path) -> dict[str, Path]:
    """Give the finished folder of each section of the site that is published now."""
    if not output.is_dir():
        return {}
    return {
        link.name: link.resolve().parents[1]
        for link in sorted(output.iterdir())
        if link.is_symlink() and (link.resolve().parents[1] / "summary").is_dir()
    }


def count_pages(shelf: Shelf, sections: Mapping[str, str]) -> int:
    """Count the pages of the staged release, those of its sections too."""
    folders = (folder_of(shelf, key, name).parent for key, name in sections.items())
    return pages_below(shelf.staging) + sum(pages_below(folder) for folder in folders)


def finish_release(
    shelf: Shelf, sections: Mapping[str, str], previous: Path | None, *, pages: int, preview: bool
) -> Path:
    """Complete the staged release: manifest, links to sections, its name. Nobody reads it yet."""
    staging = shelf.staging
    portal = file_digests(staging)
    digests = {key: digest_of((folder_of(shelf, key, name) / MANIFEST).read_bytes()) for key, name in sections.items()}
    text = manifest(portal, sections=digests, pages=pages, preview=preview)
    (staging / MANIFEST).write_text(text, encoding="utf-8")
    for key, name in sections.items():
        for top in sorted(folder_of(shelf, key, name).parent.iterdir()):
            target = top.relative_to(shelf.folder)
            (staging / top.name).symlink_to(Path("..") / target, target_is_directory=True)
    if previous is not None:
        _keep_unchanged(staging, portal, previous)
    release = shelf.folder / f"release-{digest_of(text, *sections.values())[:24]}"
    if release.exists():
        shutil.rmtree(staging)
    else:
        staging.rename(release)
    os.utime(release)
    return release


def folder_of(shelf: Shelf, organization: str, name: str) -> Path:
    """Give the folder of an organization's own pages in a finished section."""
    return shelf.sections / organization / name / "site" / organization


def prune(shelf: Shelf, current: Path) -> None:
    """Drop releases beyond the last ones, and finished sections that no kept release shows."""
    releases = [current, *(one for one in shelf.releases() if one != current)]
    for old in releases[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    shown = {path for one in releases[:KEPT] for path in published_sections(one).values()}
    for finished in shelf.sections.glob("*/*"):
        if finished.resolve() not in shown:
            shutil.rmtree(finished, ignore_errors=True)


def _keep_unchanged(staging: Path, files: Mapping[str, str], previous: Path) -> None:
    """Hard-link files whose bytes are those of the previous release: they keep their date, so deploys skip them."""
    for name in files:
        old, new = previous / name, staging / name
        if old.is_file() and not old.is_symlink() and old.read_bytes() == new.read_bytes():
            new.unlink()
            os.link(old, new)
