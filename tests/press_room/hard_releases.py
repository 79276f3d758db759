"""Newsrooms of releases that nobody made easy, built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from tests.newsroom_folder import Built
from tests.press_room.hard_bodies import LANGUAGES, LONG_WORD, hard_bodies, hard_body
from tests.press_room.press_newsroom import press_newsroom
from tests.reading.author import photo
from tests.soak import trials

TRIALS = trials(60)
HARD = hard_bodies()
TITLES = (r"'#1 $x \ @y <b> & \"ә\" *т* _к_'", "'" + "Ұзақ тақырып сөзі " * 11 + "'", f"'{LONG_WORD}'", "A")


def hard_newsroom(root: Path) -> Built:
    """Build a newsroom whose releases are hard in one way each, in the order of HARD."""
    return _built(root, [dict.fromkeys(LANGUAGES, body) for body in HARD.values()])


def mixed_newsroom(root: Path) -> Built:
    """Build a newsroom of so many releases as TRIALS, mixed by chance."""
    drawn = Random(2026)
    return _built(root, [{language: hard_body(drawn, language) for language in LANGUAGES} for _ in range(TRIALS)])


def release_files(built: Built, language: str, number: int) -> tuple[str, dict[str, bytes]]:
    """Return the page of a release, and its forms by name."""
    place = built.output / "city-clinic" / language / "2026" / f"r{number}"
    release = {file.name: file.read_bytes() for file in sorted((place / "release").iterdir())}
    return (place / "index.html").read_text(encoding="utf-8"), release


def all_releases(mixed: Built, hard: Built) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield the page and the forms of each release of both newsrooms in each language."""
    for built, many in ((mixed, TRIALS), (hard, len(HARD))):
        for number in range(many):
            yield from (release_files(built, language, number) for language in LANGUAGES)


def _built(root: Path, bodies: Sequence[Mapping[str, str]]) -> Built:
    folder = press_newsroom(root)
    for number, by_language in enumerate(bodies):
        for language, body in by_language.items():
            header = {"title": TITLES[number % len(TITLES)], "kind": "release"}
            folder.write("organizations/city-clinic/news/hall.jpg", photo())
            folder.post("city-clinic", f"2026-11-10-r{number}.{language}.md", body, **header)
    built = folder.build()
    assert built.status == 0, built.text
    return built
