"""A journalist may print words, and must not invent them."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("quotation-missing")
