"""Words of news about people who came together: a seminar that was held, a contest that somebody won."""

from __future__ import annotations

import re

from plugins.newsdesk.edited_post import EditedText
from plugins.newsdesk.sentences import sentences_of

_CONTESTS = {
    "kk": r"байқау|турнир|спартакиада|сайыс|жарыс|чемпионат|олимпиада",
    "ru": r"конкурс|турнир|спартакиад|соревновани|чемпионат|олимпиад|первенств",
    "en": r"contest|tournament|competition|championship|olympiad",
}
_WON = {
    "kk": r"жеңді|жеңіске жетті|жеңіп алды|жүлде(?:лі орын)? алды|бірінші орын(?:ды)? алды",
    "ru": r"победил[аи]?|выиграл[аи]?|занял[аи]? (?:перв|втор|трет)\w+ мест\w+|одержал[аи]? победу",
    "en": r"won(?!['’])|came (?:first|second|third)|took (?:first|second|third) place",
}
_GATHERINGS = {
    "kk": r"семинар|конференция|форум|съезд|слет|фестивал|митинг|мереке|концерт|көрме|сенбілік|тренинг|кездесу|"
    r"жиналыс|жәрмеңке|дөңгелек үстел",
    "ru": r"семинар|конференци|форум|съезд|сл[её]т(?:[аеу]?|ом)\b|фестивал|митинг|праздник|концерт|выставк|субботник|"
    r"тренинг|встреч[аеиу]|собрани|ярмарк|кругл\w+ стол",
    "en": r"seminar|conference|forum|congress|rally|festival|concert|exhibition|training day|workshop|meeting|"
    r"(?:job|craft) fair|round table|celebration|ceremony",
}
_HELD = {
    "kk": r"өтті|өткізді|өткізілді|аяқталды|жиналды|қатысты|бас қосты|ашылды",
    "ru": r"прош(?:[её]л|л[аио])|состоял(?:ся|[аио]сь)|прове(?:ли|л[ао])|пров[её]л|собрал(?:[аи]|ись|ся)?|"
    r"заверш(?:ил[аио]сь|ился)|участвовал[аио]?|приняли участие|открыл(?:ся|[аио]сь)",
    "en": r"took place|(?<!be )held|gathered|came together|attended|took part|ended|hosted|met|opened",
}


_BEFORE = {
    "kk": "",
    "ru": r"(?<!после )(?<!перед )(?<!до )(?<!для )",
    "en": r"(?<!after )(?<!after a )(?<!after the )(?<!before )(?<!before the )",
}
_BEHIND = {"kk": r"(?!\w*\s+(?:кейін|дейін|бұрын))", "ru": "", "en": ""}
"""Around the word of a gathering: what was done after one is the news itself."""


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)


_PAIRS = {
    language: (
        (
            _pattern(f"{_BEFORE[language]}(?:{_CONTESTS[language]}|{_GATHERINGS[language]}){_BEHIND[language]}"),
            _pattern(rf"(?:{_HELD[language]})\b"),
        ),
        (_pattern(_CONTESTS[language]), _pattern(rf"(?:{_WON[language]})(?!\w)")),
    )
    for language in _HELD
}


def tells_of_gathering(text: EditedText) -> bool:
    """Return whether the title or a sentence of the lead says that people came together for something."""
    told = (text.title.text, *(one.text for one in sentences_of(text.lead, text.language)))
    pairs = _PAIRS[text.language]
    return any(what.search(one) and was.search(one) for one in told for what, was in pairs)
