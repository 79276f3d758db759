"""The pictures of a post as an editor looks at them: with the words that belong to each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.body import SourceBlock


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture with its words, wherever these stand."""

    name: str
    """As the post writes it."""
    alt: str
    caption: str
    alt_line: int
    """Of the file; 1 where another version has the words."""
    caption_line: int
    is_lead: bool = False

    @property
    def alt_field(self) -> str | None:
        """Return the header's key of the alternative text; None for a picture of the body."""
        return "image_alt" if self.is_lead else None

    @property
    def caption_field(self) -> str | None:
        """Return the header's key of the caption; None for a picture of the body."""
        return "image_caption" if self.is_lead else None


def shown_pictures(
    values: Mapping[str, Any], line: Callable[[str], int], blocks: Iterable[SourceBlock]
) -> Iterator[ShownPicture]:
    """Yield the lead picture of a header, then those of the body; `line` tells where a key of the header stands."""
    if "image" in values:
        alt, caption = values.get("image_alt", ""), values.get("image_caption", "")
        yield ShownPicture(values["image"], alt, caption, line("image_alt"), line("image_caption"), is_lead=True)
    for block in blocks:
        for one in block.pictures:
            yield ShownPicture(one.address, one.alt, one.caption, one.line, one.line)
