"""Words that nobody says cannot be printed."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("speaker-missing")
