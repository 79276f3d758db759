"""What is kept beside the ledger of each release, for builds that do not open it: what the release links to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec

from plugins.kept_files import BAD_ENTRY, read_pack
from plugins.releases import Contents, Records, ReleaseLayout

ENTRY = "json"
"""The one entry of each of these packs."""
LAST_BUILD = ".last-build.pack"
"""Ending of the name of the file that keeps how a release's build ended, beside its ledger."""


def read_contents(releases: Path, release: Path) -> Contents | None:
    """Read what a release links to; None where nobody wrote it down."""
    try:
        return msgspec.json.decode(read_pack(kept_file(releases, release, "contents"))[ENTRY], type=Contents)
    except BAD_ENTRY:
        return None


def release_records(layout: ReleaseLayout) -> Records:
    """Return the records that builds keep of releases: with a ledger the last outcome of its build goes too."""

    def recorded() -> list[Path]:
        ending = ".contents.pack"
        return [layout.folder / file.name.removesuffix(ending) for file in sorted(layout.ledgers.glob(f"*{ending}"))]

    def forget(release: Path) -> None:
        (layout.ledgers / f"{release.name}{LAST_BUILD}").unlink(missing_ok=True)
        drop_ledger(layout.folder, release)

    return Records(recorded, partial(read_contents, layout.folder), forget)


def drop_ledger(releases: Path, release: Path) -> None:
    """Forget a release."""
    for kind in ("ledger", "contents"):  # the last one tells that there is something to forget
        kept_file(releases, release, kind).unlink(missing_ok=True)


def kept_file(releases: Path, release: Path, kind: str) -> Path:
    """Return the pack of one kind that is kept of a release."""
    return ReleaseLayout(releases).ledgers / f"{release.name}.{kind}.pack"
