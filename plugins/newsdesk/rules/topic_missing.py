"""A post without a topic stands on no page of a topic: who follows only pay, say, never meets it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the post has no topic, so it stands on no topic's page")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a post without topics where the federation has some."""
    if post.facts and post.facts.topics and not post.values.get("topics") and post.is_first(text, "topics"):
        known = ", ".join(topic.key for topic in post.facts.topics)
        remedy = tell("write one or two after topics:; known are {known}", known=known)
        yield Advice(text.line("topics"), MESSAGE, remedy, "topics")


RULE = Rule(find)
