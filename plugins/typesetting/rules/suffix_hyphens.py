"""A suffix stays with the digits or the abbreviation that it is written to: 7‑сынып, ҚР‑ның, 5‑й, 90‑х."""

from __future__ import annotations

import re

from plugins.typesetting.passage import LOWER_CYRILLIC

_UPPER = "А-ЯЁӘҒҚҢӨҰҮҺІ"
_HYPHENS = {
    # Kazakh hangs suffixes on abbreviations, Latin names, signs and quotations as well.
    "kk": re.compile(
        rf"-(?=[{LOWER_CYRILLIC}])(?:(?<=[\d%₸°»”A-Za-z]-)|(?<=[{_UPPER}][{_UPPER}]-)|(?<=(?<!\w)[{_UPPER}]-)"
        rf"|(?<=[{LOWER_CYRILLIC}]-)(?=(?:ақ|ау|ай)(?![\w-])))"
    ),
    "ru": re.compile(rf"-(?=[{LOWER_CYRILLIC}])(?:(?<=[\d%]-)|(?<=(?<![\w-])[Ии]з-)(?=за(?!\w)|под(?!\w)))"),
}


def suffix_hyphens(text: str, language: str) -> list[int]:
    """Return those hyphens."""
    return [match.start() for match in _HYPHENS[language].finditer(text)] if "-" in text else []
