"""What was corrected in one language is still wrong in the others until somebody corrects it there too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Message, tell

REMEDY = tell("make the same change here and write the same key, or say nothing of it if this version was right")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find that another version has a correction, or a later change, that this one has not."""
    for other in post.others(text):
        message = _behind(text, other)
        if message:
            yield Advice(text.line("updated"), message, REMEDY, "updated" if "updated" in text.lines else None)
            return


def _behind(text: EditedText, other: EditedText) -> Message | None:
    name = other.path.rpartition("/")[2]
    if "correction" in other.lines and "correction" not in text.lines:
        return tell(
            "{name} has a correction in line {line}, and this version has none",
            name=name,
            line=other.line("correction"),
        )
    changed, own = (_day(one.values.get("updated")) for one in (other, text))
    if "updated" in other.lines and changed and (own is None or own < changed):
        return tell("{name} was updated on {day}, and this version was not", name=name, day=changed.isoformat())
    return None


def _day(moment: date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


RULE = Rule(find)
