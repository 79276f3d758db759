"""The words of Debian's hunspell-kk, for figures on a whole dictionary."""

from __future__ import annotations

import re

from tests.tools import require_tool


def kazakh_words() -> list[str]:
    lines = require_tool("hunspell-kk").read_text("utf-8-sig").splitlines()[1:]
    words = [line.split("/")[0].strip() for line in lines]
    # Sixteen of its names are spelled with Latin letters.
    return [word for word in words if not re.search("[A-Za-z]", word)]
