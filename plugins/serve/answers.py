"""The answer of `make serve` to an address: a pure function of the built folder."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from .reload import RELOAD_ADDRESS, reload_script, with_reload

HTML = "text/html; charset=utf-8"
CONTENT_TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": HTML,
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}
NOT_FOUND = b"<!doctype html><html lang=en><title>404</title><p>There is no such page, and no 404.html either.</html>"
NOT_BUILT = (
    b"<!doctype html><html lang=en><title>Not built</title>"
    b"<p>The site could not be built yet. The terminal says why; this page appears anew after the next build.</html>"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole HTTP answer."""

    status: HTTPStatus
    content_type: str
    body: bytes
    location: str = ""
    """Where a redirect leads; empty for everything else."""


def answer(output: Path, target: str, version: str) -> Answer:
    """Answer a request target (`/a/?b`) from the folder `output`, as a static host does.

    A page carries the reload script for `version`; a folder is its `index.html` and never a listing.
    """
    address = urlsplit(target).path
    if address == RELOAD_ADDRESS:
        return Answer(HTTPStatus.OK, CONTENT_TYPES[".js"], reload_script())
    if not output.is_dir():
        return _page(HTTPStatus.SERVICE_UNAVAILABLE, NOT_BUILT, version)
    file = file_below(output, address)
    if file is None:
        return _missing(output, version)
    if file.is_dir():
        return Answer(HTTPStatus.FOUND, HTML, b"", location=f"{quote(unquote(address))}/")
    content_type = CONTENT_TYPES.get(file.suffix.lower(), "application/octet-stream")
    try:
        body = file.read_bytes()
    except OSError:
        return _missing(output, version)  # a build has just taken it away
    return _page(HTTPStatus.OK, body, version) if content_type == HTML else Answer(HTTPStatus.OK, content_type, body)


def file_below(output: Path, address: str) -> Path | None:
    """Return what an address names below `output`: a file, a folder that lacks its closing slash, or None."""
    path = unquote(address)
    *folders, last = path.removeprefix("/").split("/")
    names = [*folders, last]
    if not path.startswith("/") or not all(map(_is_plain, folders)) or not (_is_plain(last) or not last):
        return None
    file = output.joinpath(*names, "index.html") if path.endswith("/") else output.joinpath(*names)
    if path.endswith("/") or file.is_file():
        return file if file.is_file() else None
    return file if (file / "index.html").is_file() else None


def _is_plain(name: str) -> bool:
    return name not in {"", ".", ".."} and not set(name) & {"\0", "\\"}


def _missing(output: Path, version: str) -> Answer:
    try:
        body = (output / "404.html").read_bytes()
    except OSError:
        body = NOT_FOUND
    return _page(HTTPStatus.NOT_FOUND, body, version)


def _page(status: HTTPStatus, body: bytes, version: str) -> Answer:
    return Answer(status, HTML, with_reload(body, version))
