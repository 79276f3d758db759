"""A demand that is made of nobody is nobody's to fulfil."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("something is demanded here, and nobody is named who shall do it")
REMEDY = tell("name the office or the person that can decide it, and until when")
_DEMANDS = {
    "kk": r"талап ет(?:еміз|еді|ті|тік)|шақырамыз|үндейміз|қажет деп санаймыз",
    "ru": r"требу(?:ем|ет|ют)(?! от\b)|призыва(?:ем|ет|ют)|настаива(?:ем|ет|ют)|считаем необходимым|"
    r"выража(?:ем|ет) протест",
    "en": r"demands?(?! (?:of|from)\b)|calls? for|urges?|insists?|protests? against",
}
_OFFICES = {
    "kk": r"үкімет|министр|әкім|жұмыс беруші|парламент|мәжіліс|сенат|депутат|президент|директор|басшы|басқарма|бөлім|"
    r"инспекция|прокуратура|сот(?:қа|тан)?\b|компания|зауыт|комиссия|құрылтайшы|иелер|комитет|мекеме|орган",
    "ru": r"правительств|министр|министерств|аким|работодател|парламент|мажилис|сенат|депутат|президент|директор|"
    r"руковод|управлени|администраци|инспекц|прокуратур|суд(?:а|у|ом)?\b|компани|завод|комисси|учредител|владельц|"
    r"собственник|комитет|хозяин|хозяев|главврач|главн\w+ врач|маслихат|отдел|департамент|власт|требу\w+ от\b",
    "en": r"government|minist(?:er|ry)|mayor|akim|employer|parliament|senate|deput(?:y|ies)|president|director|"
    r"manager|management|administration|inspect|prosecutor|court|company|companies|plant|commission|founder|owner|"
    r"committee|chief doctor|board|authorit|office|department|calls? (?:on|upon) |demands? (?:of|from)\b",
}
_DEMAND = {language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for language, words in _DEMANDS.items()}
_OFFICE = {language: re.compile(rf"\b(?:{words})", re.IGNORECASE) for language, words in _OFFICES.items()}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a statement that demands and names no office, company or person that could act."""
    if any(_OFFICE[text.language].search(block.text) for block in text.shown):
        return
    for sentence in text.sentences:
        if _DEMAND[text.language].search(sentence.text):
            yield Advice(sentence.line, MESSAGE, REMEDY)
            return


RULE = Rule(find, kinds=("statement",))
