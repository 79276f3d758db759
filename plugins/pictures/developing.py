"""A source file becomes a published picture, through the cache."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache as once
from hashlib import sha256
from pathlib import Path

from plugins.kept_files import code_of_room, keep_refusal, refused
from plugins.newsroom import Bill, Picture, Size, Work, disk_is_full, is_lfs_pointer, system_reason

from .encoding import BOX, RECIPE, WIDTHS, Box, Print
from .flaws import BY_CODE, MISSING, OVER_BUDGET, POINTER, TOO_HEAVY, Flaw, not_kept
from .inspecting import inspected
from .process import INTERRUPTED, printed_apart
from .store import file_name, folder_of, keep, recall
from .surveying import work_of

MOST_BYTES = 10_000_000
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Printing:
    """What is made of a picture: sizes no larger than a box of pixels."""

    recipe: str
    box: Box = BOX
    widths: tuple[int, ...] = WIDTHS


@dataclass(frozen=True, slots=True)
class Caches:
    """Where finished pictures are kept, and where refusals are: of a picture that nobody may know of yet only these."""

    finished: Path
    refusals: Path


def develop(
    source: Path, address_stem: str, cache: Path, bill: Bill | None = None, refusals: Path | None = None
) -> Picture | Flaw:
    """Give the picture as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/pictures/<name>`. Alternative text, caption and
    credit are the caller's to fill in. Whether the path may be read at all is for the caller to know. The `bill` is
    presented before any work is done; `refusals` is another cache folder for them.
    """
    data, caches = read_source(source), Caches(cache, refusals or cache)
    if isinstance(data, Flaw):
        return data
    return through_cache(data, address_stem, Printing(RECIPE), caches, bill or Bill())


def through_cache(data: bytes, address_stem: str, printing: Printing, caches: Caches, bill: Bill) -> Picture | Flaw:
    """Give the picture that the cache has for these bytes and a recipe, or the one that is made now."""
    digest = sha256(printing.recipe.encode() + b"\0" + data).hexdigest()
    survey = inspected(data)
    if isinstance(survey, Flaw):
        return survey
    work = work_of(survey, len(data), printing.box)
    if not bill.paid(work):
        return OVER_BUDGET
    finished = recall(caches.finished, digest) or _made(data, printing, work, caches, digest)
    if isinstance(finished, Flaw):
        bill.refused()
        return finished
    return picture_of(finished, address_stem, digest)


def _made(data: bytes, printing: Printing, work: Work, caches: Caches, digest: str) -> Print | Flaw:
    """Make a picture that the cache does not have, unless it was refused before."""
    folder, name = folder_of(caches.refusals), sha256(f"{_code()} {digest}".encode()).hexdigest()
    known = BY_CODE.get(refused(folder, name))
    if known:
        return known
    finished = printed_apart(data, printing.box, printing.widths, work.points)
    if isinstance(finished, Flaw):
        if finished is not INTERRUPTED:
            keep_refusal(folder, name, finished.code)
        return finished
    return kept(finished, caches.finished, digest)


@once
def _code() -> str:
    return f"{RECIPE} {code_of_room(Path(__file__).parent)}"


def picture_of(finished: Print, address_stem: str, digest: str) -> Picture:
    """Return what pages say of a finished picture."""
    width, extension = finished.width, finished.extension
    # The width is part of the name, so that all sizes may share the digest of what they were made from.
    return Picture(
        address=f"{address_stem}-{width}-{digest[:12]}.{extension}",
        width=width,
        height=finished.height,
        length=len(finished.files[-1]),
        media_type=MEDIA_TYPES[extension],
        stored=file_name(digest, width, extension),
        sizes=tuple(
            Size(each, len(file), len(finished.avif[place]) if finished.avif else 0)
            for place, (each, file) in enumerate(zip(finished.widths, finished.files, strict=True))
        ),
    )


def read_source(source: Path) -> bytes | Flaw:
    """Read a picture's file, if it is no heavier than it may be."""
    try:
        if source.stat().st_size > MOST_BYTES:
            return TOO_HEAVY
        data = source.read_bytes()
    except OSError:
        return MISSING
    return POINTER if is_lfs_pointer(data) else data


def kept(finished: Print, cache: Path, digest: str) -> Print | Flaw:
    """Keep a finished picture in the cache; a flaw where that is impossible."""
    try:
        keep(cache, digest, finished)
    except OSError as error:
        if disk_is_full(error):
            raise  # nobody's mistake, and the build's to tell
        return not_kept(system_reason(error))
    return finished
