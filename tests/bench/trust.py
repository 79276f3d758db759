"""Print what the guard costs: `python tests/bench/trust.py [how many]`. Needs the project's root on the path.

The guard is what stands between an author's bytes and a reader for safety alone: limits, cleaning, the clock. The
figure is its share of reading a post, in processor time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.body.cleaning import cleaned
from plugins.body.converter import convert
from plugins.body.manuscript import Manuscript
from plugins.reading.files.folder_index import FolderIndex
from plugins.reading.limits import header_problems, limit_problems
from plugins.reading.links.resolver import FolderResolver
from plugins.reading.time_limit import in_time
from tests.reading.author import Author, empty_index

SENTENCE = "Профсоюз «Образец» подписал *договор* с [заводом](https://example.org/{n}): зарплата вырастет на {n} %. "
HEADER = "title: Слово {n}\nsummary: Коротко о договоре\ntags: [договор, зарплата]"


def seconds(work: Callable[[], object], times: int) -> float:
    """Give the processor time of doing the work once; the least of three rounds, for other programs disturb."""
    rounds = []
    for _ in range(3):
        started = process_time()
        for _ in range(times):
            work()
        rounds.append((process_time() - started) / times)
    return min(rounds)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    body = "\n\n".join(SENTENCE.format(n=n) * 4 for n in range(10))
    with TemporaryDirectory() as folder:
        author = Author(Path(folder))
        author.post(body, HEADER.format(n=1))
        (source,) = author.sources().posts
        text = (author.content / source.path).read_text(encoding="utf-8")
        files = FolderIndex.of(author.sources(), empty_index(author.content))
        resolver = FolderResolver(source, files, author.cache)
        manuscript = Manuscript(source, body, 1, resolver, "")
        html = convert(manuscript).html
        reading = seconds(author.read, count)
        parts = {
            "limits": seconds(lambda: [*limit_problems("", text), *header_problems("", text[:200], 1)], count),
            "cleaning": seconds(lambda: cleaned(html), count),
            "clock": seconds(lambda: in_time("", int), count),
        }
    guard = sum(parts.values())
    told = ", ".join(f"{name} {cost * 1000:.3f} ms" for name, cost in parts.items())
    sys.stdout.write(
        f"reading {len(text.split())} words takes {reading * 1000:.2f} ms, the guard {guard * 1000:.3f} ms"
    )
    sys.stdout.write(f" ({guard / reading:.1%}): {told}\n")


if __name__ == "__main__":
    main()
