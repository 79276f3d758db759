"""The generated posts as a site for Pelican alone, as people set one up: typogrify, tags, feeds, translations."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.bench.newsroom import Version

SETTINGS = """\
SITENAME, SITEURL = "News", "https://news.example.org"
PATH, OUTPUT_PATH, THEME = "content", "output", "simple"
TIMEZONE, DEFAULT_LANG = "Asia/Almaty", "ru"
TYPOGRIFY = True
USE_FOLDER_AS_CATEGORY = True
ARTICLE_URL, ARTICLE_SAVE_AS = "{category}/{lang}/{slug}/", "{category}/{lang}/{slug}/index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = ARTICLE_URL, ARTICLE_SAVE_AS
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM, FEED_ALL_RSS, FEED_MAX_ITEMS = "atom.xml", "feed.xml", 30
CATEGORY_FEED_ATOM, CATEGORY_FEED_RSS = "{slug}/atom.xml", "{slug}/feed.xml"
TAG_FEED_RSS = "tag/{slug}/feed.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


def write_plain_site(root: Path, news: Iterable[Version]) -> None:
    """Write content and settings; the words are those of our newsroom."""
    (root / "content").mkdir(parents=True)
    (root / "settings.py").write_text(SETTINGS)
    for version in news:
        folder = root / "content" / version.organization
        folder.mkdir(exist_ok=True)
        header = (
            f"Title: {version.title}\nDate: {version.day}\nSlug: {version.organization}-{version.slug}\n"
            f"Lang: {version.language}\nTags: {', '.join((version.topic, *version.tags))}\n\n"
        )
        file = folder / f"{version.day}-{version.slug}.{version.language}.md"
        file.write_text(header + version.body, encoding="utf-8")
