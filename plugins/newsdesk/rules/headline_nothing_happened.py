"""That people met is no news; what they decided is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell

MESSAGE = tell("the headline says that something took place, and not what came of it")
REMEDY = tell("say in it what was decided, won or learnt there")
_TOOK_PLACE = {
    "kk": re.compile(r"(?:болып )?(?:өтті|өтуде|өткізілді|ұйымдастырылды|жалғасуда|болды)\W*\Z"),
    "ru": re.compile(
        r"(?<!\w)(?:состоял(?:ся|ась|ось|ись)|прош(?:[её]л|ла|ло|ли)|провед[её]н[аоы]?|организован[аоы]?|продолжаются)(?!\w)"
    ),
    "en": re.compile(r"(?<!\w)(?:held|conducted|organi[sz]ed|takes? place|took place|continue)(?!\w)"),
}
_ABOUT = {
    "kk": re.compile(r".*\s(?:туралы|жайлы|жөнінде|хақында)\W*\Z"),
    "ru": re.compile(r"о(?:б|бо)?\s(?!ч[её]м|том|к[ао]м|т[еоё][хй])"),
    "en": re.compile(
        r"about\s|on\s(?:the\s)?(?:holding|results?|work|meeting|organi[sz]ation|question|issue|participation)(?!\w)"
    ),
}
"""A headline that is the name of a paper: «О проведении …», «… туралы»."""
_SAYS_MORE = re.compile(
    r"[:—–,;?!\d]|(?<!\w)(?:не|без|впервые|перв(?:ый|ая|ое|ые|ого)|нов(?:ый|ая|ое|ые|ом|ого)|алғаш\w*|тұңғыш|жаңа|not?|without|first|new|never|\w+с[ыі]з)(?!\w)"
)
"""What makes news of a meeting after all: a colon and what came of it, a number, «впервые», «төрағасыз»."""
_MOST_WORDS = 8
"""Of a headline that is but a meeting's name; a longer one has its news in it."""
_NEAR_KK = 1
"""Words that may stand between a meeting and its verb: «Семинар Алматыда өтті»."""
_VERB = {
    "ru": re.compile(
        r"\w{2,}(?:ла|ло|ли|лся|лась|лось|лись|[еиая]л|[еиё]т|[уюая]т|[еиуюая]тся|[аеё]н[аоы]?|[её]с|[её]з|ос|ог|[её]г|ёр)\Z"
    ),
    "en": re.compile(r"\w+(?:ed|[^s]s)\Z|(?:is|was|has|won|gets|will|to|gave)\Z"),
}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline about a meeting that has nothing but the meeting."""
    title = text.title.text.lower()
    if _SAYS_MORE.search(title):
        return
    language = text.language
    if _is_paper(title, language) or _was_held(title, language) or _is_name(title, language):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


def _is_paper(title: str, language: str) -> bool:
    """Return whether a headline is named as papers are, and nobody does anything in it."""
    says = language == "ru" and any(map(_VERB["ru"].match, title.split()))
    return _ABOUT[language].match(title) is not None and not says


def _was_held(title: str, language: str) -> bool:
    held, events = _TOOK_PLACE[language].search(title), list(phrases("events", language).pattern.finditer(title))
    if language == "kk" and held and events:
        return len(title[events[-1].end() : held.start()].split()) <= _NEAR_KK
    return bool(held and events)


def _is_name(title: str, language: str) -> bool:
    """Return whether a headline is a meeting with its adjectives, and no verb says anything of it."""
    words, events = title.split(), phrases("events", language).pattern.finditer(title)
    event = next(events, None)
    if event is None or not 1 < len(words) <= _MOST_WORDS:
        return False
    if language == "kk":  # Its verb would stand last.
        last = [event, *events][-1]
        return not title[last.end() :].strip(" .")
    before, behind = title[: event.start()].split(), title[event.end() :].split()
    # "An enlarged session": in English an adjective may look like a verb.
    said = behind if language == "en" else (*before, *behind)
    return len(before) <= 2 and not any(map(_VERB[language].match, said))


RULE = Rule(find, kinds=("news", "release", "report"))
