"""A PDF of an organization becomes a published file, through the cache."""

from __future__ import annotations

from functools import cache as remembered
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from plugins.kept_files import code_of_room, keep_refusal, refused
from plugins.newsroom import Attachment, Bill, Work, disk_is_full, is_lfs_pointer, system_reason

from .flaws import BY_CODE, MISSING, OVER_BUDGET, POINTER, TOO_HEAVY, Flaw, not_kept
from .process import INTERRUPTED, rewritten_apart
from .store import folder_of, keep, recall

MOST_BYTES = 10_000_000
# Points for starting the program, and bytes that it rewrites for one more.
_START, _BYTES_A_POINT = 200, 10_000


@remembered
def recipe() -> str:
    """Name what makes the bytes and so the addresses: our recipe by its number, the writer by its version."""
    # Asked of the package's notes: the library itself is loaded by the program that rewrites, and by nobody else.
    return f"attachments 2, pikepdf {version('pikepdf')}"


def attach(
    source: Path, address_stem: str, cache: Path, bill: Bill | None = None, refusals: Path | None = None
) -> Attachment | Flaw:
    """Give the PDF as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/files/<name>`. The title is the caller's to fill
    in. Whether the path may be read at all is for the caller to know. The `bill` is presented before any work is done;
    `refusals` is another cache folder for them.
    """
    data, bill = _read(source), bill or Bill()
    if isinstance(data, Flaw):
        return data
    if not bill.paid(Work(_START + len(data) // _BYTES_A_POINT, len(data))):
        return OVER_BUDGET
    digest = sha256(recipe().encode() + b"\0" + data).hexdigest()
    finished = recall(cache, digest) or _made(data, cache, refusals or cache, digest)
    if isinstance(finished, Flaw):
        bill.refused()
        return finished
    return Attachment(
        address=f"{address_stem}-{digest[:12]}.pdf",
        length=len(finished),
        stored=f"{digest}.pdf",
    )


def _read(source: Path) -> bytes | Flaw:
    try:
        if source.stat().st_size > MOST_BYTES:
            return TOO_HEAVY
        data = source.read_bytes()
    except OSError:
        return MISSING
    return POINTER if is_lfs_pointer(data) else data


@remembered
def _code() -> str:
    return f"{recipe()} {code_of_room(Path(__file__).parent)}"


def _made(data: bytes, cache: Path, refusals: Path, digest: str) -> bytes | Flaw:
    """Rewrite a file that the cache does not have, unless it was refused before."""
    folder, name = folder_of(refusals), sha256(f"{_code()} {digest}".encode()).hexdigest()
    known = BY_CODE.get(refused(folder, name))
    if known:
        return known
    finished = rewritten_apart(data)
    if isinstance(finished, Flaw):
        if finished is not INTERRUPTED:
            keep_refusal(folder, name, finished.code)
        return finished
    try:
        keep(cache, digest, finished)
    except OSError as error:
        if disk_is_full(error):
            raise  # nobody's mistake, and the build's to tell
        return not_kept(system_reason(error))
    return finished
