"""Kazakh, Russian and English as their readers expect them: quotes, spaces, dates, order of letters."""

from .dates import clock_time, event_time, long_date, long_moment, month_heading
from .hyphenation import hyphenate, soft_hyphens, soft_hyphens_html
from .language_of_text import guess_language, language_of_word
from .locales import file_size, language_name, locale_of, name_of_language, whole_number
from .look_alikes import LookAlike, look_alikes, repair_look_alikes
from .markup import Spot, lone_quotes, lone_quotes_html, plain_text, seen_text, spot_in, typeset_html, typeset_text
from .named_texts import proofread
from .prose import FENCE, fence_end, fenced, hide_code
from .sorting import letter_number, name_letter, sort_key
from .unseen import (
    SOFT_HYPHEN,
    entities_of,
    letter_of_entity,
    shown_for_entity,
    without_unseen,
    without_unseen_entities,
)
