"""The command line: which command was typed, and the room that does it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugins.newsroom import Message, did_you_mean, tell
from plugins.reporting import at_terminal, ready_for_any_terminal

from . import commands

MISUSED = 2
"""The exit status of a command that was typed wrong, as that of argparse."""


@dataclass(frozen=True, slots=True)
class Command:
    """One word that may stand behind `habarshy`."""

    about: Message
    run: Callable[[Sequence[str]], int]
    """Does it with what was typed behind the word, and returns the exit status."""


COMMANDS: Mapping[str, Command] = {
    "build": Command(tell("build the site into a folder"), commands.build),
    "serve": Command(tell("show the site on this machine, built anew whenever a file is saved"), commands.serve),
    "new": Command(tell("begin a post: its file under the right name, with a frame for its kind"), commands.new),
    "check": Command(tell("look at posts without a build: what is wrong, and what an editor advises"), commands.check),
    "explain": Command(tell("say what the code of a finding means, and how it looks better"), commands.explain),
    "translate": Command(tell("write a frame for a post in another language"), commands.translate),
    "status": Command(tell("say who published when, in which languages, and what waits"), commands.status),
    "why": Command(tell("say why the last build made some pages anew"), commands.why),
    "proposal": Command(tell("judge a proposal by two builds, with it and without"), commands.proposal),
    "corrections": Command(tell("find releases that a proposal changes without a correction"), commands.corrections),
    "proposal-links": Command(tell("look for links and submodules in a proposal's content"), commands.proposal_links),
    "proposal-advice": Command(tell("say what an editor advises on the posts of a proposal"), commands.proposal_advice),
    "changes": Command(tell("list what a deploy changes for readers"), commands.changes),
    "shards": Command(tell("carry finished sections from machine to machine"), commands.shards),
    "codeowners": Command(tell("write .github/CODEOWNERS from the editors of organizations"), commands.codeowners),
    "back": Command(tell("show readers the release before"), commands.back),
    "upgrade": Command(tell("take a newer engine into the newsroom"), commands.upgrade),
    "rename": Command(tell("give a post another name"), commands.rename),
    "organization": Command(tell("rename, merge or close an organization"), commands.organization),
    "sector": Command(tell("give a sector another key"), commands.sector),
    "territory": Command(tell("give a territory another key"), commands.territory),
    "topic": Command(tell("give a topic another key"), commands.topic),
    "redirects": Command(tell("print a host's own rules for old addresses"), commands.redirects),
    "cards": Command(tell("draw every kind of share card, to look at"), commands.cards),
    "board": Command(tell("print the wall board of an organization"), commands.board),
    "start": Command(tell("make a newsroom of your own of the sample"), commands.start),
    "doctor": Command(tell("say what this machine and this newsroom lack"), commands.doctor),
    "log": Command(tell("print a log without what steers the terminal"), commands.log),
}
HELPS = {"-h", "--help", "help"}


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what was typed behind `habarshy` and return the exit status; for a wrong word name the nearest right one."""
    ready_for_any_terminal()
    word, *rest = (sys.argv[1:] if arguments is None else arguments) or ["--help"]
    if word in HELPS:
        _print_help()
        return 0
    if word in COMMANDS:
        return COMMANDS[word].run(rest)
    said = tell("There is no command '{word}'", word=word)
    remedy = did_you_mean(word, COMMANDS, tell("habarshy --help names all of them"))
    sys.stderr.write(f"{at_terminal(said)}: {at_terminal(remedy)}\n")
    return MISUSED


def _print_help() -> None:
    console = Console(soft_wrap=False, highlight=False, emoji=False, markup=False)
    console.print(f"{at_terminal(tell('Use'))}: habarshy {at_terminal(tell('COMMAND'))} …\n")
    table = Table.grid(padding=(0, 2))
    for word, command in COMMANDS.items():
        table.add_row(Text(f"  {word}", style="bold"), at_terminal(command.about))
    console.print(table)
    console.print(f"\n{at_terminal(tell('habarshy COMMAND --help says what may be added to each.'))}")
