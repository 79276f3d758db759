"""The album of all pictures: pages of plain links, one for each thing that somebody may look for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tests.look.choice import Sight
from tests.look.photographs import Photograph

STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 3rem) 4rem; background: light-dark(#f5f6f7, #14171a); }
h1 { margin: 1rem 0 0; line-height: 1.2; }
h2 { margin: 3rem 0 0; font-size: 1.375rem; }
h3 { margin: 1.5rem 0 0; font-size: 1rem; }
a { color: light-dark(#0a5a73, #83cbe0); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 700; }
dd { display: flex; flex-wrap: wrap; gap: 0 0.75rem; margin: 0; }
[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
.shown { display: grid; grid-template-columns: 2fr 2fr 5fr 5fr; gap: 0.75rem; align-items: start; margin: 0.5rem 0 0; }
.shown a { overflow: hidden; max-block-size: 24rem; border: 1px solid light-dark(#cfd6da, #3a444a); }
.shown img { display: block; inline-size: 100%; }
@media (max-width: 50rem) { .shown { grid-template-columns: 2fr 5fr; } .w1280 { order: 1; } }
.faults { color: light-dark(#b3261e, #ff9188); }
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that was looked at."""

    newsroom: str
    sight: Sight
    faults: Sequence[str]
    photographs: Sequence[Photograph]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One page of the album: those of all pages that belong there."""

    file: str
    group: str
    name: str
    key: Callable[[Seen], str]
    """Gives the name where a page belongs to the shelf."""

    def holds(self, one: Seen) -> bool:
        """Say whether a page belongs here."""
        return self.key(one) == self.name


def write_album(folder: Path, seen: Sequence[Seen]) -> Path:
    """Write the pages of the album beside the pictures, and give the first one. Raises OSError."""
    shelves = list(_shelves(seen))
    for shelf in shelves:
        page = _page(shelf, shelves, [one for one in seen if shelf.holds(one)])
        (folder / shelf.file).write_text(page, encoding="utf-8")
    return folder / shelves[0].file


def _shelves(seen: Sequence[Seen]) -> Iterator[Shelf]:
    yield Shelf("index.html", "Show", "everything", lambda _: "everything")
    yield Shelf("faults.html", "Show", "faults only", lambda one: "faults only" if one.faults else "")
    yield from _each("Newsroom", seen, lambda one: one.newsroom)
    yield from _each("Language", seen, lambda one: one.sight.language)
    yield from _each("Template", seen, lambda one: one.sight.template)


def _each(group: str, seen: Iterable[Seen], key: Callable[[Seen], str]) -> Iterator[Shelf]:
    for name in sorted({key(one) for one in seen}):
        yield Shelf(f"{group.lower()}-{name}.html", group, name, key)


def _page(shown: Shelf, shelves: Sequence[Shelf], seen: Sequence[Seen]) -> str:
    title = "All pages" if shown.file == "index.html" else f"{shown.group}: {shown.name}"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>{STYLE}</style>
</head>
<body>
<h1>{escape(title)}</h1>
<p>{len(seen)} pages, {sum(len(one.faults) for one in seen)} faults. Each picture leads to its full size.</p>
<nav aria-label="Filter"><dl>{"".join(_filters(shown, shelves))}</dl></nav>
<main>{"".join(_sections(seen))}</main>
</body>
</html>
"""


def _filters(shown: Shelf, shelves: Sequence[Shelf]) -> Iterator[str]:
    for group in dict.fromkeys(shelf.group for shelf in shelves):
        links = (
            f'<a href="{shelf.file}"{" aria-current=page" if shelf == shown else ""}>{escape(shelf.name)}</a>'
            for shelf in shelves
            if shelf.group == group
        )
        yield f"<dt>{group}</dt><dd>{' '.join(links)}</dd>"


def _sections(seen: Sequence[Seen]) -> Iterator[str]:
    template = ""
    for one in sorted(seen, key=lambda one: (one.sight, one.newsroom)):
        if one.sight.template != template:
            template = one.sight.template
            yield f"<h2>{escape(template)}</h2>"
        faults = "".join(f"<li>{escape(fault)}</li>" for fault in one.faults)
        yield f"<h3>{escape(one.sight.address)} <small>{one.sight.language}, {one.newsroom} newsroom</small></h3>"
        yield f'<ul class="faults">{faults}</ul>' if faults else ""
        yield f'<div class="shown">{"".join(_picture(one, photograph) for photograph in one.photographs)}</div>'


def _picture(one: Seen, photograph: Photograph) -> str:
    words = f"{one.sight.address} at {photograph.width} pixels by {photograph.time}"
    image = f'<img src="{photograph.file}" alt="{escape(words)}" loading="lazy">'
    return f'<a class="w{photograph.width}" href="{photograph.file}">{image}</a>'
