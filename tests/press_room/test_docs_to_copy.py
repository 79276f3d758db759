"""The release that the docs give to copy is one that nobody has to mend."""

from __future__ import annotations

import re

import pytest

from plugins.newsdesk.engine import advise
from tests.press_room.examples import ORGANIZATION, edited
from tests.tools import ROOT


@pytest.mark.parametrize(("page", "language"), [("press.kk.md", "kk"), ("press.ru.md", "ru"), ("press.md", "en")])
def test_a_copied_release_gets_no_advice(page, language):
    found = re.search(r"^```\n(---\n.*?)^```$", (ROOT / "docs" / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    assert advise(edited(found[1], language, ORGANIZATION, {"hall.jpg": (2400, 1600)})) == ()
