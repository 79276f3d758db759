"""The full stop at the end of a line that is no sentence."""

from __future__ import annotations

from plugins.newsdesk.rule import Mend


def ends_with_full_stop(words: str) -> bool:
    """Return whether a title or a heading does; dots that stand for more, and abbreviations, are none."""
    last = words.rsplit(" ", 1)[-1]
    return words.endswith(".") and not words.endswith("..") and " " in words and len(last) > len("гг.")


def full_stop_mend(words: str, line: int) -> Mend | None:
    """Return what takes the full stop off a title or heading on a line; None if its last word stands there twice."""
    last = words.rsplit(" ", 1)[-1]
    certain = words.count(last) == 1 and "\n" not in words
    return Mend(line, last, last[:-1]) if certain else None
