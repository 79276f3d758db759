"""A release is found again in three years' time."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("dateline-without-year")
