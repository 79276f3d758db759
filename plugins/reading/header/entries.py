"""One key of a header with what was written for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """All values are text: a header knows no yes, no or number."""

    key: str
    """In small letters, as readers of headers compare it."""
    line: int
    """In the file, counted from 1."""
    texts: tuple[str, ...]
    is_list: bool = False

    @property
    def text(self) -> str:
        """The value in one line's form, without spaces around it."""
        return ", ".join(self.texts) if self.is_list else self.texts[0].strip()

    @property
    def items(self) -> tuple[str, ...]:
        """The value as a list: a YAML list, or words between commas."""
        parts = self.texts if self.is_list else self.texts[0].split(",")
        return tuple(part.strip() for part in parts if part.strip())

    @property
    def empty(self) -> bool:
        """Whether the key stands there without a value."""
        return not any(text.strip() for text in self.texts)
