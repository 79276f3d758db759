"""The status line comes by itself, and changes with the embargo."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("when a release may be published stands above it by itself")
REMEDY = tell("take this line out; for a later moment write embargo: in the header")
_STATUS = re.compile(
    r"\A\W*(?:для (?:немедленно\w+|свободно\w+) (?:публикаци|распространени)|можно публиковать сразу|эмбарго до|"
    r"не публиковать до|бірден жариялауға|дереу жариялау|жариялауға рұқсат|эмбарго:|\w[^.]{0,40} дейін жарияламау|"
    r"for (?:immediate )?release\b|embargo(?:ed)? until|not for publication before)",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find blocks that begin with a status, such as «Для немедленной публикации»."""
    for block in text.blocks:
        if _STATUS.search(block.text):
            yield Advice(block.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
