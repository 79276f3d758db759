r"""Characters that nobody sees: controls, marks of the writing direction, joiners, breaks and fillers of zero width.

There are two ways to write them: with the keyboard, and by a name for them (`"\u202e"` of YAML, `&#x202E;` of HTML).
`mark_unwanted` finds the first in a file's text, where each has a line and a column; the other functions find what
comes out of such names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
ZERO_WIDTH = "\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e007f"

# Joiners are letters' own business in Arabic and Indic words, direction marks beside Hebrew and Arabic ones.
_RIGHT_TO_LEFT = "\u0590-\u08ff"
_JOINING = "\u0590-\u1fff"
_EMOJI = "\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff"
_UNWANTED = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffc]"
    r"|(?!\A)\ufeff"
    f"|(?<![{_RIGHT_TO_LEFT}])[\u061c\u200e\u200f](?![{_RIGHT_TO_LEFT}])"
    f"|(?<![{_JOINING}{_EMOJI}])\u200d|\u200d(?![{_JOINING}{_EMOJI}])"
    f"|(?<![{_JOINING}])[\u200c\u180e]|[\u200c\u180e](?![{_JOINING}])"
    # The flags of lands within lands are a black flag and letters of these.
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]"
)
UNWANTED = "\ufdd0"
"""Stands for an unwanted character; Unicode promises that it is none itself."""

SOFT_HYPHEN = "\u00ad"

# What neither HTML nor XML 1.0 may hold, and the second row of control characters.
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_BREAKS = "\x0b\x0c\r\x85\u2028\u2029"
_BREAKS_TOLD = frozenset(_BREAKS) - {"\r"}
_UNSEEN = re.compile(f"[{DIRECTIONS}{ZERO_WIDTH}{_CONTROLS}{_BREAKS}{SOFT_HYPHEN}]")
_UNPRINTABLE = re.compile(f"[{_CONTROLS}]")
_BREAK = re.compile(f"[{_BREAKS}]+")
_ENTITY = re.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")


def mark_unwanted(text: str) -> str:
    """Replace each of them that has no business in its place by UNWANTED; the length stays."""
    return _UNWANTED.sub(UNWANTED, text)


def without_unseen(text: str, *, soft_hyphens: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return the text as it can be seen, and the characters that were taken out of it, each once.

    Breaks of a line that are no newline become a space. Soft hyphens go too unless they may stay, without being
    counted: word processors leave them.
    """
    if not _UNSEEN.search(text):
        return text, ()
    marked = _UNPRINTABLE.sub(UNWANTED, mark_unwanted(f" {text}")[1:])
    taken = (old for old, new in zip(text, marked, strict=True) if new == UNWANTED or new in _BREAKS_TOLD)
    seen = _BREAK.sub(" ", marked.replace(UNWANTED, ""))
    return seen if soft_hyphens else seen.replace(SOFT_HYPHEN, ""), tuple(dict.fromkeys(taken))


def without_unseen_entities(text: str) -> tuple[str, dict[str, str]]:
    """Do the same with entities of HTML, and return what each that was taken out stands for; all others stay."""
    taken: dict[str, str] = {}

    def seen(found: re.Match[str]) -> str:
        before, after = text[: found.start()][-1:], text[found.end() : found.end() + 1]
        shown = shown_for_entity(found[0], before, after)
        if shown is None:
            return found[0]
        if shown == SOFT_HYPHEN:
            return ""
        taken[found[0]] = letter_of_entity(found[0])
        return shown

    return (_ENTITY.sub(seen, text) if "&" in text else text), taken


def shown_for_entity(entity: str, before: str, after: str) -> str | None:
    """Return what to show for an entity between two letters: nothing, a space, a soft hyphen; None for the entity."""
    letter = letter_of_entity(entity)
    if letter in ("", SOFT_HYPHEN):
        return letter or None
    around = f"{before or ' '}{letter}{after or ' '}"
    shown, taken = without_unseen(around, soft_hyphens=True)
    return shown[1:-1] if taken else None


def letter_of_entity(entity: str) -> str:
    """Return the character that nobody sees for which an entity stands; empty for all others.

    Browsers show some controls as the letters that Windows had there: `&#151;` is a dash. What no number may say is
    shown as a damaged letter.
    """
    shown = unescape(entity)
    if not entity.startswith("&#"):
        return shown if len(shown) == 1 and _UNSEEN.match(shown) else ""
    if shown in ("", "\ufffd"):
        number = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
        return "\ufffe" if shown else chr(number)
    return shown if _UNSEEN.match(shown) else ""


def entities_of(text: str, letters: Iterable[str]) -> Iterator[str]:
    """Return the entities of a text that stand for some of these letters."""
    wanted = frozenset(letters)
    return (found[0] for found in _ENTITY.finditer(text) if letter_of_entity(found[0]) in wanted)
