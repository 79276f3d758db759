"""What the organization is fits into three sentences, or nobody copies it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MOST = 100
"""Words."""
REMEDY = tell("keep in [about] of organization.toml who you are, since when and for how many people")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a text about the organization with many words."""
    count = len(dict(post.organization.about).get(text.language, "").split())
    if count > MOST:
        message = tell(
            "what is said about the organization has {count} words; up to {most} are copied", count=count, most=MOST
        )
        yield Advice(text.title.line, message, REMEDY)


RULE = Rule(find, kinds=RELEASE)
