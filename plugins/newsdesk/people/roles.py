"""Who a text says that a person is, by the words beside the name: «төрайым», «председатель профкома», "chair"."""

from __future__ import annotations

import re

from plugins.newsdesk.words.posts import POSTS
from plugins.newsdesk.words.saying import SAYING

_BOUND = re.compile(r"[.!?…:;,«»“”\"()—–]|\s-\s")
_JOINS = {
    "kk": re.compile(r"\s(?:және|мен|бен|пен)\s"),
    "ru": re.compile(r"\sи\s"),
    "en": re.compile(r"\sand\s"),
}
_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_FARTHEST = 8
"""Words of a role before a name."""
_VERB = {
    "kk": re.compile(r"\w+(?:[дт][іы]|й[дт][іы]|[ғқгк][ае]н|[ыі]п|[ае]ды|[ае]ді)\Z"),
    "ru": re.compile(
        r"(?!отдел|раздел|предел|школ|филиал|зал|генерал|персонал|журнал|материал|портал|комитет|совет|факультет|"
        r"университет|кабинет|бюджет|департамент|институт)\w+"
        r"(?:[аяиеыуё]л[аои]?|[аяиеыу]л(?:ась|ись|ось)|лся|[еи]т|ют|ят|[еиую]тся|[аяи]ть|[аяи]ться)\Z"
        r"|(?:по|с)мог|(?:с|при|от|пере)[нв][её]с|прив[её]з|спас|вырос|достиг"
    ),
    "en": re.compile(
        r"(?:\w+ed|says|said|told|met|gave|won|led|is|was|were|are|has|had|have|will|can|saw|took|made|came|went|got|"
        r"began|became|ran|sent|brought|found|left|spoke|stood|sat|held|knew|read|rode|drove|wrote|sang|built)\Z"
    ),
}
_NO_ROLES = {
    "kk": """
ал бірақ сонымен бүгін кеше ертең онда мұнда бірге бойынша туралы үшін арқылы дейін кейін бұрын енді алғаш тек әсіресе
оның олардың біздің содан сондай сондай-ақ кезінде ретінде қатар жылы күні мен бен пен және де да болса онымен құрметті
қадірлі аяулы
""",
    "ru": """
вчера сегодня завтра также затем потом теперь уже ещё лично вместе сама сам только даже здесь тут там тогда для при под
над перед через между после вместо против ради около кроме благодаря согласно что как когда если чтобы или либо его её
их наша наш нашей нашу среди слова словам слов мнению имя имени это раньше позже были была был первой первым первый
""",
    "en": """
the a an by with to of for from and or but as at in on that when then while after before also only even our their his
her yesterday today later first
""",
}
_FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _NO_ROLES.items()}
_SHORTEST = {"kk": 3, "ru": 4, "en": 3}
"""Letters of a word that may say who somebody is."""
_ARTICLE = re.compile(r"\A(?:an?|the) ")
_BEHIND = re.compile(r"\s*(?:,|\(|[—–]|-(?=\s))\s*(?P<said>[^.!?…:;()»”\"]*)|\s*\n\s*(?P<line>[^\n]*)")


def role_beside(text: str, start: int, end: int, language: str) -> str:
    """Return the words beside a name from `start` to `end` that say who it is; empty without any."""
    beside = (_before(text[:start], language), _behind(text[end:], language))
    return next((words for words in beside if names_a_post(words, language)), next(filter(None, beside), ""))


def names_a_post(words: str, language: str) -> bool:
    """Return whether one of the words is a post, a trade or a part that people take."""
    return POSTS[language].search(words) is not None


def _before(text: str, language: str) -> str:
    parts = _BOUND.split(text[-120:])
    clause = _JOINS[language].split(parts[-1])[-1]
    words = _WORDS.findall(clause)[-_FARTHEST:]
    if not words:
        return ""
    verbs = [place for place, word in enumerate(words) if is_verb(word, language)]
    words = words[verbs[-1] + 1 :] if verbs else words
    for place, word in enumerate(words):
        if POSTS[language].fullmatch(word):
            return " ".join(words[max(0, place - 2) if language == "kk" else place :])
    return words[-1] if words and may_be_role(words[-1], language) else ""


def _behind(text: str, language: str) -> str:
    found = _BEHIND.match(text)
    if not found:
        return ""
    said = _ARTICLE.sub("", (found["said"] or found["line"] or "").strip())
    first = said.split(" ", 1)[0].strip(",")
    if not first or first[0].isupper():
        return ""
    if POSTS[language].search(said) and not is_verb(first, language):
        return said.partition(",")[0]
    if found["line"] is not None:
        return ""
    is_described = first[0].isdigit() or first.startswith(("котор", "who")) or may_be_role(first, language)
    return said.partition(",")[0] if is_described else ""


def is_verb(word: str, language: str) -> bool:
    """Return whether a word looks like a verb, or like one of saying."""
    return not POSTS[language].fullmatch(word) and bool(
        _VERB[language].fullmatch(word) or SAYING[language].fullmatch(word)
    )


def may_be_role(word: str, language: str) -> bool:
    """Return whether a word may say who somebody is: a noun in small letters, for all that can be seen of it."""
    return (
        word.islower()
        and len(word) >= _SHORTEST[language]
        and word not in _FUNCTION_WORDS[language]
        and not is_verb(word, language)
    )
