"""Reading `redirects.toml` line by line: of so many lines a wrong one is told and left out, and all others hold.

tomllib takes the whole of a file or nothing, and takes its time for tens of thousands of lines; it reads those alone
that are not of the usual form.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plugins.newsroom.paths.walking import unreadable
from plugins.newsroom.problems import NOTHING, Message, Problem, Severity, system_reason, tell
from plugins.newsroom.problems.few import MOST_REPORTED
from plugins.newsroom.texts.plain_text import decode_text, merge_conflict
from plugins.newsroom.toml.repair import literal, repair_of, toml_error

from . import MOST_REDIRECTS, REDIRECTS_FILE, Redirect
from .old_addresses import OldAddress, read_old_address
from .targets import parse_target, target_like

REDIRECTS_BYTES = 20_000_000
_PLAIN = r'"([^"\\\x00-\x1f\x7f]*)"'
_PAIR = re.compile(rf"[ \t]*{_PLAIN}[ \t]*=[ \t]*{_PLAIN}[ \t]*(?:#.*)?")
_NOTHING = re.compile(r"[ \t]*(?:#.*)?")
_OWN_TABLE = re.compile(r"[ \t]*\[[ \t]*redirects[ \t]*\][ \t]*(?:#.*)?")
_EXAMPLE = '"/2016/03/25/zhalaqy/" = "sample-school/2016-03-25-zhalaqy.kk"'


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    old: str
    target: str


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    problems: list[Problem] = field(default_factory=list)
    redirects: list[Redirect] = field(default_factory=list)
    taken: dict[tuple[str, str], int] = field(default_factory=dict)
    """The line of each old address."""
    later: list[tuple[_Line, OldAddress]] = field(default_factory=list)
    """Lines whose target is an address: what that means is known when all lines are read."""

    def tell(self, line: int, code: str, message: Message, remedy: Message) -> None:
        """Keep what is wrong with a line, which is left out."""
        self.problems.append(Problem(REDIRECTS_FILE, code, message, remedy, Severity.WARNING, line))


def read_redirects(data: bytes) -> tuple[tuple[Redirect, ...], tuple[Problem, ...]]:
    """Read the bytes of the file; all that is wrong is told, an error only where nothing of the file can be read."""
    text = _text_of(data)
    if isinstance(text, Problem):
        return (), (text,)
    reading = _Reading()
    for line in _pairs(text, reading):
        _take(line, reading)
    _take_addresses(reading)
    return tuple(reading.redirects), tuple(reading.problems)


def _text_of(data: bytes) -> str | Problem:
    if len(data) > REDIRECTS_BYTES:
        message = tell("the file has more than {most} bytes", most=REDIRECTS_BYTES)
        return Problem(REDIRECTS_FILE, "toml-size", message, tell("delete what is not needed"))
    text = decode_text(REDIRECTS_FILE, data)
    return text if isinstance(text, Problem) else merge_conflict(REDIRECTS_FILE, text) or text


def _pairs(text: str, reading: _Reading) -> Iterator[_Line]:
    """Yield the lines that have an old address and a target, as many as are read."""
    count, is_ours, is_named = 0, True, False
    for number, line in enumerate(text.split("\n"), start=1):
        found = _PAIR.fullmatch(line)
        if found is None and _NOTHING.fullmatch(line):
            continue
        if found is None and _OWN_TABLE.fullmatch(line):
            is_ours = is_named = True
            continue
        pair = (found[1], found[2]) if found else _unusual(number, line, reading)
        if pair is None:
            is_ours = is_ours and not line.lstrip().startswith("[")
            continue
        if not is_ours:
            continue
        if not is_named:
            is_named = True
            message = tell("the line [redirects] is missing above the first address")
            reading.tell(number, "redirects-table", message, tell("write it so: {line}", line="[redirects]"))
        count += 1
        if count <= MOST_REDIRECTS:
            yield _Line(number, *pair)
        elif count == MOST_REDIRECTS + 1:
            _tell_rest(number, reading)


def _unusual(number: int, line: str, reading: _Reading) -> tuple[str, str] | None:
    """Read a line of another form; None if it has no address and target in it, which is told."""
    if not toml_error(line):
        pairs = list(tomllib.loads(line).items())
        if len(pairs) == 1 and isinstance(pairs[0][1], str):
            return pairs[0]
    # To look for the right form of a line takes a while, and nobody is told of more than these.
    repair = repair_of(line) if len(reading.problems) <= MOST_REPORTED else None
    reason = repair.reason if repair else NOTHING
    message = (
        tell("the file cannot be read as TOML: {reason}", reason=reason) if reason else tell("this is no redirect")
    )
    reading.tell(
        number, "redirect-line", message, tell("write it so: {line}", line=repair.line if repair else _EXAMPLE)
    )
    return None


def _tell_rest(number: int, reading: _Reading) -> None:
    message = tell("from here on nothing is read: there are more than {most} redirects", most=MOST_REDIRECTS)
    remedy = tell("let those go that nobody follows any more, or write them into the rules of the server itself")
    reading.tell(number, "redirects-too-many", message, remedy)


def _take(line: _Line, reading: _Reading) -> None:
    old = read_old_address(line.old)
    if not isinstance(old, OldAddress):
        remedy = _written(old.right, line.target) if old.right else _written_like()
        message = tell("'{value}' {fault}", value=line.old, fault=old.reason)
        reading.tell(line.number, "redirect-address", message, remedy)
        return
    first = reading.taken.setdefault((old.address, old.query), line.number)
    if first != line.number:
        message = tell("'{key}' stands twice, first in line {line}", key=line.old, line=first)
        remedy = tell("delete line {line} or {other}", line=first, other=line.number)
        reading.tell(line.number, "redirect-twice", message, remedy)
    elif target := parse_target(line.target):
        reading.redirects.append(Redirect(line.number, old, target, line.target))
    else:
        reading.later.append((line, old))


def _take_addresses(reading: _Reading) -> None:
    """Tell what is wrong with targets of no known form; one that is an old address itself may lead in a circle."""
    leads = {old.address: line.target for line, old in reading.later}
    leads |= {one.old.address: one.written for one in reading.redirects if not one.old.query}
    for line, _ in reading.later:
        end = _end_of(line.target, leads)
        if end is None:
            message = tell("'{name}' leads in a circle", name=line.old)
            reading.tell(line.number, "redirect-circle", message, _written_like())
            continue
        right = end if parse_target(end) else target_like(end)
        message = tell("'{name}' is nothing that an old address can lead to", name=line.target)
        if not line.target:
            message = tell("'{name}' leads to nothing", name=line.old)
        remedy = _written(line.old, right) if right else _written_like()
        reading.tell(line.number, "redirect-target", message, remedy)


def _end_of(target: str, leads: dict[str, str]) -> str | None:
    """Follow a target that is an old address itself to where it ends; None if it never does."""
    seen: set[str] = set()
    while target.startswith("/"):
        old = read_old_address(target)
        if not isinstance(old, OldAddress) or old.address not in leads:
            break
        if old.address in seen:
            return None
        seen.add(old.address)
        target = leads[old.address]
    return target


def _written(old: str, target: str) -> Message:
    return tell("write it so: {line}", line=f"{literal(old)} = {literal(target)}")


def _written_like() -> Message:
    return tell("a line is such as {line}", line=_EXAMPLE)


def load_redirects(content: Path) -> tuple[tuple[Redirect, ...], tuple[Problem, ...]]:
    """Read `redirects.toml` of a content folder; nothing where there is none, nor where it is a link, which is told."""
    file = content / REDIRECTS_FILE
    try:
        if not stat.S_ISREG(file.lstat().st_mode):
            return (), ()
        with file.open("rb") as opened:
            return read_redirects(opened.read(REDIRECTS_BYTES + 1))  # enough to see that it is too large
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        return (), (unreadable(REDIRECTS_FILE, system_reason(error)),)
