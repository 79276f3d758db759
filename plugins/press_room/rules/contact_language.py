"""Who calls in Kazakh wants to be answered in Kazakh."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("contact-language")
