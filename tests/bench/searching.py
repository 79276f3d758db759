"""Print what a search costs readers, and what it finds, beside Pagefind: `python tests/bench/searching.py -h`.

Both search the same generated site, each on a page of its own in Chromium. Bytes are those of the page, its scripts and
all that the first query asks for, as a server would compress them; styles and fonts are left out.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import Browser, Page, Response, expect, sync_playwright

from tests.bench.measured import machine
from tests.bench.measured_newsroom import MeasuredNewsroom
from tests.conftest import QUIET_BROWSER
from tests.tools import TOOLS, remedy

QUERIES = {
    "kk": ("жалақымыздың", "қауіпсіздікке", "кепілдіктерді", "жалақымыздың келіссөздері"),
    "ru": ("зарплатами", "безопасностью", "гарантиям", "зарплатами переговоров"),
    "en": ("pays", "agreements", "camps", "agreement guarantee"),
}
FORMS = {
    "kk": ("жалақыны", "жалақының", "жалақыға", "жалақымыз", "жалақысы"),
    "ru": ("зарплата", "зарплаты", "зарплате", "зарплату", "зарплатой"),
    "en": ("pay", "pays", "paying", "pay", "pays"),
}
SLOWER = 4
POSTS = "*/{kk,ru,en}/2*/*/index.html"
"""What Pagefind indexes: posts alone, for lists would be found too."""
PAGEFIND = """\
<!doctype html><html lang="{language}"><meta charset="utf-8"><title>Pagefind</title>
<script type="module">
const pagefind = await import("/pagefind/pagefind.js");
const query = new URLSearchParams(location.search).get("q");
const found = await pagefind.search(query);
await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
document.title = found.results.length;
</script></html>
"""
WARM = """\
(word) => new Promise((done) => {
  const form = document.querySelector("form.search"), list = document.getElementById("results");
  const begun = performance.now();
  new MutationObserver(() => list.firstChild && done(performance.now() - begun)).observe(list, { childList: true });
  form.q.value = word;
  form.requestSubmit();
})
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, at the address that is given."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@contextmanager
def weighed(browser: Browser) -> Iterator[tuple[Page, list[Response]]]:
    """Open a page that nobody has been to, and keep what it asks for besides styles and fonts."""
    with browser.new_context() as context:
        page = context.new_page()
        asked: list[Response] = []
        kinds = {"document", "script", "fetch", "xhr"}
        page.on("response", lambda one: asked.append(one) if one.request.resource_type in kinds else None)
        yield page, asked


def weight(asked: list[Response]) -> int:
    """Return the bytes of responses, compressed where that makes them smaller."""
    bodies = (one.body() for one in asked)
    return sum(min(len(body), len(gzip.compress(body, 9))) for body in bodies)


def our_search(browser: Browser, address: str, language: str, query: str) -> tuple[int, int]:
    """Return the bytes of a first query with our page, and how many pages it finds."""
    with weighed(browser) as (page, asked):
        page.goto(f"{address}/{language}/search/?q={quote(query)}", wait_until="networkidle")
        bytes_asked = weight(asked)
        more = page.locator("#results button")
        while more.count():
            count = page.locator("#results article").count()
            more.click()
            expect(page.locator("#results article")).not_to_have_count(count)
        return bytes_asked, page.locator("#results article").count()


def pagefind_search(browser: Browser, address: str, language: str, query: str) -> tuple[int, int]:
    """Return the same with Pagefind."""
    with weighed(browser) as (page, asked):
        page.goto(f"{address}/pagefind-{language}.html?q={quote(query)}")
        page.wait_for_function("document.title !== 'Pagefind'")
        page.wait_for_load_state("networkidle")
        return weight(asked), int(page.title())


def warm_milliseconds(browser: Browser, address: str, language: str) -> list[float]:
    """Return how long answers take on a page that has been asked before, by a slower processor."""
    with weighed(browser) as (page, _):
        page.goto(f"{address}/{language}/search/?q={quote(FORMS[language][0])}", wait_until="networkidle")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        return [page.evaluate(WARM, word) for word in FORMS[language][1:]]


def index_with_pagefind(program: str, site: Path) -> str:
    """Write Pagefind's index and pages into a site; return why it cannot be, or nothing."""
    if shutil.which(program) is None:
        return f"Pagefind is left out: there is no program '{program}' (pip install pagefind-bin)."
    run = subprocess.run([program, "--site", site, "--glob", POSTS], capture_output=True, text=True, check=False)
    for language in QUERIES:
        (site / f"pagefind-{language}.html").write_text(PAGEFIND.format(language=language), encoding="utf-8")
    return f"Pagefind is left out: it ended with {run.returncode}." if run.returncode else ""


def rows(browser: Browser, address: str, *, with_pagefind: bool) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| language | query | bytes: ours | Pagefind | pages found: ours | Pagefind |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for language, queries in QUERIES.items():
        for query in queries:
            ours = our_search(browser, address, language, query)
            theirs = pagefind_search(browser, address, language, query) if with_pagefind else ("", "")
            yield f"| {language} | {query} | {ours[0]} | {theirs[0]} | {ours[1]} | {theirs[1]} |"
    yield ""
    for language in QUERIES:
        times = warm_milliseconds(browser, address, language)
        figures = f"{median(times):.0f} ms, the slowest {max(times):.0f} ms"
        yield f"Another form of a word, on a page asked before, {SLOWER} times slower ({language}): {figures}."


def options() -> Namespace:
    """Read the command line."""
    parser = ArgumentParser(description="Print what searching a generated newsroom costs, beside Pagefind.")
    parser.add_argument("--versions", type=int, default=3000, help="language versions of posts (3000)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where to work (the system's temporary folder)")
    parser.add_argument("--pagefind", default="pagefind", help="the program, if it is on no path")
    parser.set_defaults(cards=False, pictures=0)
    return parser.parse_args()


def main() -> None:
    """Build the newsroom, index it, search it."""
    told, chromium = options(), TOOLS["chromium"]()
    if chromium is None:
        sys.stdout.write(f"There is no chromium: {remedy('chromium')}\n")
        return
    with TemporaryDirectory(dir=told.folder) as made:
        newsroom = MeasuredNewsroom(Path(made) / "newsroom", told.versions, told).write()
        newsroom.build()
        site = Path(made) / "site"
        shutil.copytree(newsroom.folder.output, site)
        files = [file for file in (site / "search").rglob("*") if file.is_file()]
        size = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) / max(told.versions, 1)
        left_out = index_with_pagefind(told.pagefind, site)
        sys.stdout.write(f"{told.versions} versions; our index: {size:.0f} bytes a version; {machine()}.\n{left_out}\n")
        with served(site) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(chromium), args=list(QUIET_BROWSER))
            for line in rows(browser, address, with_pagefind=not left_out):
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()
            browser.close()


if __name__ == "__main__":
    main()
