"""What looks like the dateline is found at a glance, and by programs."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("dateline-not-bold")
