"""robots.txt (RFC 9309): everything may be read; pages that are in no list say noindex themselves."""

from __future__ import annotations

from .links import of_site


def robots_txt(siteurl: str) -> str:
    """Give the file's text for a site at `siteurl`."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {of_site(siteurl, '/sitemap.xml')}\n"
