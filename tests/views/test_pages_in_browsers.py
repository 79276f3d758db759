"""Pages as a checker and a browser see them."""

from __future__ import annotations

import subprocess

import pytest

from plugins.views import assets
from tests.loopback import loopback
from tests.tools import require_tool
from tests.views.showcase import LANGUAGES, THEME, full, least, page, render, site


@pytest.fixture
def pages(tmp_path):
    """A folder with every page in every language, and the theme's files."""
    job, icon, *_ = assets(THEME)
    for asset in (job, icon):
        tmp_path.joinpath(asset.address[1:]).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(asset.address[1:]).write_bytes(asset.body)
    for language in LANGUAGES:
        frame = site(language, stylesheet=job.address, icon=icon.address)
        for name, values in [*least(language).items(), *((f"{name} ", more) for name, more in full(language).items())]:
            file = tmp_path / f"{name.replace(' ', '-full')}-{language}.html"
            file.write_text(render(name.strip(), page(language), site=frame, **values), encoding="utf-8")
    return tmp_path


@pytest.fixture
def address(pages):
    with loopback(pages) as site:
        yield site


def test_the_nu_checker_finds_nothing(pages):
    java, checker = require_tool("java"), require_tool("vnu")
    command = [str(java), "-jar", str(checker), "--errors-only", *map(str, sorted(pages.glob("*.html")))]
    seen = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert seen.stderr == ""


def test_nothing_is_wider_than_the_narrowest_phone_and_nothing_is_refused(pages, address, browser):
    wide, refused = [], []
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        shown = context.new_page()
        shown.on("console", lambda message: refused.append(message.text))
        for file in sorted(pages.glob("*.html")):
            if file.name.startswith("redirect"):
                continue
            shown.goto(f"{address}/{file.name}")
            if shown.evaluate("document.scrollingElement.scrollWidth") > 320:
                wide.append(file.name)
    assert wide == []
    # What a fragment for other sites loads from this one comes from an address that is not there in a test.
    foreign = [text for text in refused if "https://news.example/" not in text]
    assert [text for text in foreign if "Content Security Policy" in text] == []
