"""The generated posts as sites for other generators, as people set them up: tags, feeds, typography, translations."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tests.bench.newsroom import Version

PELICAN = """\
SITENAME, SITEURL = "News", "https://news.example.org"
PATH, OUTPUT_PATH, THEME = "content", "output", "simple"
TIMEZONE, DEFAULT_LANG = "Asia/Almaty", "ru"
TYPOGRIFY = True
USE_FOLDER_AS_CATEGORY = True
ARTICLE_URL, ARTICLE_SAVE_AS = "{category}/{lang}/{slug}/", "{category}/{lang}/{slug}/index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = ARTICLE_URL, ARTICLE_SAVE_AS
CATEGORY_URL, CATEGORY_SAVE_AS = "category/{slug}/", "category/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "tag/{slug}/", "tag/{slug}/index.html"
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM, FEED_ALL_RSS, FEED_MAX_ITEMS = "atom.xml", "feed.xml", 30
CATEGORY_FEED_ATOM, CATEGORY_FEED_RSS = "{slug}/atom.xml", "{slug}/feed.xml"
TAG_FEED_RSS = "tag/{slug}/feed.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
HUGO = """\
baseURL = "https://news.example.org/"
title = "News"
defaultContentLanguage = "ru"
pagination.pagerSize = 20
services.rss.limit = 30
[languages.kk]
[languages.ru]
[languages.en]
[taxonomies]
tag = "tags"
"""
_PAGE = """\
<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title>
{{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .RelPermalink }}">{{ end }}
</head>
<body><h1>{{ .Title }}</h1>
"""
SINGLE = f"""\
{_PAGE}<time>{{{{ .Date.Format "2006-01-02" }}}}</time>
{{{{ .Content }}}}
{{{{ range .Translations }}}}<a href="{{{{ .RelPermalink }}}}">{{{{ .Title }}}}</a>{{{{ end }}}}
{{{{ range .GetTerms "tags" }}}}<a href="{{{{ .RelPermalink }}}}">{{{{ .LinkTitle }}}}</a>{{{{ end }}}}
</body></html>
"""
LIST = f"""\
{_PAGE}{{{{ range .Paginator.Pages }}}}
<h2><a href="{{{{ .RelPermalink }}}}">{{{{ .Title }}}}</a></h2>{{{{ .Summary }}}}
{{{{ end }}}}
{{{{ with .Paginator.Next }}}}<a href="{{{{ .URL }}}}">→</a>{{{{ end }}}}
</body></html>
"""


def write_pelican_site(root: Path, news: Iterable[Version]) -> None:
    """Write content and settings for Pelican alone; the words are those of our newsroom."""
    _write(root / "settings.py", PELICAN)
    for version in news:
        header = (
            f"Title: {version.title}\nDate: {version.day}\nSlug: {version.organization}-{version.slug}\n"
            f"Lang: {version.language}\nTags: {', '.join((version.topic, *version.tags))}\n\n"
        )
        _write(_file(root, version), header + version.body)


def write_hugo_site(root: Path, news: Iterable[Version]) -> None:
    """Write the same for Hugo, with the simplest templates that show as much."""
    _write(root / "hugo.toml", HUGO)
    _write(root / "layouts/_default/single.html", SINGLE)
    _write(root / "layouts/_default/list.html", LIST)
    for version in news:
        header = {"title": version.title, "date": str(version.day), "tags": [version.topic, *version.tags]}
        _write(_file(root, version), f"{json.dumps(header, ensure_ascii=False)}\n\n{version.body}")


def _file(root: Path, version: Version) -> Path:
    return root / "content" / version.organization / f"{version.day}-{version.slug}.{version.language}.md"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
