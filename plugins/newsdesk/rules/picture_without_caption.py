"""Who is in the picture is the first thing that readers ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("there are people in the picture, and no caption says who they are")
REMEDY = tell("write after image_caption: who they are, from left to right, where and when")
_PEOPLE = {
    "kk": r"адам(?:дар|\b)|қызметкер|жұмысшы|мұғалім|дәрігер|мейіргер|мейірбике|жүргізуші|қатысушы|төраға|төрайым|"
    r"директор|делегат|басшы|ардагер|кенші|өкіл|маман|спортшы|әйел|ер кісі|жастар|балалар|тыңдаушы|мүшелер",
    "ru": r"участни[кц]|работни[кц]|рабочие|рабочих|люди|людей|человек|женщин|мужчин|председател|директор|медсестр|"
    r"врач|учител|водител|делегат|команд[аыу]|дети|ветеран|руководител|специалист|педагог|шахт[её]р|сотрудни[кц]|"
    r"студент|слушател|докладчи[кц]|члены",
    "en": r"people|workers?|members?|nurses?|teachers?|drivers?|doctors?|participants?|chair(?:man|woman|person)|"
    r"women|woman|men|man|children|staff|team|delegates?|leaders?|miners?|engineers?|students?|speakers?|veterans?",
}
_END = r"\b"
_SHOWN = {
    language: re.compile(rf"\b(?:{words}){_END if language == 'en' else ''}", re.IGNORECASE)
    for language, words in _PEOPLE.items()
}
_DRAWN = re.compile(r"\s*(?:сурет|рисунок|drawing|диаграмма|картина|painting|бейне|эмблема)\b", re.IGNORECASE)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find people in a lead picture that has no caption; drawn people have no names."""
    for picture in text.pictures[:1]:
        named = picture.caption or not picture.is_lead or _DRAWN.match(picture.alt)
        if not named and _SHOWN[text.language].search(picture.alt):
            yield Advice(picture.alt_line, MESSAGE, REMEDY, "image_caption")


RULE = Rule(find)
