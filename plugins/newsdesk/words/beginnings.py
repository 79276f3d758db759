"""Lists of words by their beginnings, as one pattern."""

from __future__ import annotations

import re


def words_like(listed: str) -> re.Pattern[str]:
    """Return a pattern that finds the listed words, small or with a capital.

    A word that ends with a hyphen stands for all that begin so: `директор-` finds «директордың»; `_` is a space
    within a phrase, and е stands for ё too. The words are separated by spaces or lines.
    """
    longest_first = sorted(listed.split(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_pattern, longest_first))})(?![\w])", re.IGNORECASE)


def _pattern(word: str) -> str:
    bare = re.escape(word.removesuffix("-")).replace("_", r"\s+").replace("ё", "е").replace("е", "[её]")
    return rf"{bare}\w*(?:-\w+)*" if word.endswith("-") else bare
