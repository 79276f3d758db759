"""Ids of posts: the same in every feed, card and format, for ever."""

from __future__ import annotations

from datetime import date


def post_id(tag_authority: str, organization: str, day: date, slug: str, language: str) -> str:
    """Give the `tag:` address (RFC 4151) of a post's version.

    `organization`, `day` and `slug` are the first that the post ever had, whatever it is called now.
    """
    return f"tag:{tag_authority}:{organization}/{day.isoformat()}-{slug}/{language}"
