"""Two or three hyphens between English words are a dash: word—word."""

from __future__ import annotations

import re

from plugins.typesetting.passage import Edits

_BETWEEN_WORDS = re.compile(r"-(?<=[^\W\d_]-)--?(?=[^\W\d_])")


def typed_dashes(text: str, _language: str) -> Edits:
    """Take what a typewriter would write for a dash; with spaces around it is the work of `dashes`."""
    if "--" in text:
        for match in _BETWEEN_WORDS.finditer(text):
            yield *match.span(), "—"
