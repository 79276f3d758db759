"""Pictures of a Word file under plain names, each once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.newsroom import Message, tell, tell_count

MOST_BYTES = 20_000_000
MANY = 12
"""More pictures than that nobody looks at in a post."""
_MADE_BY_PROGRAMS = ("automatically generated", "автоматически созданное описание", "автоматты түрде жасалған")
"""Words of descriptions that Word writes by itself: they tell readers nothing."""


class WordPictures:
    """Keeps the pictures of a document while it is read."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._names: dict[bytes, str] = {}
        self._left_out = 0
        self._unsaid = 0

    def keep(self, image: Any) -> dict[str, str]:
        """Keep a picture of mammoth's; return the attributes of its element, without `src` where it cannot be shown."""
        alt = " ".join((image.alt_text or "").split())
        attributes = {"alt": "" if any(words in alt.lower() for words in _MADE_BY_PROGRAMS) else alt}
        data = _bytes_of(image)
        ending = _ending(data)
        if not ending:
            self._left_out += 1
            return {**attributes, "src": ""}
        self._unsaid += not attributes["alt"]
        if data not in self._names:
            self._names[data] = f"picture-{len(self._names) + 1}.{ending}"
            self.files[self._names[data]] = data
        return {**attributes, "src": self._names[data]}

    @property
    def remarks(self) -> tuple[Message, ...]:
        """What the author must know of them."""
        return tuple(self._remarks())

    def _remarks(self) -> Iterator[Message]:
        if self.files:
            yield tell_count(
                "{count} picture lies in the folder of the post now.",
                "{count} pictures lie in the folder of the post now.",
                len(self.files),
            )
        if self._unsaid:
            yield tell_count(
                "{count} picture has no description: write between the square brackets of ![](…) what it shows.",
                "{count} pictures have no description: write between the square brackets of ![](…) what each shows.",
                self._unsaid,
            )
        if len(self.files) > MANY:
            yield tell(
                "So many pictures tire a reader: keep the best, and delete the others from the text and the folder."
            )
        if self._left_out:
            yield tell_count(
                "{count} picture of a kind that is not published was left out: save it as PNG, and put it into the"
                " folder of the post.",
                "{count} pictures of kinds that are not published were left out: save them as PNG, and put them into"
                " the folder of the post.",
                self._left_out,
            )


def _bytes_of(image: Any) -> bytes:
    try:
        with image.open() as opened:
            data: bytes = opened.read(MOST_BYTES + 1)
    except Exception:  # noqa: BLE001 - one that is only linked, or is not there
        return b""
    return data if len(data) <= MOST_BYTES else b""


def _ending(data: bytes) -> str:
    """Return what the name of a picture ends in, by its first bytes; empty for one that is not published."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    return "webp" if data[:4] + data[8:12] == b"RIFFWEBP" else ""
