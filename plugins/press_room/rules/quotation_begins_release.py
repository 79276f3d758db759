"""Words are understood by whoever knows what they are about."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("quotation-begins-release")
