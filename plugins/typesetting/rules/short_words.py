"""Short Russian prepositions and conjunctions stay with the word after them."""

from __future__ import annotations

import re

_ONE = "вксоуиаВКСОУИА"
_TWO = "|".join(
    form
    for word in ("не", "на", "по", "за", "от", "до", "из", "во", "со", "ко", "об", "но", "ни")
    for form in (word, word.capitalize(), word.upper())
)
# Most words do not end in one of these letters, and are passed over at once.
_LAST = _ONE + "".join(sorted({word[-1] for word in _TWO.split("|")}))
_SPACE = re.compile(
    rf"[ ](?<=[{_LAST}][ ])(?=[^\s—–-])"
    rf"(?:(?<=(?<![\w‑-])[{_ONE}][ ])|(?<=(?<![\w‑-])(?:{_TWO})[ ]))"
)


def short_words(text: str, _language: str) -> list[int]:
    """Return the spaces after them."""
    return [match.start() for match in _SPACE.finditer(text)]
