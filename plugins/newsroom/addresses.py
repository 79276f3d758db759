"""Addresses of pages and ids of posts: pure functions of what the path of a source says (CONTRACT's table)."""

from __future__ import annotations

from datetime import date

ROLLUPS = ("sectors", "territories", "topics")
FEEDS = {"application/rss+xml": "feed.xml", "application/atom+xml": "atom.xml", "application/feed+json": "feed.json"}
"""The feeds of every scope: media type and file, in the order in which pages announce them."""
LINK_SCHEMES = ("http", "https", "mailto", "tel")
"""Links of other schemes are not published."""
LINK_BEGINNINGS = ("http://", "https://", "mailto:", "tel:")
"""The same as links begin that lead out of the site."""
OPML = "/feeds.opml"
NEWS_SITEMAP = "/news-sitemap.xml"
LONGEST_LIST = 200
"""Entries on one page: a longer list is split."""
SITEMAP_INDEX = "/sitemap.xml"
SITEMAP_PAGES = 20_000
"""Pages in one sitemap: the protocol's 50,000 would pass its 50 MB where a page has many languages."""


def portal_home(language: str) -> str:
    return f"/{language}/"


def organization_home(organization: str, language: str) -> str:
    return f"/{organization}/{language}/"


def post(organization: str, language: str, year: int, slug: str) -> str:
    return f"/{organization}/{language}/{year:04d}/{slug}/"


def rollup(kind: str, key: str, language: str) -> str:
    """Return the front page of a sector, territory or topic; `kind` is one of ROLLUPS."""
    return f"/{language}/{kind}/{key}/"


def below(folder: str, address: str) -> str:
    """Return the address that a page of an organization has below another folder name of it."""
    return f"/{folder}/{address.split('/', 2)[2]}"


def directory(language: str) -> str:
    return f"/{language}/organizations/"


def subscribe(language: str) -> str:
    return f"/{language}/subscribe/"


def press(language: str) -> str:
    return f"/{language}/press/"


def organization_press(organization: str, language: str) -> str:
    return f"/{organization}/{language}/press/"


def board(organization: str, language: str) -> str:
    return f"/{organization}/{language}/board/"


def events(scope_home: str) -> str:
    """Return the page of what is to come and of what was, below the front page of a scope."""
    return f"{scope_home}events/"


def calendar(events_home: str) -> str:
    """Return the calendar of all events of the page at an address."""
    return f"{events_home}events.ics"


def calendar_entry(post_address: str) -> str:
    """Return the calendar of one event, beside its page."""
    return f"{post_address}event.ics"


def search(language: str) -> str:
    return f"/{language}/search/"


def search_index(language: str) -> str:
    """Return the one file of search whose name stays: it tells the names of all others of a language."""
    return f"/search/{language}.json"


def search_tier(language: str, tier: str, digest: str) -> str:
    """Return the folder of one tier of a language's index."""
    return f"/search/{language}/{tier}-{digest[:12]}/"


def search_rules(language: str, digest: str) -> str:
    return f"/search/{language}/endings-{digest[:12]}.json"


def months(scope_home: str, *, nested: bool) -> str:
    """Return the list of months of a portal or organization (`nested` below `news/`) or a roll-up, its front page."""
    return f"{scope_home}news/" if nested else scope_home


def month(scope_home: str, first_day: date, *, nested: bool) -> str:
    return f"{months(scope_home, nested=nested)}{_path(first_day)[:7]}/"


def day(scope_home: str, on: date, *, nested: bool) -> str:
    """Return the page of a day, which only months with many posts have."""
    return f"{months(scope_home, nested=nested)}{_path(on)}/"


def _path(day: date) -> str:
    # `%Y` has fewer than four digits of years before 1000, which events may be said to be in.
    return day.isoformat().replace("-", "/")


def of_territory(home: str, key: str) -> str:
    """Return the organizations of one territory, below a page that has too many for one list."""
    return f"{home}territory/{key}/"


def of_letter(home: str, number: int) -> str:
    """Return the organizations under one letter, below such a page; `number` is the letter's for ever."""
    return f"{home}letter/{number}/"


def standing_page(home: str, slug: str) -> str:
    return f"{home}pages/{slug}/"


def desk(address: str) -> str:
    """Return the share desk of the post, or the list of desks of the front page, at an address."""
    return f"{address}desk/"


def feed(scope_home: str, file: str = "feed.xml", archive: int = 0) -> str:
    """Return the address of a scope's feed, in RSS unless `file` says another of FEEDS; or of one of its archives."""
    stem, dot, suffix = file.partition(".")
    return f"{scope_home}{stem}-{archive}{dot}{suffix}" if archive else f"{scope_home}{file}"


def mixed_home(organization: str) -> str:
    """Return the address above the feeds in which an organization mixes its languages."""
    return f"/{organization}/"


def latest(home: str) -> str:
    """Return the address of the newest headlines of an organization for pages of other sites."""
    return f"{home}latest.html"


def sitemaps(folder: str, pages: int) -> tuple[str, ...]:
    """Return the sitemaps for that many pages of `/<org>/` or of the portal's `/<lang>/`: one, and more if need be."""
    more = range(2, (pages - 1) // SITEMAP_PAGES + 2)
    return (f"{folder}sitemap.xml", *(f"{folder}sitemap-{number}.xml" for number in more))


def file_of(address: str) -> str:
    """Return the file below the output folder that serves an address: `/a/` is `a/index.html`."""
    path = address.removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def post_id(tag_authority: str, organization: str, day: date, slug: str, language: str) -> str:
    """Return the `tag:` address (RFC 4151) of a post's version.

    `organization`, `day` and `slug` are the first that the post ever had, whatever it is called now.
    """
    return f"tag:{tag_authority}:{organization}/{day.isoformat()}-{slug}/{language}"
