"""A file in somebody's cloud asks readers to log in, and is gone when its owner tidies up."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.link_hosts import links_to
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("save it as PDF beside the post, and link that: [the agreement](agreement.pdf)")
# Forms to fill in live there rightly.
_in_cloud = links_to(
    *(r"drive\.google\.com", r"docs\.google\.com(?!/forms)", r"disk\.yandex\.\w+", r"yadi\.sk", r"cloud\.mail\.ru"),
    *(r"dropbox\.com", r"onedrive\.live\.com", r"1drv\.ms", r"mega\.nz", r"icloud\.com", r"wetransfer\.com", r"we\.tl"),
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find links to files in clouds."""
    for link, host in _in_cloud(text):
        message = tell("the file lies in a cloud, '{host}', where it may be closed or gone tomorrow", host=host)
        yield Advice(link.line, message, REMEDY)


RULE = Rule(find)
