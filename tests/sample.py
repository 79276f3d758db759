"""Whether `content/` is the sample that comes with Habarshy.

In a newsroom of one's own the tests of the sample are skipped; all others make the content that they need.
"""

from __future__ import annotations

import pytest

from plugins.upkeep.start.sample import is_sample
from tests.tools import IMPOSSIBLE, ROOT

IS_SAMPLE = is_sample(ROOT / "content")
REASON = f"{IMPOSSIBLE}content/ is a newsroom of its own, and this looks at the sample"
needs_sample = pytest.mark.skipif(not IS_SAMPLE, reason=REASON)


def require_sample() -> None:
    """Skip a test whose fixture shows the sample, where there is none."""
    if not IS_SAMPLE:
        pytest.skip(REASON)
