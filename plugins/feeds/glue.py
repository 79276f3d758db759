"""Pelican's signal to this room's files and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from pelican import signals

from plugins.newsroom import Scope, SectionFacts, SitemapPage, Term, addresses

from .outputs import File, feed_files, portal_files, section_files


@runtime_checkable
class ScopesRun(Protocol):
    """A generator that has scopes: a section's or the portal's."""

    settings: Mapping[str, Any]
    output_path: str
    scopes: tuple[Scope, ...]
    topics: tuple[Term, ...]


@runtime_checkable
class SectionRun(Protocol):
    """The generator of one organization."""

    settings: Mapping[str, Any]
    output_path: str
    facts: SectionFacts
    sitemap_pages: tuple[SitemapPage, ...]


@runtime_checkable
class PortalRun(Protocol):
    """The generator of the portal; it knows where the sections' sitemaps are."""

    settings: Mapping[str, Any]
    output_path: str
    sitemap_pages: tuple[SitemapPage, ...]
    section_sitemaps: tuple[tuple[str, datetime | None], ...]


def write_feeds(generator: object, writer: object) -> None:  # noqa: ARG001 # the signal names it
    """Write a feed for each scope of the run."""
    if isinstance(generator, ScopesRun) and generator.settings.get("HABARSHY_RUN") in {"section", "portal"}:
        _write(generator.output_path, feed_files(generator.scopes, generator.settings["SITEURL"], generator.topics))


def write_sitemaps(generator: object, writer: object) -> None:  # noqa: ARG001 # the signal names it
    """Write the sitemap of a section, or those of the portal with their index and robots.txt."""
    if isinstance(generator, SectionRun) and generator.settings.get("HABARSHY_RUN") == "section":
        organization, siteurl = generator.facts.organization.key, generator.settings["SITEURL"]
        _write(generator.output_path, section_files(organization, generator.sitemap_pages, siteurl))
    elif isinstance(generator, PortalRun) and generator.settings.get("HABARSHY_RUN") == "portal":
        pages, siteurl = generator.sitemap_pages, generator.settings["SITEURL"]
        _write(generator.output_path, portal_files(pages, generator.section_sitemaps, siteurl))


def connect() -> None:
    """Listen for the end of a run's pages."""
    signals.article_writer_finalized.connect(write_feeds)
    signals.article_writer_finalized.connect(write_sitemaps)


def _write(output: str, files: Iterable[File]) -> None:
    for address, body in files:
        path = Path(output, addresses.file_of(address))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
