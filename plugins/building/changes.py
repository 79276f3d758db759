"""What a deploy changes for readers, by the manifests of two sites: `python -m plugins.building.changes --help`.

Search engines (IndexNow) and a hub (WebSub) take such a list, so that they need not come and look.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote, urlsplit
from urllib.request import urlopen

from plugins.newsroom import addresses

from .manifest import MANIFEST

MOST = 10_000
"""Addresses that IndexNow takes at once."""
SECONDS = 30
_KEY = re.compile(r"[0-9a-f]{32}\.txt")

Manifests = Callable[[str], Mapping[str, Any]]
"""Gives the manifest of a folder of a site (empty for the portal's), an empty one where there is none."""


def changed_files(before: Manifests, after: Manifests) -> list[str]:
    """Give the paths of all files that are new, other or gone, sorted."""
    was, now = before(""), after("")
    changed = list(_differing(was.get("files", {}), now.get("files", {})))
    for organization in _differing(was.get("sections", {}), now.get("sections", {})):
        pair = (site(organization).get("files", {}) for site in (before, after))
        changed += (f"{organization}/{name}" for name in _differing(*pair))
    return sorted(changed)


def index_now(files: list[str], site: str, key: str) -> dict[str, object]:
    """Give IndexNow's request for the pages among the files: at most 10,000, those of posts first."""
    pages = sorted((name for name in files if name.endswith(".html")), key=lambda name: (name.count("/") < 4, name))
    urls = [site + _address(name) for name in pages if not name.endswith(("/latest.html", "404.html"))]
    return {"host": urlsplit(site).netloc, "key": key, "keyLocation": f"{site}/{key}.txt", "urlList": urls[:MOST]}


def changed_feeds(files: list[str], site: str) -> list[str]:
    """Give the URLs of the feeds among the files, but not of their archives."""
    return [site + quote(f"/{name}") for name in files if name.rpartition("/")[2] in addresses.FEEDS.values()]


def key_of(site: Manifests) -> str:
    """Give the site's key for IndexNow; empty if it has none."""
    return next((name.removesuffix(".txt") for name in site("").get("files", {}) if _KEY.fullmatch(name)), "")


def manifests_of(place: str) -> Manifests:
    """Read the manifests of a site in a folder, or of one on the web; an OSError where there is none to be had."""

    def read(folder: str) -> Mapping[str, Any]:
        path = f"{folder}/{MANIFEST}".removeprefix("/")
        try:
            data = _fetched(f"{place.rstrip('/')}/{path}") if "://" in place else Path(place, path).read_bytes()
        except (FileNotFoundError, URLError):
            return {}
        found: Mapping[str, Any] = json.loads(data)
        return found

    return read


def main(arguments: list[str]) -> int:
    """Write what was asked for."""
    asked = _parser().parse_args(arguments)
    site = asked.site.rstrip("/")
    after = manifests_of(asked.output)
    files = changed_files(manifests_of(asked.before or site), after)
    if asked.feeds:
        sys.stdout.write("".join(f"{url}\n" for url in changed_feeds(files, site)))
    else:
        request = index_now(files, site, key_of(after))
        sys.stdout.write(json.dumps(request, ensure_ascii=False, indent=1) + "\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.building.changes", description=__doc__)
    parser.add_argument("output", help="the folder of the new site")
    parser.add_argument("site", help="where readers find it, such as https://news.example.org")
    parser.add_argument("--before", help="the folder or URL of the site before; without it, what readers find now")
    parser.add_argument("--feeds", action="store_true", help="the changed feeds, one a line, for a WebSub hub")
    return parser


def _differing(was: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    return (name for name in sorted({*was, *now}) if was.get(name) != now.get(name))


def _address(name: str) -> str:
    return quote(f"/{name}".removesuffix("index.html"))


def _fetched(url: str) -> bytes:
    if not url.startswith(("https://", "http://")):
        raise FileNotFoundError(url)
    with urlopen(url, timeout=SECONDS) as answer:  # noqa: S310 - of the web, as the line above says
        data: bytes = answer.read()
    return data


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
