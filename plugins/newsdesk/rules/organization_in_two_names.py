"""One body under two names is two bodies to a reader, and search finds only one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.people import is_verb
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import Organization, distinctive, tell

REMEDY = tell("call it as organization.toml does, in full first and then by its short name")
_BODIES = {
    "kk": r"ұйым|бірлесті[кг]|қауымдасты[қғ]|федерация|ода[қғ]|орталы[қғ]|кеңес",
    "ru": r"организаци|объединени|ассоциаци|федераци|профцентр|профорганизаци|союз|центр|совет|первичк",
    "en": r"organi[sz]ation|association|federation|cent(?:er|re)|council|alliance|society",
}
"""What a body is called besides its name; committees are parts of it."""
_PATTERNS = {language: re.compile(rf"(?<!\w)(?:{words})\w*", re.IGNORECASE) for language, words in _BODIES.items()}
_SEVERAL = re.compile(r"\w+(?:[дтл][ае]р\w*|ий|ям|ями|ях|ов|ions|s)\Z", re.IGNORECASE)
_REACH = {"kk": (6, 0), "ru": (3, 6), "en": (5, 6)}
"""Words and marks of a name before and behind what the body is called."""
_SIGN = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s]")
_WITHIN = frozenset(("of", "the", "г", "имени"))
_LONGEST_PREPOSITION = 4
_OF_UNIONS = re.compile(r"кәсіпода|профсоюз|профсоюзн|первичк|профцентр|профорг|union", re.IGNORECASE)
_OTHERS = re.compile(r"жұмыс беруш|работодател|employer|әкімді|акимат", re.IGNORECASE)
_STEM = 5
"""Letters by which forms of a word are known: «Алматы» and «Алматинский» share four or more."""


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find the own organization under a name that is neither its full nor its short one."""
    names = _own_names(post.organization, text.language)
    core = frozenset(stem for name in names[:1] for stem in _stems(distinctive(name)))
    own = frozenset(stem for name in names for stem in _stems(name))
    if not core:
        return
    for block in (text.title, text.lead, *text.prose) if text.lead.kind == "summary" else (text.title, *text.prose):
        for found in _PATTERNS[text.language].finditer(block.text):
            if _stem(found[0]) in own or _SEVERAL.match(found[0]):
                continue
            name = _phrase(block.text, found, text.language)
            if core <= _stems(name) and _OF_UNIONS.search(name) and not _OTHERS.search(name):
                message = tell("{name}: the organization's own name is {own}", name=name, own=names[0])
                yield Advice(block.line_of(found.start()), message, REMEDY)
                return


def _own_names(organization: Organization, language: str) -> tuple[str, ...]:
    """Return the full name first, and the short one; none in a language that the organization has no name in."""
    texts = (organization.name.get(language), organization.short_name.get(language))
    return tuple(text.text for text in texts if text.text and text.language == language)


def _phrase(text: str, found: re.Match[str], language: str) -> str:
    """Return what a body is called with the words around that may be its name.

    A verb, a preposition or a full stop ends it.
    """
    before, behind = _REACH[language]
    signs = list(_SIGN.finditer(text))
    at = next(place for place, sign in enumerate(signs) if sign.start() <= found.start() < sign.end())
    first = last = at
    while first and at - first < before and _may_be_of_name(signs[first - 1][0], language):
        first -= 1
    while last + 1 < len(signs) and last - at < behind and _may_be_of_name(signs[last + 1][0], language):
        last += 1
    return " ".join(text[signs[first].start() : signs[last].end()].split())


def _may_be_of_name(word: str, language: str) -> bool:
    if not word.isalnum():
        return word in '«»„“”"-'
    is_small = word.islower() and len(word) <= _LONGEST_PREPOSITION and word not in _WITHIN
    return not is_small and not is_verb(word, language)


def _stems(words: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in words_of(words) if len(word) > 2)


def _stem(word: str) -> str:
    return word.lower()[:_STEM]


RULE = Rule(find)
