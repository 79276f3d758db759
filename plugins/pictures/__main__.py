"""The process that makes pictures ready: what a hostile file does to it, it does to nobody else."""

from __future__ import annotations

import resource
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from PIL import Image

from plugins.kept_files import FileFlaw

from .decoding import SPARE, decode
from .encoding import FinishedPicture, encode, in_all_sizes
from .flaws import BROKEN, DAMAGED
from .for_print import FOR_PRINT_SPARE, encode_for_print
from .protocol import OUT_OF_MEMORY, PictureRequest, PictureResponse, read_request, write_message

MOST_MEMORY = 300_000_000


def limit_resources() -> None:
    """Take away from this process what no picture within the bounds needs."""
    # Whoever stops a build stops its parent, with whom this one goes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # macOS refuses some limits.
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


def serve(requests: BinaryIO, responses: BinaryIO) -> None:
    """Make one picture after another, until there are no more."""
    while request := read_request(requests):
        try:
            write_message(responses, _within_its_time(request))
        except MemoryError:
            write_message(responses, PictureResponse(code=OUT_OF_MEMORY))


def _within_its_time(request: PictureRequest) -> PictureResponse:
    """Make a picture; when its time is over, the system ends this process in the middle of whatever it does."""
    signal.setitimer(signal.ITIMER_PROF, request.seconds)
    try:
        made = _made(request)
    except BROKEN:
        made = DAMAGED
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return PictureResponse(code=made.code) if isinstance(made, FileFlaw) else PictureResponse(made)


def _made(request: PictureRequest) -> FinishedPicture | FileFlaw:
    sizes = _in_all_sizes(request)
    if isinstance(sizes, FileFlaw):
        return sizes
    return (encode_for_print if request.for_print else encode)(sizes[0], drawn=sizes[1])


def _in_all_sizes(request: PictureRequest) -> tuple[tuple[Image.Image, ...], bool] | FileFlaw:
    # The decoded picture ends with this call: the encoders need as much memory again.
    image = decode(request.data, request.box, FOR_PRINT_SPARE if request.for_print else SPARE)
    return image if isinstance(image, FileFlaw) else in_all_sizes(image, request.box, request.widths)


if __name__ == "__main__":
    limit_resources()
    serve(sys.stdin.buffer, sys.stdout.buffer)
