"""The spans of typogrify in text that our rules have set, for the theme to style; and quotes typed as in TeX."""

from __future__ import annotations

from typogrify.filters import amp, caps


def with_spans(text: str, language: str) -> str:
    """Return a text between two tags of HTML with spans around each & that stands alone, in English around capitals.

    typogrify knows Latin capitals only: in Kazakh and Russian they would be set apart from Cyrillic ones beside them.
    Its marks around first quotation marks are not made: « and „ would have none. Of smartypants, ``so'' is all that
    our rules do not set, and the rest of it would guess at what they left.
    """
    with_ampersands = str(amp(text)) if "&amp;" in text else text
    if language != "en":
        return with_ampersands
    return str(caps(with_ampersands.replace("``", "“").replace("''", "”") if "``" in text else with_ampersands))
