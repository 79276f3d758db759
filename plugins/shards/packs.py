"""Carries a part's sections to the machine that merges all parts: `habarshy shards pack|unpack …`.

`pack FILE` takes what the last `SHARD=i/n` build has made; `unpack FILE …` puts it where an ordinary build finds it.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from plugins.build import BUILT, give_name, words_of
from plugins.incremental import DamagedSummaryError, is_whole, read_head
from plugins.kept_files import BAD_ENTRY, DamagedPackError, link_unchanged, pack, unpack
from plugins.newsroom import Message, tell, tell_count
from plugins.releases import ReleaseError, ReleaseLayout, begin_work, build_lock, files_below, releases_beside
from plugins.reporting import Arguments, at_terminal, command_line

_SECTION = r"[a-z0-9-]+/[0-9a-f]{32}-[0-9a-f]{8}(-[0-9]+)?"


@dataclass(frozen=True, slots=True)
class _Built:
    sections: tuple[Annotated[str, msgspec.Meta(pattern=rf"^{_SECTION}$")], ...]


SECTION = re.compile(_SECTION)


def pack_shard(releases: Path, target: Path) -> int:
    """Write the sections that the last build of a part has made into a file; return their number."""
    sections = ReleaseLayout(releases).sections
    built = _built(releases / BUILT)
    with target.open("wb") as file:
        pack(sections, (f"{one}/{name}" for one in built for name in files_below(sections / one)), file)
    return len(built)


def _built(list_of_part: Path) -> tuple[str, ...]:
    """Read what the last build of a part has made. Raises FileNotFoundError, also for what no such build wrote."""
    try:
        return msgspec.json.decode(list_of_part.read_bytes(), type=_Built).sections
    except BAD_ENTRY as error:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(list_of_part)) from error


def unpack_shard(source: Path, releases: Path) -> int:
    """Put the sections of a pack beside those that are finished; return their number.

    Each appears whole or not at all; raises DamagedPackError before anything appears if the pack is not ours.
    """
    desk = releases / "unpacked"
    shutil.rmtree(desk, ignore_errors=True)
    desk.mkdir(parents=True)
    try:
        with source.open("rb") as file:
            unpack(file, desk)
        found = tuple(_sections(desk))
        for one in found:
            _place(desk / one, ReleaseLayout(releases).sections / one)
    finally:
        shutil.rmtree(desk)
    return len(found)


def carry_shards(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; return the exit status."""
    asked = _parser().parse_args(arguments)
    releases = releases_beside(Path(asked.output).absolute())
    try:
        with build_lock(releases):
            if asked.what == "pack":
                count = pack_shard(releases, Path(asked.file))
            else:
                begin_work(ReleaseLayout(releases))  # what no build shows in the end is looked for
                count = sum(unpack_shard(Path(name), releases) for name in asked.files)
    except FileNotFoundError as error:
        return _fail(tell("{file} is not there: build with SHARD=i/n, then pack", file=error.filename))
    except DamagedPackError as error:
        message = tell(
            "A pack cannot be used, {why}. Delete it: the build then makes those sections itself", why=error.message
        )
        return _fail(message)
    except ReleaseError as error:
        return _fail(words_of(error))
    done = tell_count("{count} section packed.", "{count} sections packed.", count)
    if asked.what == "unpack":
        done = tell_count("{count} section unpacked.", "{count} sections unpacked.", count)
    sys.stdout.write(f"{at_terminal(done)}\n")
    return 0


def _place(unpacked: Path, finished: Path) -> None:
    """Move a section to its place; files that others of the organization have too stay what they were."""
    sections = finished.parent
    sections.mkdir(parents=True, exist_ok=True)
    for earlier in sorted(sections.glob("*-*/site")):
        link_unchanged(unpacked / "site", earlier)
    staging = sections / "unfinished-part"
    shutil.rmtree(staging, ignore_errors=True)
    unpacked.rename(staging)
    give_name(staging, finished.name)


def _sections(desk: Path) -> Iterator[str]:
    for folder in sorted(desk.glob("*/*")):
        one = folder.relative_to(desk).as_posix()
        if not SECTION.fullmatch(one) or not _is_of(folder.parent.name, folder):
            message = tell("it holds '{name}', which is no finished section", name=one)
            raise DamagedPackError(message)
        yield one


def _is_of(organization: str, folder: Path) -> bool:
    try:
        return is_whole(folder) and read_head(folder / "summary").organization.key == organization
    except DamagedSummaryError:
        return False


def _parser() -> Arguments:
    parser = command_line("shards", tell("Carries finished sections from machine to machine."))
    what = parser.add_subparsers(dest="what", required=True, title=at_terminal(tell("What it does")))
    packs = tell("write the sections of the last SHARD=i/n build into a file")
    packing = what.add_parser("pack", help=at_terminal(packs), description=at_terminal(packs))
    packing.need("file", tell("the file to write"))
    unpacks = tell("put packed sections where the next build finds them")
    unpacking = what.add_parser("unpack", help=at_terminal(unpacks), description=at_terminal(unpacks))
    unpacking.need("files", tell("the files to read"), nargs="+")
    for one in (packing, unpacking):
        one.allow("--output", tell("the site's output folder (output, if none is named)"), default="output")
    return parser


def _fail(message: Message) -> int:
    sys.stderr.write(f"{at_terminal(message)}.\n")
    return 1
