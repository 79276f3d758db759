"""A journalist who has never heard of the organization copies two sentences from the end."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("about-missing")
