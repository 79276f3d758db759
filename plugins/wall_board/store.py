"""Wall boards in the cache, under the digest of what they are printed from; printed where one is not whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.kept_files import code_of_room, write_whole
from plugins.newsroom import Attachment, Problem, digest_of, digest_of_value, tell, warning
from plugins.paper import UnprintableError

from .board import FILE, Board, BoardPost
from .paper import board_pdf, missing_letters, parted

_PDF = b"%PDF-", b"%%EOF"
_REMEDY = tell("write words in place of such signs")


@dataclass(frozen=True, slots=True)
class BoardStore:
    """The folder of the cache where boards are."""

    folder: Path

    def deliver(self, board: Board, address: str, path: str) -> tuple[Attachment | None, tuple[Problem, ...]]:
        """Return a board as a file below the address of its page, and what it cannot show; None where nothing is.

        `path` is the organization's own file, for whoever is told. Raises OSError where the cache has no room.
        """
        board, left_out = parted(board)
        problems = tuple(_left_out(left_out))
        name = f"{digest_of(_code(), digest_of_value(board))}.pdf"
        try:
            length = self._recalled(name) or self._made(board, name)
        except UnprintableError as error:
            message = tell("there is no PDF of the wall board: its font lacks {letters}", letters=error.letters)
            return None, (*problems, warning("board-letter", message, _REMEDY).at(path, None))
        return Attachment(f"{address}{FILE}", length, name, FILE), problems

    def _recalled(self, name: str) -> int:
        """Return the length of a board that is kept whole; else 0."""
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            return 0
        return len(data) if data.startswith(_PDF[0]) and data.rstrip().endswith(_PDF[1]) else 0

    def _made(self, board: Board, name: str) -> int:
        data = board_pdf(board)
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self.folder / name, data)
        return len(data)


def _left_out(posts: tuple[BoardPost, ...]) -> Iterator[Problem]:
    for post in posts:
        message = tell("the wall board leaves this post out: its font lacks {letters}", letters=missing_letters(post))
        yield warning("board-letter", message, _REMEDY).at(post.file, None)


@cache
def _code() -> str:
    """Digest the code that prints boards; versions of its libraries are part of what sections are made with."""
    rooms = Path(__file__).parents[1]
    return digest_of(*(code_of_room(rooms / name) for name in ("wall_board", "paper")))
