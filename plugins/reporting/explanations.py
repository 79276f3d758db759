"""The reasons why the last build made something anew: kept in the report, told by `EXPLAIN=1` and by `habarshy why`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from plugins.kept_files import BAD_ENTRY
from plugins.newsroom import Message, did_you_mean, tell

from .arguments import command_line
from .terminal import at_terminal, failed

REASONS = "reasons.json"
"""In the report folder; a build that made nothing anew leaves it as it was."""
Reasons = Mapping[str, Sequence[Message]]
"""By an organization's folder, or by the address of a part of the portal."""


def reason_lines(reasons: Reasons) -> Iterator[Message]:
    """Return a line for each section and part that was made anew."""
    for name, found in sorted(reasons.items()):
        for reason in found:
            yield tell("{name}: {reason}", name=name, reason=reason)


def write_reasons(file: Path, reasons: Reasons) -> None:
    """Keep the reasons of a build, in English. Raises OSError."""
    text = {name: [str(reason) for reason in found] for name, found in sorted(reasons.items())}
    file.write_text(json.dumps(text, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def print_reasons(arguments: Sequence[str] | None = None) -> int:
    """Print why the last build that made anything made an organization's pages or a part of the portal.

    Returns 0, or 1 where no build has left its reasons, or none of that name was made.
    """
    parser = command_line("why", tell("Says why the last build made something anew."))
    parser.need("name", tell("an organization's folder, such as sample-school, or an address, such as /kk/"))
    parser.allow("--report", tell("the folder of the build's report"), type=Path, default=Path(".report"))
    asked = parser.parse_args(arguments)
    reasons = _read(asked.report / REASONS)
    if reasons is None:
        return failed(tell("No build has left its reasons in {folder}: build first.", folder=asked.report))
    if asked.name not in reasons:
        said = tell(
            "The last build that made anything did not make {name}: nothing that it is made from was changed.",
            name=asked.name,
        )
        meant = did_you_mean(asked.name, reasons)
        return failed(said, *([meant] if meant else []))
    for reason in reasons[asked.name]:
        sys.stdout.write(f"{at_terminal(tell('{name}: {reason}', name=asked.name, reason=Message(reason)))}\n")
    return 0


def _read(file: Path) -> dict[str, list[str]] | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, list[str]])
    except (OSError, *BAD_ENTRY):
        return None
