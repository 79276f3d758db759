"""03.04 is another day in another country."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("dateline-in-figures")
