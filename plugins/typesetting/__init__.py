"""Kazakh, Russian and English as their readers expect them: quotes, spaces, dates, order of letters."""

from .dates import clock_time, date_in_text, event_time, long_date, long_moment, month_heading, week_start
from .hyphenation import hyphenate, soft_hyphens, soft_hyphens_html
from .language_of_text import guess_language
from .locales import language_name, name_of_language, whole_number
from .lone_quotes import Spot, lone_quotes, lone_quotes_html, spot_in
from .look_alikes import LookAlike, look_alikes, repair_look_alikes
from .markup import seen_text, typeset_html
from .prose import FENCE, fence_end, fenced, hide_code
from .sorting import letter_number, name_letter, sort_key
from .texts import plain_text, typeset_text
from .unseen import (
    SOFT_HYPHEN,
    entities_of,
    letter_of_entity,
    shown_for_entity,
    without_unseen,
    without_unseen_entities,
)

__all__ = [
    "FENCE",
    "SOFT_HYPHEN",
    "LookAlike",
    "Spot",
    "clock_time",
    "date_in_text",
    "entities_of",
    "event_time",
    "fence_end",
    "fenced",
    "guess_language",
    "hide_code",
    "hyphenate",
    "language_name",
    "letter_number",
    "letter_of_entity",
    "lone_quotes",
    "lone_quotes_html",
    "long_date",
    "long_moment",
    "look_alikes",
    "month_heading",
    "name_letter",
    "name_of_language",
    "plain_text",
    "repair_look_alikes",
    "seen_text",
    "shown_for_entity",
    "soft_hyphens",
    "soft_hyphens_html",
    "sort_key",
    "spot_in",
    "typeset_html",
    "typeset_text",
    "week_start",
    "whole_number",
    "without_unseen",
    "without_unseen_entities",
]
