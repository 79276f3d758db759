"""The lesson of a rule: why it is one, and how a weak and a good text look."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .engine import RULE_ROOMS

_PLUGINS = Path(__file__).parents[2]
_EXAMPLE = re.compile(r"```[a-z]*\n(.*?)\n```", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson in one language."""

    title: str
    why: str
    """Two sentences."""
    bad: str
    """Lines of a post: a header's line, or of a body."""
    good: str


@cache
def lesson(code: str, language: str) -> Lesson:
    """Return the lesson of a rule in a language; in English where it is not told in that one.

    A file `<code>.<lang>.md` is `# Title`, a paragraph, and two examples between fences, the weak one first, each below
    a heading. Raises FileNotFoundError for a code that is no rule's.
    """
    text = (_file(code, language) or _file(code, "en") or Path(f"{code}.en.md")).read_text(encoding="utf-8")
    title, _, rest = text.removeprefix("# ").partition("\n")
    bad, good = _EXAMPLE.findall(rest)
    return Lesson(title.strip(), rest.partition("\n## ")[0].strip(), bad, good)


def _file(code: str, language: str) -> Path | None:
    """Return the file of a lesson in the room that has it; None if none has."""
    folders = (_PLUGINS.joinpath(*room.split("."), "lessons") for room in RULE_ROOMS)
    return next((file for folder in folders if (file := folder / f"{code}.{language}.md").is_file()), None)
