"""A shortened address hides where it leads, and dies with the service that made it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.link_hosts import links_to
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("open it, and copy the address that the browser shows then")
_shortened = links_to(
    *(r"bit\.ly", r"goo\.gl", r"goo\.su", r"tinyurl\.com", r"clck\.ru", r"vk\.cc", r"t\.ly", r"is\.gd", r"v\.gd"),
    *(r"cutt\.ly", r"ow\.ly", r"buff\.ly", r"rb\.gy", r"u\.to", r"qps\.ru", r"tiny\.cc", r"shorturl\.at"),
    *(r"rebrand\.ly", r"s\.id", r"lnkd\.in", r"t\.co"),
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find links to services that shorten addresses."""
    for link, host in _shortened(text):
        yield Advice(link.line, tell("'{host}' hides where the link leads, and may end any day", host=host), REMEDY)


RULE = Rule(find)
