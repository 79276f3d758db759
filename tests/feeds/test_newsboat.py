"""A real reader reads a feed over HTTP and keeps the Kazakh text whole."""

from __future__ import annotations

import sqlite3
import subprocess
import threading
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.feeds.newswire import IN_RUSSIAN, at, post, wired
from tests.tools import require_tool

LETTERS = "Ғылым, ңғыз, үміт, ұлт, қала, өнер, һәм, іс — әңгіме"
LETTER_POST = post(title=LETTERS, html=f"<p>{LETTERS}</p>", translations=(IN_RUSSIAN,))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the test shows what counts."""


@pytest.fixture
def server(tmp_path):
    """A folder on loopback: its path and its URL."""
    folder = tmp_path / "site"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as http:
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield folder, f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


@pytest.fixture
def newsboat(tmp_path, server):
    """Run the reader in a home of its own; its cache is a database."""
    program = require_tool("newsboat")
    home = tmp_path / "home"
    (home / ".newsboat").mkdir(parents=True)
    (home / ".newsboat" / "urls").write_text(f"{server[1]}/feed.xml\n")
    environment = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "no_proxy": "*"}

    def read(*commands: str) -> str:
        command = [str(program), "-x", *commands]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60).stdout

    return read


@pytest.fixture
def rows(tmp_path):
    """Ask the reader's database."""

    def ask(query):
        with closing(sqlite3.connect(tmp_path / "home" / ".newsboat" / "cache.db")) as connection:
            return connection.execute(query).fetchall()

    return ask


def test_newsboat_reads_title_author_and_whole_text(server, newsboat, rows):
    (server[0] / "feed.xml").write_bytes(wired(LETTER_POST, post("b", 28)))
    newsboat("reload")
    assert newsboat("print-unread").strip() == "2 unread articles"
    query = "SELECT guid, title, author, url, pubDate, content FROM rss_item ORDER BY pubDate DESC LIMIT 1"
    ((guid, title, author, url, published, content),) = rows(query)
    assert (guid, title, author) == (post().id, LETTERS, "Алматы кәсіподағы")
    assert url == "https://news.example/union/almaty-health/kk/2026/pay/"
    assert published == at(29).timestamp()
    assert content == f"<p>{LETTERS}</p>"


def test_newsboat_sees_no_second_item_after_a_correction(server, newsboat, rows):
    (server[0] / "feed.xml").write_bytes(wired(post()))
    newsboat("reload")
    (server[0] / "feed.xml").write_bytes(wired(post(title="Түзетілді", updated=at(30))))
    newsboat("reload")
    assert rows("SELECT title FROM rss_item") == [("Түзетілді",)]
