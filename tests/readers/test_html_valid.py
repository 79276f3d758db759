"""The Nu checker, which knows the standards of the web, finds nothing in what is published."""

from __future__ import annotations

import json
import subprocess

from tests.tools import require_tool

# Read from a disk, files have no origin, so the checker holds 'self' to be nobody, and data for a script.
# test_in_chromium.py asks a browser, which knows better.
BEYOND_THE_CHECKER = "violates Content Security Policy"


def found(*arguments):
    """Give what the checker says, one line a finding: errors and warnings alike."""
    command = [str(require_tool("java")), "-jar", str(require_tool("vnu")), "--format", "json", *map(str, arguments)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    messages = json.loads(said.stderr)["messages"]
    return [
        f"{message['url']}:{message.get('lastLine', 0)}: {message['message']}"
        for message in messages
        if BEYOND_THE_CHECKER not in message["message"]
    ]


def test_every_page_is_valid(site):
    pages = [path for name, path in sorted(site.files.items()) if name.endswith(".html")]
    assert len(pages) > 300
    assert found(*pages) == []


def test_the_stylesheet_is_valid(site):
    (sheet,) = (path for name, path in site.files.items() if name.endswith(".css"))
    assert found("--css", sheet) == []


def test_the_icon_is_valid(site):
    (icon,) = (path for name, path in site.files.items() if name.startswith("theme/icon"))
    assert found("--svg", icon) == []


def test_the_checker_would_find_something(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<!DOCTYPE html><html lang="kk"><title>Бет</title><p><img src="a.png"></html>')
    assert len(found(page)) == 1
