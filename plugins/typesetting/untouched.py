"""What no rule of typography may touch in a text: web and e-mail addresses, file names."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Possessive throughout: a word of any length is walked over once.
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"«»“”]++"
_EMAIL = r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++"
_DOTTED = r"(?P<dotted>(?<![\w.-])[\w-]++(?:\.[\w-]++)++(?:/[^\s<>\"«»“”]*+)?)"
UNTOUCHED = rf"{_ADDRESS}|{_EMAIL}|{_DOTTED}"

_UNTOUCHED = re.compile(UNTOUCHED)
# x--y.kz/a, minutes-10-15.docx: a name's last part is Latin; 10.5 and e.g. are not names.
_NAME = re.compile(r"[\w.-]*\.[A-Za-z][A-Za-z0-9]+(?![A-Za-z0-9])")
_HINT = re.compile(r"[.@:](?=[A-Za-z/])|@")


def untouched(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each address and file name."""
    if not _HINT.search(text):
        return
    for match in _UNTOUCHED.finditer(text):
        if is_untouched(match):
            yield match.span()


def is_untouched(match: re.Match[str]) -> bool:
    """Say whether a match of UNTOUCHED is one: not every word with a dot is a file name."""
    return match["dotted"] is None or _NAME.match(match["dotted"]) is not None
