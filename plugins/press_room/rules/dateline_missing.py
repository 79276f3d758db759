"""An editor looks first where and when it happened."""

from plugins.press_room.edited import missing_rule

RULE = missing_rule("dateline-missing")
