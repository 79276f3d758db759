"""A video plays on the page alone: PDF and Word show nothing in its place."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.body import video_host
from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("PDF, Word and mail show no video, and nothing in its place")
REMEDY = tell("say in a sentence what it shows, with the link in its words")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find lone addresses of videos."""
    for block in text.blocks:
        link = block.links[0] if len(block.links) == 1 else None
        if link and link.words.strip() == block.text.strip() == link.address and video_host(link.address):
            yield Advice(block.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
