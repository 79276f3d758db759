"""Writes files as an author would, and reads them as a build would."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from plugins.newsroom import (
    NewsPath,
    Organization,
    PressContact,
    SectionFacts,
    SiteFacts,
    Sources,
    StandingPath,
    Term,
    Texts,
    parse_path,
    site_zone,
)
from plugins.reading import Reading, ReadingSettings, read_portal_pages, read_section
from plugins.reading.header.values import HeaderContext
from plugins.reading.links.post_index import PostIndex

ZONE = site_zone("Asia/Almaty")
NOW = datetime(2026, 6, 1, 12, tzinfo=ZONE)
NAME = "2026-01-29-seminar"
SITE = SiteFacts("fed", Texts.of({"ru": "Ф"}), ("kk", "ru", "en"), "example.org,2026", "Asia/Almaty", ())
NEWS = "organizations/almaty/news"


def empty_index(content: Path = Path("nowhere")) -> PostIndex:
    """Where no post is that a text could link to."""
    settings = ReadingSettings(content, content, "", NOW, preview=False)
    return PostIndex(settings, HeaderContext(ZONE, NOW.date(), None, ()), SITE.languages)


@cache
def photo(color: str = "red") -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (300, 200), color).save(buffer, "JPEG")
    return buffer.getvalue()


class Author:
    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.cache = folder / "cache"
        self.organization = Organization("almaty", "primary", Texts.of({"ru": "А"}), formerly=("old-almaty",))
        self.files: list[str] = []
        self.topics = (Term("pay", Texts()), Term("youth", Texts.of({"ru": "Молодёжь"})))
        self.site = SITE
        self.recipe = ""
        self.former_keys: dict[str, str] = {}

    def file(self, path: str, data: bytes | str) -> None:
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode() if isinstance(data, str) else data)
        self.files = sorted({*self.files, path})

    def post(self, body: str = "Текст", header: str = "title: Слово", language: str = "ru", name: str = NAME) -> None:
        self.file(f"{NEWS}/{name}.{language}.md", f"---\n{header}\n---\n{body}")

    def post_of(self, organization: str, name: str, header: str = "title: Слово", language: str = "ru") -> None:
        """Write a post into another organization's folder."""
        self.elsewhere(f"organizations/{organization}/news/{name}.{language}.md", f"---\n{header}\n---\nТекст")

    def elsewhere(self, path: str, text: str) -> None:
        """Write a file that is none of this organization's."""
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def without(self, path: str) -> None:
        (self.content / path).unlink()
        self.files.remove(path)

    def photo(self, name: str = f"{NAME}/hall.jpg", data: bytes | None = None) -> None:
        self.file(f"{NEWS}/{name}", data or photo())

    def with_press_contact(self) -> None:
        contact = PressContact(Texts.of({"ru": "Айгүл"}))
        self.organization = Organization("almaty", "primary", Texts(), press_contacts=(contact,))

    def settings(self, now: datetime = NOW, *, preview: bool = False, root: str = "") -> ReadingSettings:
        return ReadingSettings(self.content, self.cache, root, now, preview, self.recipe, self.former_keys)

    def sources(self) -> Sources:
        paths = [parse_path(path) for path in self.files]
        return Sources(
            "almaty",
            tuple(path for path in paths if isinstance(path, NewsPath)),
            tuple(path for path in paths if isinstance(path, StandingPath)),
            tuple(self.files),
        )

    def read(self, now: datetime = NOW, *, preview: bool = False, root: str = "") -> Reading:
        sources = self.sources()
        facts = SectionFacts(self.site, self.organization, None, None, self.topics, (), ())
        return read_section(facts, sources, self.settings(now, preview=preview, root=root))

    def read_portal(self) -> Reading:
        paths = [parse_path(path) for path in self.files]
        return read_portal_pages(SITE, tuple(p for p in paths if isinstance(p, StandingPath)), self.settings())

    def html(self, body: str, *, root: str = "", language: str = "ru") -> str:
        """Publish one post and give its HTML; it must be without errors."""
        self.post(body, language=language)
        reading = self.read(root=root)
        assert [problem for problem in reading.problems if problem.is_error] == []
        return reading.posts[0].html

    def troubles(self, body: str = "Текст", header: str = "title: Слово") -> list[tuple[str, int | None]]:
        """Write one post; give code and line of each problem."""
        self.post(body, header)
        return [(problem.code, problem.line) for problem in self.read().problems]
