"""One word does not let anybody see a picture, nor does the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

WORD = tell("the alternative text is one word: nobody sees the picture by it")
FILE = tell("the alternative text is the name of a file")
REMEDY = tell("say in some words who or what is seen, and where: Teachers at a long table")
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|webp|heic)|(?:img|dsc[nf]?|pict?|photo|image|whatsapp image|screenshot|фото|сурет|снимок)"
    r"[\s_-]*\d[\d\s_:.()-]*(?:(?:at|в)\s[\d.:\s]+)?",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find alternative texts of one word, and those that a camera or a messenger wrote."""
    for picture in text.pictures:
        alt = picture.alt.strip()
        if _FILE.fullmatch(alt):
            yield Advice(picture.alt_line, FILE, REMEDY, picture.alt_field)
        elif len(words_of(alt)) == 1 and " " not in alt:
            yield Advice(picture.alt_line, WORD, REMEDY, picture.alt_field)


RULE = Rule(find)
