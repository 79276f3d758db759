"""`habarshy doctor`: say what is missing, in order, with what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from plugins.newsroom import Message, tell, tell_count
from plugins.reporting import at_terminal, command_line
from plugins.upkeep.start.obstacles import NEEDED, is_clone

from .lacks import Lack
from .machine import machine_lacks
from .newsroom import newsroom_lacks


def examine(arguments: Sequence[str]) -> int:
    """Print what this machine and the newsroom in the working folder lack; return 1 if they need anything, else 0."""
    about = tell("Says what is missing on this machine and in this newsroom, and what to do about it.")
    command_line("doctor", about).parse_args(arguments)
    root = Path()
    if not is_clone(root):
        message = tell("This folder is no clone of Habarshy: {names} are not there.", names=", ".join(NEEDED))
        remedy = tell("Go to the folder that git clone has made, and type it there.")
        sys.stderr.write(f"{at_terminal(message)}\n{at_terminal(remedy)}\n")
        return 1
    of_machine, of_newsroom = tuple(machine_lacks(root)), tuple(newsroom_lacks(root))
    _say(tell("This machine:"), of_machine)
    _say(tell("This newsroom:"), of_newsroom)
    needed = sum(lack.is_needed for lack in (*of_machine, *of_newsroom))
    missing = tell_count("{count} thing has to be done.", "{count} things have to be done.", needed)
    sys.stdout.write(f"\n{at_terminal(missing if needed else tell('Nothing has to be done.'))}\n")
    return 1 if needed else 0


def _say(heading: Message, lacks: Iterable[Lack]) -> None:
    """Print numbered what is needed, then what is good to know."""
    sys.stdout.write(f"{at_terminal(heading)}\n")
    in_order = sorted(lacks, key=lambda lack: not lack.is_needed)
    for number, lack in enumerate(in_order, start=1):
        sign = f"{number}." if lack.is_needed else " ·"
        sys.stdout.write(f"{sign} {at_terminal(lack.message)}\n   {at_terminal(lack.remedy)}\n")
    if not in_order:
        sys.stdout.write(f"   {at_terminal(tell('All is there.'))}\n")
