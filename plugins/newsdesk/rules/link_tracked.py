"""What networks add to an address counts your readers for others, and makes it long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.mending import certain_mend
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("delete it: the link leads to the same page")
_MARK = re.compile(
    r"(?:utm_\w+|fbclid|gclid|yclid|ysclid|dclid|msclkid|mc_[ce]id|igsh(?:id)?|_openstat)=[^&#\s]*", re.IGNORECASE
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find marks of campaigns in addresses, and take them out where they stand in the file as they are read."""
    for link in text.links:
        beginning, asked, rest = link.address.partition("?")
        query, sign, place = rest.partition("#")
        parts = query.replace("&amp;", "&").split("&")
        kept = [part for part in parts if not _MARK.fullmatch(part)]
        if asked and kept != parts:
            clean = f"{beginning}{'?' if kept else ''}{'&'.join(kept)}{sign}{place}"
            mark = next(part for part in parts if part not in kept).partition("=")[0]
            message = tell("the address still has a mark of a network: '{mark}'", mark=mark)
            yield Advice(link.line, message, REMEDY, mend=certain_mend(text, link.line, link.address, clean))


RULE = Rule(find)
