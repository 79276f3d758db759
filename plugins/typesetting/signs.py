"""The characters that rules of typography know by name."""

from __future__ import annotations

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"

# Stand-ins: what rules see in place of tags and of what they must not touch. All but THING count as white space.
BLOCK = "\u2029"
CELL = "\x1d"
LINE = "\u2028"
THING = "\ufffc"

# For character classes in regular expressions.
GAPS = " \n\u00a0\u202f"
UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
LOWER_CYRILLIC = "а-яёәғқңөұүһі"
MONTHS = (
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
    "|январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    "|January|February|March|April|May|June|July|August|September|October|November|December"
)
"""How the months of all three languages begin."""
STARTS = f"(?<![^{BLOCK}{CELL}{LINE}])"
"""Nothing stands before it in its line."""
