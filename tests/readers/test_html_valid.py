"""The Nu checker, which knows the standards of the web, finds nothing in what is published."""

from __future__ import annotations

import json
import subprocess

from tests.tools import require_tool

# Read from a disk, files have no origin, so the checker holds 'self' to be nobody, and data for a script.
# test_in_chromium.py asks a browser, which knows better.
BEYOND_THE_CHECKER = (
    "violates Content Security Policy",
    "“field-sizing”",  # of CSS Basic User Interface 4, younger than the checker
)


def found(*arguments):
    """Give what the checker says, one line a finding: errors and warnings alike."""
    command = [str(require_tool("java")), "-jar", str(require_tool("vnu")), "--format", "json", *map(str, arguments)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    messages = json.loads(said.stderr)["messages"]
    return [
        f"{message['url']}:{message.get('lastLine', 0)}: {message['message']}"
        for message in messages
        if not any(beyond in message["message"] for beyond in BEYOND_THE_CHECKER)
    ]


def test_every_page_stylesheet_and_drawing_is_valid(site):
    checked = [path for name, path in sorted(site.files.items()) if name.endswith((".html", ".css", ".svg"))]
    assert {path.suffix for path in checked} == {".html", ".css", ".svg"}
    assert found("--also-check-css", "--also-check-svg", *checked) == []


def test_the_checker_would_find_something(tmp_path):
    wrong = {
        "page.html": '<!DOCTYPE html><html lang="kk"><title>Бет</title><p><img src="a.png"></html>',
        "sheet.css": "p { colour: red }",
        "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"><p/></svg>',
    }
    for name, text in wrong.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = "\n".join(found("--also-check-css", "--also-check-svg", *(tmp_path / name for name in wrong)))
    assert [name for name in wrong if name not in said] == []
