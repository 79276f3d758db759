"""Makes ready for any terminal and any locale: file names are read as UTF-8, and no letter stops what is printed.

Where the locale is C and Python was told not to mind, names of files with Kazakh letters are not text to it, and it
cannot learn that later. So it starts once more, as UTF-8 wants it.
"""

from __future__ import annotations

import io
import os
import sys

UTF8 = "PYTHONUTF8"


def ready_for_any_terminal() -> None:
    """Let what a terminal cannot show be printed as its code; start anew where names of files cannot be read."""
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get(UTF8) != "1" and sys.executable:
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, UTF8: "1"})  # noqa: S606
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors in {"strict", "surrogateescape"}:
            stream.reconfigure(errors="backslashreplace")
