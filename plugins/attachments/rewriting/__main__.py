"""The program that rewrites one PDF: what a hostile file does to it, it does to nobody else."""

from __future__ import annotations

import resource
import sys
from contextlib import suppress

import pikepdf

from . import Refusal, rewritten

CPU_SECONDS = 2
MOST_MEMORY = 250_000_000
_MOST_UNPACKED = 60_000_000


def limit_resources() -> None:
    """Take away from this process what no honest PDF needs: a bomb ends it, and nothing else."""
    pikepdf.settings.set_qpdf_limits(
        doc_max_warnings=1000,
        parser_max_container_size=1_000_000,
        flate_max_memory=_MOST_UNPACKED,
        png_max_memory=_MOST_UNPACKED,
        run_length_max_memory=_MOST_UNPACKED,
        tiff_max_memory=_MOST_UNPACKED,
    )
    # macOS refuses some limits; the library's own ones hold there too.
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # The softer limit ends the process by a signal of its own: its parent knows that nobody else did.
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


def main() -> None:
    """Read a PDF from standard input; write a line with the rule that it breaks, or an empty one and the new PDF."""
    limit_resources()
    made = rewritten(sys.stdin.buffer.read())
    answer = made.value.encode() + b"\n" if isinstance(made, Refusal) else b"\n" + made
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
