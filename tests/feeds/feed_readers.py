"""Feed readers of Debian, each in a home of its own, and a server that notes how it answered them."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from plugins.newsroom import digest_of
from tests.tools import require_tool

MAIL = """\
#!/bin/sh
cat > "{folder}/$(date +%s%N)-$$.mail"
"""
SETTINGS = """\
[DEFAULT]
from = feeds@example.org
to = reader@example.org
email-protocol = sendmail
sendmail = {folder}/sendmail
sendmail_config =
html-mail = True
"""


@dataclass
class Server:
    """A folder on loopback."""

    folder: Path
    url: str
    answers: list[int] = field(default_factory=list)
    """The status of every answer, in order."""

    def publish(self, document: bytes) -> None:
        """Put a feed into the place of the last one."""
        (self.folder / "feed.xml").write_bytes(document)


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve a folder; it answers 304 to who has a file already."""
    folder.mkdir(parents=True)
    server = Server(folder, "")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (folder / self.path.removeprefix("/")).read_bytes()
            etag = f'"{digest_of(body)}"'
            known = self.headers.get("If-None-Match") == etag
            self.send_response(304 if known else 200)
            self.send_header("ETag", etag)
            if not known:
                self.send_header("Content-Type", "application/xml")
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(b"" if known else body)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002
            server.answers.append(int(code))

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        server.url = f"http://127.0.0.1:{http.server_port}"
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        http.shutdown()
        thread.join()


@dataclass(frozen=True)
class Seen:
    """One item as a reader shows it."""

    title: str
    text: str


Read = Callable[[], list[Seen]]
"""Fetches the feed once more, and gives all that the reader has now."""


def newsboat(home: Path, url: str) -> Read:
    """A reader on the terminal; its shelf is a database."""
    (home / ".newsboat").mkdir(parents=True)
    (home / ".newsboat" / "urls").write_text(f"{url}\n")

    def read() -> list[Seen]:
        _run([require_tool("newsboat"), "-x", "reload"], home)
        with closing(sqlite3.connect(home / ".newsboat" / "cache.db")) as shelf:
            return [Seen(*row) for row in shelf.execute("SELECT title, content FROM rss_item")]

    return read


def sfeed(home: Path, url: str) -> Read:
    """A reader that makes lines of feeds; it tells old items from new by id, title and address together."""
    require_tool("curl")
    (home / ".sfeed").mkdir(parents=True)
    (home / ".sfeed" / "sfeedrc").write_text(f"feeds() {{\n\tfeed news {url}\n}}\n")

    def read() -> list[Seen]:
        _run([require_tool("sfeed_update"), str(home / ".sfeed" / "sfeedrc")], home)
        lines = (home / ".sfeed" / "feeds" / "news").read_text("utf-8").splitlines()
        newest = {cells[5]: Seen(cells[1], cells[3]) for cells in (line.split("\t") for line in reversed(lines))}
        return list(newest.values())

    return read


def rss2email(home: Path, url: str) -> Read:
    """A reader that writes mails; here they fall into a folder."""
    home.mkdir(parents=True)
    (home / "sendmail").write_text(MAIL.format(folder=home))
    (home / "sendmail").chmod(0o755)
    (home / "settings").write_text(SETTINGS.format(folder=home))
    command = [require_tool("r2e"), "-c", str(home / "settings"), "-d", str(home / "shelf.json")]
    _run([*command, "add", "news", url], home)

    def read() -> list[Seen]:
        _run([*command, "run"], home)
        mails = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in sorted(home.glob("*.mail"))]
        return [Seen(str(mail["subject"]), mail.get_content()) for mail in mails]

    return read


READERS = (newsboat, sfeed, rss2email)


def _run(command: list[object], home: Path) -> None:
    environment = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "no_proxy": "*"}
    subprocess.run(
        [str(part) for part in command], env=environment, cwd=home, check=True, capture_output=True, timeout=60
    )
