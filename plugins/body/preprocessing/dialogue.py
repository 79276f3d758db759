"""A dash begins an item of a list, and in Kazakh and Russian also what somebody says: what is surely a list.

Said are sentences: `— Сколько вас? — спросила она.` Items seldom are, and end with `;` or begin with a small letter.
Where nobody can tell, the lines stay as they are and the author is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_EMPHASIS = re.compile(r"[*_~]+")
_AFTER_WORDS = " \t\u00a0»”“\"’'"
_SENTENCES = re.compile(r"[.!?…][»”\"]?\s")
_SAYER = re.compile(r"[,.?!…][»”\"]?[ \u00a0][—–-][ \u00a0]")
_OF_SPEECH = re.compile(
    r"\b(?:я|мы|ты|вы|меня|мне|нас|нам|вас|вам|мой|моя|мо[её]|мои|наш\w{0,3}|ваш\w{0,3}|да|нет|спасибо|"
    r"мен|біз|сен|сіз|сендер|сіздер|менің|менде|маған|біздің|бізде|бізге|сіздің|сізге|иә|жоқ|рахмет)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"сказал|говор|рассказ|спрос|спраш|ответ|отвеч|отме[тч]|подел|поясн|подчеркн|вспомин|заяв|бесед|интервью|"
    r"айтты|айтад|деді|дейді|дейт|сұра[дғқ]|сұрап|жауап|әңгіме|сұхбат|пікір",
    re.IGNORECASE,
)


def are_items(items: Sequence[str], above: str, *, together: bool) -> bool:
    """True if lines that begin with a dash are surely items of a list.

    `above` is the line before them, empty if none is near; `together` says that no empty lines part them.
    """
    words = [_EMPHASIS.sub("", item).rstrip(_AFTER_WORDS) for item in items]
    ends = [item[-1:] for item in words]
    small = all(_begins_small(item) for item in words)
    announced = above.rstrip(_AFTER_WORDS + "*_").endswith(":")
    asked = any(end in "?!…" for end in ends)
    if len(items) == 1:
        return announced and small and not asked and not _SENTENCES.search(words[0])
    parted = all(end in (";", ",") for end in ends[:-1])
    if (parted and (";" in ends or small)) or (small and not asked):
        return True
    if not together or any(_SAYER.search(item) for item in words):
        return False
    if asked:
        return announced and set(ends) == {"?"} and not _SAYS.search(above)
    names = all(end.isalnum() or end in ";,)%" for end in ends[:-1])
    if _SAYS.search(above) or any(_OF_SPEECH.search(item) for item in words):
        return names and announced and not _SAYS.search(above)
    return names or announced


def _begins_small(item: str) -> bool:
    first = next((letter for letter in item if letter.isalnum()), "")
    return not first.isupper()
