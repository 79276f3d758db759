"""Items that follow each other: the lines of one list, with those of lists below its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .lines import SHUT
from .list_marks import NUMBER, ListMark, mark_of


@dataclass(slots=True)
class ListItem:
    """A line with a mark, and the lines that go on with it."""

    line: int
    """Counted from 0."""
    mark: ListMark
    last: int
    """Its last line."""
    apart: bool
    """True if an empty line stands between it and the item before."""


@dataclass(slots=True)
class ListRun:
    """Items without other paragraphs between them."""

    above: str
    """The line above, or the one above an empty line; empty where there is none."""
    items: list[ListItem] = field(default_factory=list)


def runs_of(seen: Sequence[str], lines: Sequence[str]) -> Iterator[ListRun]:
    """Find all runs of items in open lines; their words are those of the `lines` as typed."""
    run = ListRun("")
    gap = False
    for number, line in enumerate(seen):
        if not lines[number].strip():
            gap = True
            continue
        mark = mark_of(lines[number]) if line != SHUT else None
        if mark and line[-len(lines[number].lstrip())] in " `":  # the mark itself stands in code
            mark = None
        if mark and mark.sign == NUMBER and not (mark.first or gap or run.items) and run.above:
            mark = None  # only a first number begins a list right below a paragraph
        if mark:
            run.items.append(ListItem(number, mark, number, apart=gap and bool(run.items)))
        elif run.items and line != SHUT and (not gap or lines[number].startswith((" ", "\t"))):
            run.items[-1].last = number
        else:
            if run.items:
                yield run
            run = ListRun("" if line == SHUT else line)
        gap = False
    if run.items:
        yield run


def listed(run: ListRun, texts: Sequence[str]) -> tuple[list[ListItem], list[ListItem]]:
    """Return the items of a run that are surely some of a list, and dashes of which nobody can tell it."""
    of_kind = {kind: [item for item in run.items if item.mark.kind == kind] for kind in ("dash", "letter", "sign")}
    close = {kind: any(not item.apart for item in items[1:]) for kind, items in of_kind.items()}
    dashes, letters, signs = of_kind.values()
    sure = {"markdown", "bullet"}
    told: list[ListItem] = []
    if dashes:
        together = close["dash"] or any(item.mark.kind != "dash" for item in run.items)
        words = [_words(item, texts) for item in dashes]
        if are_items(words, run.above, together=together):
            sure.add("dash")
        elif close["dash"]:
            told = dashes
    if len(letters) > 1 or (letters and letters[0].mark.first and run.above.rstrip().endswith(":")):
        sure.add("letter")
    if len(signs) > 1 and close["sign"]:
        sure.add("sign")
    return [item for item in run.items if item.mark.kind in sure], told


def _words(item: ListItem, texts: Sequence[str]) -> str:
    return " ".join((item.mark.text, *(line.strip() for line in texts[item.line + 1 : item.last + 1])))


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
    """True if lines that begin with a dash are surely items of a list: it also begins what somebody says.

    Said are sentences: `— Сколько вас? — спросила она.` Items seldom are, and end with `;` or begin with a small
    letter. Where nobody can tell, the lines stay as they are and the author is asked.

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
