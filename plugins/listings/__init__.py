"""Scopes as pages: news, months, what a front page shows; organizations, however many."""

from .banners import banner
from .dates import by_month, days_of, first_of_event_month
from .events import (
    NEXT_EVENTS,
    EventEntry,
    EventsView,
    NextEvents,
    divided,
    event_months,
    events_among,
    events_page,
    for_calendar,
    in_event_order,
    is_divided,
    months_from,
    months_in_calendar,
    next_events,
)
from .registers import Member, Register, is_long, link_groups, member, register_addresses, register_pages, whole_list
from .scope_pages import (
    DESKS_LISTED,
    FRONT_POSTS,
    NEWS_LISTED,
    Listing,
    desk_list,
    entries,
    frame_of_months,
    front,
    list_entry,
    month_pages,
    month_places,
    news_page,
)
