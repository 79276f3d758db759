"""All files of a newsroom that begins, made of the answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.newsroom import literal

from .answers import Answers
from .pages import standing_pages, welcome_post
from .toml_files import federation_toml, organization_tomls

PUBLISHCONF = "publishconf.py"
PYPROJECT = "pyproject.toml"
_SITEURL = re.compile(r"^SITEURL = .*$", re.MULTILINE)
_TABLE = re.compile(r"^\[tool\.habarshy\]\n((?:(?!\[).*\n)*)", re.MULTILINE)
_ENGINE = re.compile(r"^engine\s*=.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NewsroomFiles:
    """The files of a newsroom, as they will lie in it."""

    content: Mapping[str, bytes]
    """By their path below `content/`."""
    settings: Mapping[str, bytes]
    """By their path below the repository's root."""


def newsroom_files(answers: Answers, root: Path, today: date) -> NewsroomFiles:
    """Make the files; `root` has the settings as they are, and the logo is read. Raises OSError."""
    texts = {
        "federation.toml": federation_toml(answers),
        **{f"organizations/{key}/organization.toml": text for key, text in organization_tomls(answers)},
        **dict(standing_pages(answers)),
        **(dict(welcome_post(answers, today)) if answers.welcome else {}),
    }
    content = {path: text.encode() for path, text in texts.items()}
    if answers.logo:
        name = f"logo{answers.logo.suffix.lower()}"
        content[f"organizations/{answers.federation.key}/{name}"] = answers.logo.read_bytes()
    return NewsroomFiles(content, _settings(answers, root))


def _settings(answers: Answers, root: Path) -> dict[str, bytes]:
    """Return the settings in which something changes."""
    settings: dict[str, bytes] = {}
    if answers.site:
        line = f"SITEURL = {literal(answers.site)}"
        text = (root / PUBLISHCONF).read_text("utf-8")
        settings[PUBLISHCONF] = _SITEURL.sub(lambda _: line, text, count=1).encode()
    if answers.engine:
        settings[PYPROJECT] = with_engine((root / PYPROJECT).read_text("utf-8"), answers.engine).encode()
    return settings


def with_engine(pyproject: str, address: str) -> str:
    """Return a pyproject.toml whose `[tool.habarshy]` says whence newer engines come."""
    line = f"engine = {literal(address)}\n"
    if found := _TABLE.search(pyproject):
        return f"{pyproject[: found.start(1)]}{line}{_ENGINE.sub('', found[1])}{pyproject[found.end(1) :]}"
    head, sign, rest = pyproject.partition("[tool.")
    return f"{head}[tool.habarshy]\n{line}\n{sign}{rest}"
