"""What docs/publishing.md shows for nginx works as it is written."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.tools import ROOT, require_tool

HTTP = """\
pid {folder}/pid;
error_log {folder}/errors;
events {{}}
http {{
    types {{ text/html html; text/css css; image/png png; application/xml xml; }}
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {server}
}}
"""


def example():
    text = (ROOT / "docs" / "publishing.md").read_text("utf-8")
    return re.findall(r"```nginx\n(.*?)```", text, re.DOTALL)[0]


def kept_for_ever():
    return re.compile(re.findall(r'location ~ "(.*?)"', example())[0])


def test_nginx_takes_it_without_a_word_of_warning(tmp_path):
    settings = tmp_path / "nginx.conf"
    settings.write_text(HTTP.format(folder=tmp_path, server=example()), "utf-8")
    command = [require_tool("nginx"), "-t", "-p", tmp_path, "-c", settings, "-e", tmp_path / "errors"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert "[warn]" not in told.stderr


@pytest.mark.parametrize(
    "address",
    [
        "/a/cards/589897bb6af63508.png",
        "/a/pictures/seminar-1200-0e91449238aa.jpg",
        "/a/pictures/seminar-720-0e91449238aa.avif",
        "/theme/habarshy-8ad1e7d0b3c5.css",
        "/theme/search-8ad1e7d0b3c5.js",
        "/search/kk/endings-8ad1e7d0b3c5.json",
        "/search/kk/2026-11-8ad1e7d0b3c5/words-12.txt",
        "/search/kk/2026-01--10-8ad1e7d0b3c5/drawers.txt",
    ],
)
def test_names_with_a_digest_are_kept_for_ever(address):
    assert kept_for_ever().search(address)


@pytest.mark.parametrize("address", ["/ru/", "/feed.xml", "/search/kk.json", "/a/ru/2026/facade/", "/theme/icon.svg"])
def test_what_changes_under_its_name_is_not(address):
    assert not kept_for_ever().search(address)
