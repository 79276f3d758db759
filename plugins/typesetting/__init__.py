"""Kazakh, Russian and English as their readers expect them: quotes, spaces, dates, order of letters."""

from .dates import clock_time, date_in_text, event_time, long_date, long_moment, month_heading, week_start
from .hyphenation import hyphenate, soft_hyphens, soft_hyphens_html
from .language_of_text import guess_language
from .look_alikes import LookAlike, look_alikes, repair_look_alikes
from .markup import typeset_html
from .names import language_name, name_of_language
from .prose import hide_code
from .sorting import letter_number, name_letter, sort_key
from .texts import plain_text, typeset_text
from .unbalanced import unbalanced_quotes
from .unseen import entities_of, letter_of_entity, shown_for_entity, without_unseen, without_unseen_entities

__all__ = [
    "entities_of",
    "LookAlike",
    "clock_time",
    "date_in_text",
    "event_time",
    "guess_language",
    "hide_code",
    "hyphenate",
    "language_name",
    "letter_number",
    "letter_of_entity",
    "long_date",
    "long_moment",
    "look_alikes",
    "month_heading",
    "name_letter",
    "name_of_language",
    "plain_text",
    "repair_look_alikes",
    "shown_for_entity",
    "soft_hyphens",
    "soft_hyphens_html",
    "sort_key",
    "typeset_html",
    "typeset_text",
    "unbalanced_quotes",
    "week_start",
    "without_unseen",
    "without_unseen_entities",
]
