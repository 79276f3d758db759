"""A file in somebody's cloud asks readers to log in, and is gone when its owner tidies up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("save it as PDF beside the post, and link that: [the agreement](agreement.pdf)")
# Forms to fill in live there rightly.
_CLOUD = re.compile(
    r"https?://(?:www\.)?(?:(drive\.google\.com|docs\.google\.com(?!/forms)|disk\.yandex\.\w+|yadi\.sk|cloud\.mail\.ru|"
    r"dropbox\.com|onedrive\.live\.com|1drv\.ms|mega\.nz|icloud\.com|wetransfer\.com|we\.tl))(?:/|\Z)",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find links to files in clouds."""
    for link in text.links:
        if found := _CLOUD.match(link.address):
            message = tell("the file lies in a cloud, '{host}', where it may be closed or gone tomorrow", host=found[1])
            yield Advice(link.line, message, REMEDY)


RULE = Rule(find)
