"""A source file becomes a published picture, through the cache."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from plugins.newsroom import Picture, system_reason

from .decoding import BROKEN, decode
from .encoding import HEIGHT, RECIPE, WIDTH, Print, encode
from .flaws import DAMAGED, MISSING, TOO_HEAVY, Flaw, not_kept
from .store import keep, recall

MOST_BYTES = 10_000_000


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
    return Picture(
        address=f"{address_stem}-{digest[:12]}.{finished.extension}",
        width=finished.width,
        height=finished.height,
        length=len(finished.data),
        media_type=finished.media_type,
        stored=f"{digest}.{finished.extension}",
    )


def printed(data: bytes, width: int = WIDTH, height: int = HEIGHT) -> Print | Flaw:
    """Decode a picture and encode it anew, no larger than a box of pixels."""
    image = decode(data, width)
    if isinstance(image, Flaw):
        return image
    try:
        return encode(image, width, height)
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
        return not_kept(system_reason(error))
    return finished
