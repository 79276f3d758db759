"""A published site as its readers meet it: addresses, pages, and the files behind them."""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.newsroom_folder import Built, NewsroomFolder
from tests.tools import ROOT

SITEURL = "https://news.example.org/unions"
"""With a path: an address that forgets it shows itself."""

EXTREMES = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Almaty", "LC_ALL": "C", "WORKERS": "1"},
    {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8", "WORKERS": "2"},
)
"""Two machines as unlike each other as they come."""


@dataclass(frozen=True)
class SampleNewsroom(NewsroomFolder):
    """The sample newsroom where it lies, built into a folder of its own."""

    @property
    def content(self) -> Path:
        return ROOT / "content"


@dataclass(frozen=True)
class Page:
    """One HTML page; `url` is where readers find it."""

    url: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    def all(self, selector: str, attribute: str) -> list[str]:
        """Give an attribute of all elements that have it."""
        found = (element.attributes.get(attribute) for element in self.tree.css(selector))
        return [value for value in found if value is not None]

    def one(self, selector: str, attribute: str = "content") -> str:
        """Give an attribute of the only such element."""
        (value,) = self.all(selector, attribute)
        return value

    def text(self, selector: str) -> str:
        """Give the text of the only such element, without spaces around it."""
        (element,) = self.tree.css(selector)
        return element.text().strip()

    @property
    def redirects(self) -> bool:
        """Say whether the page only leads elsewhere."""
        return bool(self.tree.css('meta[http-equiv="refresh"]'))

    @cached_property
    def ids(self) -> list[str]:
        return self.all("[id]", "id")


@dataclass(frozen=True)
class PublishedSite:
    """What one build published."""

    folder: Path
    siteurl: str = SITEURL

    @cached_property
    def files(self) -> dict[str, Path]:
        """Give every published file by its path in the site."""
        return {
            (Path(folder) / name).relative_to(self.folder).as_posix(): Path(folder) / name
            for folder, _, names in os.walk(self.folder, followlinks=True)
            for name in sorted(names)
        }

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Give every page by its address in the site, such as `/ru/news/`, but for headlines made for other sites."""
        paths = {name: path for name, path in sorted(self.files.items()) if name.endswith(".html")}
        paths = {name: path for name, path in paths.items() if not name.endswith("/latest.html")}
        addresses = {"/" + name.removesuffix("index.html"): path for name, path in paths.items()}
        return {
            address: Page(self.siteurl + address, path.read_text(encoding="utf-8"))
            for address, path in addresses.items()
        }

    def page(self, address: str) -> Page:
        return self.pages[address]

    def at(self, url: str) -> Page:
        """Give the page that an absolute URL shows."""
        return self.pages["/" + self.file_of(url).removesuffix("index.html")]

    @cached_property
    def organizations(self) -> list[str]:
        """Give the names of all sections."""
        return sorted(name.removesuffix("/manifest.json") for name in self.files if name.endswith("/manifest.json"))

    def owner(self, url: str) -> str:
        """Give the organization whose page this is; empty for the portal."""
        top = self.file_of(url).partition("/")[0]
        return top if top in self.organizations else ""

    @property
    def read(self) -> Iterator[tuple[str, Page]]:
        """Give the pages that people read: all that do not only lead elsewhere."""
        return ((address, page) for address, page in self.pages.items() if not page.redirects)

    @property
    def posts(self) -> Iterator[tuple[str, Page]]:
        """Give the posts that can be read: a withdrawn one is a notice and no article."""
        return (
            (a, page) for a, page in self.read if page.all('meta[property="og:type"][content="article"]', "content")
        )

    @property
    def listed(self) -> Iterator[tuple[str, Page]]:
        """Give the posts that search engines may show: a hidden one is for those who have its address."""
        return ((a, page) for a, page in self.posts if "noindex" not in page.all('meta[name="robots"]', "content"))

    def file_of(self, url: str) -> str:
        """Give the path of the file that an absolute URL of this site shows; raise ValueError for a foreign one."""
        if not f"{url}/".startswith(f"{self.siteurl}/"):
            message = f"{url} is no address of {self.siteurl}"
            raise ValueError(message)
        path = unquote(urlsplit(url).path).removeprefix(urlsplit(self.siteurl).path).removeprefix("/")
        return f"{path}index.html" if not path or path.endswith("/") else path

    def fault(self, url: str, base: str = "") -> str:
        """Say what is wrong with a link; nothing if a reader gets there or it leads to another site."""
        target, anchor = urldefrag(urljoin(base, re.sub("^webcal:", "https:", url)))  # as programs of calendars do
        if urlsplit(target).netloc != urlsplit(self.siteurl).netloc:
            return "" if target.startswith(("https://", "http://", "mailto:", "tel:")) else f"{url}: no web address"
        try:
            name = self.file_of(target)
        except ValueError as error:
            return str(error)
        if name not in self.files:
            return f"{url}: no such file"
        return f"{url}: no such anchor" if anchor and anchor not in self.at(target).ids else ""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Built], status: int = 0) -> Path:
    """Give a folder that `make` filled once in a test run, ending with `status`, however many processes run tests."""
    shared = factory.getbasetemp().parent if os.environ.get("PYTEST_XDIST_WORKER") else factory.getbasetemp()
    folder = shared / name
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "finished").exists():
            built = make(folder)
            if built.status != status:
                pytest.fail(f"the newsroom cannot be built:\n{built.text}")
            (folder / "finished").touch()
    return folder


def sample(folder: Path, environment: dict[str, str]) -> NewsroomFolder:
    """Give the sample newsroom, to be built for SITEURL into this folder."""
    return SampleNewsroom(folder, environment={"SITEURL": SITEURL, **environment})
