"""«Так называемый» says already that the word is somebody else's; marks say it a second time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Mend, Rule
from plugins.newsroom import tell

MESSAGE = tell("quotation marks stand behind words that say the same")
REMEDY = tell("delete the marks; better still, write plainly what you think of it")
_SO_CALLED = {
    "ru": re.compile(r"так называем\w+ (?P<old>«(?P<words>[^»]+)»|\"(?P<typed>[^\"]+)\")", re.IGNORECASE),
    "en": re.compile(r"so-called (?P<old>“(?P<words>[^”]+)”|\"(?P<typed>[^\"]+)\")", re.IGNORECASE),
}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find marks behind «так называемый» and "so-called"; of words with small letters they can go."""
    lines = text.source_lines
    for block in text.prose:
        for line in range(block.line, block.line + block.text.count("\n") + 1):
            for found in _SO_CALLED[text.language].finditer(lines[line - 1]):
                words = found["words"] or found["typed"]
                is_certain = words.islower() and lines[line - 1].count(found["old"]) == 1
                yield Advice(line, MESSAGE, REMEDY, mend=Mend(line, found["old"], words) if is_certain else None)


# In Kazakh «… деп аталатын» introduces names, and these have marks by right.
RULE = Rule(find, languages=("ru", "en"))
