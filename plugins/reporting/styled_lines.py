"""Lines in colours where a terminal shows them, and plain where they go into a file or a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from .terminal import in_log

StyledLine = tuple[str, str]
"""Words, and the style in which a terminal shows them, such as `bold red`; none if that is empty."""


def show_lines(lines: Iterable[StyledLine], *, folded: bool) -> None:
    """Write lines to standard output; on a terminal long ones are folded between words if that is asked for."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        sys.stdout.writelines(f"{in_log(words)}\n" for words, _ in lines)
        return
    from rich.console import Console  # noqa: PLC0415 - where nobody sees colours nobody waits for it
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=not folded)
    for words, style in lines:
        console.print(Text(in_log(words), style=style))
