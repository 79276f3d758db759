"""What reading costs per language version, cold and warm, beside plain Markdown on the same texts.

Figures are milliseconds of CPU, the smallest of several rounds in one run: compare the ratios.
    .venv/bin/python tests/bench/reading.py [CONTENT] [ROUNDS]
CONTENT is a content folder, the sample newsroom's without it. Pictures are developed before the first round.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from markdown import Markdown

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.newsroom import Content, facts_of_each, read_content
from plugins.reading import ReadingSettings, read_section
from plugins.reading.header.parts import take_apart

EXTENSIONS = ("tables", "footnotes", "def_list", "abbr", "sane_lists")
SAMPLE = Path(__file__).resolve().parents[2] / "content"
NOW = datetime(2030, 1, 1, tzinfo=UTC)


def cost(work: Callable[[], None], rounds: int) -> float:
    """Give the smallest of several measurements, in seconds of CPU."""
    times = []
    for _ in range(rounds):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return min(times)


def bodies(newsroom: Content, content: Path) -> list[str]:
    """Give the Markdown of all posts."""
    paths = [post.path for sources in newsroom.sources for post in sources.posts]
    return [take_apart(path, (content / path).read_text(encoding="utf-8")).body for path in paths]


def convert_plainly(texts: list[str]) -> None:
    """Convert the texts with one reused instance of the library and nothing of ours."""
    markdown = Markdown(extensions=EXTENSIONS, output_format="html")
    for text in texts:
        markdown.reset().convert(text)


def read_all(newsroom: Content, content: Path, cache: Path, recipe: str) -> None:
    """Read all sections; with a recipe through the cache."""
    settings = ReadingSettings(content, cache, "", NOW, preview=False, recipe=recipe)
    facts = facts_of_each(newsroom)
    for sources in newsroom.sources:
        read_section(facts(sources.organization), sources, settings)


def main() -> None:
    content = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    newsroom = read_content(content)
    texts = bodies(newsroom, content)
    with TemporaryDirectory() as folder:
        cache = Path(folder)
        read_all(newsroom, content, cache, "bench")
        plain = cost(lambda: convert_plainly(texts), rounds)
        cold = cost(lambda: read_all(newsroom, content, cache, ""), rounds)
        warm = cost(lambda: read_all(newsroom, content, cache, "bench"), rounds)
    each = 1000 / len(texts)
    sys.stdout.write(
        f"{len(texts)} versions; plain Markdown {plain * each:.2f} ms each, "
        f"reading cold {cold * each:.2f} ms ({cold / plain:.2f} x), warm {warm * each:.3f} ms ({warm / plain:.2f} x)\n"
    )


if __name__ == "__main__":
    main()
