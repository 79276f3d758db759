"""The manifest of a site, asked of a folder or of the web: only a host that says 404 says that there is nothing.

A network that is away, a host that cannot answer, a page in the place of the list: then nobody knows what readers have,
and a list of changes made from that would name every page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse, IncompleteRead
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from plugins.newsroom import Message, shown, system_reason, tell

from .errors import UnknownSiteError

SECONDS = 30.0
"""How long one manifest may take, from the first byte to the last."""
MOST_BYTES = 2**28
PIECE = 2**16
NONE: Mapping[str, Any] = {}


def asked_manifest(place: str, path: str) -> Mapping[str, Any]:
    """Return the manifest at `path` of a site in a folder or at a URL, an empty one where the site says it has none."""
    url = f"{place.rstrip('/')}/{path}"
    data = _fetched(url) if "://" in place else _read(Path(place, path))
    return NONE if data is None else _manifest(data, url)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unknown(str(file), system_reason(error)) from error


def _fetched(url: str) -> bytes | None:
    if not url.startswith(("https://", "http://")):
        raise _unknown(url, tell("an address begins with https:// or http://"))
    try:
        with urlopen(url, timeout=SECONDS) as answer:  # noqa: S310 - of the web, as the line above says
            return _whole(answer, url)
    except HTTPError as error:
        with error:
            if error.code == HTTPStatus.NOT_FOUND and _path(error.url) == _path(url):
                return None
        raise _unknown(url, tell("it answers with status {status}", status=error.code)) from error
    except URLError as error:
        raise _unknown(url, _reason(error.reason)) from error
    except (OSError, HTTPException, ValueError) as error:
        raise _unknown(url, _reason(error)) from error


def _whole(answer: HTTPResponse, url: str) -> bytes:
    """Read an answer to its end, in the time and the size that it may have."""
    latest = monotonic() + SECONDS
    data = bytearray()
    while piece := answer.read1(PIECE):
        data += piece
        if len(data) > MOST_BYTES or monotonic() > latest:
            raise _unknown(url, tell("it sends too slowly, or too much"))
    if answer.length:  # what the host promised and did not send
        raise _unknown(url, tell("its answer ends in the middle"))
    return bytes(data)


def _manifest(data: bytes, place: str) -> Mapping[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict) and _are_digests(found.get("files")) and _are_digests(found.get("sections", {})):
        return found
    raise _unknown(place, tell("what lies there is not the list of a site's files"))


def _are_digests(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(digest, str) for digest in value.values())


def _unknown(place: str, reason: Message | str) -> UnknownSiteError:
    return UnknownSiteError(
        tell(
            "What changed for readers is not known, because {place} cannot be read: {reason}. Ask again later; "
            "for a site that nobody has seen yet, name an empty folder: --before FOLDER",
            place=place,
            reason=reason,
        )
    )


def _reason(error: object) -> Message | str:
    if isinstance(error, IncompleteRead):
        return tell("its answer ends in the middle")
    if isinstance(error, TimeoutError):
        return tell("it sends too slowly, or too much")
    return (
        system_reason(error)
        if isinstance(error, OSError) and error.errno
        else shown(str(error) or type(error).__name__)
    )


def _path(url: str | None) -> str:
    return urlsplit(url or "").path
