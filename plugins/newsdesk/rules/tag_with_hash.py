"""The share desk puts the sign before tags by itself; in feeds and search it is no letter of a word."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.mending import certain_mend
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("write plain words with spaces and commas: the share desk makes hashtags of them")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find tags that begin with the sign of a hashtag; the signs go where all tags stand on one line."""
    wrong = [tag for tag in text.values.get("tags", ()) if tag.startswith("#")]
    if wrong:
        line = text.line("tags")
        typed = text.source_lines[line - 1].partition(":")[2].strip()
        mend = certain_mend(text, line, typed, typed.replace("#", "")) if all(tag in typed for tag in wrong) else None
        yield Advice(line, tell("the tag '{tag}' has the sign of a hashtag", tag=wrong[0]), REMEDY, "tags", mend)


RULE = Rule(find)
