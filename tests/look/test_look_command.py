"""`make look`: what it needs, what it says, what it leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

from selectolax.lexbor import LexborHTMLParser

from tests.look.__main__ import main, summary
from tests.look.album import Seen, write_album
from tests.look.choice import Sight, sights
from tests.look.command import NEEDED, Newsroom, look
from tests.look.photographs import Photograph
from tests.readers.published import PublishedSite
from tests.tools import ROOT, TOOLS, require_tool

HOME = Sight("index", "kk", "/kk/", "https://news.example.org/kk/")
POST = Sight("article", "ru", "/clinic/ru/2026/pay/", "https://news.example.org/clinic/ru/2026/pay/")
SEEN = (
    Seen("sample", HOME, (), (Photograph(390, "day", "pictures/a.jpg"),)),
    Seen("hard", POST, ("fitting: the page is 5 px too wide <b>",), (Photograph(390, "day", "pictures/b.jpg"),)),
)


def shown(page):
    return [heading.text().split()[0] for heading in LexborHTMLParser(page.read_text("utf-8")).css("h3")]


def test_what_is_missing_is_named_with_its_remedy(monkeypatch, tmp_path, capsys):
    monkeypatch.setitem(TOOLS, "chromium", lambda: None)
    monkeypatch.setitem(TOOLS, "axe", lambda: ROOT)
    monkeypatch.setitem(TOOLS, "libatomic", lambda: ROOT)
    assert main(tmp_path) == 2
    assert capsys.readouterr().err == (
        "'make look' needs chromium. 'make test' brings what tests need, or says what to type.\n"
    )


def test_the_summary_is_plain_words(tmp_path):
    told = summary(SEEN, tmp_path / "index.html")
    assert told.splitlines()[:3] == [
        "Looked at 2 pages of 2 kinds in 2 languages and took 2 pictures.",
        "Something is wrong with 1 of them:",
        "  article in ru (/clinic/ru/2026/pay/), hard: fitting: the page is 5 px too wide <b>",
    ]
    assert "Nothing is wrong with any." in summary(SEEN[:1], tmp_path / "index.html")


def test_the_album_has_a_page_for_each_filter(tmp_path):
    index = write_album(tmp_path, SEEN)
    links = {link.attributes["href"] for link in LexborHTMLParser(index.read_text("utf-8")).css("nav a")}
    assert links == {file.name for file in tmp_path.iterdir()}
    assert shown(index) == ["/clinic/ru/2026/pay/", "/kk/"]
    assert shown(tmp_path / "faults.html") == ["/clinic/ru/2026/pay/"]
    assert shown(tmp_path / "language-kk.html") == shown(tmp_path / "template-index.html") == ["/kk/"]


def test_the_album_is_whole_without_scripts_and_takes_words_as_words(tmp_path):
    html = write_album(tmp_path, SEEN).read_text("utf-8")
    assert "<script" not in html
    assert "too wide &lt;b&gt;" in html


def test_pages_are_taken_on_telephone_and_desk_by_day_and_night(browser, tmp_path):
    page = tmp_path / "site" / "ru" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<!DOCTYPE html><html lang="ru"><title>A</title><h1>A</h1></html>')
    site = PublishedSite(tmp_path / "site", "https://news.example.org")
    (seen,) = look(browser, tmp_path, [Newsroom("small", site, sights(site))])
    assert [(one.width, one.time) for one in seen.photographs] == [
        *[(390, "day"), (390, "night"), (1280, "day"), (1280, "night")]
    ]
    assert all((tmp_path / one.file).stat().st_size > 1000 for one in seen.photographs)
    assert any(fault.startswith("axe: landmark-one-main") for fault in seen.faults)


def test_who_stops_it_is_told_what_there_is(tmp_path):
    for name in NEEDED:
        require_tool(name)
    running = subprocess.Popen(
        [sys.executable, "-m", "tests.look", str(tmp_path)],
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout
        assert running.stdout.readline().startswith("Building the newsroom")
        os.killpg(running.pid, signal.SIGINT)
        _, told = running.communicate(timeout=60)
    assert (running.returncode, told) == (130, "\nStopped. Nothing was looked at yet.\n")
