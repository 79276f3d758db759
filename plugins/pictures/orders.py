"""What is said between a build and the process that makes its pictures: a line of JSON, then bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, Literal

import msgspec

from .encoding import Box, Print
from .flaws import Flaw

LONGEST_LINE = 10_000
OUT_OF_MEMORY = "memory"


class Order(msgspec.Struct, forbid_unknown_fields=True):
    """A picture of `length` bytes to make ready."""

    length: int
    seconds: float
    """Of the processor, after which the process ends."""
    box: Box
    widths: tuple[int, ...]


class Answer(msgspec.Struct, forbid_unknown_fields=True):
    """The code of what is wrong with it, or what the lengths of its files are, by width."""

    code: str = ""
    width: int = 0
    height: int = 0
    extension: Literal["jpg", "png"] = "jpg"
    widths: tuple[int, ...] = ()
    files: tuple[int, ...] = ()
    avif: tuple[int, ...] = ()


ORDERS = msgspec.json.Decoder(Order)
ANSWERS = msgspec.json.Decoder(Answer)


def write_line(pipe: BinaryIO, said: Order | Answer, data: Sequence[bytes]) -> None:
    """Say something, with bytes after it."""
    pipe.write(msgspec.json.encode(said) + b"\n")
    pipe.writelines(data)
    pipe.flush()


def write_answer(pipe: BinaryIO, made: Print | Flaw) -> None:
    """Answer with what became of a picture."""
    if isinstance(made, Flaw):
        write_line(pipe, Answer(made.code), ())
        return
    files, avif = (tuple(map(len, data)) for data in (made.files, made.avif))
    extension: Literal["jpg", "png"] = "png" if made.extension == "png" else "jpg"
    answer = Answer("", made.width, made.height, extension, made.widths, files, avif)
    write_line(pipe, answer, (*made.files, *made.avif))


def read_answer(pipe: BinaryIO) -> Print | str:
    """Read a finished picture, or the code of what is wrong. Raises ValueError or EOFError where there is no answer."""
    line = pipe.readline(LONGEST_LINE)
    if not line:
        raise EOFError
    said = ANSWERS.decode(line)
    if said.code:
        return said.code
    files, avif = (tuple(_exactly(pipe, length) for length in lengths) for lengths in (said.files, said.avif))
    return Print(said.width, said.height, said.extension, said.widths, files, avif)


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) != length:
        raise EOFError
    return data
