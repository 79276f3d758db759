"""Files by their paths alone: date, slug, language and organization come from here and from nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.newsroom.problems import Problem
from plugins.newsroom.texts import LANGUAGE_CODE

from . import path_problems
from .names import organization_fault, slug_fault
from .post_names import parse_post_name

PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
FILE_ENDINGS = (*PICTURE_ENDINGS, ".pdf")
LOGOS = ("logo.svg", "logo.png")
OWN_FILES = ("organization.toml", *LOGOS)


@dataclass(frozen=True, slots=True)
class NewsPath:
    """One language version of a post."""

    organization: str
    day: date
    slug: str
    language: str
    path: str
    """Below the content folder, with `/`, as in all of these."""

    @property
    def name(self) -> str:
        """`2026-01-29-slug`: the same in all languages, and the post's folder."""
        return f"{self.day.isoformat()}-{self.slug}"


@dataclass(frozen=True, slots=True)
class StandingPath:
    """One language version of a standing page."""

    organization: str
    """Empty for a page of the portal."""
    slug: str
    language: str
    path: str


@dataclass(frozen=True, slots=True)
class MediaPath:
    """A picture, a PDF or a logo in an organization's folder."""

    organization: str
    folder: str
    """Below the organization's own: `news`, `news/2026-01-29-slug`, `pages`, or empty for a logo."""
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class OrganizationPath:
    """An `organization.toml`."""

    organization: str
    path: str


@dataclass(frozen=True, slots=True)
class FederationPath:
    """The `federation.toml`."""

    path: str


OwnedPath = NewsPath | StandingPath | MediaPath | OrganizationPath
"""All that has an owner: an organization, or the portal under an empty name."""
SourcePath = OwnedPath | FederationPath


def parse_path(path: str) -> SourcePath | Problem:  # noqa: PLR0911 - a table of places, one a line
    """Return what the file at `path` is, below the content folder and with `/`; a Problem if nothing may stand there.

    A Problem of a folder carries the folder's path: it is the same for all files in it.
    """
    if fault := path_problems.unwritable(path):
        return path_problems.encoding_problem(path, fault)
    match path.split("/"):
        case ["federation.toml"]:
            return FederationPath(path)
        case ["pages", name]:
            return _page(path, "", name) if name.endswith(".md") else path_problems.file_problem(path, (".md",))
        case ["pages", folder, *_]:
            return path_problems.folder_problem(path, f"pages/{folder}", ())
        case ["organizations", key, *rest] if rest:
            fault = organization_fault(key)
            return path_problems.organization_problem(key, fault) if fault else _in_organization(path, key, rest)
        case ["organizations", _]:
            return path_problems.name_problem(path, ())
        case [_]:
            return path_problems.name_problem(path, ("federation.toml",))
        case parts:
            return path_problems.folder_problem(path, parts[0], ("organizations", "pages"))


def _in_organization(path: str, key: str, rest: list[str]) -> SourcePath | Problem:  # noqa: PLR0911 - as above
    match rest:
        case ["organization.toml"]:
            return OrganizationPath(key, path)
        case [name]:
            return MediaPath(key, "", name, path) if name in LOGOS else path_problems.name_problem(path, OWN_FILES)
        case ["news", name]:
            return _post(path, key, name) if name.endswith(".md") else _media(path, key, "news", name, ".md")
        case ["pages", name]:
            return _page(path, key, name) if name.endswith(".md") else _media(path, key, "pages", name, ".md")
        case ["news", folder, name] if parse_post_name(folder):
            return _media(path, key, f"news/{folder}", name)
        case ["news", _, _]:
            return path_problems.post_folder_problem(path)
        case ["news" | "pages" as kind, folder, *deeper]:
            below = f"{folder}/{deeper[0]}" if kind == "news" else folder
            return path_problems.folder_problem(path, f"organizations/{key}/{kind}/{below}", ())
        case _:
            return path_problems.folder_problem(path, f"organizations/{key}/{rest[0]}", ("news", "pages"))


def _post(path: str, key: str, name: str) -> NewsPath | Problem:
    stem, language = _stem_and_language(name)
    post = parse_post_name(stem)
    if post is None or not LANGUAGE_CODE.fullmatch(language):
        return path_problems.post_problem(path, name.removesuffix(".md"))
    return NewsPath(key, *post, language, path)


def _page(path: str, key: str, name: str) -> StandingPath | Problem:
    stem, language = _stem_and_language(name)
    if slug_fault(stem) or not LANGUAGE_CODE.fullmatch(language):
        return path_problems.page_problem(path, stem)
    return StandingPath(key, stem, language, path)


def _stem_and_language(name: str) -> tuple[str, str]:
    stem, _, language = name.removesuffix(".md").partition(".")
    return stem, language


def _media(path: str, key: str, folder: str, name: str, *others: str) -> MediaPath | Problem:
    if name.endswith(FILE_ENDINGS):
        return MediaPath(key, folder, name, path)
    return path_problems.file_problem(path, (*others, *FILE_ENDINGS))
