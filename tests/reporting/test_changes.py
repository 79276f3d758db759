"""What a deploy tells search engines and a hub: the changed addresses, and nothing else."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from plugins.reporting.changes import changed_feeds, changed_files, index_now, key_of, list_changes, manifests_of

SITE = "https://news.example.org"
KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def publish(tmp_path):
    """Lay a site's manifests into a folder: the portal's files, then those of each organization."""

    def lay(name, portal, **sections):
        folder = tmp_path / name
        digests = {key: repr(files) for key, files in sections.items()}
        for place, found in (
            ("", {"files": portal, "sections": digests}),
            *((k, {"files": f}) for k, f in sections.items()),
        ):
            (folder / place).mkdir(parents=True, exist_ok=True)
            (folder / place / "manifest.json").write_text(json.dumps(found))
        return str(folder)

    return lay


@pytest.fixture
def two(publish):
    """A site before and after a post of the clinic."""
    before = publish(
        "before", {"ru/index.html": "1", "robots.txt": "1"}, clinic={"ru/feed.xml": "1"}, school={"ru/index.html": "1"}
    )
    clinic = {"ru/feed.xml": "2", "ru/feed-1.xml": "1", "ru/2026/pay/index.html": "1"}
    after = publish(
        "after",
        {"ru/index.html": "2", "robots.txt": "1", f"{KEY}.txt": "1"},
        clinic=clinic,
        school={"ru/index.html": "1"},
    )
    return before, after


def changed(two):
    return changed_files(*map(manifests_of, two))


def test_only_what_changed_is_told(two):
    new = ["clinic/ru/2026/pay/index.html", "clinic/ru/feed-1.xml", "clinic/ru/feed.xml", "ru/index.html"]
    assert changed(two) == [f"{KEY}.txt", *new]


def test_what_is_gone_is_told_too(two):
    assert "clinic/ru/2026/pay/index.html" in changed(tuple(reversed(two)))


def test_search_engines_get_pages_posts_first(two):
    assert index_now(changed(two), SITE, KEY) == {
        "host": "news.example.org",
        "key": KEY,
        "keyLocation": f"{SITE}/{KEY}.txt",
        "urlList": [f"{SITE}/clinic/ru/2026/pay/", f"{SITE}/ru/"],
    }


def test_search_engines_take_ten_thousand_at_once():
    files = [f"a/ru/2026/p{number}/index.html" for number in range(10_001)]
    urls = index_now(files, SITE, KEY)["urlList"]
    assert isinstance(urls, list)
    assert len(urls) == 10_000


def test_a_hub_gets_feeds_and_no_archives(two):
    assert changed_feeds(changed(two), SITE) == [f"{SITE}/clinic/ru/feed.xml"]


def test_the_key_is_found_in_the_site(two):
    assert [key_of(manifests_of(place)) for place in two] == ["", KEY]


@pytest.mark.parametrize(
    ("more", "said"), [((), f"{SITE}/clinic/ru/2026/pay/"), (("--feeds",), f"{SITE}/clinic/ru/feed.xml\n")]
)
def test_the_command_writes_what_a_deploy_sends(two, capsys, more, said):
    assert list_changes([two[1], f"{SITE}/", "--before", two[0], *more]) == 0
    assert said in capsys.readouterr().out


class Host(BaseHTTPRequestHandler):
    """A host of the site before; what it does with a request is a function of the test."""

    def do_GET(self):
        self.server.answer(self)  # type: ignore[attr-defined]

    def log_message(self, *_):
        pass

    def send(self, body, status=200, length=None, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def host():
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()


def redirected(asked):
    if asked.path == "/login.html":
        asked.send(b"<!doctype html><title>Sign in</title>")
    else:
        asked.send(b"", 302, Location="/login.html")


def redirected_to_nothing(asked):
    asked.send(b"", *((404,) if asked.path == "/404.html" else (302,)), Location="/404.html")


def chunks_that_end(asked):
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{}")


LISTED = {"files": {}, "sections": {"clinic": "1"}}
ANSWERS = {
    "error": lambda asked: asked.send(b"{}", 500),
    "forbidden": lambda asked: asked.send(b"{}", 403),
    "gone": lambda asked: asked.send(b"{}", 410),
    "page": lambda asked: asked.send(b"<!doctype html><title>Not found</title>"),
    "sign in": redirected,
    "elsewhere": redirected_to_nothing,
    "half": lambda asked: asked.send(b'{"files": {}}', length=5000),
    "half a list": lambda asked: asked.send(b'{"files": {"index.html": "1"'),
    "chunks": chunks_that_end,
    "hung up": lambda asked: asked.wfile.write(b""),
    "no http": lambda asked: asked.wfile.write(b"SSH-2.0-x\r\n"),
    "list": lambda asked: asked.send(b"[]"),
    "nothing in it": lambda asked: asked.send(b"{}"),
    "digests": lambda asked: asked.send(b'{"files": {"index.html": 1}}'),
    "sections": lambda asked: asked.send(b'{"files": {}, "sections": ["clinic"]}'),
    "deep": lambda asked: asked.send(b"[" * 100_000),
    "letters": lambda asked: asked.send(b'{"files": {"\xff": "1"}}'),
    "section": lambda asked: asked.send(*((b"?", 503) if "clinic" in asked.path else (json.dumps(LISTED).encode(),))),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_without_a_right_answer_nobody_is_told_of_changes(two, host, capsys, name):
    host.answer = ANSWERS[name]

    status = list_changes([two[1], f"http://127.0.0.1:{host.server_port}"])

    said = capsys.readouterr()
    assert (status, said.out) == (1, "")
    assert "What changed for readers is not known" in said.err
    assert said.err.count("\n") == 1


def test_a_host_that_is_silent_is_not_waited_for(two, host, capsys, monkeypatch):
    silent = Event()
    monkeypatch.setattr("plugins.reporting.asked_manifests.SECONDS", 0.2)
    host.answer = lambda _: silent.wait(20)
    assert list_changes([two[1], f"http://127.0.0.1:{host.server_port}"]) == 1
    silent.set()
    assert "it sends too slowly" in capsys.readouterr().err


def test_a_host_that_says_404_has_had_nothing(two, host, capsys):
    host.answer = lambda asked: asked.send(b"<title>404</title>", 404)
    assert list_changes([two[1], f"http://127.0.0.1:{host.server_port}/"]) == 0
    assert "/clinic/ru/2026/pay/" in capsys.readouterr().out


@pytest.mark.parametrize(
    "site", ["http://127.0.0.1:9", "http://[::1", "ftp://127.0.0.1", "http://127.0.0.1:x", "http:// a"]
)
def test_a_site_that_nobody_can_reach_is_an_error(two, capsys, site):
    assert list_changes([two[1], site, "--before", site]) == 1
    said = capsys.readouterr()
    assert (said.out, site in said.err) == ("", True)


def test_an_empty_folder_has_had_nothing_and_is_no_new_site(two, tmp_path, capsys):
    (tmp_path / "none").mkdir()
    assert list_changes([two[1], SITE, "--before", str(tmp_path / "none")]) == 0
    assert list_changes([str(tmp_path / "none"), SITE, "--before", two[1]]) == 1
    assert "build it first" in capsys.readouterr().err


def test_a_new_site_without_one_of_its_manifests_is_no_whole_one(two, capsys):
    Path(two[1], "clinic", "manifest.json").unlink()
    assert list_changes([two[1], SITE, "--before", two[0]]) == 1
    assert "no whole site" in capsys.readouterr().err
