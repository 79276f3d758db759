"""`habarshy redirects --for HOST`: print the rules by which a host leads old addresses on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from plugins.newsroom import Message, OldAddress, tell
from plugins.reporting import at_terminal, command_line

from .hosts import HOSTS
from .rules import NoSiteError, server_rules

_NAMED = 10


def print_server_rules(arguments: Sequence[str]) -> int:
    """Print the rules for a host, and on standard error what it cannot do; return 1 where there is no site yet."""
    about = tell(
        "Prints the rules by which a host leads old addresses and former names on, from the site that was built."
    )
    parser = command_line("redirects", about)
    parser.need("--for", tell("the host that reads them"), choices=tuple(HOSTS), required=True, dest="host")
    parser.allow("--output", tell("the folder in which the site is built"), type=Path, default=Path("output"))
    parser.allow("--siteurl", tell("the public address, if it has a path"), default=os.environ.get("SITEURL", ""))
    chosen = parser.parse_args(arguments)
    try:
        rules = server_rules(Path(), chosen.output)
    except NoSiteError as error:
        sys.stderr.write(f"{at_terminal(error.message)}\n")
        return 1
    made = HOSTS[chosen.host](rules, urlsplit(chosen.siteurl).path.rstrip("/"))
    sys.stdout.buffer.write(made.text.encode())
    sys.stderr.write("".join(f"{at_terminal(note)}\n" for note in (*made.notes, *_without_rule(rules.ours))))
    return 0


def _without_rule(ours: Sequence[OldAddress]) -> Iterator[Message]:
    if ours:
        names = ", ".join(old.address for old in ours[:_NAMED])
        yield tell(
            "No rule for addresses that the site has itself, in small or capital letters ({count}): {names}",
            count=len(ours),
            names=names if len(ours) <= _NAMED else f"{names}, …",
        )
