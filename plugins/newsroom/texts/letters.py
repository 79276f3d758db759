"""Letters that nobody sees and that break feeds, terminals or the order of a line."""

from __future__ import annotations

import re
from unicodedata import category

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control letters except tab and newlines, marks that turn the writing direction, and what is no letter at all."""

NO_ROOM = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffc]")
"""Letters that take no room and that no name needs: it reads the same without them."""

_UNSEEN_CLASSES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Mn", "Mc", "Me"})
_DRAWN_AS_NOTHING = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc")
"""Letters and signs by their class."""


def has_visible(text: str) -> bool:
    """Return whether a text has anything that readers see: spaces, joiners and accents without a letter are nothing."""
    return any(category(letter) not in _UNSEEN_CLASSES and letter not in _DRAWN_AS_NOTHING for letter in text)
