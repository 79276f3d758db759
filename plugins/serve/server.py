"""The server of `make serve`: it carries answers, and tells open pages of new builds."""

from __future__ import annotations

import socketserver
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from plugins.newsroom import Message, tell

from .answers import HTML, Answer, answer
from .guard import FOR_OWN_PAGES_ONLY, HOST, REFUSED, is_by_other_name, is_welcome
from .reload import EVENTS_ADDRESS, RELOAD_FOLDER, Versions

HEARTBEAT_SECONDS = 10.0


class SiteServer(ThreadingHTTPServer):
    """A server of one built folder on loopback. Raises OSError where the port is taken."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, output: Path, versions: Versions, say: Callable[[Message], None]) -> None:
        self.output = output
        self.versions = versions
        self.say = say
        self.closing = threading.Event()
        self._answering = threading.Thread(target=self.serve_forever, name="site", daemon=True)
        super().__init__((HOST, port), SiteHandler)

    @property
    def address(self) -> str:
        """The address of the site; with the port that the system chose where 0 was asked for."""
        return f"http://{HOST}:{self.server_address[1]}"

    def start(self) -> None:
        """Answer in threads of its own until `stop`."""
        self._answering.start()

    def stop(self) -> None:
        """Let the port go and end what still waits for events."""
        self.closing.set()
        self.versions.advance()
        if self._answering.is_alive():  # else shutdown would wait for ever
            self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a reader go away without a word; everything else is told."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            socketserver.BaseServer.handle_error(self, request, client_address)  # type: ignore[arg-type]


class SiteHandler(BaseHTTPRequestHandler):
    """One reader's request."""

    server: SiteServer
    server_version = "Habarshy"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer a page, a file, or the stream of events; whoever must not ask gets one answer, whatever there is."""
        address = urlsplit(self.path).path
        if not is_welcome(self.headers, self.server.server_address[1], reload=address.startswith(RELOAD_FOLDER)):
            self._send(REFUSED)
        elif is_by_other_name(self.headers):
            self._send(Answer(HTTPStatus.FOUND, HTML, b"", location=f"{self.server.address}{address}"))
        elif address == EVENTS_ADDRESS:
            self._send_events()
        else:
            found = answer(self.server.output, self.path, self.server.versions.current)
            if found.status is HTTPStatus.NOT_FOUND:
                self.server.say(tell("There is no page at {address}", address=ascii(self.path)[1:-1]))
            self._send(found)

    def do_HEAD(self) -> None:
        """Answer the same without a body."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Print nothing of each request: the terminal is for builds."""

    def _send(self, found: Answer) -> None:
        self.send_response(found.status)
        if found.location:
            query = urlsplit(self.path).query
            self.send_header("Location", found.location + (f"?{query}" if query else ""))
        self._send_headers(found.content_type)
        self.send_header("Content-Length", str(len(found.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(found.body)

    def _send_headers(self, content_type: str) -> None:
        self.send_header("Content-Type", content_type)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in FOR_OWN_PAGES_ONLY.items():
            self.send_header(name, value)

    def _send_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self._send_headers("text/event-stream; charset=utf-8")
        self.end_headers()
        news = self.server.versions.news
        while self.command != "HEAD" and not self.server.closing.is_set():
            # Repeated without news too: only writing tells that a reader has gone.
            self.wfile.write(f"data: {news}\n\n".encode())
            news = self.server.versions.next_after(news, HEARTBEAT_SECONDS)
