"""Who reads only the lead has read the news, if it ends before their patience does."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsdesk.words.bounds import BOUNDS
from plugins.newsroom import tell

REMEDY = tell("keep who, what, when and where; the rest begins the next paragraph")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a lead with more words than are read in one breath or two."""
    count, most = len(words_of(text.lead.text)), BOUNDS[text.language].lead_words
    if count > most:
        message = tell("the lead has {count} words; {most} are enough", count=count, most=most)
        yield Advice(text.lead.line, message, REMEDY, "summary" if text.lead.kind == "summary" else None)


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
