"""Ordinary good posts, each in Kazakh, Russian and English, as an editor reads them.

`good/<yyyy-mm-dd-slug>.<lang>.md` are whole files; `good/organizations.toml` has the organization that tells each.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from plugins.newsdesk import EditedPost, post_to_edit
from plugins.newsroom import NewsPath, Texts, site_zone
from plugins.reading import HeaderContext, read_versions
from plugins.reading.source_files import SourceBytes
from tests.newsdesk.examples import ORGANIZATION, TOPICS

FOLDER = Path(__file__).parent / "good"
_ORGANIZATIONS = tomllib.loads((FOLDER / "organizations.toml").read_text("utf-8"))
NAMES = sorted(_ORGANIZATIONS)
LANGUAGES = ("kk", "ru", "en")
_PHOTO = (1600, 1067)


def texts_of(name: str) -> dict[str, str]:
    """Return the file of each language."""
    return {language: (FOLDER / f"{name}.{language}.md").read_text("utf-8") for language in LANGUAGES}


def good_post(name: str, texts: Mapping[str, str] | None = None) -> EditedPost:
    """Return a post, with these texts in the place of its own."""
    names = Texts.of(_ORGANIZATIONS[name])
    organization = replace(ORGANIZATION, key=name[11:], name=names, about=Texts())
    day = date.fromisoformat(name[:10])
    contents = texts_of(name) if texts is None else texts
    paths = [_path(organization.key, day, name, language) for language in contents]
    raw = [SourceBytes(data, len(data)) for data in (text.encode() for text in contents.values())]
    context = HeaderContext(site_zone("Asia/Almaty"), day, organization, TOPICS)
    versions = read_versions(paths, raw, context)
    wrong = [one for version in versions for one in version.problems if one.is_error or texts is None]
    assert not wrong, wrong
    post = post_to_edit(versions, organization)
    return replace(post, photos={one.address: _PHOTO for text in post.texts for one in text.facts.pictures})


def _path(organization: str, day: date, name: str, language: str) -> NewsPath:
    path = f"organizations/{organization}/news/{name}.{language}.md"
    return NewsPath(organization, day, name[11:], language, path)
