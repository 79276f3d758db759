"""`make serve` as a person starts it, over a small site of plain Pelican: what is served, not what is built."""

from __future__ import annotations

import ctypes
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from plugins.serve.main import WrongPortError, port_of

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """
SITENAME, TIMEZONE, DEFAULT_LANG, THEME = "Union", "UTC", "en", "theme"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
DIRECT_TEMPLATES, ARTICLE_SAVE_AS, ARTICLE_URL = ["index", "404"], "news/{slug}/index.html", "news/{slug}/"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
"""
HEAD = """<!doctype html><html lang="en"><head><title>Union</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"></head>"""
TEMPLATES = {
    "index": HEAD + "<h1>{{ articles|map(attribute='title')|join(', ') }}</h1><p>{{ SITEURL }}</p>",
    "article": HEAD + "<h1>{{ article.title }}</h1>",
    "404": HEAD + "<h1>Not here</h1>",
}


class Serving:
    """A running `make serve` and its terminal."""

    def __init__(self, folder, port="0"):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "plugins.command", "serve"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PORT": port},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout
        self.lines = iter(self.process.stdout.readline, "")
        self.terminal = ""

    def until(self, words):
        """Read the terminal up to the line that has `words`, and give that line."""
        for line in self.lines:
            self.terminal += line
            if words in line:
                return line
        pytest.fail(f"it ended without {words!r}:\n{self.terminal}")
        return ""

    def ready(self):
        self.port = int(re.findall(r":(\d+)/", self.until("in a browser"))[0])
        return self

    def get(self, address, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", address, headers=headers)
        response = connection.getresponse()
        return response, response.read().decode()

    def interrupt(self, number=signal.SIGINT):
        """End it as Ctrl-C does, and give the exit status."""
        self.process.send_signal(number)
        self.terminal += self.process.communicate(timeout=60)[0]
        return self.process.returncode


@pytest.fixture
def site(tmp_path):
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    (tmp_path / "theme" / "templates").mkdir(parents=True)
    for name, template in TEMPLATES.items():
        (tmp_path / "theme" / "templates" / f"{name}.html").write_text(template, "utf-8")
    post(tmp_path, "wages")
    return tmp_path


def post(folder, slug):
    news = folder / "content" / "news"
    news.mkdir(parents=True, exist_ok=True)
    (news / f"{slug}.md").write_text(f"Title: About {slug}\nSlug: {slug}\nDate: 2026-01-29\n\nText.\n", "utf-8")


@pytest.fixture
def serving(site):
    running = Serving(site)
    yield running.ready()
    if running.process.poll() is None:
        running.interrupt()


def test_pages_are_built_and_served_with_addresses_of_this_machine(serving):
    response, page = serving.get("/news/wages/")
    assert (response.status, "About wages" in page) == (200, True)
    assert f"http://127.0.0.1:{serving.port}" in serving.get("/")[1]


def test_an_unknown_address_is_the_sites_404_page_and_named_in_the_terminal(serving):
    response, page = serving.get("/nope")
    assert (response.status, "Not here" in page) == (404, True)
    serving.interrupt()
    assert "There is no page at /nope" in serving.terminal


@pytest.mark.skipif(sys.platform != "linux", reason="a single thread gets a signal by a call of Linux")
def test_ctrl_c_ends_it_also_where_another_thread_than_the_waiting_one_takes_the_signal(serving):
    """Python runs a handler in its first thread alone, and does not wake that thread for it."""
    process = serving.process.pid
    other = next(int(task.name) for task in Path(f"/proc/{process}/task").iterdir() if int(task.name) != process)
    assert ctypes.CDLL(None).tgkill(process, other, signal.SIGINT) == 0
    serving.terminal += serving.process.communicate(timeout=60)[0]
    assert (serving.process.returncode, serving.terminal.splitlines()[-1]) == (0, "Stopped.")


def test_a_folder_leads_to_its_page_and_keeps_the_question(serving):
    response, _ = serving.get("/news/wages?a=b")
    assert (response.status, response.headers["Location"]) == (302, "/news/wages/?a=b")


def test_a_site_elsewhere_that_points_its_name_here_reads_nothing(serving):
    assert serving.get("/", Host="attacker.example")[0].status == 403
    other, _ = serving.get("/about/?x=1", Host=f"localhost:{serving.port}")
    assert (other.status, other.headers["Location"]) == (302, f"http://127.0.0.1:{serving.port}/about/?x=1")


def test_a_foreign_page_learns_nothing_of_what_there_is(serving):
    asked = [serving.get(address, **{"Sec-Fetch-Site": "cross-site"}) for address in ("/", "/none/", "/-/events")]
    assert {(answer.status, body) for answer, body in asked} == {(403, asked[0][1])}
    answer, _ = serving.get("/", **{"Sec-Fetch-Site": "none"})
    assert answer.status == 200
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


class ForeignPage(BaseHTTPRequestHandler):
    def do_GET(self):
        ours = f"http://127.0.0.1:{self.path[1:]}"
        page = f"<img src={ours}/a.png><script src={ours}/-/reload.js></script><iframe src={ours}/></iframe>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f"{page}<a href={ours}/b/>there</a>".encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def foreign(serving):
    """The address of a page of another site, which looks what this one has."""
    with ThreadingHTTPServer(("127.0.0.1", 0), ForeignPage) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/{serving.port}"
        server.shutdown()


def test_in_a_browser_a_foreign_page_gets_nothing_and_a_typed_address_works(serving, foreign, browser):
    ours = f"http://127.0.0.1:{serving.port}"
    with browser.new_context() as context:
        page = context.new_page()
        seen: dict[str, int] = {}
        page.on("response", lambda response: seen.setdefault(response.url.removeprefix(ours), response.status))
        page.on("requestfailed", lambda request: seen.setdefault(request.url.removeprefix(ours), 0))
        page.goto(foreign, wait_until="load")
        page.get_by_text("there").click()
        page.wait_for_url(f"{ours}/b/")
        seen.pop(foreign)
        seen.pop(f"{foreign.rpartition('/')[0]}/favicon.ico", None)
        # What a browser does not even hand on is 0.
        assert seen == {"/a.png": 0, "/-/reload.js": 0, "/": 403, "/b/": 403}
        page.goto(f"http://localhost:{serving.port}/")
        assert page.url == f"{ours}/"
        assert "Union" in page.title()


def test_a_head_request_has_no_body(serving):
    connection = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=60)
    connection.request("HEAD", "/")
    response = connection.getresponse()
    assert (response.status, response.read()) == (200, b"")
    assert int(response.headers["Content-Length"]) > 100


