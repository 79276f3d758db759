"""What is done with the lines of a body before Markdown reads them."""

from __future__ import annotations

from .habits import read_habits
from .losses import may_lose_words, without_losses
from .wrong import Wrong


def before_markdown(body: str) -> tuple[str, tuple[tuple[int, Wrong], ...]]:
    """Return a body as Markdown loses no word of it, and what authors are told, by line from 0."""
    habits = read_habits(body)
    if not (habits.begins or habits.found or may_lose_words(body)):
        return "\n".join(habits.lines), ()
    kept = without_losses(habits.lines)
    # Markdown takes a list or a table right below a paragraph for more of that.
    lines = (f"\n{line}" if line and number in habits.begins else line for number, line in enumerate(kept.lines))
    return "\n".join(lines), (*habits.found, *kept.found)
