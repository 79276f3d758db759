"""A version that is half as long has lost facts: readers of one language are told less than others."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.parity import lacking, lacks_much
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

SHOWN = 5
REMEDY = tell("tell these facts here as well; the words may be fewer")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a version that is much shorter than another one and lacks several of its facts."""
    if not lacks_much(text, post):
        return
    facts = lacking(text, post)
    message = tell(
        "this version is much shorter than {name} and lacks {facts}",
        name=facts[0].other_name,
        facts=", ".join(one.there for one in facts[:SHOWN]) + (" …" if len(facts) > SHOWN else ""),
    )
    yield Advice(text.title.line, message, REMEDY)


RULE = Rule(find)
