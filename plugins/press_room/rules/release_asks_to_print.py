"""Newsrooms print what is news; a request in the text has to be cut out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the text asks to be published; a newsroom has to cut that out")
REMEDY = tell("ask in the letter with which you send the release, and leave the text to the news")
_ASKS = re.compile(
    r"прос(?:им|ьба) (?:вас )?(?:опубликовать|разместить|напечатать|осветить|распространить)|"
    r"жариялау(?:ды|ыңызды|ларыңызды) сұрай|жариялап беру|басып шығаруды сұра|"
    r"(?:please|we ask you to|kindly) (?:publish|print|post|share|run)|"
    r"эфирге шығаруды сұра|таратуды сұраймыз|просьба к редакци",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sentences that ask newsrooms to publish."""
    for sentence in text.sentences:
        if _ASKS.search(sentence.text):
            yield Advice(sentence.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
