from __future__ import annotations

import pytest

from tests.pictures.darkroom import Darkroom, encoded, painted


@pytest.fixture
def darkroom(tmp_path):
    return Darkroom(tmp_path)


@pytest.fixture
def photo():
    return encoded(painted(1600, 900), "JPEG", quality=90)
