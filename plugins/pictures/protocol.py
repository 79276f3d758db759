"""Messages between a build and the process that makes its pictures: their length in four bytes, then MessagePack."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from .encoding import FinishedPicture
from .surveying import Box

OUT_OF_MEMORY = "memory"
"""The code of a picture for which the process has no memory."""
_LENGTH = 4


class PictureRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture to make ready."""

    data: bytes
    seconds: float
    """Of the processor, after which the process ends."""
    box: Box
    widths: tuple[int, ...]
    for_print: bool = False


class PictureResponse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finished picture, or the code of what is wrong with it."""

    picture: FinishedPicture | None = None
    code: str = ""


_REQUESTS = msgspec.msgpack.Decoder(PictureRequest)
_RESPONSES = msgspec.msgpack.Decoder(PictureResponse)


def write_message(pipe: BinaryIO, message: PictureRequest | PictureResponse) -> None:
    """Write a message whole. Raises OSError where nobody reads it."""
    data = msgspec.msgpack.encode(message)
    pipe.write(len(data).to_bytes(_LENGTH))
    pipe.write(data)
    pipe.flush()


def read_request(pipe: BinaryIO) -> PictureRequest | None:
    """Read what the build asks for; None when it asks for no more."""
    length = pipe.read(_LENGTH)
    return _REQUESTS.decode(pipe.read(int.from_bytes(length))) if length else None


def read_response(pipe: BinaryIO) -> PictureResponse:
    """Read what became of a picture. Raises ValueError where there is no answer, or none that the process may give."""
    # Whatever has taken the process over may answer anything: a drawing would be published unread.
    response = _RESPONSES.decode(pipe.read(int.from_bytes(pipe.read(_LENGTH))))
    if response.picture and response.picture.extension == "svg":
        message = "a drawing, of which this process makes none"
        raise ValueError(message)
    return response
