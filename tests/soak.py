"""How many random trials a test makes: few in `make test`, all of them in `make soak`."""

from __future__ import annotations

import os

SOAK = os.environ.get("HABARSHY_SOAK", "") not in {"", "0"}


def trials(many: int) -> int:
    """Give a number of trials: the whole one in a soak, a twentieth otherwise."""
    return many if SOAK else max(1, many // 20)
