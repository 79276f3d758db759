"""From a commit to a feed reader: real git, real builds, real HTTP, real readers."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.request import urlopen

import feedparser
import pytest

from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.readers.serving import served
from tests.tools import require_tool

POST = """\
---
title: Ночная смена получит горячий ужин
topics: [pay]
image: hall.jpg
image_alt: Зал собрания
author: Айгүл Образцова
{more}---

Профком и дирекция подписали соглашение об ужине для ночной смены.

{body}
"""
BODY = "Деньги на него есть: 12 000 ₸ в день. Әңгіме, ғылым, ұлт — letters of three languages."
NEWS = "organizations/city-clinic/news"
NAME = "2026-11-18-hot-supper"
ID = f"tag:example.org,2026:city-clinic/{NAME}/ru"
FEEDS = ("city-clinic/ru", "ru", "ru/topics/pay", "ru/sectors/health-care", "ru/territories/almaty")


@dataclass(frozen=True)
class Desk:
    """An author's clone, the shared repository, and what machines publish from it."""

    folder: Path
    url: str

    def git(self, *arguments: str | Path, at: str = "clone") -> None:
        """Run git as somebody who has no settings of their own."""
        person = ("-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "init.defaultBranch=main")
        environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = [str(require_tool("git")), *person, *map(str, arguments)]
        subprocess.run(command, cwd=self.folder / at, env=environment, check=True, capture_output=True, timeout=60)

    def publish(self) -> None:
        """Build from a fresh checkout, as CI does, into the folder that is served."""
        shutil.rmtree(self.folder / "checkout", ignore_errors=True)
        self.git("clone", "--depth=1", f"file://{self.folder / 'shared.git'}", "checkout", at=".")
        checkout = NewsroomFolder(self.folder / "checkout", environment={"SITEURL": self.url})
        places = {"HABARSHY_CACHE": str(self.folder / "cache"), "HABARSHY_REPORT": str(self.folder / "report")}
        built = subprocess.run(
            [*checkout.command()[:4], "-o", str(self.folder / "public"), *checkout.command()[-2:]],
            env=checkout.surroundings(**places),
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert built.returncode == 0, built.stdout + built.stderr

    def commit(self, message: str, **changed: str) -> None:
        """Write the post, commit it and push it."""
        text = POST.format(body=changed.pop("body", BODY), more="".join(f"{k}: {v}\n" for k, v in changed.items()))
        (self.folder / "clone" / "content" / NEWS / f"{NAME}.ru.md").write_text(text, encoding="utf-8")
        self.git("add", "content")
        self.git("commit", "-m", message)
        self.git("push", "origin", "main")

    def feed(self, scope: str):
        """Give a feed as a second opinion parses it."""
        with urlopen(f"{self.url}/{scope}/feed.xml", timeout=10) as answer:
            parsed = feedparser.parse(answer.read())
        assert not parsed.bozo
        return parsed

    def item(self, scope: str):
        """Give the post as it stands in a feed."""
        (entry,) = (entry for entry in self.feed(scope).entries if entry.id == ID)
        return entry


def plain(html):
    """Give HTML with ordinary spaces."""
    return unescape(html).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def desk(tmp_path_factory, painted_hall):
    """A shared repository with a small newsroom, a clone of it with a post pushed, and the site that came of it."""
    folder = tmp_path_factory.mktemp("desk")
    small_newsroom(folder / "clone").write(f"{NEWS}/hall.jpg", painted_hall)
    with served(folder / "public", folder / "nginx") as url:
        desk = Desk(folder, url)
        desk.git("init", "--bare", "shared.git", at=".")
        desk.git("init")
        desk.git("remote", "add", "origin", folder / "shared.git")
        desk.git("add", "content")
        desk.git("commit", "-m", "Begin")
        desk.commit("Tell of the supper")
        desk.publish()
        yield desk


@pytest.fixture(scope="module")
def painted_hall():
    """A photo as a phone would send it."""
    from tests.pictures.sample_pictures import encoded, painted

    return encoded(painted(1200, 800), "JPEG")


@pytest.fixture
def newsboat(desk, tmp_path):
    """A feed reader at home: it reads feeds over HTTP, and its shelf is a database."""
    home = tmp_path / ".newsboat"
    home.mkdir()
    (home / "urls").write_text("".join(f"{desk.url}/{scope}/feed.xml\n" for scope in FEEDS[:2]))
    environment = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "no_proxy": "*"}

    def reload():
        command = [str(require_tool("newsboat")), "-x", "reload"]
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)
        with closing(sqlite3.connect(home / "cache.db")) as shelf:
            return shelf.execute("SELECT guid, title, content FROM rss_item").fetchall()

    return reload


def test_a_pushed_post_is_on_its_page_and_on_every_front_page(desk):
    with urlopen(f"{desk.url}/city-clinic/ru/2026/hot-supper/", timeout=10) as page:
        assert "Ночная смена получит горячий ужин" in plain(page.read().decode())
    for scope in FEEDS:
        with urlopen(f"{desk.url}/{scope}/", timeout=10) as page:
            assert "/city-clinic/ru/2026/hot-supper/" in page.read().decode()


def test_feeds_of_all_scopes_show_the_same_item(desk):
    items = [desk.item(scope) for scope in FEEDS]
    assert {item.id for item in items} == {ID}
    assert {item.link for item in items} == {f"{desk.url}/city-clinic/ru/2026/hot-supper/"}
    assert {item.title for item in items} == {"Ночная смена получит горячий ужин"}
    assert {item.author for item in items} == {"Айгүл Образцова"}
    assert {item.content[0].value for item in items} == {items[0].content[0].value}
    assert {desk.feed(scope).feed.language for scope in FEEDS} == {"ru"}


def test_an_item_brings_the_whole_text_and_its_picture(desk):
    item = desk.item("city-clinic/ru")
    assert BODY in plain(item.content[0].value)
    (enclosure,) = item.enclosures
    with urlopen(enclosure.href, timeout=10) as picture:
        assert len(picture.read()) == int(enclosure.length)
        assert picture.headers["content-type"] == enclosure.type == "image/jpeg"


def test_newsboat_has_one_item_of_two_feeds_before_and_after_a_correction(desk, newsboat):
    ((title, content),) = (row[1:] for row in newsboat() if row[0] == ID)
    assert title == "Ночная смена получит горячий ужин"
    assert BODY in plain(content)
    assert f'src="{desk.url}/city-clinic/pictures/hall-' in content

    desk.commit("Correct the sum", body=f"{BODY} Сумма исправлена.", updated="2026-11-19T10:00")
    desk.publish()

    assert [row[0] for row in newsboat()].count(ID) == 1
    assert "Сумма исправлена" in plain(desk.item("ru").content[0].value)
