"""Pictures, PDFs and share cards as they are published, and how a page offers a picture's files (HTML, 4.8.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

AVIF = "avif"
PLACES = {
    "column": "(min-width:44rem) 42rem, (min-resolution:2.5dppx) 54vw, 86vw",
    "card": "(min-width:40rem) 22rem, 5rem",
}
"""`sizes` by the place where a picture stands: as wide as the text, or in a grid of cards, which a telephone shows as a
list with small pictures.

A telephone is told a little less than the screen's width, so that the picture of 720 pixels is enough for it; one with
three pixels to a point a good half, because nobody sees more than two.
"""


class Size(NamedTuple):
    """One size of a picture; as short as it can be written, because lists of posts hold thousands."""

    width: int
    """In pixels."""
    length: int
    """Bytes of the file in the common format."""
    avif: int
    """Bytes of the file in AVIF; 0 where there is none, because it would not be smaller."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is published: re-encoded, without anything private in it."""

    address: str
    """`/<org>/pictures/<name>-<width>-<digest>.jpg`: the largest size, in the format that everybody reads."""
    width: int
    height: int
    """In pixels, like width."""
    length: int
    """Bytes of the published file."""
    media_type: str
    stored: str
    """Its file's name in the cache of pictures; nothing that readers get."""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    sizes: tuple[Size, ...] = ()
    """All sizes, the smallest first, this one last; empty where there is nothing to choose from."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF as it is published: written anew, without what its program noted in it."""

    address: str
    """`/<org>/files/<name>-<digest>.pdf`."""
    length: int
    """Bytes of the published file."""
    stored: str
    """Its file's name in the cache of files; nothing that readers get."""
    title: str = ""
    """The words that lead to it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A share card: its address is known before it is drawn."""

    address: str
    width: int
    height: int
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a picture."""

    address: str
    stored: str
    """Its name in the cache of pictures."""
    length: int
    """Its bytes."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """The smallest size of a picture, for lists: up to 12rem wide it is sharp on any telephone."""

    address: str
    avif: str
    """The address of the same in AVIF, or empty."""
    width: int
    height: int
    """In pixels, like width."""


def files_of(picture: Picture) -> Iterator[Rendition]:
    """Return all files of a picture, the largest one in the common format first."""
    yield Rendition(picture.address, picture.stored, picture.length)
    stem = picture.stored.rpartition("-")[0]
    for size in picture.sizes:
        for ending, length in ((_ending(picture), size.length), (AVIF, size.avif)):
            if length and (size.width, ending) != (picture.width, _ending(picture)):
                yield Rendition(_address(picture, size.width, ending), f"{stem}-{size.width}.{ending}", length)


def srcset(picture: Picture, root: str, ending: str = "") -> str:
    """Return the value of `srcset` for one format, `avif` or the common one; empty where there are no such files.

    `root` is the path of the site's address, as everywhere in pages.
    """
    offered = [size.width for size in picture.sizes if ending != AVIF or size.avif]
    files = [f"{root}{_address(picture, width, ending or _ending(picture))}" for width in offered]
    if len(files) == 1:
        return files[0]
    return ", ".join(f"{file} {width}w" for file, width in zip(files, offered, strict=True))


def sizes(picture: Picture, place: str) -> str:
    """Return the value of `sizes` at one of PLACES; empty where there is nothing to choose between."""
    return PLACES[place] if len(picture.sizes) > 1 else ""


def thumbnail(picture: Picture) -> Thumbnail:
    """Return the smallest size."""
    size = picture.sizes[0] if picture.sizes else Size(picture.width, picture.length, 0)
    height = max(1, round(picture.height * size.width / picture.width))
    avif = _address(picture, size.width, AVIF) if size.avif else ""
    return Thumbnail(_address(picture, size.width, _ending(picture)), avif, size.width, height)


def _ending(picture: Picture) -> str:
    return picture.address.rpartition(".")[2]


def _address(picture: Picture, width: int, ending: str) -> str:
    if (width, ending) == (picture.width, _ending(picture)):
        return picture.address
    name, _, digest = picture.address.rpartition(".")[0].rpartition("-")
    return f"{name.rpartition('-')[0]}-{width}-{digest}.{ending}"
