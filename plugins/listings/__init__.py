"""Scopes as pages: the list of months, the months, what a front page shows; organizations, however many."""

from .banners import banner
from .months_and_days import by_month, days_of, frame_of_months, month_pages, month_places
from .registers import Member, Register, is_long, link_groups, register_addresses, register_pages, whole_list
from .scope_lists import Listing, entries, front, list_entry, list_of_months

__all__ = [
    "Listing",
    "Member",
    "Register",
    "banner",
    "by_month",
    "days_of",
    "entries",
    "frame_of_months",
    "front",
    "is_long",
    "link_groups",
    "list_entry",
    "list_of_months",
    "month_pages",
    "month_places",
    "register_addresses",
    "register_pages",
    "whole_list",
]
