"""What readers see of a rename: the addresses that lead on from then, counted on the site as it was built last here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.incremental import addresses_below, published_addresses, read_ledger
from plugins.newsroom import Message, NewsPath, addresses, tell, tell_count
from plugins.releases import MANIFEST, ReleaseLayout, current_release, read_manifest

from .terms import TermKind

OUTPUT = "output"


def led_on_of_organization(root: Path, key: str) -> Message:
    """Say how many addresses of an organization lead on."""
    release = current_release(root / OUTPUT)
    section = read_ledger(release.parent, release).sections.get(key) if release else None
    if release is None or section is None:
        return _NOT_BUILT
    site = ReleaseLayout(release.parent).site_of(key, section.folder)
    return _led_on(addresses_below(site)) if site.is_dir() else _NOT_BUILT


def led_on_of_posts(versions: Iterable[NewsPath]) -> Message:
    """Say which addresses of a post lead on."""
    return _led_on(addresses.post(one.organization, one.language, one.day.year, one.slug) for one in versions)


def led_on_of_term(root: Path, kind: TermKind, key: str) -> Message:
    """Say how many addresses of a sector, territory or topic lead on."""
    release = current_release(root / OUTPUT)
    found = read_manifest(release / MANIFEST) if release else None
    if found is None:
        return _NOT_BUILT
    names = (name for name in found["files"] if name.split("/")[1:3] == [kind.table, key])
    return _led_on(published_addresses(names))


def _led_on(found: Iterable[str]) -> Message:
    every = sorted(found)
    if not every:
        return _NOT_BUILT
    return tell_count(
        "From the next build on {count} address of before leads readers on: {first}",
        "From the next build on {count} addresses of before lead readers on, such as {first}",
        len(every),
        first=every[0],
    )


_NOT_BUILT = tell(
    "All addresses of before lead readers on from the next build on; how many, `make site` has to tell first."
)
