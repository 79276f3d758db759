from __future__ import annotations

import pytest

from tests.reading.author import Author


@pytest.fixture
def author(tmp_path):
    return Author(tmp_path)
