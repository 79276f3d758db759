"""What a published release says otherwise than before, and whether its header tells of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from datetime import datetime, time
from difflib import SequenceMatcher
from typing import TypeAlias

from plugins.newsroom import Message, Problem, site_zone, tell, warning

from .edited_post import EditedPost, EditedText
from .facts import Facts
from .sentences import words_of

MOST_WORDS = 20
"""Words that may change without a word to readers: commas, endings, a smoother sentence."""
CODE = "correction-missing"
REMEDY = tell("write after correction: what was wrong and what is right, and after updated: the day")
KIND_CHANGED = warning(
    "release-kind-changed",
    tell("a published press release is none any more: its files for journalists are gone from their addresses"),
    tell("put kind: release back, or write after correction: why it is none"),
)


def missing_corrections(before: EditedPost, after: EditedPost, now: datetime) -> Iterator[Problem]:
    """Yield an error for each version of a release that was published at `now` and now states something else.

    Numbers, dates, names and quotations count, and more than 20 changed words; a correction that the header did not
    have before explains them all. A warning tells, once, that it is no release any more and nothing explains it.
    """
    if before.kind != "release" or not _is_out(before, now):
        return
    former = {text.path: text for text in before.texts}
    explained = [text for text in after.texts if _has_new_correction(former.get(text.path), text)]
    if after.kind != "release" and not explained:
        text = next(text for text in after.texts if after.is_first(text, "kind"))
        yield KIND_CHANGED.at(text.path, text.line("kind"), "kind")
    for text in after.texts:
        was = former.get(text.path)
        if was is None or text in explained:
            continue
        if change := changed(was, text):
            what, said = change
            line = text.lines.get("correction") or _line_with(text, said)
            yield Problem(text.path, CODE, what, REMEDY, line=line, field="correction")


def _has_new_correction(before: EditedText | None, after: EditedText) -> bool:
    correction = after.values.get("correction")
    return bool(correction) and (before is None or correction != before.values.get("correction"))


def _line_with(text: EditedText, words: str) -> int:
    """Return the line of a text on which words stand; the first one where they stand on none."""
    # Not the 12 of 2012, nor that of 120.
    sought = re.compile(rf"(?<!\w){re.escape(words)}(?!\d)")
    lines = enumerate(text.source_lines, start=1)
    return next((number for number, line in lines if words and sought.search(line)), 1)


def changed(before: EditedText, after: EditedText) -> tuple[Message, str] | None:
    """Return the first thing that a text states otherwise than before, and the words in which it does so now.

    The words are empty where it states something no more, and None is returned where it states the same.
    """
    for was, now in zip(_stated(before), _stated(after), strict=True):
        gone, new = _lacking(was, now), _lacking(now, was)
        if gone or new:
            what = tell(
                "a published release said '{before}' and now says '{after}', and no correction tells readers",
                before=", ".join(_words(gone)) or "—",
                after=", ".join(_words(new)) or "—",
            )
            return what, next(iter(_words(new)), "").removesuffix("…")
    count = _changed_words(_all_words(before), _all_words(after))
    if count > MOST_WORDS:
        what = tell("words of a published release that changed: {count}, and no correction tells readers", count=count)
        return what, ""
    return None


def _is_out(post: EditedPost, now: datetime) -> bool:
    """Return whether readers had the post at a moment."""
    if post.values.get("status", "published") not in ("published", "hidden") or post.facts is None:
        return False
    moments = [datetime.combine(post.day, time(), site_zone(post.facts.site.time_zone))]
    moments += (one for key in ("publish_at", "embargo") if isinstance(one := post.values.get(key), datetime))
    return max(moments) <= now


_Words: TypeAlias = Counter[tuple[Hashable, str]]
"""How often a thing is stated, by its value and its words."""


def _stated(text: EditedText) -> tuple[_Words, ...]:
    """Return numbers, dates, quotations and names; each is the same where its value is, however it is typed."""
    facts: Facts = text.facts
    numbers = _by_value((one.kind, one.value, one.currency, one.words) for one in facts.numbers if not one.is_loose)
    dates = _by_value((one.year, one.month, one.day, one.words) for one in facts.dates if not one.is_loose)
    said = (block.text for block in text.of_kind("quotation") if block.text.strip())
    quotations = _by_value((_plain(words), _shown(words)) for words in said)
    names = _by_value((one.words.lower(), one.words) for one in facts.names)
    people = _by_value((name, name) for name in _capitals(text))
    return numbers, dates, quotations, names, people


def _by_value(stated: Iterable[tuple[Hashable, ...]]) -> _Words:
    """Count what is stated by its value; the words are those of its first place."""
    values = [(one[:-1], str(one[-1])) for one in stated]
    first = dict(reversed(values))
    return Counter((value, first[value]) for value, _ in values)


def _capitals(text: EditedText) -> Iterator[str]:
    """Yield words with a capital letter that do not begin a sentence: people, towns, organizations."""
    for sentence in text.sentences:
        yield from (word for word in sentence.words[1:] if word[0].isupper())


def _all_words(text: EditedText) -> list[str]:
    return [word.lower() for block in text.shown for word in words_of(block.text)]


def _changed_words(before: list[str], after: list[str]) -> int:
    """Return how many words were taken out, put in or exchanged."""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(max(end - start, until - since) for step, start, end, since, until in steps if step != "equal")


def _lacking(stated: _Words, others: _Words) -> _Words:
    """Return what is stated more often than by others; how it is typed does not count."""
    known = Counter({value: count for (value, _), count in others.items()})
    return Counter({key: count for key, count in stated.items() if count > known[key[0]]})


def _words(stated: _Words) -> list[str]:
    return [words for _, words in stated][:3]


def _plain(text: str) -> str:
    return " ".join(words_of(text)).lower()


def _shown(text: str) -> str:
    most = 60
    shown = " ".join(text.split())
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"
