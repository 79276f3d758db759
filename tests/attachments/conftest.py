from __future__ import annotations

import pytest

from tests.attachments.paper import PdfFolder


@pytest.fixture
def scratch_folder(tmp_path):
    return PdfFolder(tmp_path)
