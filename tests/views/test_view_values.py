"""What a view decides so that a template need not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.views.showcase import MORNING, post


@pytest.mark.parametrize(
    ("starts", "ends", "seen"),
    [
        (MORNING, MORNING + timedelta(hours=2), True),
        (MORNING, MORNING + timedelta(days=1), False),
        (MORNING, None, False),
        (None, None, False),
    ],
)
def test_an_event_may_end_on_its_day(starts, ends, seen):
    assert post(starts=starts, ends=ends).ends_same_day is seen
