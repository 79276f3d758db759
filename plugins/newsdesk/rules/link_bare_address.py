"""A long address is read by nobody, and read aloud letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.body import video_host
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 40
"""Letters: a site's name, and a word or two behind it, are said in an interview too."""
MESSAGE = tell("the long address stands in the text itself")
REMEDY = tell("hide it behind words that say what is there: [the collective agreement](https://…)")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find links whose words are a long address; a film's, alone in its paragraph, is shown as a film."""
    for block in text.blocks:
        for link in block.links:
            words = link.words.strip()
            is_film = video_host(link.address) and block.text.strip() == words
            if len(words) > MOST and words.startswith(("http://", "https://", "www.")) and not is_film:
                yield Advice(link.line, MESSAGE, REMEDY)


RULE = Rule(find)
