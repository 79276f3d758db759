"""A source file becomes a published picture, through the cache."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from plugins.newsroom import Picture, Size, disk_is_full, system_reason

from .decoding import decode
from .encoding import BOX, RECIPE, WIDTHS, Box, Print, encode
from .flaws import BROKEN, DAMAGED, MISSING, TOO_HEAVY, Flaw, not_kept
from .store import file_name, keep, recall

MOST_BYTES = 10_000_000
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "svg": "image/svg+xml"}


def develop(source: Path, address_stem: str, cache: Path) -> Picture | Flaw:
    """Give the picture as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/pictures/<name>`. Alternative text, caption and
    credit are the caller's to fill in. Whether the path may be read at all is for the caller to know.
    """
    return through_cache(source, address_stem, cache, RECIPE, printed)


def through_cache(
    source: Path, address_stem: str, cache: Path, recipe: str, make: Callable[[bytes], Print | Flaw]
) -> Picture | Flaw:
    """Give the picture that the cache has for a source and a recipe, or the one that is made now."""
    data = _read(source)
    if isinstance(data, Flaw):
        return data
    digest = sha256(recipe.encode() + b"\0" + data).hexdigest()
    finished = recall(cache, digest) or _kept(make(data), cache, digest)
    if isinstance(finished, Flaw):
        return finished
    return _picture(finished, address_stem, digest)


def _picture(finished: Print, address_stem: str, digest: str) -> Picture:
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


def printed(data: bytes, box: Box = BOX, widths: Sequence[int] = WIDTHS) -> Print | Flaw:
    """Decode a picture and encode it anew, no larger than a box of pixels, and in smaller `widths` too."""
    image = decode(data, box)
    if isinstance(image, Flaw):
        return image
    try:
        return encode(image, box, widths)
    except BROKEN:
        return DAMAGED


def _read(source: Path) -> bytes | Flaw:
    try:
        if source.stat().st_size > MOST_BYTES:
            return TOO_HEAVY
        return source.read_bytes()
    except OSError:
        return MISSING


def _kept(finished: Print | Flaw, cache: Path, digest: str) -> Print | Flaw:
    if isinstance(finished, Flaw):
        return finished
    try:
        keep(cache, digest, finished)
    except OSError as error:
        if disk_is_full(error):
            raise  # nobody's mistake, and the build's to tell
        return not_kept(system_reason(error))
    return finished
