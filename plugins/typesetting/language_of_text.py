"""Which language a text is in, so that a text under the name of another language is noticed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from itertools import chain

from .prose import prose_of
from .telling_words import language_told

_WORD = re.compile(r"[^\W\d_]+")
# One word in so many tells its language, in news.
_TELLING_SHARE = {"kk": 0.68, "ru": 0.37, "en": 0.42}
_FEWEST_WORDS = 12
_CLEAR_MAJORITY = 0.75


def guess_language(text: str, among: Collection[str]) -> str | None:
    """Give the language of Markdown or plain text: kk, ru or en, if it is `among` the given ones.

    None for a text of fewer than about 12 words, one without a clear majority, and one that seems to be in none of
    them. It knows no fourth language: do not ask about texts that are said to be in one.
    """
    told = Counter(chain.from_iterable(map(_languages_told, prose_of(text).split())))
    sizes = {language: told[language] / share for language, share in _TELLING_SHARE.items()}
    known = sum(sizes.values())
    language = max(sizes, key=lambda name: sizes[name])
    is_clear = known >= max(_FEWEST_WORDS, told.total() / 2) and sizes[language] >= _CLEAR_MAJORITY * known
    return language if is_clear and language in among else None


@lru_cache(maxsize=32_768)
def _languages_told(piece: str) -> tuple[str | None, ...]:
    """Give what each word tells of a piece of text between spaces."""
    return tuple(map(language_told, _WORD.findall(piece.lower())))
