"""All newsrooms look for the town where it always stands: first."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("dateline-day-first")
