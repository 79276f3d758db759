"""Word readings: all stems that the endings of a language allow for a word; two words meet when they share one.

The rules are data (`endings.json`), and `theme/static/search/readings.js` reads the same file in the same way. What
stands in it, by language:

- `steps`: from which state to which, the endings that are taken off on the way, and how many letters have to be left.
  A word begins in the state `word`; it and every stem in a state of `final` are readings.
- `sounds`: what a letter of an ending stands for, and the `classes` of letters that may stand before it if it is the
  first. Kazakh's A is а or е, L is л, д or т. A star before an ending says that it has one form for all words;
  `ing>e` that what was `hiring` is `hire`.
- `back`, `front`, `neutral`, `either`: harmony. The last of these letters in a stem decides which endings it takes, and
  without any it is none; `either` is of stems that take both.
- `normal`: replacements at the end of each reading, so that орын meets орны and кітап meets кітабы.
- `bare`: what words that may be stems as they are look like, where not all may.
- `whole`: stems that look as if they had an ending and have none.
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
"""Letters; of a longer one only itself is a reading."""

Ending = tuple[str, str, str, int, str]
"""The state behind an ending, its harmony (`back`, `front` or empty), the letters it may follow, letters to be left,
and what stands in the place of the ending."""


@dataclass(frozen=True)
class Rules:
    """The endings of one language."""

    endings: dict[str, dict[str, list[Ending]]]
    """By state and ending."""
    longest: int
    final: frozenset[str]
    normal: tuple[tuple[re.Pattern[str], str], ...]
    whole: frozenset[str]
    apart: dict[str, str]
    """By word, what it is read as and nothing else."""
    harmony: dict[str, str]
    """Of vowels; empty for those that go with both."""
    either: re.Pattern[str]
    bare: re.Pattern[str]
    """Finds the words that may be stems as they are."""


@lru_cache(maxsize=1 << 17)
def readings(word: str, language: str) -> tuple[str, ...]:
    """Return the stems that a folded word may have, sorted; the word alone in a language without rules."""
    rules = rules_of(language)
    if rules is None or len(word) > LONGEST_WORD:
        return (word,)
    if word in rules.apart:
        return (rules.apart[word],)
    return _readings(word, rules)


def _readings(word: str, rules: Rules) -> tuple[str, ...]:
    seen = {("word", word)}
    waiting = [("word", word)]
    while waiting:
        state, rest = waiting.pop()
        for found in _stripped(rules, state, rest):
            if found not in seen:
                seen.add(found)
                waiting.append(found)
    stems = {rest for state, rest in seen if state in rules.final}
    if not stems or rules.bare.search(word):
        stems.add(word)
    return tuple(sorted({_normal(rules, stem) for stem in stems}))


def _stripped(rules: Rules, state: str, word: str) -> Iterator[tuple[str, str]]:
    table = rules.endings.get(state)
    if not table or word in rules.whole:
        return
    for size in range(min(rules.longest, len(word) - 1) + 1):
        for target, harmony, after, least, instead in table.get(word[len(word) - size :], ()):
            rest = word[: len(word) - size]
            stem = rest + instead
            if len(rest) >= least and rest[-1] in after and _agrees(rules, stem, harmony):
                yield target, stem


def _agrees(rules: Rules, stem: str, harmony: str) -> bool:
    """True if a stem has a vowel, and its last one goes with an ending of that harmony."""
    for letter in reversed(stem):
        if letter in rules.harmony:
            own = rules.harmony[letter]
            return not own or not harmony or own == harmony or bool(rules.either.search(stem))
    return False


def _normal(rules: Rules, stem: str) -> str:
    if stem in rules.whole:
        return stem
    for pattern, replacement in rules.normal:
        stem = pattern.sub(replacement, stem)
    return stem


@cache
def rules_of(language: str) -> Rules | None:
    """Read the rules of a language; None where there are none."""
    found = json.loads(RULES_FILE.read_text(encoding="utf-8"))["languages"].get(language)
    return _expanded(found) if found else None


def _expanded(found: dict[str, Any]) -> Rules:
    harmony = {letter: name for name in ("back", "front") for letter in found.get(name, "")}
    harmony |= dict.fromkeys(found.get("neutral", ""), "")
    every = "".join(found["classes"].values())
    endings: dict[str, dict[str, list[Ending]]] = {}
    for state, target, patterns, least in found["steps"]:
        table = endings.setdefault(state, {})
        for pattern in patterns.split():
            taken, _, instead = pattern.lstrip("*").partition(">")
            free = pattern.startswith("*")
            for ending, after in _spelled(taken, found["sounds"]):
                kinds = {harmony[letter] for letter in ending if harmony.get(letter)}
                if len(kinds) < 2 or free:
                    letters = "".join(found["classes"][name] for name in after) if after else every
                    kind = "" if free else "".join(kinds)
                    table.setdefault(ending, []).append((target, kind, letters, least, instead))
    return Rules(
        endings,
        max(len(ending) for table in endings.values() for ending in table),
        frozenset(found["final"]),
        tuple((re.compile(old), new.replace("$", "\\")) for old, new in found["normal"]),
        frozenset(found.get("whole", "").split()),
        {word: f"={words[0]}" for words in map(str.split, found.get("same", ())) for word in words},
        harmony,
        re.compile(found.get("either", "(?!)")),
        re.compile(found.get("bare", "")),
    )


def _spelled(pattern: str, sounds: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each way to spell an ending, with the classes of letters that its first letter may follow."""
    spelled = [sounds.get(letter, {letter: ""}) for letter in pattern]
    for letters in product(*spelled):
        yield "".join(letters), spelled[0][letters[0]] if letters else ""
