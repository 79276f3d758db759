from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from plugins.newsroom import Picture, renditions
from plugins.pictures import prepare_picture


def painted(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A smooth field with far more colours than anybody draws with."""
    across, down = np.meshgrid(np.linspace(0, 255, width), np.linspace(0, 255, height))
    planes = [across, down, (across + down) / 2][: len(mode)] + [np.full_like(across, 255)] * (len(mode) - 3)
    return Image.fromarray(np.dstack(planes).astype("uint8"), mode if mode == "CMYK" else None)


def encoded(image: Image.Image, file_format: str, **options) -> bytes:
    buffer = BytesIO()
    image.save(buffer, file_format, **options)
    return buffer.getvalue()


class PictureFolder:
    """A folder with source pictures, and the cache in which they are made ready."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "cache"

    def source(self, data: bytes, name: str = "hall.jpg") -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def prepare_picture(self, data: bytes, name: str = "hall.jpg"):
        return prepare_picture(self.source(data, name), "/almaty/pictures/hall", self.cache)

    def picture(self, data: bytes) -> Picture:
        made = self.prepare_picture(data)
        assert isinstance(made, Picture), made
        return made

    def files_of(self, picture: Picture) -> dict[str, bytes]:
        """Every file that is published, by the end of its name."""
        found = tuple(renditions.files_of(picture))
        folder = self.cache / "pictures"
        return {file.stored.partition("-")[2]: (folder / file.stored).read_bytes() for file in found}

    def bytes_of(self, picture: Picture) -> bytes:
        return (self.cache / "pictures" / picture.stored).read_bytes()

    def shown(self, picture: Picture) -> Image.Image:
        return Image.open(BytesIO(self.bytes_of(picture)))
