"""The sites to look at, built once in a test run, and people who read them."""

from __future__ import annotations

import pytest

from tests.look.choice import Sight, sights
from tests.look.hard import build_hard
from tests.look.internet import reader
from tests.readers.published import EXTREMES, PublishedSite, once, sample
from tests.sample import require_sample


class Shown:
    """A site with the pages to look at and two readers of it, one without scripts."""

    def __init__(self, site, readers):
        self.site = site
        self.reader, self.bare = readers
        self.sights = sights(site)

    def first(self, template, language) -> Sight | None:
        """Give the richest page of a kind in a language."""
        return next((one for one in self.sights if (one.template, one.language) == (template, language)), None)


@pytest.fixture(scope="session")
def sample_shown(tmp_path_factory, browser):
    """The sample newsroom, as the tests of readers publish it."""
    require_sample()
    folder = once(tmp_path_factory, "sample", lambda folder: sample(folder, EXTREMES[0]).build())
    yield from shown(PublishedSite(folder / "output"), browser)


@pytest.fixture(scope="session")
def hard_shown(tmp_path_factory, browser):
    """The newsroom of everything that is hard to lay out."""
    folder = once(tmp_path_factory, "hard", build_hard)
    yield from shown(PublishedSite(folder / "output"), browser)


def shown(site, browser):
    with reader(browser, site) as one, reader(browser, site, java_script_enabled=False) as bare:
        yield Shown(site, (one, bare))
