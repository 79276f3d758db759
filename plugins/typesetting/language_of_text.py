"""The language that a text is in, so that a text under the name of another language is noticed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import chain

from .prose import prose_of

TELLING_WORDS: Mapping[str, str] = {
    word: language
    for language, words in {
        "kk": (
            "және мен туралы бойынша жылы жыл үшін кейін бұл осы сол олар оның біз біздің бізге болып болды болады "
            "болған деп деді дейді емес екен еді керек бойы арасында арқылы жаңа әр барлық барша бірге бірақ сондай "
            "тек ғана кезде жерде сайын дейін бастап ретінде берді алды еткен етті отыр жатыр немесе егер қалай өз "
            "өзі дейтін ортақ бар жоқ бірінші екі пен бен тағы көп соң алдында ішінде мұнда әлі енді"
        ),
        "ru": (
            "и в на с что как это для из по не от за до при под над без или но если чтобы когда где который которая "
            "которые которых мы они вы она его их наш наша наши нас нам был была были было будет будут есть также "
            "после перед между через более уже ещё еще только все всех всем этом этот эта эти того тем так же бы "
            "может можно нужно каждый году года лет со об во ко к у о"
        ),
        "en": (
            "the of and to in is are was were be been it its this that these those for with on at by from as or not "
            "but we they our their he she his her you your has have had will would can which who what when where "
            "there about after before more than into out up all also an a i if no so do does"
        ),
    }.items()
    for word in words.split()
}

# ң, ө and ү are Kyrgyz and Tatar too.
_KAZAKH = re.compile(
    "[әғқұһі]|(?:лары|дары|тары|ларда|дарда|тарда|ларын|дарын|тарын|лерге|терге|дерге|лерде|терде|дерде|ында|ынан)$"
)
_RUSSIAN = re.compile(
    "...(?:ого|его|ому|ему|ыми|ими|ться|тся|ость|ости|ный|ная|ное|ные|ных|ной|ский|ская|ские|ских|ской|ение|ения|ений|"
    "ению|ание|ания|аний|анию|ации|или|али|ают|яют|уют)$"
)

_WORD = re.compile(r"[^\W\d_]+")
# One word in so many tells its language, in news.
_TELLING_SHARE = {"kk": 0.68, "ru": 0.37, "en": 0.42}
_FEWEST_WORDS = 12
_CLEAR_MAJORITY = 0.75


def guess_language(text: str, among: Collection[str]) -> str | None:
    """Return the language of Markdown or plain text: kk, ru or en, if it is `among` the given ones.

    None for a text of fewer than about 12 words, one without a clear majority, and one that seems to be in none of
    them. It knows no fourth language: do not ask about texts that are said to be in one.
    """
    found = Counter(chain.from_iterable(map(_languages_of_words, prose_of(text).split())))
    sizes = {language: found[language] / share for language, share in _TELLING_SHARE.items()}
    known = sum(sizes.values())
    language = max(sizes, key=lambda name: sizes[name])
    is_clear = known >= max(_FEWEST_WORDS, found.total() / 2) and sizes[language] >= _CLEAR_MAJORITY * known
    return language if is_clear and language in among else None


@lru_cache(maxsize=32_768)
def _languages_of_words(piece: str) -> tuple[str | None, ...]:
    """Return what each word tells of a piece of text between spaces."""
    return tuple(map(language_of_word, _WORD.findall(piece.lower())))


@lru_cache(maxsize=32_768)
def language_of_word(word: str) -> str | None:
    """Return the language that a word of small letters tells, if it tells one."""
    if word in TELLING_WORDS:
        return TELLING_WORDS[word]
    if _KAZAKH.search(word):
        return "kk"
    return "ru" if _RUSSIAN.search(word) else None
