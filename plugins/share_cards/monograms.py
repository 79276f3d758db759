"""Letters for organizations without a logo, of what their names have for themselves."""

from __future__ import annotations

import re

from plugins.newsroom import own_words

MOST_SIGNS = 3
# Shorter words, such as prepositions, count where there are no longer ones.
SHORT = 3
CONSONANT = re.compile(r"[^аеёиоуыэюяәөұүіьъaeiou]", re.IGNORECASE)


def monogram(name: str) -> str:
    """Return up to three letters and figures of a name: of what not every union is called, where there is anything.

    A number tells most («Школа № 12»: Ш12), then the initials of long words. Of a single word it is the first letter
    and the next consonant, as vowels tell less: Балабақша is Бл, Баспахана is Бс.
    """
    own = own_words(name)
    number = next((found for found in re.findall(r"\d+", own) if len(found) <= MOST_SIGNS), "")
    words = _telling(own)
    if number:
        initial = words[0][0].upper() if words and len(number) < MOST_SIGNS else ""
        return f"{initial}{number}"
    words = words or _telling(name)
    if len(words) == 1:
        first, rest = words[0][0], words[0][1:]
        consonant = CONSONANT.search(rest)
        return first.upper() + (consonant[0] if consonant else rest[:1])
    return "".join(word[0].upper() for word in words[:MOST_SIGNS])


def _telling(text: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", text)
    return [word for word in words if len(word) > SHORT] or words
