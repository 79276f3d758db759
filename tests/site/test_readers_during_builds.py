"""While builds change the site, a reader who never stops fetching gets every page whole, and none is missing."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from threading import Event

import pelicanconf
from plugins.build.build import build
from plugins.incremental.outcome import REFUSED
from tests.newsroom_folder import Built, NewsroomFolder
from tests.readers.serving import served
from tests.section_jobs import settings_of
from tests.soak import trials

OF_A_DIGEST = re.compile(r"-[0-9a-f]{12}/")
"""In names of which a build writes the current ones only."""
REBUILDS = max(3, trials(20))


@dataclass(frozen=True)
class Fetch:
    """What a reader asked for, when, and what came; `status` 0 is an answer that was cut."""

    address: str
    before: int
    """Sites that had been shown when the reader asked."""
    after: int
    """The same when the answer was there."""
    status: int
    body: bytes


def read_on(site: str, names: Sequence[str], shown: list[dict[str, bytes]], enough: Event) -> list[Fetch]:
    """Fetch one name after another, again and again, until it is enough."""
    fetched = []
    for name in cycle(names):
        before = len(shown)
        status, body = answer(f"{site}/{name}")
        fetched.append(Fetch(name, before, len(shown), status, body))
        if enough.is_set():
            return fetched
    raise AssertionError


def answer(address: str) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(address, timeout=60) as got:
            return got.status, got.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
    except OSError:
        return 0, b""


def is_right(fetch: Fetch, shown: Sequence[dict[str, bytes]]) -> bool:
    """Say whether the reader got a page of a site that was shown then: the last one, or one that came meanwhile."""
    possible = {site.get(fetch.address) for site in shown[fetch.before - 1 : fetch.after + 1]}
    return (fetch.body if fetch.status == 200 else None) in possible and fetch.status in (200, 404)


def work(newsroom: NewsroomFolder, number: int) -> None:
    """Change what many pages show: a post's title and text, and one more post."""
    newsroom.post("almaty-union", "2026-11-12-first.ru.md", f"Текст {number}. " * number, title=f"Первое {number}")
    newsroom.post("city-clinic", f"2026-11-13-news-{number}.kk.md", title=f"Жаңалық {number}")


def test_readers_get_whole_pages_while_builds_go_on(published: NewsroomFolder, tmp_path: Path):
    shown, enough = [files(published)], Event()
    settings = replace(settings_of(published, pelicanconf.PLUGINS), max_shrink=1.0)
    with served(published.output, tmp_path / "nginx") as site, ThreadPoolExecutor(2) as readers:
        names = sorted(name for name in shown[0] if name.endswith((".html", ".xml", ".json")))
        reading = [readers.submit(read_on, site, order, shown, enough) for order in (names, names[::-1])]
        try:
            for number in range(1, REBUILDS + 1):
                work(published, number)
                assert build(settings).status != REFUSED
                shown.append(files(published))
        finally:
            enough.set()
        fetched = [fetch for one in reading for fetch in one.result(timeout=120)]

    assert [fetch for fetch in fetched if fetch.status == 0] == []
    assert [(fetch.address, fetch.status) for fetch in fetched if not is_right(fetch, shown)] == []
    assert {fetch.after for fetch in fetched} >= set(range(1, REBUILDS + 1))
    assert [name for name in names if name not in shown[-1] and not OF_A_DIGEST.search(name)] == []


def files(newsroom: NewsroomFolder) -> dict[str, bytes]:
    return Built(0, "", newsroom.output, newsroom.root).files()
