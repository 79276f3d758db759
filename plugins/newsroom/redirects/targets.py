"""What an old address leads to, by the names that files have here: they hold whatever addresses come to look like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.newsroom import addresses
from plugins.newsroom.paths.names import slug_fault
from plugins.newsroom.paths.post_names import parse_post_name
from plugins.newsroom.texts import LANGUAGE_CODE

_FEEDS = frozenset(addresses.FEEDS.values())
_FILE = re.compile(r"(?:content/)?(?:organizations/)?(.+?)(?:\.md)?")


@dataclass(frozen=True, slots=True)
class RedirectTarget:
    """An organization, or a post, a page or a feed of it."""

    organization: str
    """Empty for a page of the portal."""
    kind: str
    """`organization`, `post`, `page` or `feed`."""
    name: str = ""
    """`2016-03-25-zhalaqy`, the page's slug, or the feed's file."""
    language: str = ""

    def address(self, organization: str, language: str) -> str:
        """Return its address below today's folder of the organization; a mere organization has that of a `language`."""
        home = addresses.organization_home(organization, self.language or language)
        match self.kind:
            case "post":
                return addresses.post(organization, self.language, int(self.name[:4]), self.name[11:])
            case "page":
                return addresses.standing_page(
                    home if organization else addresses.portal_home(self.language), self.name
                )
            case "feed":
                return addresses.feed(home, self.name)
        return home


def parse_target(written: str) -> RedirectTarget | None:
    """Take a target apart; None if it has none of the forms that there are."""
    match written.split("/"):
        case [key] if not slug_fault(key):
            return RedirectTarget(key, "organization")
        case ["pages", name]:
            return _page("", name)
        case [key, "pages", name] if not slug_fault(key):
            return _page(key, name)
        case [key, language, file] if not slug_fault(key) and LANGUAGE_CODE.fullmatch(language) and file in _FEEDS:
            return RedirectTarget(key, "feed", file, language)
        case [key, name] if not slug_fault(key):
            stem, _, language = name.partition(".")
            fits = parse_post_name(stem) and LANGUAGE_CODE.fullmatch(language)
            return RedirectTarget(key, "post", stem, language) if fits else None
    return None


def target_like(written: str) -> str:
    """Return the target that a path of a file means; empty if it means none."""
    found = _FILE.fullmatch(written.strip().strip("/"))
    right = found[1].replace("/news/", "/", 1) if found else ""
    return right if right != written and parse_target(right) else ""


def _page(organization: str, name: str) -> RedirectTarget | None:
    slug, _, language = name.partition(".")
    if slug_fault(slug) or not LANGUAGE_CODE.fullmatch(language):
        return None
    return RedirectTarget(organization, "page", slug, language)
