"""«Так называемый» says already that the word is somebody else's; marks say it a second time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Mend, Rule
from plugins.newsroom import tell

MESSAGE = tell("quotation marks stand beside words that say the same")
REMEDY = tell("delete the marks; better still, write plainly what you think of it")
_PRETENDED = "сымақ", r"-м[ыі]с\b"
"""Kazakh endings that say it: реформасымақ is no reform, көмек-міс is help for whoever believes it."""
_KAZAKH_WORDS = rf"\w+{_PRETENDED[0]}\w*|[^»\"]+(?=[»\"][ -]?{_PRETENDED[0]})|[а-яёәіңғүұқөһ]+(?=[»\"]{_PRETENDED[1]})"
_SO_CALLED = {
    "kk": re.compile(rf"(?P<old>«(?P<words>{_KAZAKH_WORDS})»|\"(?P<typed>{_KAZAKH_WORDS})\")"),
    "ru": re.compile(r"так называем\w+ (?P<old>«(?P<words>[^»]+)»|\"(?P<typed>[^\"]+)\")", re.IGNORECASE),
    "en": re.compile(r"so-called (?P<old>“(?P<words>[^”]+)”|\"(?P<typed>[^\"]+)\")", re.IGNORECASE),
}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find marks behind «так называемый» and "so-called", around «…сымақ»; of words with small letters they can go."""
    lines = text.source_lines
    for block in text.prose:
        for line in range(block.line, block.line + block.text.count("\n") + 1):
            for found in _SO_CALLED[text.language].finditer(lines[line - 1]):
                words = found["words"] or found["typed"]
                is_one_word = not lines[line - 1].startswith((f" {_PRETENDED[0]}", f"-{_PRETENDED[0]}"), found.end())
                is_certain = words.islower() and is_one_word and lines[line - 1].count(found["old"]) == 1
                yield Advice(line, MESSAGE, REMEDY, mend=Mend(line, found["old"], words) if is_certain else None)


# In Kazakh «… деп аталатын» introduces names, and these have marks by right.
RULE = Rule(find)
