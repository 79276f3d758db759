"""Addresses of pages: pure functions of what the path of a source says (CONTRACT's table)."""

from __future__ import annotations

from datetime import date

ROLLUPS = ("sectors", "territories", "topics")


def portal_home(language: str) -> str:
    return f"/{language}/"


def organization_home(organization: str, language: str) -> str:
    return f"/{organization}/{language}/"


def post(organization: str, language: str, year: int, slug: str) -> str:
    return f"/{organization}/{language}/{year:04d}/{slug}/"


def rollup(kind: str, key: str, language: str) -> str:
    """Give the front page of a sector, territory or topic; `kind` is one of ROLLUPS."""
    return f"/{language}/{kind}/{key}/"


def directory(language: str) -> str:
    return f"/{language}/organizations/"


def subscribe(language: str) -> str:
    return f"/{language}/subscribe/"


def months(scope_home: str, *, nested: bool) -> str:
    """Give the list of months of a portal or organization (`nested` below `news/`) or of a roll-up (its front page)."""
    return f"{scope_home}news/" if nested else scope_home


def month(scope_home: str, first_day: date, *, nested: bool) -> str:
    return f"{months(scope_home, nested=nested)}{first_day:%Y/%m}/"


def standing_page(home: str, slug: str) -> str:
    return f"{home}pages/{slug}/"


def feed(scope_home: str) -> str:
    """Give the address of the RSS feed of a scope."""
    return f"{scope_home}feed.xml"


def file_of(address: str) -> str:
    """Give the file below the output folder that serves an address: `/a/` is `a/index.html`."""
    path = address.removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
