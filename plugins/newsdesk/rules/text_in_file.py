"""What stands in a PDF or on a picture is not found by search, and not read on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

ENOUGH = 25
"""Words of the body that tell the main thing by themselves."""
LONGEST_WORDS = 20
"""Letters of each: longer texts are not counted."""
PDF = tell("the news is in the PDF, and the text only points to it")
SCAN = tell("the news is written on a picture, and the text only shows it")
REMEDY = tell("tell the main thing in a few sentences, and keep the file for those who want it all")
_SCANS = {
    "kk": r"скан|скриншот|афиша|хабарландыру|плакат|құттықтау хат|хаттың көшірмесі|құжаттың беті|бұйрық",
    "ru": r"скан|скриншот|афиша|объявлени|плакат|листовк|открытка|копия (?:письма|приказа)|приказ",
    "en": r"scan|screenshot|poster|announcement|leaflet|greeting card|(?:copy|page) of (?:the |an? )?(?:letter|order)",
}
_SCAN = {language: re.compile(rf"\b(?:{words})", re.IGNORECASE) for language, words in _SCANS.items()}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a text of few words with a PDF, or with the picture of a text."""
    letters = sum(len(block.text) for block in text.blocks)
    if letters > ENOUGH * LONGEST_WORDS or sum(len(words_of(block.text)) for block in text.blocks) >= ENOUGH:
        return
    if pdf := next((link for link in text.links if link.address.lower().endswith(".pdf")), None):
        yield Advice(pdf.line, PDF, REMEDY)
    elif scan := next((one for one in text.pictures if _SCAN[text.language].search(one.alt)), None):
        yield Advice(scan.alt_line, SCAN, REMEDY)


RULE = Rule(find)
