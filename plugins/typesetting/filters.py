"""typogrify's own filters, where they are right: spans around &, capitals and first quotation marks."""

from __future__ import annotations

import re

from typogrify.filters import amp, caps, initial_quotes, smartypants

from .shields import shield, unshield

_NUMBERED = re.compile(r"&#(8220|8221);")


def filtered(html: str, language: str) -> str:
    """Give HTML, already set by our own rules, with typogrify's spans: in English all three, else those around &.

    Capitals of one alphabet only would be set apart in Kazakh and Russian, and first quotation marks are not «.
    """
    if language != "en" and "&amp;" not in html:
        return html
    shielded, kept = shield(html)
    with_spans = str(amp(shielded)) if "&amp;" in shielded else shielded
    return unshield(_english(with_spans) if language == "en" else with_spans, kept)


def _english(html: str) -> str:
    if "``" in html:
        # Quotes typed as in TeX are all that smartypants knows and our rules do not; it writes them as entities.
        html = _NUMBERED.sub(lambda match: chr(int(match[1])), str(smartypants(html)))
    return str(initial_quotes(caps(_as_entity(html)))).replace("&#8220;", "“").replace("&#8216;", "‘")


def _as_entity(html: str) -> str:
    # initial_quotes knows curly marks as entities only.
    return html.replace("“", "&#8220;").replace("‘", "&#8216;")
