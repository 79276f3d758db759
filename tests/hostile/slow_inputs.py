"""Texts that are slow to read, or whose page is large: fragments repeated in several shapes, as long as limits allow.

`python -m tests.hostile.slow_inputs [first [step]]` reads every `step`-th of them and prints the processor time
of each, the slowest first, and the largest pages. Each is tried with letters of one byte and of two.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
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
REPEATED = (
    *((f"*[xq]: {'y' * letters}\n\n", "xq ") for letters in (1, 20, 400, 9_900)),
    *((f"[x]: https://h.kz/{'y' * letters}\n\n", "[x] ") for letters in (1, 20, 400, 9_900)),
    *((f"[x]: /a '{'y' * letters}'\n\n", "![x][] ") for letters in (1, 20, 400)),
    *((f"[^x]: {'y' * letters}\n\n", "[^x] ") for letters in (1, 20, 9_900)),
    *((f"[^{'y' * letters}]: a\n\n", f"[^{'y' * letters}] ") for letters in (20, 100)),
    *(("|".join("a" * columns) + "\n" + "|".join("-" * columns) + "\n", "a|\n") for columns in (3, 60, 400, 2_000)),
    ("a|b\n:-:|-:\n", "**a**|\n"),
)
"""What stands once, and what repeats it."""
SIZES = (99_000, 60_000, 40_000, 24_000, 16_000, 9_000, 5_000, 2_500, 1_000, 500)
LINE = 9_900


def shapes(fragment: str, size: int) -> Iterator[str]:
    """Repeat a fragment up to a size: in long lines, by spaces, a line each, a paragraph each, each one different."""
    count = size // len(fragment)
    yield fragment * count
    yield f"{fragment} " * count
    yield (fragment if fragment.endswith("\n") else f"{fragment}\n") * count
    yield f"{fragment}\n\n" * count
    yield "".join(fragment.replace("a", f"a{number}") for number in range(count))


def texts() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Give each kind of text by its name, to be made in any size."""
    for letter in ("a", "ж"):
        for fragment in FRAGMENTS:
            if letter == "a" or "a" in fragment:
                for shape in range(5):
                    yield f"{fragment!r} in shape {shape} of {letter}", partial(_shaped, fragment, letter, shape)
    for once, again in REPEATED:
        yield f"{again!r} for {once[:20]!r}", partial(_repeated, once, again)


def within_limits(made: Callable[[int], str]) -> str:
    """Give the longest text of a kind that no limit refuses."""
    for size in SIZES:
        text = made(size)
        if len(text) < 99_900 and not list(limit_problems("", text)):
            return text
    return ""


def _shaped(fragment: str, letter: str, shape: int, size: int) -> str:
    return _broken(list(shapes(fragment, size))[shape][:size].replace("a", letter))


def _repeated(once: str, again: str, size: int) -> str:
    count = max(0, size - len(once)) // len(again)
    rows = [again * (LINE // len(again))] * (count * len(again) // LINE) or [again * count]
    if again.endswith("\n"):
        return once + again * min(count, BLOCK_LINES - 10)
    return once + "\n\n".join(rows)


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
    return [line[at : at + LINE] for at in range(0, len(line), LINE)] or [""]


def main(first: int, step: int) -> None:
    taken, pages = [], []
    with TemporaryDirectory() as folder:
        author = Author(Path(folder))
        for name, made in list(texts())[first::step]:
            text = within_limits(made)
            author.post(text)
            started = process_time()
            reading = author.read()
            refused = [problem.code for problem in reading.problems if problem.is_error]
            taken.append((round(process_time() - started, 3), len(text), name, *refused))
            pages += [(len(post.html.encode()), name) for post in reading.posts]
    found = {
        "megabytes": most_memory(),
        "taken": sorted(taken, reverse=True),
        "pages": sorted(pages, reverse=True)[:5],
    }
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:] or (0, 1)))
