"""Which letters of one alphabet pass for letters of another."""

from __future__ import annotations

# Characters to stand between brackets of a pattern.
CYRILLIC = "\u0400-\u0481\u048a-\u052f"
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff"
# Only those that pass for letters of the other two: formulas need the rest.
GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικορ"


def _table(shown: str, meant: str) -> dict[int, str]:
    return dict(zip(map(ord, shown), meant, strict=True))


TWINS = _table("ABCEHIKMOPTXacehiopxyëËəƏɵƟ", "АВСЕНІКМОРТХасеһіорхуёЁәӘөӨ")
"""Latin letters that nobody can tell from Cyrillic ones. Y is missing: it may stand for У and for Ү."""

TO_CYRILLIC = TWINS | _table("kmt", "кмт") | _table("ΑΒΕΗΙΚΜΟΡΤΧικορ", "АВЕНІКМОРТХікор")
TO_LATIN = (
    {ord(cyrillic): chr(latin) for latin, cyrillic in TWINS.items()}
    | _table("кмтѕЅјЈԁԛԝӏУҮ", "kmtsSjJdqwlYY")
    | _table(GREEK, "ABEZHIKMNOPTYXikop")
)

LEGACY = _table("ӛӚӧӦ", "өӨөӨ")
"""What old Kazakh fonts have for ө: ӛ of no living alphabet here, and ӧ of Komi and Altai."""
KAZAKH = "әғқңұүһӘҒҚҢҰҮҺ"
"""Letters that Russian has not, nor Komi."""
