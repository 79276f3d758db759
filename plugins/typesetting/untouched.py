"""Parts of a text that no rule of typography may touch: web and e-mail addresses, file names."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Possessive throughout: a word of any length is walked over once. Groups are atomic instead of possessive, which is the
# same: before 3.11.5 Python takes the begin of a repetition that does not match for a part of a possessive one.
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"«»“”]++"
_EMAIL = r"(?<![\w.+-])[\w.+-]++@[\w-]++(?>(?:\.[\w-]++)+)"
_DOTTED = r"(?P<dotted>(?<![\w.-])[\w-]++(?>(?:\.[\w-]++)+)(?:/[^\s<>\"«»“”]*+)?)"
UNTOUCHED = rf"{_ADDRESS}|{_EMAIL}|{_DOTTED}"

_UNTOUCHED = re.compile(UNTOUCHED)
# x--y.kz/a, minutes-10-15.docx: a name's last part is Latin; 10.5 and e.g. are not names.
_NAME = re.compile(r"[\w.-]*\.[A-Za-z][A-Za-z0-9]+(?![A-Za-z0-9])")
# Patterns that begin with one class of characters are found faster.
_HINT = re.compile(r"[.@:](?:(?=[A-Za-z/])|(?<=@))")
_HINT_OR_WWW = re.compile(r"[.@:w](?:(?<=[.:])(?=[A-Za-z/])|(?<=@)|(?<=w)ww\.)")
_GAP = re.compile(r"[ \n]")


def untouched(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each address and file name."""
    if not _HINT.search(text):
        return
    done = 0
    for hint in _HINT_OR_WWW.finditer(text):
        if hint.start() < done:
            continue
        # Neither of them goes over a space, so only what stands around a hint is read.
        start = 1 + max(text.rfind(" ", done, hint.start()), text.rfind("\n", done, hint.start()), done - 1)
        gap = _GAP.search(text, hint.end())
        done = gap.end() if gap else len(text)
        for match in _UNTOUCHED.finditer(text, start, done):
            if is_untouched(match):
                yield match.span()


def is_untouched(match: re.Match[str]) -> bool:
    """True if a match of UNTOUCHED is one: not every word with a dot is a file name."""
    return match["dotted"] is None or _NAME.match(match["dotted"]) is not None
