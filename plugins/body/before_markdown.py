"""What is done with the lines of a body before Markdown reads them."""

from __future__ import annotations

from .habits import read_habits
from .losses import may_lose_words, without_losses
from .wrong import Wrong


def before_markdown(body: str) -> tuple[str, tuple[tuple[int, Wrong], ...]]:
    """Return a body as Markdown loses no word of it, and what authors are told, by line from 0."""
    habits = read_habits(body)
    text = "\n".join(habits.lines)
    if not may_lose_words(text):
        return text, habits.found
    kept = without_losses(text.split("\n"))
    typed = [number for number, line in enumerate(habits.lines) for _ in line.split("\n")]
    return "\n".join(kept.lines), (*habits.found, *((typed[line], wrong) for line, wrong in kept.found))
