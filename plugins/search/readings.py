"""Word readings: all stems that the endings of a language allow for a word; two words meet when they share one.

The rules are data (`endings.json`), and `theme/static/search/readings.js` reads those of its language in the same way.
What stands there, by language, with an empty name for those that have none:

- `steps`: from which state to which, the endings that are taken off on the way, and how many letters have to be left.
  A word begins in the state `word`; it and every stem in a state of `final` are readings.
- `sounds`: what a letter of an ending stands for, and the `classes` of letters that may stand before it if it is the
  first; without any, all may. Kazakh's A is а or е, L is л, д or т. `ing>e` says that what was `hiring` is `hire`.
- `back`, `front`, `neutral`, `either`: harmony. The last of these letters in a stem decides which letters an ending
  may have where they vary, and without any it is no stem; `either` is of stems that take all.
- `normal`: replacements at the end of each reading, so that орын meets орны and кітап meets кітабы.
- `bare`: what words that may be stems as they are look like, where not all may.
- `whole`: stems that look as if they had an ending and have none.
- `letters`: those that the index exchanges, the most frequent of the language and as many of the other alphabet.
- `same`: words that meet themselves alone, and forms of one word that no rule brings together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

RULES_FILE = Path(__file__).with_name("endings.json")
LONGEST_WORD = 40
"""Letters; of a longer one, and of what begins with another sign, only itself is a reading."""

Ending = tuple[str, frozenset[str], str, int, str]
"""The state behind an ending, its letters that vary, those that it may follow (any, if none), how many have to be left,
and what stands in the place of the ending."""


@dataclass(frozen=True)
class Rules:
    """The endings of one language."""

    endings: dict[str, dict[str, list[Ending]]]
    """By state and ending."""
    longest: dict[str, int]
    """How many letters the longest ending of a state has."""
    final: frozenset[str]
    normal: tuple[tuple[re.Pattern[str], str], ...]
    whole: frozenset[str]
    apart: dict[str, str]
    """By word, what it is read as and nothing else."""
    others: dict[str, frozenset[str]]
    """By letter that decides on harmony, those that no ending behind it has."""
    either: re.Pattern[str]
    bare: re.Pattern[str]
    """Finds the words that may be stems as they are."""


@lru_cache(maxsize=1 << 17)
def readings(word: str, language: str) -> tuple[str, ...]:
    """Return the stems that a folded word may have, sorted; the word alone in a language without rules."""
    rules = rules_of(language)
    if len(word) > LONGEST_WORD or not word[:1].isalpha():
        return (word,)
    if word in rules.apart:
        return (rules.apart[word],)
    return _readings(word, rules)


def _readings(word: str, rules: Rules) -> tuple[str, ...]:
    seen = {("word", word)}
    waiting = [("word", word)]
    while waiting:
        state, rest = waiting.pop()
        if state in rules.endings and rest not in rules.whole:
            found = _stripped(rules, state, rest).difference(seen)
            seen |= found
            waiting += found
    stems = {rest for state, rest in seen if state in rules.final}
    if not stems or rules.bare.search(word):
        stems.add(word)
    return tuple(sorted({_normal(rules, stem) for stem in stems}))


def _stripped(rules: Rules, state: str, word: str) -> set[tuple[str, str]]:
    """Return the states and stems behind each ending that may be taken off."""
    table = rules.endings[state]
    found = set()
    for start in range(max(len(word) - rules.longest[state], 1), len(word) + 1):
        for target, varying, after, least, instead in table.get(word[start:], ()):
            stem = word[:start] + instead
            if start >= least and (not after or word[start - 1] in after) and _agrees(rules, stem, varying):
                found.add((target, stem))
    return found


def _agrees(rules: Rules, stem: str, varying: frozenset[str]) -> bool:
    """True if a stem has a vowel, and its last one goes with letters of an ending."""
    for letter in reversed(stem):
        if letter in rules.others:
            return rules.others[letter].isdisjoint(varying) or bool(rules.either.search(stem))
    return False


def _normal(rules: Rules, stem: str) -> str:
    if stem in rules.whole:
        return stem
    for pattern, replacement in rules.normal:
        if pattern.search(stem):
            stem = pattern.sub(replacement, stem)
    return stem


@cache
def rules_of(language: str) -> Rules:
    """Read the rules of a language; those that take nothing off where it has none."""
    return _expanded(rules_in(json.loads(RULES_FILE.read_bytes())["languages"], language))


def rules_in(of_languages: dict[str, Any], language: str) -> dict[str, Any]:
    """Return what the file says of a language; where it says nothing, rules that take nothing off."""
    found: dict[str, Any] = of_languages.get(language) or of_languages[""]
    return found


def _expanded(found: dict[str, Any]) -> Rules:
    back, front = frozenset(found["back"]), frozenset(found["front"])
    endings = _endings(found)
    return Rules(
        endings,
        {state: max(map(len, table)) for state, table in endings.items()},
        frozenset(found["final"]),
        tuple((re.compile(old), new.replace("$", "\\")) for old, new in found["normal"]),
        frozenset(found["whole"].split()),
        {word: f"={words[0]}" for words in map(str.split, found["same"]) for word in words},
        dict.fromkeys(found["neutral"], frozenset()) | dict.fromkeys(front, back) | dict.fromkeys(back, front),
        re.compile(found["either"]),
        re.compile(found["bare"]),
    )


def _endings(found: dict[str, Any]) -> dict[str, dict[str, list[Ending]]]:
    endings: dict[str, dict[str, list[Ending]]] = {}
    for state, target, patterns, least in found["steps"]:
        table = endings.setdefault(state, {})
        for pattern in patterns.split():
            taken, _, instead = pattern.partition(">")
            for ending, after, varying in _spelled(taken, found["sounds"]):
                letters = "".join(found["classes"][name] for name in after)
                table.setdefault(ending, []).append((target, frozenset(varying), letters, least, instead))
    return endings


def _spelled(pattern: str, sounds: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield each way to spell an ending, with the classes of letters that it may follow, and its letters that vary."""
    spelled = [sounds.get(letter, {letter: ""}) for letter in pattern]
    for letters in product(*spelled):
        varying = "".join(one for one, letter in zip(letters, pattern, strict=True) if letter in sounds)
        yield "".join(letters), spelled[0][letters[0]] if letters else "", varying