def test_a_saved_post_is_built_and_open_pages_hear_of_it(site, serving):
    events = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=60)
    events.request("GET", "/-/events")
    stream = events.getresponse()
    shown = stream.readline()
    post(site, "strike")
    assert "strike.md" in serving.until("Saved:")
    assert stream.readline() == b"\n"
    assert stream.readline() not in {shown, b""}
    assert "About strike" in serving.get("/")[1]


def test_saved_settings_count_at_once(site, serving):
    (site / "pelicanconf.py").write_text(SETTINGS.replace("news/{slug}/", "posts/{slug}/"), "utf-8")
    serving.until("Built.")
    assert serving.get("/posts/wages/")[0].status == 200


def test_a_build_that_fails_leaves_the_pages_and_says_what_to_do(site, serving):
    (site / "pelicanconf.py").write_text("raise SystemExit(1)\n", "utf-8")
    serving.until("Not built, so the pages stay as they were.")
    assert serving.get("/news/wages/")[0].status == 200


def test_a_first_build_that_fails_is_told_on_the_page_too(site):
    (site / "pelicanconf.py").write_text("raise SystemExit(1)\n", "utf-8")
    running = Serving(site).ready()
    response, page = running.get("/")
    assert (response.status, "The terminal says why" in page) == (503, True)
    assert running.interrupt() == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(serving, number):
    assert serving.interrupt(number) == 0
    assert serving.terminal.endswith("Stopped.\n")
    assert "Traceback" not in serving.terminal


def test_a_running_build_dies_with_it(site):
    fifo = site / "building"
    os.mkfifo(fifo)
    (site / "pelicanconf.py").write_text(
        f"import os, time\nwith open({str(fifo)!r}, 'w') as told: told.write(str(os.getpid()))\ntime.sleep(600)\n",
        "utf-8",
    )
    running = Serving(site)
    build = int(fifo.read_text("utf-8"))
    assert running.interrupt() == 0
    assert "Traceback" not in running.terminal
    with pytest.raises(ProcessLookupError):
        os.kill(build, 0)


def test_a_taken_port_is_told_with_another(site):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        running = Serving(site, str(port))
        assert running.process.wait(60) == 1
    assert f"PORT={port + 1} make serve" in running.process.communicate()[0]


@pytest.mark.parametrize("written", ["eight", "70000", "-1", "８０００"])
def test_a_wrong_port_is_told(written):
    with pytest.raises(WrongPortError, match="PORT=8001 make serve"):
        port_of({"PORT": written})


@pytest.mark.parametrize(("environment", "port"), [({}, 8000), ({"PORT": ""}, 8000), ({"PORT": " 8080 "}, 8080)])
def test_the_port_is_the_environments(environment, port):
    assert port_of(environment) == port


def test_an_open_page_loads_itself_anew_under_its_own_policy(site, serving, browser):
    complaints = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"http://127.0.0.1:{serving.port}/")
        post(site, "holiday")
        page.get_by_text("About holiday").wait_for()
    assert complaints == []


def test_an_open_page_tells_of_a_save_with_mistakes_until_it_is_mended(site, serving, browser):
    complaints = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"http://127.0.0.1:{serving.port}/")
        note = page.get_by_text("The last save has mistakes")
        (site / "pelicanconf.py").write_text("raise SystemExit(1)\n", "utf-8")
        note.wait_for()
        assert note.evaluate("note => getComputedStyle(note).position") == "fixed"
        (site / "pelicanconf.py").write_text(SETTINGS, "utf-8")
        note.wait_for(state="detached")
    assert complaints == []
