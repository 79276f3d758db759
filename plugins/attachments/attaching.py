"""A PDF of an organization becomes a published file, through the cache; a program of its own rewrites it.

The cache keeps a PDF and its digest beside it: a digest without a whole file is a miss.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from functools import cache as once
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from plugins.kept_files import (
    FileFlaw,
    code_of_room,
    kept,
    make_unless_refused,
    read_author_file,
    write_whole,
)
from plugins.newsroom import Attachment, Bill, Work

from .flaws import BY_CODE, DAMAGED, MISSING, OVER_BUDGET, POINTER, TOO_HEAVY, not_kept

MOST_BYTES = 10_000_000
# Points for starting the program, and bytes that it rewrites for one more.
_START, _BYTES_A_POINT = 200, 10_000
# The program is the package `rewriting` by itself: it needs nothing else of ours, and loading the newsroom would take
# longer than its work.
_PROGRAM = "import runpy, sys; sys.path.insert(0, sys.argv[1]); runpy.run_module('rewriting', run_name='__main__')"
_SECONDS = 60
"""By the clock: on a busy machine two seconds of CPU take their time."""
_BY_OTHERS = {"SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"}
_read = partial(read_author_file, most_bytes=MOST_BYTES, missing=MISSING, too_heavy=TOO_HEAVY, pointer=POINTER)
INTERRUPTED = replace(DAMAGED, is_lasting=False)
"""Somebody else ended the program, or the clock did."""


@once
def recipe() -> str:
    """Name what makes the bytes and so the addresses: our recipe by its number, the writer by its version."""
    # Asked of the package's notes: the library itself is loaded by the program that rewrites, and by nobody else.
    return f"attachments 2, pikepdf {version('pikepdf')}"


@once
def _code() -> str:
    return f"{recipe()} {code_of_room(Path(__file__).parent)}"


def folder_of(cache: Path) -> Path:
    """Return the folder of finished files in a cache folder."""
    return cache / "files"


def attach(
    source: Path, address_stem: str, cache: Path, bill: Bill | None = None, refusals: Path | None = None
) -> Attachment | FileFlaw:
    """Return the PDF as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/files/<name>`. The title is the caller's to fill
    in. Whether the path may be read at all is for the caller to know. The `bill` is presented before any work is done;
    `refusals` is another cache folder for them.
    """
    data, bill = _read(source), bill or Bill()
    if isinstance(data, FileFlaw):
        return data
    if not bill.paid(Work(_START + len(data) // _BYTES_A_POINT, len(data))):
        return OVER_BUDGET
    digest = sha256(recipe().encode() + b"\0" + data).hexdigest()
    finished = _recalled(cache, digest) or _made(data, cache, refusals or cache, digest)
    if isinstance(finished, FileFlaw):
        bill.refused()
        return finished
    return Attachment(address=f"{address_stem}-{digest[:12]}.pdf", length=len(finished), stored=f"{digest}.pdf")


def _recalled(cache: Path, digest: str) -> bytes | None:
    """Return what was kept under the digest; None if there is nothing or any of it is damaged."""
    kept = folder_of(cache) / f"{digest}.pdf"
    try:
        data, known = kept.read_bytes(), kept.with_suffix(".sha256").read_bytes()
    except OSError:
        return None
    return data if known == sha256(data).hexdigest().encode() else None


def _made(data: bytes, cache: Path, refusals: Path, digest: str) -> bytes | FileFlaw:
    """Rewrite a file that the cache does not have, unless it was refused before."""
    refusal = sha256(f"{_code()} {digest}".encode()).hexdigest()
    made = make_unless_refused(folder_of(refusals), refusal, BY_CODE, lambda: rewrite_in_process(data))
    return kept(made, partial(_keep, folder_of(cache) / f"{digest}.pdf"), not_kept)


def _keep(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, data)
    write_whole(file.with_suffix(".sha256"), sha256(data).hexdigest().encode())


def rewrite_in_process(data: bytes) -> bytes | FileFlaw:
    """Return the PDF anew, or why it is not published; one that makes the program fail is damaged."""
    command = [sys.executable, "-I", "-c", _PROGRAM, str(Path(__file__).parent)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - the command is our own
    except (subprocess.TimeoutExpired, OSError):
        return INTERRUPTED
    code, line_end, made = done.stdout.partition(b"\n")
    if done.returncode or not line_end:
        by_others = done.returncode < 0 and signal.Signals(-done.returncode).name in _BY_OTHERS
        return INTERRUPTED if by_others else DAMAGED
    return BY_CODE.get(code.decode(errors="replace"), DAMAGED) if code else made
