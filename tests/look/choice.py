"""Few pages that show everything: for each template and language those that bring something no other one has."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from tests.look.kinds import all_pages, template_of
from tests.readers.published import PublishedSite

_ELEMENT = re.compile(r'<([a-z][a-z0-9]*)\b(?:[^>]*? class="([^"]*)")?')
_LANGUAGE = re.compile(r'<html lang="([a-z]+)"')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


@dataclass(frozen=True, slots=True, order=True)
class Sight:
    """One page to look at."""

    template: str
    language: str
    address: str
    url: str

    def __str__(self) -> str:
        return f"{self.template} in {self.language} ({self.address})"


def sights(site: PublishedSite) -> tuple[Sight, ...]:
    """Give the pages to look at, by template and language; the richest page of each comes first."""
    known: dict[tuple[str, str], dict[Sight, frozenset[str]]] = defaultdict(dict)
    for address, page in all_pages(site):
        template, language = template_of(address, page.html), _first(_LANGUAGE, page.html)
        if template != "redirect" and _first(_CANONICAL, page.html) not in {"", page.url}:
            continue  # a copy of another page
        known[template, language][Sight(template, language, address, page.url)] = _traits(page.html)
    return tuple(sight for group in sorted(known) for sight in _few(known[group]))


def _few(pages: dict[Sight, frozenset[str]]) -> list[Sight]:
    chosen: list[Sight] = []
    missing = frozenset[str]().union(*pages.values())
    while missing or not chosen:
        best = max(sorted(pages), key=lambda sight: len(pages[sight] & missing))
        chosen.append(best)
        missing -= pages[best]
    return chosen


def _traits(html: str) -> frozenset[str]:
    return frozenset(f"{tag} {classes}" for tag, classes in _ELEMENT.findall(html))


def _first(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return found[1] if found else ""
