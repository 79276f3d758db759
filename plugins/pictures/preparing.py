"""A source file becomes a published picture, or a logo, through the cache.

Of finished pictures the cache keeps their files and a small JSON beside them, all whole or not there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache as once
from functools import partial
from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.kept_files import FileFlaw, code_of_room, kept, make_unless_refused, read_author_file, write_whole
from plugins.newsroom import Bill, Picture, Size, Work

from .decoding import most_pixels
from .encoding import BOX, RECIPE, WIDTHS, Extension, FinishedPicture
from .flaws import BY_CODE, FOREIGN, HEIC, MISSING, OVER_BUDGET, POINTER, SCANS, TANGLED, TOO_HEAVY, TOO_LARGE, not_kept
from .for_print import PRINT_BOX, PRINT_RECIPE
from .process import make_in_process
from .surveying import MOST_CHUNKS, MOST_SEGMENTS, Box, Survey, survey_file, work_of
from .svg import cleaned_svg, svg_size


class _KeptPicture(msgspec.Struct, forbid_unknown_fields=True):
    """All that is kept of a finished picture besides its bytes."""

    width: int
    height: int
    extension: Extension
    widths: tuple[int, ...]
    checksums: tuple[str, ...]
    """Of the files in the common format, then of those in AVIF, if there are any; by width."""


_DECODER = msgspec.json.Decoder(_KeptPicture)


def folder_of(cache: Path) -> Path:
    """Return the folder of finished pictures in a cache folder."""
    return cache / "pictures"


def file_name(digest: str, width: int, extension: str) -> str:
    """Name a file of a picture in its folder."""
    return f"{digest}-{width}.{extension}"


def recall(cache: Path, digest: str) -> FinishedPicture | None:
    """Return what was kept under the digest; None if there is nothing or any of it is damaged."""
    folder = folder_of(cache)
    try:
        entry = _DECODER.decode((folder / f"{digest}.json").read_bytes())
        names = _file_names(digest, entry.extension, entry.widths)
        files = tuple(map(_whole_file, (folder / name for name in names), entry.checksums))
        common, avif = files[: len(entry.widths)], files[len(entry.widths) :]
        return FinishedPicture(entry.width, entry.height, entry.extension, entry.widths, common, avif)
    except (OSError, ValueError):
        return None


def keep(cache: Path, digest: str, finished: FinishedPicture) -> None:
    """Write the picture's files, then its entry: a entry without all of them is a miss. Raises OSError."""
    folder = folder_of(cache)
    folder.mkdir(parents=True, exist_ok=True)
    files = finished.files + finished.avif
    for name, data in zip(_file_names(digest, finished.extension, finished.widths), files, strict=False):
        write_whole(folder / name, data)
    checksums = tuple(map(_checksum, files))
    entry = _KeptPicture(finished.width, finished.height, finished.extension, finished.widths, checksums)
    write_whole(folder / f"{digest}.json", msgspec.json.encode(entry))


def _file_names(digest: str, extension: str, widths: Sequence[int]) -> list[str]:
    return [file_name(digest, width, ending) for ending in (extension, "avif") for width in widths]


def _whole_file(file: Path, checksum: str) -> bytes:
    """Read a file; raise ValueError if it is not what it was."""
    data = file.read_bytes()
    if _checksum(data) != checksum:
        raise ValueError(file.name)
    return data


def _checksum(data: bytes) -> str:
    return sha256(data).hexdigest()


HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
MOST_SCANS = 100
"""Of a progressive JPEG; programs write some ten of them."""
MOST_SCANNED_PIXELS = 500_000_000
"""Its pixels times its scans: twenty scans of the largest picture."""


def inspect_file(data: bytes) -> Survey | FileFlaw:
    """Return what the parts of the file say, or why nobody shall decode it: most bombs meet no decoder."""
    # A HEIF file has its brand in its first box (ISO/IEC 23008-12).
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        return HEIC
    survey = survey_file(data)
    if not survey.kind:
        return FOREIGN
    if survey.scans > MOST_SCANS:
        return SCANS
    if survey.parts > (MOST_SEGMENTS if survey.kind == "JPEG" else MOST_CHUNKS) or survey.tangled:
        return TANGLED
    if survey.pixels > most_pixels(survey.kind, whole=survey.whole):
        return TOO_LARGE
    return SCANS if survey.scanned > MOST_SCANNED_PIXELS else survey


MOST_BYTES = 10_000_000
read_picture = partial(read_author_file, most_bytes=MOST_BYTES, missing=MISSING, too_heavy=TOO_HEAVY, pointer=POINTER)
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class PictureRecipe:
    """All that the bytes made of a picture depend on besides its own; sizes are no larger than a box of pixels."""

    name: str
    box: Box = BOX
    widths: tuple[int, ...] = WIDTHS
    for_print: bool = False

    def digest_of(self, data: bytes) -> str:
        """Return the digest under which the picture that is made of these bytes is kept."""
        return sha256(self.name.encode() + b"\0" + data).hexdigest()


@dataclass(frozen=True, slots=True)
class PictureCaches:
    """The folders of finished pictures and of refusals: of a picture that nobody may know of yet only these."""

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
        make = partial(make_in_process, data, recipe.box, recipe.widths, work.points, for_print=recipe.for_print)
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


_FOR_PRINT = PictureRecipe(PRINT_RECIPE, PRINT_BOX, (), for_print=True)


def prepare_for_print(source: Path, address_stem: str, cache: Path, refusals: Path | None = None) -> Picture | FileFlaw:
    """Return the picture as newspapers print it, kept in the cache folder; asked as `prepare_picture` is.

    It is for one that is published: what it costs is bounded by what that one was allowed.
    """
    data = read_picture(source)
    if isinstance(data, FileFlaw):
        return data
    return through_cache(data, address_stem, _FOR_PRINT, PictureCaches(cache, refusals or cache), Bill())


SIDE = 320
_RECIPE = PictureRecipe(f"logos 2, {SIDE}, {RECIPE}", (SIDE, SIDE), ())
# What a file's name says it is decides what is made of it: the same bytes kept under one name serve no other.
_DRAWING_RECIPE = PictureRecipe(f"{_RECIPE.name}, drawn")
_DRAWING_WORK = 100


def prepare_logo(source: Path, address_stem: str, cache: Path, bill: Bill | None = None) -> Picture | FileFlaw:
    """Return the logo as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/pictures/logo`.
    """
    data, bill = read_picture(source), bill or Bill()
    if isinstance(data, FileFlaw):
        return data
    if source.suffix != ".svg":
        return through_cache(data, address_stem, _RECIPE, PictureCaches(cache, cache), bill)
    if not bill.paid(Work(_DRAWING_WORK, len(data))):
        return OVER_BUDGET
    digest = _DRAWING_RECIPE.digest_of(data)
    finished: FinishedPicture | FileFlaw | None = recall(cache, digest)
    if finished is None:
        finished = kept(_cleaned(data), partial(keep, cache, digest), not_kept)
    return finished if isinstance(finished, FileFlaw) else picture_of(finished, address_stem, digest)


def _cleaned(data: bytes) -> FinishedPicture | FileFlaw:
    drawing = cleaned_svg(data)
    if isinstance(drawing, FileFlaw):
        return drawing
    width, height = svg_size(drawing)
    return FinishedPicture(width, height, "svg", (width,), (drawing,))
