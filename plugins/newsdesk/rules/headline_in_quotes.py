"""A headline that is all quotation does not say whose words these are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the whole headline stands between quotation marks")
REMEDY = tell("say who it is, or what it is called: a name before or behind the quotation")
_QUOTED = re.compile(r"""(?:«[^«»]*»|“[^“”]*”|"[^"]*"|'[^']*'|‘[^‘’]*’|„[^„“]*“)[.!?…]?\Z""")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline that is one quotation from its first sign to its last."""
    if _QUOTED.match(text.title.text):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


# Of an interview the very words are the best headline, and its page says who speaks.
RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
