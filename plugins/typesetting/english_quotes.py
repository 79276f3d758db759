"""English quotes, dashes and dots through typogrify's smartypants."""

from __future__ import annotations

import re

from typogrify.filters import smartypants

# smartypants leaves a hyphen after the dash that it makes of three.
_THREE_HYPHENS = re.compile(r"(?<!-)---(?!-)")
_NUMBERED = re.compile(r"&#(34|39|45|46|92|96|8211|8212|8216|8217|8220|8221|8230);")


def english_quotes(html: str) -> str:
    """Take HTML whose code and addresses are set aside; give it with the marks as numbered entities."""
    # It reads backslashes as escapes of its own and would lose them.
    safe = _THREE_HYPHENS.sub("—", html.replace("\\", "&#92;"))
    return str(smartypants(safe))


def as_letters(html: str) -> str:
    """Write smartypants' numbered entities as characters; none of them has a meaning in HTML's text."""
    return _NUMBERED.sub(lambda match: chr(int(match[1])), html)
