"""Who reads a site has no button to like, no profile to look at and nothing to swipe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("leave it out here: the share desk makes a text for each network")
_CALLS = {
    "kk": r"\A\s*(?:достар|жазылушылар|оқырмандар)\s*!|лайк\s+бас\w*|репост\s+жаса\w*|достарыңыз(?:бен|ға)\s+бөлісі\w+|"
    r"(?:парақша|арна|бет)\w*\s+жазылы(?:ңыз|п\s+қой)\w*|пікір(?:де|іңізді)?\s+(?:жазыңыз|қалдырыңыз)|"
    r"сілтеме\s+(?:шапкада|профильде|биода)|профильдегі\s+сілтеме|сториске?\s+(?:қара|сал)\w*|"
    r"(?:оңға|солға)\s+(?:сырғыт|парақта)\w*",
    "ru": r"\A\s*(?:друзья|подписчики)\s*!|став(?:ьте|им)\s+лайк\w*|лайкайте|(?:делайте|сделайте|жмите)\s+репост|"
    r"делитесь\s+с\s+друзьями|подписывайтесь\s+на\s+наш\w*|пишите\s+в\s+комментари\w+|жд[её]м\s+ваши\s+комментари\w+|"
    r"ссылк\w+\s+в\s+(?:шапке|профиле|описании|био|сторис)|в\s+шапке\s+профиля|листайте\s+(?:вправо|карусель|дальше)|"
    r"смотрите\s+(?:в\s+)?сторис|отмечайте\s+друзей",
    "en": r"\A\s*(?:friends|followers)\s*!|link\s+in\s+(?:our\s+|the\s+)?(?:bio|profile)|like\s+and\s+share|"
    r"(?:hit|smash)\s+(?:the\s+)?like|tag\s+(?:a\s+friend|your\s+friends)|follow\s+us\s+(?:on|for|here|and)|"
    r"drop\s+a\s+comment|tell\s+us\s+in\s+the\s+comments|swipe\s+(?:left|right|up|to)|share\s+with\s+(?:your\s+)?friends",
}
_CALL = {language: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) for language, words in _CALLS.items()}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find calls that only people in a network can follow, once in a text."""
    for block in text.shown:
        if found := _CALL[text.language].search(block.text):
            words = " ".join(found[0].split())
            message = tell("'{words}' is said to readers of a network, not of a site", words=words)
            yield Advice(block.line_of(found.start()), message, REMEDY)
            return


RULE = Rule(find)
