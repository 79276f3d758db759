"""The sample newsroom, built once for all tests of what readers get."""

from __future__ import annotations

import pytest

from tests.readers.published import EXTREMES, PublishedSite, once, sample
from tests.sample import require_sample


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The sample newsroom as published; nobody changes it."""
    require_sample()
    folder = once(tmp_path_factory, "sample", lambda folder: sample(folder, EXTREMES[0]).build())
    return PublishedSite(folder / "output")
