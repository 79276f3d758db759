"""A source file becomes a published picture, through the cache."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache as once
from functools import partial
from hashlib import sha256
from pathlib import Path

from plugins.kept_files import FileFlaw, code_of_room, kept, make_unless_refused, read_author_file
from plugins.newsroom import Bill, Picture, Size

from .encoding import BOX, RECIPE, WIDTHS, FinishedPicture
from .flaws import BY_CODE, MISSING, OVER_BUDGET, POINTER, TOO_HEAVY, not_kept
from .inspecting import inspect_file
from .process import make_in_process
from .store import file_name, folder_of, keep, recall
from .surveying import Box, work_of

MOST_BYTES = 10_000_000
read_picture = partial(read_author_file, most_bytes=MOST_BYTES, missing=MISSING, too_heavy=TOO_HEAVY, pointer=POINTER)
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class PictureRecipe:
    """All that the bytes made of a picture depend on besides its own; sizes are no larger than a box of pixels."""

    name: str
    box: Box = BOX
    widths: tuple[int, ...] = WIDTHS

    def digest_of(self, data: bytes) -> str:
        """Return the digest under which the picture that is made of these bytes is kept."""
        return sha256(self.name.encode() + b"\0" + data).hexdigest()


@dataclass(frozen=True, slots=True)
class PictureCaches:
    """Where finished pictures are kept, and where refusals are: of a picture that nobody may know of yet only these."""

    finished: Path
    refusals: Path


def prepare_picture(
    source: Path, address_stem: str, cache: Path, bill: Bill | None = None, refusals: Path | None = None
) -> Picture | FileFlaw:
    """Return the picture as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/pictures/<name>`. Alternative text, caption and
    credit are the caller's to fill in. Whether the path may be read at all is for the caller to know. The `bill` is
    presented before any work is done; `refusals` is another cache folder for them.
    """
    data = read_picture(source)
    if isinstance(data, FileFlaw):
        return data
    caches = PictureCaches(cache, refusals or cache)
    return through_cache(data, address_stem, PictureRecipe(RECIPE), caches, bill or Bill())


def through_cache(
    data: bytes, address_stem: str, recipe: PictureRecipe, caches: PictureCaches, bill: Bill
) -> Picture | FileFlaw:
    """Return the picture that the cache has for these bytes and a recipe, or the one that is made now."""
    survey = inspect_file(data)
    if isinstance(survey, FileFlaw):
        return survey
    work = work_of(survey, len(data), recipe.box)
    if not bill.paid(work):
        return OVER_BUDGET
    digest = recipe.digest_of(data)
    finished: FinishedPicture | FileFlaw | None = recall(caches.finished, digest)
    if finished is None:
        refusal = sha256(f"{_code()} {digest}".encode()).hexdigest()
        make = partial(make_in_process, data, recipe.box, recipe.widths, work.points)
        made = make_unless_refused(folder_of(caches.refusals), refusal, BY_CODE, make)
        finished = kept(made, partial(keep, caches.finished, digest), not_kept)
    if isinstance(finished, FileFlaw):
        bill.refused()
        return finished
    return picture_of(finished, address_stem, digest)


@once
def _code() -> str:
    return f"{RECIPE} {code_of_room(Path(__file__).parent)}"


def picture_of(finished: FinishedPicture, address_stem: str, digest: str) -> Picture:
    """Return what pages say of a finished picture."""
    width, extension = finished.width, finished.extension
    avif_lengths = tuple(map(len, finished.avif)) or (0,) * len(finished.files)
    # The width is part of the name, so that all sizes may share the digest of what they were made from.
    return Picture(
        address=f"{address_stem}-{width}-{digest[:12]}.{extension}",
        width=width,
        height=finished.height,
        length=len(finished.files[-1]),
        media_type=MEDIA_TYPES[extension],
        stored=file_name(digest, width, extension),
        sizes=tuple(map(Size, finished.widths, map(len, finished.files), avif_lengths)),
    )
