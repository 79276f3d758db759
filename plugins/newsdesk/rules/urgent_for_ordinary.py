"""A banner that cries over what is past is passed by when there is a fire."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.gatherings import tells_of_gathering
from plugins.newsroom import tell

MESSAGE = tell("a banner for what is past: nobody has to do anything at once")
REMEDY = tell("delete urgent_until, and keep it for what people must know today")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a banner on an interview, a report, or the news of a gathering that was."""
    if "urgent_until" not in post.values or not post.is_first(text, "urgent_until"):
        return
    if post.kind in ("interview", "report") or tells_of_gathering(text):
        yield Advice(text.line("urgent_until"), MESSAGE, REMEDY, "urgent_until")


RULE = Rule(find, kinds=("interview", "report", "news"))
