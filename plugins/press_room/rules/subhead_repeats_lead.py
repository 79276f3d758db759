"""Whoever reads the same twice stops reading."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule, words_of
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("the summary says the same as the first paragraph")
REMEDY = tell("let the summary say what follows from the news, or for how many people")
MOST_ALIKE, FEWEST, _STEM = 0.75, 5, 5
"""The share of the summary's words that stand in the lead too; fewer words are alike by chance."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a summary most words of which stand in the lead."""
    lead = {word[:_STEM].lower() for word in words_of("".join(run.text for run in edited_parts(text).lead))}
    own = {word[:_STEM].lower() for word in words_of(str(text.values.get("summary", "")))}
    if len(own) >= FEWEST and len(own & lead) >= MOST_ALIKE * len(own):
        yield Advice(text.line("summary"), MESSAGE, REMEDY, "summary")


RULE = Rule(find, kinds=RELEASE)
