"""Print what Lighthouse says of every kind of page on a telephone: `python tests/bench/lighthouse.py LIGHTHOUSE`.

LIGHTHOUSE is the program, such as `node_modules/.bin/lighthouse` after `npm install lighthouse@12.8.2` (for Node 20)
in a folder of its own. Accessibility, best practices and, where a page may be indexed, SEO must be 100: the exit status
tells. Its performance is a guess on a slow line, and noise on a busy machine: it is printed and decides nothing.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.look.choice import Sight, sights
from tests.readers.published import PublishedSite, sample
from tests.tools import TOOLS

PERFECT = 100
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run"
MEASURED = {"accessibility": "accessibility", "best-practices": "best practices", "seo": "SEO"}


class Packed(SimpleHTTPRequestHandler):
    """A host as hosts are: it packs what is text, and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, packed where it is text."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.suffix not in {".html", ".css", ".js", ".svg"} or not file.is_file():
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(file))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Host(ThreadingHTTPServer):
    """A host that does not mind when a browser hangs up."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What Lighthouse gives a page, each of 100, and why it gives less."""

    sight: Sight
    given: dict[str, int]
    lost: tuple[str, ...]


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve what will lie in a folder; give the address."""
    with Host(("127.0.0.1", 0), partial(Packed, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def marks_of(lighthouse: Path, sight: Sight, noindex: bool) -> Marks:  # noqa: FBT001 - a fact of the page
    """Ask Lighthouse about one page, as on a telephone on a slow line."""
    command = [str(lighthouse), sight.url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    environment = {**os.environ, "CHROME_PATH": str(TOOLS["chromium"]())}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=True)
    told = json.loads(done.stdout)
    asked = [key for key in MEASURED if key != "seo" or not noindex]
    given = {key: round(told["categories"][key]["score"] * PERFECT) for key in ("performance", *asked)}
    audits = {ref["id"] for key in asked for ref in told["categories"][key]["auditRefs"] if ref["weight"]}
    lost = (told["audits"][audit] for audit in sorted(audits))
    return Marks(sight, given, tuple(one["title"] for one in lost if one["score"] is not None and one["score"] < 1))


def one_of_each(site: PublishedSite) -> Iterator[Sight]:
    """Give the richest page of each template that readers open: others show headlines in frames, or lead on at once."""
    shown = {"latest", "redirect"}
    for sight in sights(site):
        if sight.template not in shown:
            shown.add(sight.template)
            yield sight


def main(lighthouse: Path) -> int:
    """Print the marks of every kind of page; give 1 where one that counts is not perfect."""
    poor = 0
    with TemporaryDirectory() as scratch, hosted(Path(scratch) / "output") as address:
        built = sample(Path(scratch), {"SITEURL": address, "WORKERS": "2"}).build()
        if built.status:
            sys.exit(built.text)
        site = PublishedSite(Path(scratch) / "output", address)
        for sight in one_of_each(site):
            noindex = 'content="noindex"' in (site.folder / site.file_of(sight.url)).read_text(encoding="utf-8")
            marks = marks_of(lighthouse, sight, noindex)
            counted = [value for key, value in marks.given.items() if key != "performance"]
            poor += min(counted) < PERFECT
            sys.stdout.write(f"{sight.template}: {marks.given} {'; '.join(marks.lost)}\n")
            sys.stdout.flush()
    return int(poor > 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
