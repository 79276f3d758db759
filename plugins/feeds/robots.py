"""robots.txt (RFC 9309): everything may be read; pages that are in no list say noindex themselves."""

from __future__ import annotations

from plugins.newsroom import addresses

from .links import of_site


def robots_txt(siteurl: str) -> str:
    """Give the file's text for a site at `siteurl`."""
    maps = (addresses.SITEMAP_INDEX, addresses.NEWS_SITEMAP)
    return "User-agent: *\nDisallow:\n\n" + "".join(f"Sitemap: {of_site(siteurl, one)}\n" for one in maps)
