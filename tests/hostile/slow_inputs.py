"""Texts on which Markdown is slow: fragments repeated in several shapes, as long as the limits on posts allow.

`python -m tests.hostile.slow_inputs [first [step]]` reads every `step`-th of them and prints the processor time
of each, the slowest first.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from plugins.reading.limits import BLOCK_LINES, limit_problems
from tests.reading.author import Author

FRAGMENTS = (
    *(
        "_a",
        "*a",
        "**a",
        "***a",
        "a_",
        "a*",
        "*",
        "_",
        "[",
        "[a",
        "[a]",
        "[a](",
        '[a](b "',
        "![",
        "![a](",
        "]",
        "](",
        "(",
        "(",
    ),
    *(
        "`",
        "``",
        "` a",
        "```\n",
        "~~~\n",
        "<",
        "<a",
        "<a ",
        '<a href="',
        "<!--",
        "<![CDATA[",
        "<?",
        "</",
        "<div>",
        "<pre>",
    ),
    *(
        "&",
        "&amp;",
        "&#",
        "<http://",
        "<a@b.c>",
        "\\",
        "\\*",
        "!",
        "{",
        "{#",
        "{:",
        "a|b",
        "a|b\n-|-\n",
        "|",
        "|\n",
        "-|-\n",
    ),
    *(
        ": a\n",
        "a\n: b\n\n",
        "[^a]",
        "[^a]: b\n",
        "*[a]: b\n",
        "[a]: b\n",
        "> a\n",
        "> > a\n",
        "- a\n",
        "1. a\n",
        "    a\n",
    ),
    *(
        "    - a\n",
        "\t",
        "  \n",
        "#",
        "# a\n",
        "a\n=\n",
        "---\n",
        '!!! facts "a"\n',
        "!!! facts\n    a\n",
        "'a ",
        '"a ',
        "«",
    ),
    *("a-", "1-", "№ ", "1 %", "https://a.", "www.a.", "a@b.", "а́", "\u200b", "😀", "в ", "И. ", "+7 701 ", "4", "4 "),
    *("> - a\n", "- a\n\n    b\n\n", "*a_", "_a*", "[*a", "*[a](b)", "`*a", "&lt;", "a  \nb", "![a](b) *", "> # a\n"),
)
SIZES = (99_000, 60_000, 40_000, 24_000, 16_000, 9_000, 5_000, 2_500, 1_000, 500)
LINE = 9_900


def shapes(fragment: str, size: int) -> Iterator[str]:
    """Repeat a fragment up to a size: in long lines, by spaces, a line each, a paragraph each, each one different."""
    count = size // len(fragment.encode())
    yield fragment * count
    yield f"{fragment} " * count
    yield (fragment if fragment.endswith("\n") else f"{fragment}\n") * count
    yield f"{fragment}\n\n" * count
    yield "".join(fragment.replace("a", f"a{number}") for number in range(count))


def within_limits(fragment: str, shape: int) -> str:
    """Give the longest text of a fragment and a shape that no limit refuses."""
    for size in SIZES:
        text = _broken(list(shapes(fragment, size))[shape].encode()[:size].decode(errors="ignore"))
        if len(text.encode()) < 99_900 and not list(limit_problems("", text)):
            return text
    return fragment


def most_memory() -> int:
    """Give the most megabytes that this process had; not what its parent had, which ru_maxrss tells after a fork."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    return int(found[1]) // 1024 if found else 0


def _broken(text: str) -> str:
    """Break what is longer than a line or a block may be."""
    lines = [part for line in text.split("\n") for part in _parts(line)]
    blocks = range(0, len(lines), BLOCK_LINES - 10)
    return "\n\n".join("\n".join(lines[start : start + BLOCK_LINES - 10]) for start in blocks)


def _parts(line: str) -> list[str]:
    data = line.encode()
    return [data[at : at + LINE].decode(errors="ignore") for at in range(0, len(data), LINE)] or [""]


def main(first: int, step: int) -> None:
    wanted = [(fragment, shape) for fragment in FRAGMENTS for shape in range(5)][first::step]
    taken = []
    with TemporaryDirectory() as folder:
        author = Author(Path(folder))
        for fragment, shape in wanted:
            text = within_limits(fragment, shape)
            author.post(text)
            started = process_time()
            author.read()
            taken.append((round(process_time() - started, 3), len(text.encode()), f"{fragment!r} in shape {shape}"))
    found = {"megabytes": most_memory(), "taken": sorted(taken, reverse=True)}
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:] or (0, 1)))
