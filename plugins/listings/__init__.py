"""Scopes as pages: the list of months, the months, and what a front page shows."""

from .months import by_month
from .scope_pages import FRONT_POSTS, Listing, entries, front, list_of_months, month_pages, urgent_entries

__all__ = ["FRONT_POSTS", "Listing", "by_month", "entries", "front", "list_of_months", "month_pages", "urgent_entries"]
