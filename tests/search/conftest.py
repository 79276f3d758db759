"""A newsroom that is built once, served under a strict policy and looked at in a browser."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from playwright.sync_api import Browser, Page

from plugins.search import block_size, rules_file, tier_files
from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom

POSTS = {
    "city-clinic/2026-11-02-school.kk.md": ("Мектептердің жөндеуі аяқталды", "Ауданда он мектеп ашылды."),
    "city-clinic/2026-11-03-teachers.kk.md": ("Мұғалімдер кеңесі өтті", "Кеңесте мектептің жайы, демалыс айтылды."),
    "almaty-union/2026-10-05-union.kk.md": (
        "Кәсіподақтың жиналысы",
        "Мүшелер мектебімізде жиналды.",
    ),
    "almaty-union/2025-05-06-language.kk.md": ("Тіл туралы", "Қазақ тілінің күні өтті."),
    "almaty-union/2025-05-07-wish.kk.md": ("Жылы тілек", "Тілектер айтылды."),
    "almaty-union/2025-05-08-holiday.kk.md": ("Жазғы демалыс", "Лагерь ашылды."),
    "almaty-union/2026-09-05-congress-union.ru.md": ("Съезд профсоюзов", "Делегаты приняли решение о надбавках."),
}


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> tuple[NewsroomFolder, Built]:
    """A newsroom with a few posts in several years, and what readers get."""
    folder = small_newsroom(tmp_path_factory.mktemp("searched"))
    for name, (title, body) in POSTS.items():
        organization, _, file = name.partition("/")
        topics = {"topics": "[pay]"} if "union" in file else {}
        folder.post(organization, file, title=title, body=f"{body}\n\nЕкінші абзац: қосымша сөздер.", **topics)
    folder.write(
        "organizations/almaty-union/pages/rest.kk.md",
        "---\ntitle: Шипажайға жолдама\n---\n\nӨтінішті төрағаға беріңіз.\n",
    )
    for status in ("hidden", "withdrawn", "draft"):
        header = {"title": f"Құпиясөз {status}", "status": status, "correction": "Қате."}
        folder.post("city-clinic", f"2026-11-05-{status}.kk.md", body="Құпиясөз.", **header)
    built = folder.build("publishconf.py", CARDS="0")
    assert built.status == 0, built.text
    return folder, built


class Strict(SimpleHTTPRequestHandler):
    """Serves a folder as a strict host does, and counts what is asked for."""

    asked: ClassVar[list[str]] = []

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        self.asked.append(self.path)


@pytest.fixture
def address(searched: tuple[NewsroomFolder, Built]) -> Iterator[str]:
    yield from served(searched[1].output)


def served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test for each error that it tells its console."""
    with browser.new_context(viewport={"width": 1200, "height": 800}) as context:
        opened = context.new_page()
        errors: list[str] = []
        opened.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        opened.on("pageerror", lambda error: errors.append(str(error)))
        yield opened
        assert errors == []


def served_index(tmp_path, searched, language, posts):
    """Serve the page of search in Kazakh, as if it were in another language, with an index of these posts."""
    _, built = searched
    block = block_size(len(posts))
    for name, body in tier_files(posts, language, block):
        file = tmp_path / "search" / "tier" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    (tmp_path / "search" / "endings.json").write_bytes(rules_file(language)[1])
    index = {"rules": "endings.json", "tiers": [["2026", "tier/", block]]}
    (tmp_path / "search" / f"{language}.json").write_text(json.dumps(index), encoding="utf-8")
    (tmp_path / "theme").symlink_to(built.output / "theme")
    page = tmp_path / "kk" / "search" / "index.html"
    page.parent.mkdir(parents=True)
    text = (built.output / "kk" / "search" / "index.html").read_text(encoding="utf-8")
    page.write_text(text.replace('<html lang="kk"', f'<html lang="{language}"', 1), encoding="utf-8")
    return served(tmp_path)


@pytest.fixture
def address_of(tmp_path, searched):
    """Return a function that serves an index of posts in a language."""
    open_ones = []

    def serve(language, posts):
        open_ones.append(served_index(tmp_path, searched, language, posts))
        return next(open_ones[0])

    yield serve
    for one in open_ones:
        next(one, None)
