"""A PDF of an organization becomes a published file, through the cache."""

from __future__ import annotations

from functools import cache as remembered
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from plugins.newsroom import Attachment, disk_is_full, system_reason

from .flaws import MISSING, TOO_HEAVY, Flaw, not_kept
from .process import rewritten_apart
from .store import keep, recall

MOST_BYTES = 10_000_000


@remembered
def recipe() -> str:
    """Name what makes the bytes and so the addresses: our recipe by its number, the writer by its version."""
    # Asked of the package's notes: the library itself is loaded by the program that rewrites, and by nobody else.
    return f"attachments 2, pikepdf {version('pikepdf')}"


def attach(source: Path, address_stem: str, cache: Path) -> Attachment | Flaw:
    """Give the PDF as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/files/<name>`. The title is the caller's to fill
    in. Whether the path may be read at all is for the caller to know.
    """
    data = _read(source)
    if isinstance(data, Flaw):
        return data
    digest = sha256(recipe().encode() + b"\0" + data).hexdigest()
    finished = recall(cache, digest) or _made(data, cache, digest)
    if isinstance(finished, Flaw):
        return finished
    return Attachment(
        address=f"{address_stem}-{digest[:12]}.pdf",
        length=len(finished),
        stored=f"{digest}.pdf",
    )


def _read(source: Path) -> bytes | Flaw:
    try:
        return TOO_HEAVY if source.stat().st_size > MOST_BYTES else source.read_bytes()
    except OSError:
        return MISSING


def _made(data: bytes, cache: Path, digest: str) -> bytes | Flaw:
    finished = rewritten_apart(data)
    if isinstance(finished, Flaw):
        return finished
    try:
        keep(cache, digest, finished)
    except OSError as error:
        if disk_is_full(error):
            raise  # nobody's mistake, and the build's to tell
        return not_kept(system_reason(error))
    return finished
