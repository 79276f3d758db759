"""Standing pages and the first post in the newsroom's own languages and names; lessons stay as they are."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from datetime import date
from pathlib import Path

from plugins.newsroom import Repository

from .answers import Answers

TEXTS = Path(__file__).with_name("texts")
WELCOME = "welcome"
LESSONS = re.compile(r"lessons(?:-[a-z0-9-]+)?\.(?P<language>[a-z]{2,3})\.md")
"""Pages of the sample that name nobody, and stay."""
_FILES_AT = {
    "github": "{address}/blob/{branch}/{file}",
    "gitlab": "{address}/-/blob/{branch}/{file}",
    "gitea": "{address}/src/branch/{branch}/{file}",
}
"""Where a service shows a file."""
_SIGNS = re.compile(r"([\\`*_\[\]<>&#|~])")
"""What Markdown would take for more than a letter of a name."""
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_ONLY_WITH = re.compile(r"^\{\{if (\w+)\}\}(.*)\n", re.MULTILINE)
"""A line that stands there only if something is known."""


def lessons(sample: Path, answers: Answers) -> Iterator[tuple[str, str]]:
    """Return the path and the text of each lesson in the sample's content folder. Raises OSError."""
    for file in sorted((sample / "pages").glob("lessons*.md")):
        found = LESSONS.fullmatch(file.name)
        if found and found["language"] in answers.languages:
            yield f"pages/{file.name}", file.read_text("utf-8")


def standing_pages(answers: Answers, kept: Container[str] = ()) -> Iterator[tuple[str, str]]:
    """Return the path below the content folder and the text of each page, in the languages that the house writes.

    `kept` are the paths of pages that stay.
    """
    for file in sorted(TEXTS.glob("*.md")):
        name, language, _ = file.name.split(".")
        if name != WELCOME and language in answers.languages:
            has_lessons = f"pages/lessons.{language}.md" in kept
            yield f"pages/{file.name}", _filled(file, answers, language, has_lessons=has_lessons)


def welcome_post(answers: Answers, today: date) -> Iterator[tuple[str, str]]:
    """Return the path and the text of each version of the first post."""
    for file in sorted(TEXTS.glob(f"{WELCOME}.*.md")):
        language = file.name.split(".")[1]
        if language in answers.languages:
            folder = f"organizations/{answers.federation.key}/news"
            yield f"{folder}/{today.isoformat()}-{WELCOME}.{language}.md", _filled(file, answers, language)


def words_alone(name: str) -> str:
    """Return a name as Markdown that shows it as it is, whatever signs it has."""
    return _SIGNS.sub(r"\\\1", name)


def _filled(file: Path, answers: Answers, language: str, *, has_lessons: bool = False) -> str:
    values = {
        "federation": words_alone(answers.federation.name.get(language, answers.languages).text),
        "email": answers.email,
        "language": language,
        "lessons": has_lessons,
        "drawings": _file_at(
            answers.repository, "docs/sending.md" if language == "en" else f"docs/sending.{language}.md"
        ),
    }
    text = _ONLY_WITH.sub(lambda found: f"{found[2]}\n" if values[found[1]] else "", file.read_text("utf-8"))
    return _PLACE.sub(lambda found: str(values[found[1]]), text)


def _file_at(repository: Repository | None, file: str) -> str:
    if repository is None:
        return ""
    return _FILES_AT[repository.service].format(address=repository.address, branch=repository.branch, file=file)
