"""Many texts are looked at by several processes; the findings are the same, and in the same order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plugins.newsroom import collect_failures, tell
from plugins.reading import ReadingSettings
from plugins.reporting import Display, Phases, display_for_people

from .findings import Finding
from .reading_texts import Texts, findings_of
from .whole_posts import all_texts, name_of

FEW = 60
"""Files that one process has looked at before others have begun."""
_AT_ONCE = 40
_MOST_PROCESSES = 8

_shared: list[tuple[Texts, ReadingSettings]] = []
"""What the processes do: they are forked from this one, so that nothing of it travels."""


def findings_of_all(texts: Sequence[Texts], settings: ReadingSettings) -> list[Finding]:
    """Return all that there is to say of the texts of some organizations, in their order."""
    number = min(_MOST_PROCESSES, os.cpu_count() or 1)
    if number == 1 or sum(len(one.chosen) for one in texts) <= FEW:
        return [finding for one in texts for finding in _findings(one, settings)]
    _shared[:] = [(part, settings) for one in texts for part in _parts(one)]
    found: list[Finding] = []
    # Forked first: a bar has a thread of its own.
    with multiprocessing.get_context("fork").Pool(number, _unhurt_by_interruptions) as pool:
        display = display_for_people() if sys.stderr.isatty() else Display()
        with Phases(display).phase(tell("Looking at posts and pages"), len(_shared)) as step:
            for findings in pool.imap(_part, range(len(_shared))):
                found += findings
                step()
    return found


def _findings(texts: Texts, settings: ReadingSettings) -> list[Finding]:
    with collect_failures():
        return findings_of(texts, settings)


def _part(number: int) -> list[Finding]:
    return _findings(*_shared[number])


def _parts(texts: Texts) -> Iterator[Texts]:
    """Cut the texts of an organization into stretches; all versions of a post stay together."""
    names = {text.path: name_of(text) for text in all_texts(texts.sources)}
    by_name = sorted(texts.chosen, key=lambda path: (names.get(path, ""), path))
    groups = [tuple(paths) for _, paths in groupby(by_name, key=lambda path: names.get(path, ""))]
    stretch: list[str] = []
    for group in groups:
        stretch += group
        if len(stretch) >= _AT_ONCE:
            yield replace(texts, chosen=frozenset(stretch))
            stretch = []
    if stretch:
        yield replace(texts, chosen=frozenset(stretch))


def _unhurt_by_interruptions() -> None:
    """Let Ctrl-C end the process that asked, which ends these."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
