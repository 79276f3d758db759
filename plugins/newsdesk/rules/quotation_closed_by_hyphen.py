"""A hyphen joins parts of a word; between speech and its speaker stands a dash, in English a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Mend, Rule
from plugins.newsdesk.words.saying import SAID
from plugins.newsroom import tell

MESSAGE = tell("a hyphen stands between the quotation and who says it")
REMEDY = tell("put a dash with spaces there: the comma stands before it")
REMEDY_IN_ENGLISH = tell("put a comma within the quotation marks, and neither hyphen nor dash")
_HYPHEN = {
    # A hyphen with spaces on both sides becomes a dash by itself.
    "kk": re.compile(rf"(?P<last>\S)(?P<old>[»”\"](?P<comma>,?)(?: ?-| -)(?=(?:деп )?(?:{SAID['kk']})))"),
    "ru": re.compile(rf"(?P<last>\S)(?P<old>[»”\"](?P<comma>,?)(?: ?-| -)(?=(?:{SAID['ru']})))"),
    "en": re.compile(rf"(?P<last>\S)(?P<old>(?P<mark>[”\"])(?P<comma>,?) ?[-–—]{{1,2}} ?(?=(?:{SAID['en']})))"),
}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a hyphen behind closing marks and before a verb of saying."""
    lines = text.source_lines
    for block in text.prose:
        for line in range(block.line, block.line + block.text.count("\n") + 1):
            if found := _HYPHEN[text.language].search(lines[line - 1]):
                remedy = REMEDY_IN_ENGLISH if text.language == "en" else REMEDY
                yield Advice(line, MESSAGE, remedy, mend=_mend(line, lines[line - 1], found, text.language))


def _mend(number: int, line: str, found: re.Match[str], language: str) -> Mend | None:
    last, old = found["last"], found["old"]
    if line.count(old) != 1 or last == ".":
        return None
    needs_comma = last not in ",!?…"
    if language == "en":
        return Mend(number, old, f"{',' if needs_comma else ''}{found['mark']} ")
    comma = found["comma"] or ("," if needs_comma else "")
    return Mend(number, old, f"{old[0]}{comma} — ")


RULE = Rule(find)
