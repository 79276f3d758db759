from __future__ import annotations

import pytest

from tests.attachments.paper import Archive


@pytest.fixture
def archive(tmp_path):
    return Archive(tmp_path)
