"""Forms and lists put the surname first; people are introduced by their first name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.people import Mention
from plugins.newsdesk.rule import Advice, Mend, Rule
from plugins.newsroom import tell

REMEDY = tell("write the first name first, as people say it; the other order is for forms and lists")
_RUNNING = ("title", "summary", "paragraph", "quotation")
_BARE = re.compile(r".*(?:ұлы|қызы|улы|кызы|вич|вна|ична)\Z")
"""A patronymic without an ending; in Kazakh the last word of a name takes it."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find surnames before first names in running text."""
    for person in text.people:
        mention = next((one for one in person.mentions if _is_turned(one)), None)
        if mention:
            message = tell("{name}: the surname stands first", name=mention.words)
            yield Advice(mention.line, message, REMEDY, _field(mention), _mend(mention, text))


def _is_turned(mention: Mention) -> bool:
    return mention.surname_first and mention.has_first_name and mention.block.kind in _RUNNING


def _field(mention: Mention) -> str | None:
    return mention.block.kind if mention.block.kind in ("title", "summary") else None


def _mend(mention: Mention, text: EditedText) -> Mend | None:
    """Return the names in their other order; a patronymic tells for certain which is which."""
    is_certain = _BARE.fullmatch(mention.patronymic) if text.language == "kk" else mention.patronymic
    old = f"{mention.surname} {mention.given} {mention.patronymic}"
    line = text.source_lines[mention.line - 1]
    if not is_certain or line.count(old) != 1:
        return None
    return Mend(mention.line, old, f"{mention.given} {mention.patronymic} {mention.surname}")


RULE = Rule(find)
