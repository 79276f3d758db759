"""All files of a newsroom that begins, made of the answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.newsroom import literal
from plugins.upkeep.pyproject_table import with_setting

from .answers import Answers
from .moving_in import CONTENT
from .pages import lessons, standing_pages, welcome_post
from .toml_files import federation_toml, organization_tomls

PUBLISHCONF = "publishconf.py"
PYPROJECT = "pyproject.toml"
_SITEURL = re.compile(r"^SITEURL[ \t]*=.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NewsroomFiles:
    """The files of a newsroom, as they will lie in it."""

    content: Mapping[str, bytes]
    """By their path below `content/`."""
    settings: Mapping[str, bytes]
    """By their path below the repository's root."""


def newsroom_files(answers: Answers, root: Path, today: date) -> NewsroomFiles:
    """Make the files; `root` has the settings as they are and the sample, and the logo is read. Raises OSError."""
    kept = dict(lessons(root / CONTENT, answers))
    texts = {
        **kept,
        "federation.toml": federation_toml(answers),
        **{f"organizations/{key}/organization.toml": text for key, text in organization_tomls(answers)},
        **dict(standing_pages(answers, kept)),
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
        text = (root / PYPROJECT).read_text("utf-8")
        settings[PYPROJECT] = with_setting(text, "engine", answers.engine).encode()
    return settings
