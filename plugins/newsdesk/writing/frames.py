"""Frames: what a post of each kind is made of, in each language, for whoever writes one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from plugins.typesetting import long_date

from .headers import header_value

FOLDER = Path(__file__).parent / "frames"
LANGUAGES = ("kk", "ru", "en")
_YEARS = {"kk": (" ж.", " жылғы"), "ru": (" г.", " года")}
"""How a date of the calendar is written within a text."""
_SPACES = re.compile("[\u00a0\u202f]")
_END = "\n---\n"
_PLACE = re.compile(r"\{([a-z_]+)\}")
_TEXTS = frozenset(("title", "place"))
"""Values that people type, and that may hold anything."""


def frame_language(language: str) -> str:
    """Return the language of the frame for a post; English where there is none in that one."""
    return language if language in LANGUAGES else "en"


def framed(kind: str, language: str, values: Mapping[str, str], body: str = "") -> str:
    """Return the text of a new post; `values` fill the places of the frame, and a `body` takes the place of its text.

    Lines of the header for which there is no value are left out.
    """
    text = (FOLDER / f"{kind}.{frame_language(language)}.md").read_text(encoding="utf-8")
    header, _, frame = text.partition(_END)
    typed = {name: header_value(value) if name in _TEXTS else value for name, value in values.items() if value}
    lines = (line for line in header.split("\n") if set(_PLACE.findall(line)) <= typed.keys())
    return _filled("\n".join(lines), typed) + _END + (f"\n{body}\n" if body else _filled(frame, values))


def _filled(text: str, values: Mapping[str, str]) -> str:
    # In one go: what looks like a place within a value is none.
    return _PLACE.sub(lambda found: values.get(found[1], found[0]), text)


def place_and_day(place: str, day: date, language: str) -> str:
    """Return the beginning of a press release: `Алматы, 2026 жылғы 30 қараша`."""
    spoken = frame_language(language)
    written = _SPACES.sub(" ", long_date(day, spoken)).replace(*_YEARS.get(spoken, ("", "")))
    return ", ".join(filter(None, (place, written)))
