"""What is kept beside each release for later builds; with what the release links to, for who opens no ledger."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from plugins.kept_files import BAD_ENTRY, read_pack, write_pack
from plugins.releases import Contents, Records, ReleaseLayout

_Value = TypeVar("_Value")
_ENTRY = "json"


def read_contents(releases: Path, release: Path) -> Contents | None:
    """Read what a release links to; None where nobody wrote it down."""
    return read_record(releases, release, "contents", Contents)


def release_records(layout: ReleaseLayout) -> Records:
    """Return the records that builds keep of releases: with a ledger the last outcome of its build goes too."""

    def recorded() -> list[Path]:
        ending = ".contents.pack"
        return [layout.folder / file.name.removesuffix(ending) for file in sorted(layout.ledgers.glob(f"*{ending}"))]

    def forget(release: Path) -> None:
        for kind in ("last-build", "ledger", "contents"):  # the last one tells that there is something to forget
            _file(layout.folder, release, kind).unlink(missing_ok=True)

    return Records(recorded, partial(read_contents, layout.folder), forget)


def read_record(releases: Path, release: Path, kind: str, value: type[_Value]) -> _Value | None:
    """Read what a build keeps of a release under that name; None where there is none that can be read."""
    try:
        return msgspec.json.decode(read_pack(_file(releases, release, kind))[_ENTRY], type=value)
    except BAD_ENTRY:
        return None


def write_record(releases: Path, release: Path, kind: str, value: object) -> None:
    """Keep a value of a release under that name. Raises OSError."""
    write_pack(_file(releases, release, kind), {_ENTRY: msgspec.json.encode(value)})


def _file(releases: Path, release: Path, kind: str) -> Path:
    return ReleaseLayout(releases).ledgers / f"{release.name}.{kind}.pack"
