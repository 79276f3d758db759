"""A shortened address hides where it leads, and dies with the service that made it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("open it, and copy the address that the browser shows then")
_SHORTENED = re.compile(
    r"https?://(?:www\.)?(bit\.ly|goo\.gl|goo\.su|tinyurl\.com|clck\.ru|vk\.cc|t\.ly|is\.gd|v\.gd|cutt\.ly|ow\.ly|"
    r"buff\.ly|rb\.gy|u\.to|qps\.ru|tiny\.cc|shorturl\.at|rebrand\.ly|s\.id|lnkd\.in|t\.co)(?:/|\Z)",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find links to services that shorten addresses."""
    for link in text.links:
        if found := _SHORTENED.match(link.address):
            message = tell("'{host}' hides where the link leads, and may end any day", host=found[1])
            yield Advice(link.line, message, REMEDY)


RULE = Rule(find)
