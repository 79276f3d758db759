"""A job by value: an organization's sources travel to a worker on another machine, its finished folder travels back."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path

from plugins.build.jobs import SectionJob, SectionResult
from plugins.build.time_allowed import seconds_allowed
from plugins.cluster import OtherCodeError, OtherThemeError, Protocol, Submit
from plugins.incremental import code_digest, theme_digest
from plugins.kept_files import link_unchanged, pack, unpack
from plugins.reading import linked_files, post_index
from plugins.releases import files_below

from .build_section import give_name, reading_settings

PROJECT = Path(__file__).resolve().parents[3]
FAST = 1  # pages shrink to a tenth of their size even so


@dataclass(frozen=True, slots=True)
class RemoteJob:
    """A job with the bytes of its sources. The folders that the job names are of the machine that sent it."""

    job: SectionJob
    sources: bytes
    theme: bytes = b""
    """Empty where the worker is thought to have the same."""


@dataclass(frozen=True, slots=True)
class RemoteResult:
    """A job's result with its finished folder."""

    result: SectionResult
    folder: bytes = b""
    """Empty if the section could not be printed."""


def code_here() -> str:
    """Digest the code and the libraries of this machine."""
    return code_digest(PROJECT)


@cache
def theme_here() -> str:
    """Digest the theme of this machine."""
    return theme_digest(PROJECT / "theme")


def remote_job(job: SectionJob, *, with_theme: bool) -> RemoteJob:
    """Take a job's sources, and the theme, into memory."""
    theme = _packed(Path(job.site.theme)) if with_theme else b""
    content = Path(job.site.content)
    return RemoteJob(job, _packed(content, (*job.sources.files, *_linked(job, content))), theme)


def _linked(job: SectionJob, content: Path) -> tuple[str, ...]:
    """Return the texts of other organizations that links ask for."""
    index = post_index(job.facts.site, job.facts.topics, reading_settings(job.site))
    own = frozenset(job.sources.files)
    texts = (content / path for path in job.sources.files if path.endswith(".md"))
    found = linked_files((text.read_bytes().decode("utf-8", "replace") for text in texts), index)
    return tuple(path for path in found if path not in own)


def do_remote_job(remote: RemoteJob, place: Path, submit: Submit) -> RemoteResult:
    """Do a job on the machine that got it, in `place`: what stays there serves the next jobs.

    Raises OtherCodeError or OtherThemeError before anything is built.
    """
    site = remote.job.site
    if site.code != code_here():
        raise OtherCodeError
    theme = _theme(remote, place)
    with tempfile.TemporaryDirectory(dir=place) as folder:
        content, sections = Path(folder, "content"), Path(folder, "sections")
        _unpacked(remote.sources, content)
        cache = place / "cache"
        here = replace(site, content=str(content), theme=str(theme), cache=str(cache), sections=str(sections))
        result: SectionResult = submit(replace(remote.job, site=here, before="")).result()
        if not result.folder:
            return RemoteResult(result)
        return RemoteResult(result, _packed(sections / result.organization / result.folder))


def _theme(remote: RemoteJob, place: Path) -> Path:
    """Find the theme, always at the same place: what its templates became is remembered by that."""
    look = remote.job.site.look
    if look == theme_here():
        return PROJECT / "theme"
    theme = place / f"theme-{look}"
    if not theme.is_dir():
        if not remote.theme:
            raise OtherThemeError
        with tempfile.TemporaryDirectory(dir=place) as folder, suppress(OSError):  # another job has been faster
            _unpacked(remote.theme, Path(folder, "theme")).rename(theme)
    return theme


def take_result(job: SectionJob, remote: RemoteResult) -> SectionResult:
    """Put what a worker delivered where a build on this machine leaves it."""
    if remote.folder:
        sections = Path(job.site.sections, job.facts.organization.key)
        staging = sections / "unfinished-delivery"
        shutil.rmtree(staging, ignore_errors=True)
        _unpacked(remote.folder, staging)
        if job.before:
            link_unchanged(staging / "site", sections / job.before / "site")
        return replace(remote.result, folder=give_name(staging, remote.result.folder))
    return remote.result


def _packed(root: Path, names: tuple[str, ...] = ()) -> bytes:
    packed = BytesIO()
    pack(root, names or files_below(root), packed)
    return zlib.compress(packed.getvalue(), FAST)


def _unpacked(packed: bytes, root: Path) -> Path:
    root.mkdir(parents=True)
    unpack(BytesIO(zlib.decompress(packed)), root)
    return root


def _plugins(remote: RemoteJob) -> tuple[str, ...]:
    return remote.job.site.plugins


PROTOCOL = Protocol(
    remote_job, do_remote_job, take_result, code_here, (give_name.__module__,), _plugins, seconds_allowed
)
