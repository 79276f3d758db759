"""Print what first queries of one and two words load of a large index: `python tests/bench/first_queries.py TEXTS`.

`TEXTS` is a folder with texts as people write them: `kk.txt`, `ru.txt`, `en.txt`, a sentence a line, an empty line
between texts. Posts are put together of sentences that follow each other, over five years, and the page's own script
asks the index in Chromium for words and pairs of words of posts. Bytes are compressed, and all that is loaded counts
but the page itself: script, rules, index.
"""

from __future__ import annotations

import gzip
import re
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import Browser, sync_playwright

from plugins.search import (
    Searched,
    TierPlace,
    block_size,
    folded_words,
    index_file,
    rules_file,
    tier_files,
    words_beside,
)
from plugins.views.stylesheet import search_script
from tests.bench.measured import machine
from tests.bench.searching import served
from tests.conftest import QUIET_BROWSER
from tests.tools import ROOT, TOOLS, remedy

LANGUAGES = ("kk", "ru", "en")
DISTINCT_WORDS = 180
YEARS = 5
PAGE = """\
<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Search</title>
<form class="search" data-root=""><input name="q"></form><p id="found"></p><div id="results"></div>
<div id="without"></div><script src="/search.js"></script></html>
"""
LOADED = """\
async (queries) => {
  const loaded = [];
  for (const q of queries) {
    answers = {};
    const index = await get(language + ".json");
    data = await get(index.rules);
    rules ||= expanded(data);
    flat ||= expanded(JSON.parse(plain(JSON.stringify({ ...data, front: data.back + data.front, back: "" }))));
    await answer({ q }, index.tiers);
    loaded.push(Object.keys(answers));
  }
  return loaded;
}
"""


def texts_in(file: Path) -> list[list[str]]:
    """Return the sentences of each text."""
    texts = file.read_text(encoding="utf-8").split("\n\n")
    return [sentences for text in texts if (sentences := [line for line in text.splitlines() if line.strip()])]


def posts_of(texts: list[list[str]], language: str, count: int) -> list[Searched]:
    """Return posts of about as many distinct words each as news have, the newest first."""
    draw = Random(language)
    days = sorted((2022 + YEARS * draw.random() for _ in range(count)), reverse=True)
    return [_post(list(_sentences(texts, draw)), language, when, draw) for when in days]


def _sentences(texts: list[list[str]], draw: Random) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < DISTINCT_WORDS:
        text = draw.choice(texts)
        start = draw.randrange(len(text))
        for sentence in text[start : start + 5]:
            seen.update(folded_words(sentence))
            yield sentence


def _post(sentences: list[str], language: str, when: float, draw: Random) -> Searched:
    title = " ".join(sentences[0].split()[: draw.randrange(5, 11)])
    lead = " ".join(" ".join(sentences[1:4]).split()[:25])
    union, month = draw.randrange(2000), 1 + int(when % 1 * 12)
    return Searched(
        address=f"/union-of-workers-{union}/{language}/{int(when)}/{'-'.join(re.findall('[a-z]+', title.lower()))}/",
        title=title,
        lead=lead,
        words=words_beside((title, lead), sentences),
        day=f"{int(when)}-{month:02}-{draw.randrange(1, 29):02}",
        organization=f"Кәсіподақ ұйымы № {union}",
        marks=(f"@union-of-workers-{union}", f"#topic-{draw.randrange(12)}", f"/{int(when)}"),
    )


def write_index(folder: Path, language: str, posts: list[Searched]) -> float:
    """Write an index with tiers as a portal has them; return the CPU seconds that its tiers took."""
    newest, year = posts[0].day[:7], posts[0].day[:4]
    tiers = {
        newest: [post for post in posts if post.day[:7] == newest],
        f"{year}-01--{int(newest[5:]) - 1:02}": [
            post for post in posts if post.day[:4] == year and post.day[:7] != newest
        ],
        f"2022--{int(year) - 1}": [post for post in posts if post.day[:4] != year],
    }
    begun = time.process_time()
    places = []
    for name, held in tiers.items():
        places.append(TierPlace(name, f"/search/{language}/{name}/", block_size(len(held))))
        for file, body in tier_files(held, language, places[-1].block, few=name == newest):
            _write(folder / "search" / language / name / file, body)
    spent = time.process_time() - begun
    _write(folder / "search" / f"{language}.json", index_file(language, places))
    address, body = rules_file(language)
    _write(folder / address.lstrip("/"), body)
    _write(folder / f"{language}.html", PAGE.format(language=language).encode())
    _write(folder / "search.js", search_script(ROOT / "theme").body)
    return spent


def _write(file: Path, body: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)


def queries_for(posts: list[Searched], words: int, count: int) -> list[str]:
    """Return queries: half of them words of one post, half words of as many posts."""
    draw = Random(words)

    def word(post: Searched) -> str:
        return draw.choice(
            [one for one in folded_words(f"{post.title} {post.words}") if one.isalpha() and len(one) > 2]
        )

    together = [[draw.choice(posts)] * words for _ in range(count // 2)]
    apart = [[draw.choice(posts) for _ in range(words)] for _ in range(count - count // 2)]
    return [" ".join(map(word, of_query)) for of_query in (*together, *apart)]


@cache
def compressed(file: Path) -> int:
    """Return the bytes of a file as a server would send them."""
    body = file.read_bytes()
    return min(len(body), len(gzip.compress(body, 9)))


def rows(browser: Browser, folder: Path, told: Namespace, language: str) -> Iterator[str]:
    """Yield the lines of one language."""
    posts = posts_of(texts_in(told.texts / f"{language}.txt"), language, told.posts)
    spent = write_index(folder, language, posts)
    index = [file for file in (folder / "search" / language).rglob("*") if file.is_file()]
    size = sum(map(compressed, index)) / len(posts)
    yield f"{language}: {size:.0f} bytes and {1000 * spent / len(posts):.2f} ms of CPU a post."
    with served(folder) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}/{language}.html")
        for words in (1, 2):
            loaded = page.evaluate(LOADED, queries_for(posts, words, told.queries))
            fixed = compressed(folder / "search.js")
            sizes = sorted(fixed + sum(compressed(folder / "search" / name) for name in names) for names in loaded)
            figures = (sizes[min(int(len(sizes) * part), len(sizes) - 1)] for part in (0.5, 0.95, 0.999, 1))
            yield f"| {language} | {words} | {' | '.join(map(str, figures))} |"


def main() -> None:
    """Print the table."""
    parser = ArgumentParser(description="Print what first queries load of an index made of real texts.")
    parser.add_argument("texts", type=Path, help="folder with kk.txt, ru.txt, en.txt; what is missing is left out")
    parser.add_argument("--posts", type=int, default=10_000, help="in each language (10,000)")
    parser.add_argument("--queries", type=int, default=2000, help="of one word, and of two (2000)")
    told, chromium = parser.parse_args(), TOOLS["chromium"]()
    if chromium is None:
        sys.stdout.write(f"There is no chromium: {remedy('chromium')}\n")
        return
    sys.stdout.write(f"{told.posts} posts a language, {told.queries} queries; {machine()}.\n")
    sys.stdout.write("| language | words | median | 95 of 100 | 999 of 1,000 | most |\n")
    with TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(chromium), args=list(QUIET_BROWSER))
        for language in LANGUAGES:
            if (told.texts / f"{language}.txt").is_file():
                for line in rows(browser, Path(made), told, language):
                    sys.stdout.write(f"{line}\n")
                    sys.stdout.flush()
        browser.close()


if __name__ == "__main__":
    main()
