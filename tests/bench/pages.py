"""Print what pages cost after reading and before feeds: `python tests/bench/pages.py [sections] [posts in each]`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.newsroom import PostRecord
from plugins.sections import Section, print_section
from plugins.views import PrintSettings
from tests.made import record, section
from tests.tools import ROOT

ROUNDS = 5
LANGUAGES = ("kk", "ru", "en")
TEXT = "<p>" + "Кәсіподақ жиналысында жалақы туралы келісім талқыланды. " * 8 + "</p>\n"


def posts(number: int) -> list[PostRecord]:
    """Give that many posts in three languages over two years, with topics in common."""
    return [
        record(
            f"news-{place}",
            f"{2025 + place % 2}-{place % 11 + 1:02d}-{place % 27 + 1:02d}",
            language,
            html=TEXT * 6,
            topics=("pay",) if place % 3 else (),
        )
        for place in range(number)
        for language in LANGUAGES
    ]


def printing(folder: Path, before: Path | None = None) -> PrintSettings:
    """Print into a folder, after another one."""
    (folder / "site").mkdir(parents=True)
    return PrintSettings(
        theme=ROOT / "theme",
        plugins=(),
        cache=folder / "cache",
        output=folder / "site",
        recipe="bench",
        before=before / "site" if before else None,
        prints=folder / "prints",
        prints_before=before / "prints" if before else None,
    )


def cost(subject: Section, folder: Path, before: Path | None = None) -> float:
    """Print a section and give its CPU seconds."""
    made = printing(folder, before)
    begin = process_time()
    print_section(replace(subject), made)
    return process_time() - begin


def best(subject: Section, count: int, folder: Path, before: Path | None = None) -> float:
    """Print a section `count` times, several rounds, and give the smallest seconds of one."""
    rounds = [
        [cost(subject, folder / f"{number}-{place}", before) for place in range(count)] for number in range(ROUNDS)
    ]
    return min(sum(found) for found in rounds) / count


def main() -> None:
    sections, number = (int(word) for word in (*sys.argv[1:], *("5", "40")[len(sys.argv) - 1 :]))
    news = posts(number)
    whole = section(news)
    changed = section([replace(news[0], title="Другая новость", title_typeset="Другая новость"), *news[1:]])
    with TemporaryDirectory() as made:
        folder = Path(made)
        cost(whole, folder / "warm-up")
        empty = best(section(), sections, folder / "empty")
        cold = best(whole, sections, folder / "cold")
        again = best(changed, sections, folder / "again", folder / "warm-up")
        pages = sum(1 for _ in (folder / "warm-up").rglob("*.html"))
    sys.stdout.write(
        f"a section without posts {empty * 1000:.1f} ms; {len(news)} versions on {pages} pages: "
        f"{cold / len(news) * 1000:.2f} ms a version cold ({cold / pages * 1000:.2f} ms a page), "
        f"{again / len(news) * 1000:.2f} ms with one post changed\n"
    )


if __name__ == "__main__":
    main()
