"""What browsers show of a feed: a stylesheet a language, and no XSLT, which they give up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.newsroom import digest_of

from .scope_feeds import File

_SOURCE = Path("static", "feed.css")
_ESCAPED = str.maketrans({"\\": r"\\", '"': r"\"", "\n": " ", "<": r"\3c "})


def feed_styles(theme: Path, languages: Iterable[str], say: Callable[[str], Callable[..., str]]) -> dict[str, File]:
    """Give address and bytes of each language's stylesheet; `say(language)(text)` gives texts of the interface."""
    source = (theme / _SOURCE).read_text(encoding="utf-8")
    return {language: _style(source, language, say(language)) for language in languages}


def _style(source: str, language: str, say: Callable[..., str]) -> File:
    heading = say("This is a feed: news for your feed reader.")
    remedy = say("Copy the address of this page into any feed reader, and news will come to you by themselves.")
    words = f":root {{\n  --feed: {_quoted(heading)};\n  --how: {_quoted(remedy)};\n}}\n"
    body = (words + source).encode()
    return f"/theme/feed-{language}-{digest_of(body)[:12]}.css", body


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPED)}"'
