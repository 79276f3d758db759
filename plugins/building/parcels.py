"""A job by value: an organization's sources travel to a worker on another machine, its finished folder travels back."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path

from plugins.kept_files import link_unchanged
from plugins.reading import linked_files, post_index

from .jobs import SectionJob, SectionResult
from .manifest import files_below
from .packing import pack, unpack
from .recipes import code_digest, theme_digest
from .worker import give_name, reading_settings

HOME = Path(__file__).resolve().parents[2]
FAST = 1  # pages shrink to a tenth of their size even so


@dataclass(frozen=True, slots=True)
class Parcel:
    """A job with the bytes of its sources. The folders that the job names are of the machine that sent it."""

    job: SectionJob
    sources: bytes
    theme: bytes = b""
    """Empty where the worker is thought to have the same."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A job's result with its finished folder."""

    result: SectionResult
    folder: bytes = b""
    """Empty if the section could not be printed."""


class OtherCodeError(Exception):
    """The worker's code or its libraries differ from the sender's."""


class OtherThemeError(Exception):
    """The worker's theme differs, so it has to be sent along."""


@cache
def code_here() -> str:
    """Digest the code and the libraries of this machine."""
    return code_digest(HOME)


@cache
def look_here() -> str:
    """Digest the theme of this machine."""
    return theme_digest(HOME / "theme")


def send(job: SectionJob, *, with_theme: bool) -> Parcel:
    """Take a job's sources, and the theme, into memory."""
    theme = _packed(Path(job.site.theme)) if with_theme else b""
    content = Path(job.site.content)
    return Parcel(job, _packed(content, (*job.sources.files, *_linked(job, content))), theme)


def _linked(job: SectionJob, content: Path) -> tuple[str, ...]:
    """Return the texts of other organizations that links ask for."""
    index = post_index(job.facts.site, job.facts.topics, reading_settings(job.site, job.facts.site))
    own = frozenset(job.sources.files)
    texts = (content / path for path in job.sources.files if path.endswith(".md"))
    found = linked_files((text.read_bytes().decode("utf-8", "replace") for text in texts), index)
    return tuple(path for path in found if path not in own)


def build_parcel(parcel: Parcel, home: Path, build: Callable[[SectionJob], SectionResult]) -> Delivery:
    """Do a parcel's job on the machine that got it, in `home`: what stays there serves the next parcels.

    Raises OtherCodeError or OtherThemeError before anything is built.
    """
    site = parcel.job.site
    if site.code != code_here():
        raise OtherCodeError
    theme = _theme(parcel, home)
    with tempfile.TemporaryDirectory(dir=home) as folder:
        content, sections = Path(folder, "content"), Path(folder, "sections")
        _unpacked(parcel.sources, content)
        cache = home / "cache"
        here = replace(site, content=str(content), theme=str(theme), cache=str(cache), sections=str(sections))
        result = build(replace(parcel.job, site=here, before=""))
        if not result.folder:
            return Delivery(result)
        return Delivery(result, _packed(sections / result.organization / result.folder))


def _theme(parcel: Parcel, home: Path) -> Path:
    """Find the theme, always at the same place: what its templates became is remembered by that."""
    look = parcel.job.site.look
    if look == look_here():
        return HOME / "theme"
    theme = home / f"theme-{look}"
    if not theme.is_dir():
        if not parcel.theme:
            raise OtherThemeError
        with tempfile.TemporaryDirectory(dir=home) as folder, suppress(OSError):  # another job has been faster
            _unpacked(parcel.theme, Path(folder, "theme")).rename(theme)
    return theme


def receive(job: SectionJob, delivery: Delivery) -> SectionResult:
    """Put what a worker delivered where a build on this machine leaves it."""
    if delivery.folder:
        home = Path(job.site.sections, job.facts.organization.key)
        staging = home / "unfinished-delivery"
        shutil.rmtree(staging, ignore_errors=True)
        _unpacked(delivery.folder, staging)
        if job.before:
            link_unchanged(staging / "site", home / job.before / "site")
        return replace(delivery.result, folder=give_name(staging, delivery.result.folder))
    return delivery.result


def _packed(root: Path, names: tuple[str, ...] = ()) -> bytes:
    packed = BytesIO()
    pack(root, names or files_below(root), packed)
    return zlib.compress(packed.getvalue(), FAST)


def _unpacked(packed: bytes, root: Path) -> Path:
    root.mkdir(parents=True)
    unpack(BytesIO(zlib.decompress(packed)), root)
    return root
