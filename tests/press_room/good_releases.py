"""Ordinary good releases of a sample organization, which hardly need advice."""

from __future__ import annotations

from pathlib import Path

GOOD = Path(__file__).parent / "good"
_PICTURE = "image: hall.jpg\nimage_credit: Үлгі\n"


def good_releases() -> dict[str, list[str]]:
    """Return the files of all good releases, by language."""
    return {
        language: [_whole(file.read_text(encoding="utf-8")) for file in sorted(GOOD.glob(f"*.{language}.md"))]
        for language in ("kk", "ru", "en")
    }


def _whole(text: str) -> str:
    header, _, body = text.partition("\n\n")
    return f"---\nkind: release\ntopics: safety\n{_PICTURE}{header}\n---\n\n{body}"
