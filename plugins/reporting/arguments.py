"""The arguments of commands: argparse, whose help and complaints are in the terminal's language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from plugins.newsroom import Message, tell

from .terminal import at_terminal

MISUSED = 2


class Usage(argparse.HelpFormatter):
    """The layout of a help, with its first word translated."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Name the command and what it takes."""
        first = f"{at_terminal(tell('Use'))}: " if prefix is None else prefix
        super().add_usage(usage, actions, groups, first)


class Arguments(argparse.ArgumentParser):
    """The arguments of a command; what each one means is a message."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "add_help": False, "formatter_class": Usage})
        self.needed = self.add_argument_group(at_terminal(tell("What it needs")))
        self.allowed = self.add_argument_group(at_terminal(tell("What may be added")))
        self.allowed.add_argument("-h", "--help", action="help", help=at_terminal(tell("say this and end")))

    def need(self, name: str, about: Message, **how: Any) -> None:
        """Add what the command cannot do without."""
        self.needed.add_argument(name, help=at_terminal(about), **how)

    def allow(self, name: str, about: Message, **how: Any) -> None:
        """Add what may be left out."""
        self.allowed.add_argument(name, help=at_terminal(about), **how)

    def error(self, message: str) -> NoReturn:
        """End because the arguments do not fit; argparse's own words, in English, say which."""
        self.print_usage(sys.stderr)
        told = at_terminal(tell("The arguments do not fit ({said}); -h says what may be typed.", said=message))
        self.exit(MISUSED, f"{told}\n")


def command_line(command: str, about: Message) -> Arguments:
    """Return the parser of `habarshy <command>`."""
    return Arguments(prog=f"habarshy {command}", description=at_terminal(about))
