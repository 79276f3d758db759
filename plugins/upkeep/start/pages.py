"""Standing pages and the first post in the newsroom's own languages, with its own names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from .answers import Answers

TEXTS = Path(__file__).with_name("texts")
WELCOME = "welcome"
_SIGNS = re.compile(r"([\\`*_\[\]<>&#|~])")
"""What Markdown would take for more than a letter of a name."""
_PLACE = re.compile(r"\{\{(\w+)\}\}")
_ONLY_WITH = re.compile(r"^\{\{if (\w+)\}\}(.*)\n", re.MULTILINE)
"""A line that stands there only if something is known."""


def standing_pages(answers: Answers) -> Iterator[tuple[str, str]]:
    """Return the path below the content folder and the text of each page, in the languages that the house writes."""
    for file in sorted(TEXTS.glob("*.md")):
        name, language, _ = file.name.split(".")
        if name != WELCOME and language in answers.languages:
            yield f"pages/{file.name}", _filled(file, answers, language)


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


def _filled(file: Path, answers: Answers, language: str) -> str:
    values = {
        "federation": words_alone(answers.federation.name.get(language, answers.languages).text),
        "email": answers.email,
        "language": language,
    }
    text = _ONLY_WITH.sub(lambda found: f"{found[2]}\n" if values[found[1]] else "", file.read_text("utf-8"))
    return _PLACE.sub(lambda found: values[found[1]], text)
