"""Who may come, and how, is the second question after when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the event is still to come, and nobody is told who may come and how")
REMEDY = tell("say whether all are welcome, and give an address or a telephone number for those who want to come")
_INVITES = {
    "kk": r"кіру (?:тегін|еркін)|шақыр|барлығы|баршаңыз|бәріңіз|тіркел|тіркеу|жазыл|өтінім|билет|хабарлас|келіңіз|"
    r"күтеміз|ашық (?:есік|іс-шара)|қатыса ал|тікелей эфир",
    "ru": r"вход (?:свободн|бесплатн|открыт)|приглаша|приглас|для всех|всех желающих|запис(?:ать|ыва|ь)|регистр|заявк|"
    r"билет|жд[её]м|приходите|звоните|обращай|может каждый|могут все|открыт\w* для|трансляц|прямой эфир",
    "en": r"free|open to|invite|invitation|welcome|register|registration|sign up|book a|tickets?|apply|"
    r"may come|come along|call\b|put (?:your|their|a) name|broadcast|everybody|everyone",
}
_WAY = re.compile(r"\+?\d(?:[ ()-]{0,2}\d){9,}|\S@\S")
_INVITED = {language: re.compile(rf"\b(?:{words})", re.IGNORECASE) for language, words in _INVITES.items()}


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an event to come that has no link, no telephone number, and no word of whom it is for."""
    is_to_come = post.event_days is not None and post.event_days[1] >= post.day
    if not is_to_come or text.links or not post.is_first(text):
        return
    if not any(_INVITED[text.language].search(block.text) or _WAY.search(block.text) for block in text.shown):
        yield Advice(text.line("starts"), MESSAGE, REMEDY)


RULE = Rule(find, kinds=("event",))
