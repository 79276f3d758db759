"""IndexNow (https://www.indexnow.org/documentation): whoever deploys may tell search engines what changed."""

from __future__ import annotations

from plugins.newsroom import digest_of


def index_now_key(tag_authority: str) -> str:
    """Give the site's key. It is no secret: it lies on the site for everybody, and only shows whose site it is."""
    return digest_of("IndexNow", tag_authority)


def index_now_address(tag_authority: str) -> str:
    """Give the address of the file that holds the key."""
    return f"/{index_now_key(tag_authority)}.txt"
