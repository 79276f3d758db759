"""Letters that nobody sees and that break feeds, terminals or the order of a line."""

from __future__ import annotations

import re

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control letters except tab and newlines, marks that turn the writing direction, and what is no letter at all."""
