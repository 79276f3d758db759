"""The changes of a deploy for readers, by the manifests of two sites: `habarshy changes --help`.

Search engines (IndexNow) and a hub (WebSub) take such a list, so that they need not come and look.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlsplit

from plugins.newsroom import addresses, tell
from plugins.releases import MANIFEST

from .arguments import Arguments, command_line
from .asked_manifests import asked_manifest
from .errors import UnknownSiteError
from .terminal import failed

MOST = 10_000
"""Addresses that IndexNow takes at once."""
_KEY = re.compile(r"[0-9a-f]{32}\.txt")

Manifests = Callable[[str], Mapping[str, Any]]
"""Returns the manifest of a folder of a site (empty for the portal's), an empty one where there is none."""


def changed_files(before: Manifests, after: Manifests) -> list[str]:
    """Return the paths of all files that are new, other or gone, sorted."""
    was, now = before(""), after("")
    changed = list(_differing(was.get("files", {}), now.get("files", {})))
    for organization in _differing(was.get("sections", {}), now.get("sections", {})):
        pair = (site(organization).get("files", {}) for site in (before, after))
        changed += (f"{organization}/{name}" for name in _differing(*pair))
    return sorted(changed)


def index_now(files: list[str], site: str, key: str) -> dict[str, object]:
    """Return IndexNow's request for the pages among the files: at most 10,000, those of posts first."""
    pages = sorted((name for name in files if name.endswith(".html")), key=lambda name: (name.count("/") < 4, name))
    told = (name for name in pages if not name.endswith(("/latest.html", "404.html")))
    urls = [site + quote(f"/{name}".removesuffix("index.html")) for name in told]
    return {"host": urlsplit(site).netloc, "key": key, "keyLocation": f"{site}/{key}.txt", "urlList": urls[:MOST]}


def changed_feeds(files: list[str], site: str) -> list[str]:
    """Return the URLs of the feeds among the files, but not of their archives."""
    return [site + quote(f"/{name}") for name in files if name.rpartition("/")[2] in addresses.FEEDS.values()]


def key_of(site: Manifests) -> str:
    """Return the site's key for IndexNow; empty if it has none."""
    return next((name.removesuffix(".txt") for name in site("").get("files", {}) if _KEY.fullmatch(name)), "")


def manifests_of(place: str, *, whole: bool = False) -> Manifests:
    """Read the manifests of a site in a folder or on the web; an UnknownSiteError where nobody can say what it has.

    Of a `whole` site no manifest may be missing.
    """

    def read(folder: str) -> Mapping[str, Any]:
        found = asked_manifest(place, f"{folder}/{MANIFEST}".removeprefix("/"))
        if whole and not found:
            raise UnknownSiteError(tell("{place} holds no whole site: build it first", place=place))
        return found

    return read


def list_changes(arguments: Sequence[str]) -> int:
    """Write what was asked for; write nothing and return 1 if network or manifest do not tell what changed."""
    asked = _parser().parse_args(arguments)
    try:
        sys.stdout.write(_asked_for(asked))
    except UnknownSiteError as error:
        return failed(error.message)
    return 0


def _asked_for(asked: argparse.Namespace) -> str:
    site = asked.site.rstrip("/")
    after = manifests_of(asked.output, whole=True)
    files = changed_files(manifests_of(asked.before or site), after)
    if asked.feeds:
        return "".join(f"{url}\n" for url in changed_feeds(files, site))
    return json.dumps(index_now(files, site, key_of(after)), ensure_ascii=False, indent=1) + "\n"


def _parser() -> Arguments:
    parser = command_line("changes", tell("Says which pages changed for readers, in the form that IndexNow takes."))
    parser.need("output", tell("the folder of the new site"))
    parser.need("site", tell("where readers find it, such as https://news.example.org"))
    parser.allow("--before", tell("the folder or URL of the site before; without it, what readers find now"))
    parser.allow("--feeds", tell("the changed feeds, one a line, for a WebSub hub"), action="store_true")
    return parser


def _differing(was: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    return (name for name in sorted({*was, *now}) if was.get(name) != now.get(name))
