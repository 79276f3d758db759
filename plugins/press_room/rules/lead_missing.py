"""Who has no time reads one paragraph: it must be the news."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("lead-missing")
