"""Characters that nobody sees, written by a name for them: they are told and reach no page, as typed ones do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import category
from xml.etree.ElementTree import Element

from plugins.newsroom import tell
from plugins.typesetting import SOFT_HYPHEN, without_unseen_entities

from .unplaced_problems import UnplacedProblem, warning

_REMEDY = tell("readers do not get them: delete them here too")


def unseen(letters: Iterable[str]) -> UnplacedProblem:
    """Return the warning for some letters that were taken out of a text."""
    told = tuple(dict.fromkeys(letters))
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in told)
    code = "control-character" if any(category(letter) in ("Cc", "Cn") for letter in told) else "look-alike"
    return warning(code, tell("there are characters here that nobody sees: {codes}", codes=codes), _REMEDY)


def in_attributes(root: Element) -> Iterator[str]:
    """Delete such entities and soft hyphens in addresses and in texts about pictures and links; return the entities."""
    for element in root.iter():
        for name, value in element.items():
            if "&" in value or SOFT_HYPHEN in value:
                shown, entities = without_unseen_entities(value.replace(SOFT_HYPHEN, ""))
                element.set(name, shown)
                yield from entities
