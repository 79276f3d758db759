"""Whose news is it? The lead of a release says it by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule, words_of
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("the lead does not name the organization that speaks here")
REMEDY = tell("name it in the lead, in full or as it is known")
_ANY = re.compile(r"кәсіпода|федерация|профсоюз|федераци|\bunions?\b|federation", re.IGNORECASE)
_LONG, _STEM = 5, 5


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a lead and a summary with neither a word of the organization's names nor one such as «профсоюз»."""
    parts = edited_parts(text)
    lead = "".join(run.text for run in parts.lead if not run.bold)
    words = f"{text.values.get('summary', '')} {lead}".lower()
    names = (name for texts in (post.organization.name, post.organization.short_name) for _, name in texts)
    stems = {word[:_STEM].lower() for name in names for word in words_of(name) if len(word) >= _LONG}
    if lead.strip() and not _ANY.search(words) and not any(stem in words for stem in stems):
        yield Advice(parts.lead_line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
