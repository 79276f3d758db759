from __future__ import annotations

import pytest

from tests.pictures.sample_pictures import PictureFolder, encoded, painted


@pytest.fixture
def scratch_folder(tmp_path):
    return PictureFolder(tmp_path)


@pytest.fixture
def photo():
    return encoded(painted(1600, 900), "JPEG", quality=90)
