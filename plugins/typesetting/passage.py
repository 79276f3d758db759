"""A text as rules see it, with the way back to where it came from.

Web and e-mail addresses and file names are set aside: no rule of typography may touch them.
Signs that are no words of any language (tags shown as text, commands of other programs, pasted code) can be hidden.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"

# Stand-ins: what rules see in place of tags and of what they must not touch. All but THING count as white space.
BLOCK = "\u2029"
CELL = "\x1d"
LINE = "\u2028"
THING = "\ufffc"

# For character classes in regular expressions.
GAPS = " \n\u00a0\u202f"
UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
LOWER_CYRILLIC = "а-яёәғқңөұүһі"
MONTHS = (
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    "|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    "|January|February|March|April|May|June|July|August|September|October|November|December"
)
"""How the months of all three languages begin."""
STARTS = f"(?<![^{BLOCK}{CELL}{LINE}])"
"""Nothing stands before it in its line."""


# Possessive throughout: a word of any length is walked over once. Groups are atomic instead of possessive, which is the
# same: before 3.11.5 Python takes the begin of a repetition that does not match for a part of a possessive one.
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"«»“”]++"
_EMAIL = r"(?<![\w.+-])[\w.+-]++@[\w-]++(?>(?:\.[\w-]++)+)"
_DOTTED = r"(?P<dotted>(?<![\w.-])[\w-]++(?>(?:\.[\w-]++)+)(?:/[^\s<>\"«»“”]*+)?)"
UNTOUCHED = rf"{_ADDRESS}|{_EMAIL}|{_DOTTED}"

_UNTOUCHED = re.compile(UNTOUCHED)
# x--y.kz/a, minutes-10-15.docx: a name's last part is Latin; 10.5 and e.g. are not names.
_NAME = re.compile(r"[\w.-]*\.[A-Za-z][A-Za-z0-9]+(?![A-Za-z0-9])")
# Patterns that begin with one class of characters are found faster.
_HINT = re.compile(r"[.@:](?:(?=[A-Za-z/])|(?<=@))")
_HINT_OR_WWW = re.compile(r"[.@:w](?:(?<=[.:])(?=[A-Za-z/])|(?<=@)|(?<=w)ww\.)")
_GAP = re.compile(r"[ \n]")


def untouched(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each address and file name."""
    if not _HINT.search(text):
        return
    done = 0
    for hint in _HINT_OR_WWW.finditer(text):
        if hint.start() < done:
            continue
        # Neither of them goes over a space, so only what stands around a hint is read.
        start = 1 + max(text.rfind(" ", done, hint.start()), text.rfind("\n", done, hint.start()), done - 1)
        gap = _GAP.search(text, hint.end())
        done = gap.end() if gap else len(text)
        for match in _UNTOUCHED.finditer(text, start, done):
            if is_untouched(match):
                yield match.span()


def is_untouched(match: re.Match[str]) -> bool:
    """True if a match of UNTOUCHED is one: not every word with a dot is a file name."""
    return match["dotted"] is None or _NAME.match(match["dotted"]) is not None


Edit = tuple[int, int, str]
"""Start, end and what stands there instead."""
Edits = Iterator[Edit]
"""In the order of the text, without overlap."""

_BOUND = {" ": NO_BREAK_SPACE, "\n": NO_BREAK_SPACE, "-": NO_BREAK_HYPHEN}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in parts; those with a source are put back as they were, whatever the text says there."""

    text: str
    ends: tuple[int, ...]
    """Where each part ends in the text."""
    sources: tuple[str | None, ...]
    """None for a part that is the text itself."""

    @property
    def parts(self) -> list[tuple[str, str | None]]:
        """What rules see of each part, and its source."""
        text, spans = self.text, zip((0, *self.ends), self.ends, self.sources, strict=False)
        return [(text[start:end], source) for start, end, source in spans]


def passage_of(text: str) -> Passage:
    """Return plain text with its addresses and file names set aside."""
    return joined(parts_of(text))


def parts_of(text: str) -> list[tuple[str, str | None]]:
    """Cut text at its addresses and file names; return what rules see of each part, and its source if it is fixed."""
    parts: list[tuple[str, str | None]] = []
    end = 0
    for start, stop in untouched(text):
        parts += ((text[end:start], None), (THING, text[start:stop]))
        end = stop
    return [*parts, (text[end:], None)]


def joined(parts: Sequence[tuple[str, str | None]]) -> Passage:
    """Put parts together; the text of one with a source is what rules see of it."""
    shown = [part for part, _ in parts]
    return Passage("".join(shown), tuple(accumulate(map(len, shown))), tuple([source for _, source in parts]))


def replaced(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with the edits made, which come in its order and do not overlap."""
    pieces: list[str] = []
    done = 0
    for start, end, new in edits:
        pieces += (text[done:start], new)
        done = end
    return "".join((*pieces, text[done:])) if pieces else text


def edited(passage: Passage, edits: Sequence[Edit]) -> Passage:
    """Make the edits, which come in the order of the text and do not overlap."""
    if not edits:
        return passage
    moves = any(len(new) != end - start for start, end, new in edits)
    ends = _moved(passage.ends, edits) if moves else passage.ends
    return replace(passage, text=replaced(passage.text, edits), ends=ends)


def _moved(ends: Iterable[int], edits: Sequence[Edit]) -> tuple[int, ...]:
    moved: list[int] = []
    shift = place = 0
    for end in ends:
        while place < len(edits) and edits[place][1] <= end and edits[place][0] < end:
            shift += len(edits[place][2]) - (edits[place][1] - edits[place][0])
            place += 1
        inside = 0
        if place < len(edits) and edits[place][0] < end:
            inside = min(0, len(edits[place][2]) - (end - edits[place][0]))
        moved.append(end + shift + inside)
    return tuple(moved)


def bound(passage: Passage, places: Collection[int]) -> Passage:
    """Make the spaces and hyphens at these places no-break ones."""
    return edited(passage, [(place, place + 1, _BOUND[passage.text[place]]) for place in sorted(places)])


_COMMAND = re.compile(
    rf"</?[a-zA-Z][^<>{BLOCK}]*>|\{{\{{[^{{}}{BLOCK}]*\}}\}}|\{{%[^%{BLOCK}]*%\}}|\{{:[^{{}}{BLOCK}]*\}}"
    rf"|(?<![\w:-])[a-zA-Z][\w:-]*=\"[^\"{BLOCK}]*\""
)

# What stands in programs and in hardly any sentence: braces, calls, lines that end with a semicolon, arrows.
# Each way begins with a sign, not with a class of letters: so a regular expression seeks fast.
_PROGRAM = re.compile(r"[{}]|\((?<=\w\()\)|;[ \t]*\n|=>|:=|\]=|\" ?\+ ?")
_PARAGRAPH = re.compile(f"[^{BLOCK}{CELL}]+")


def without_programs(text: str) -> str:
    """Return the text with signs for blocks that are parts of programs, which their author did not mark as such."""
    if not _PROGRAM.search(text):
        return text
    return _PARAGRAPH.sub(lambda block: _hidden(block) if _PROGRAM.search(block[0]) else block[0], text)


def without_commands(text: str) -> str:
    """Return the text with a sign for each letter of them: `<div class="a">`, `{{ b }}`, `{% c %}`, `d="e"`."""
    return _COMMAND.sub(_hidden, text) if "<" in text or "{" in text or "=" in text else text


def _hidden(command: re.Match[str]) -> str:
    return THING * len(command[0])
