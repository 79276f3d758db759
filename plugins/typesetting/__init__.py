"""Kazakh, Russian and English as their readers expect them: quotes, spaces, dates, order of letters, slugs."""

from .dates import clock_time, long_date, month_heading
from .markup import typeset_html
from .names import language_name
from .slugs import propose_slug
from .sorting import sort_key
from .texts import plain_text, typeset_text

__all__ = [
    "clock_time",
    "language_name",
    "long_date",
    "month_heading",
    "plain_text",
    "propose_slug",
    "sort_key",
    "typeset_html",
    "typeset_text",
]
