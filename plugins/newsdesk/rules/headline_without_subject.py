"""In a list of news from a hundred organizations nobody knows who «we» are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.quoted import without_quoted
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell

MESSAGE = tell("the headline does not say who did it")
REMEDY = tell("name who did it: the union, the nurses, the plant")
_WE = {
    # The verb says it by itself: «Жеңеміз».
    "kk": re.compile(r"(?<!\w)біз(?:дің|ге|ді|ден|бен)?(?!\w)|\w{2,}(?:[ае]м[ыі]з|йм[ыі]з)\W*\Z", re.IGNORECASE),
    "ru": re.compile(r"(?<!\w)(?:мы|нам|нас|нами)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:we|us|our)(?!\w)", re.IGNORECASE),
}
_ENDS_WITH_VERB = "kk"
"""In Kazakh the verb stands last, in Russian and English a headline without a subject begins with it."""
_HOST_KK = re.compile(r"(?:өткізді|ұйымдастырды)\W*\Z")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline whose verb has no subject, or «we» for one."""
    title = without_quoted(text.title.text).strip()
    we = _WE[text.language].search(title)
    # Before a colon «we» are those who are named behind it: «Как мы живём: рассказ буровика».
    if we and ":" not in title[we.end() :]:
        message = tell("the headline says '{words}', and readers do not know who that is", words=we[0].strip(" .!?"))
        yield Advice(text.title.line, message, REMEDY, "title")
    elif not we and _lacks_subject(title.lower(), text.language):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


def _lacks_subject(title: str, language: str) -> bool:
    done = phrases("done", language).pattern
    if language != _ENDS_WITH_VERB:
        return done.match(title) is not None
    # «Семинар өткіздік» is said by us, «Семинар өткізді» by nobody: the event is what was held.
    event = phrases("events", language).pattern.match(title)
    return done.search(title.rsplit(maxsplit=1)[-1] if title else "") is not None or (
        event is not None and _HOST_KK.fullmatch(title[event.end() :].strip()) is not None
    )


RULE = Rule(find, kinds=("news", "release", "report"))
