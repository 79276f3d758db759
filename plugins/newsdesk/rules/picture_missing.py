"""Whoever scrolls sees pictures first: what had faces is passed by without them."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.body import video_host
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.gatherings import tells_of_gathering
from plugins.newsroom import tell

PORTRAIT = tell("an interview without a picture of whom was asked")
REPORT = tell("a report without a picture, a chart or a table")
GATHERING = tell("people came together here, and no picture shows them")
REMEDY = tell("ask whoever was there for a photo, and name it after image:")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an interview, a report or the news of a gathering that shows nothing; a video is shown too."""
    if not post.is_first(text) or any(one.pictures for one in post.texts) or _shows_video(text):
        return
    if post.kind == "interview":
        yield Advice(text.line("title"), PORTRAIT, REMEDY, "image")
    elif post.kind == "report" and not any(text.of_kind("cell")):
        yield Advice(text.line("title"), REPORT, REMEDY, "image")
    elif post.kind in ("news", "event") and tells_of_gathering(text):
        yield Advice(text.line("title"), GATHERING, REMEDY, "image")


def _shows_video(text: EditedText) -> bool:
    return any(video_host(link.address) for link in text.links)


RULE = Rule(find, kinds=("interview", "report", "news", "event"))
