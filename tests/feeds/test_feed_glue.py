"""What a run of Pelican gets from this room."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree
from pelican import signals

from plugins import feeds
from plugins.feeds import glue
from plugins.feeds.discovery import index_now_file
from plugins.feeds.documents import copied
from plugins.newsroom import NewsPage, Organization, Outline, PostRecord, SectionFacts, SiteFacts, SitemapPage, Texts
from tests.feeds.made_feeds import FEDERATION, SITE, WAGES, at, own, parsed, post, scope
from tests.made import edition
from tests.tools import ROOT

SUBJECT = SimpleNamespace(edition=edition(SITE))
ORGANIZATION = Organization("almaty-health", "primary", Texts.of({"kk": "Алматы кәсіподағы"}))
FACTS = SectionFacts(FEDERATION, ORGANIZATION, None, None, (WAGES,), (), ())


@dataclass
class Generator:
    """As the generators of sections and of the portal show themselves to plugins."""

    output_path: str
    settings: dict[str, Any]
    scopes: tuple[Any, ...] = ()
    topics: tuple[Any, ...] = (WAGES,)
    records: tuple[PostRecord, ...] = ()
    sitemap_pages: tuple[SitemapPage, ...] = ()


@dataclass
class SectionGenerator(Generator):
    facts: SectionFacts = FACTS


@dataclass
class PortalGenerator(Generator):
    site_facts: SiteFacts = FEDERATION
    organizations: tuple[Organization, ...] = (ORGANIZATION,)
    section_sitemaps: tuple[tuple[str, Any], ...] = field(default=())
    news_pages: tuple[NewsPage, ...] = ()
    outlines: tuple[Outline, ...] = ()
    printed: bool = True

    def prints(self, address: str) -> bool:  # noqa: ARG002 - as the portal has it
        return self.printed


@pytest.fixture(autouse=True)
def connected():
    feeds.register()
    yield
    signals.article_writer_finalized.disconnect(glue.write_files)


@pytest.fixture
def run(tmp_path):
    """Finish a run and give what it wrote, by path."""

    def finish(generator_class, kind, **values):
        settings = {"HABARSHY_RUN": kind, "SITEURL": SITE, "THEME": str(ROOT / "theme"), "HABARSHY_SUBJECT": SUBJECT}
        generator = generator_class(str(tmp_path), settings, **values)
        signals.article_writer_finalized.send(generator, writer=None)
        return {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}

    return finish


def places(document: bytes) -> list[str]:
    return [str(loc) for loc in etree.fromstring(document).xpath("//*[local-name()='loc']/text()")]


def test_a_section_gets_feeds_for_each_scope_and_its_sitemap(run):
    pages = (SitemapPage("/almaty-health/kk/", at(29), (("kk", "/almaty-health/kk/"), ("ru", "/almaty-health/ru/"))),)
    wages = post(topics=("wages",))
    scopes = (own(wages), replace(own(), language="ru", address="/almaty-health/ru/"))
    files = run(SectionGenerator, "section", scopes=scopes, records=(wages,), sitemap_pages=pages)
    feeds_of = [
        f"almaty-health/{code}/{name}" for code in ("kk", "ru") for name in ("atom.xml", "feed.json", "feed.xml")
    ]
    assert sorted(files) == [*feeds_of, "almaty-health/sitemap.xml"]
    (entry,) = parsed(files["almaty-health/kk/feed.xml"]).entries
    assert (entry.author, entry.tags[0].term) == ("Алматы кәсіподағы", "Жалақы")
    assert places(files["almaty-health/sitemap.xml"]) == [f"{SITE}/almaty-health/kk/"]
    assert f'hreflang="ru" href="{SITE}/almaty-health/ru/"'.encode() in files["almaty-health/sitemap.xml"]


def test_the_portal_gets_sitemaps_by_language_their_index_and_robots(run):
    pages = (SitemapPage("/kk/", at(29)), SitemapPage("/ru/"), SitemapPage("/kk/news/", at(30)))
    sections = (("/almaty-health/sitemap.xml", at(28)),)
    files = run(PortalGenerator, "portal", scopes=(scope(),), sitemap_pages=pages, section_sitemaps=sections)
    address, key = index_now_file("example.org,2026")
    assert address == f"/{key.decode()}.txt"
    assert files.pop(address.removeprefix("/")) == key
    assert [name for name in sorted(files) if not name.startswith("theme/")] == [
        "feeds.opml",
        "kk/atom.xml",
        "kk/feed.json",
        "kk/feed.xml",
        "kk/sitemap.xml",
        "news-sitemap.xml",
        "robots.txt",
        "ru/sitemap.xml",
        "sitemap.xml",
    ]
    assert places(files["kk/sitemap.xml"]) == [f"{SITE}/kk/", f"{SITE}/kk/news/"]
    assert places(files["sitemap.xml"]) == [
        f"{SITE}/kk/sitemap.xml",
        f"{SITE}/ru/sitemap.xml",
        f"{SITE}/almaty-health/sitemap.xml",
    ]
    assert files["sitemap.xml"].count(b"<lastmod>") == 2
    assert b"2026-01-30T09:00:00+05:00" in files["sitemap.xml"]
    assert files["robots.txt"].decode().endswith(f"Sitemap: {SITE}/sitemap.xml\nSitemap: {SITE}/news-sitemap.xml\n")


def test_a_large_section_gets_several_sitemaps(run):
    pages = tuple(SitemapPage(f"/almaty-health/kk/2026/p{number}/") for number in range(20_001))
    files = run(SectionGenerator, "section", sitemap_pages=pages)
    assert [files[name].count(b"<loc>") for name in sorted(files)] == [1, 20_000]
    assert sorted(files) == ["almaty-health/sitemap-2.xml", "almaty-health/sitemap.xml"]


@pytest.mark.parametrize(("generator_class", "kind"), [(Generator, "other"), (SectionGenerator, ""), (object, "")])
def test_other_runs_of_pelican_are_left_alone(run, tmp_path, generator_class, kind):
    if generator_class is object:
        signals.article_writer_finalized.send(object(), writer=None)
    else:
        run(generator_class, kind, scopes=(scope(),))
    assert list(Path(tmp_path).iterdir()) == []


def test_the_old_name_of_an_organization_keeps_its_feeds(run):
    facts = replace(FACTS, organization=replace(ORGANIZATION, formerly=("old-health",)))
    files = run(SectionGenerator, "section", scopes=(own(post()),), records=(post(),), facts=facts)
    for name in ("feed.xml", "atom.xml", "feed.json"):
        there = f"old-health/kk/{name}"
        today = files[f"almaty-health/kk/{name}"]
        assert (f"/{there}", files[there]) == copied((f"/almaty-health/kk/{name}", today), f"/{there}", SITE)
    assert f'href="{SITE}/almaty-health/kk/feed.xml" rel="canonical"'.encode() in files["old-health/kk/feed.xml"]


def test_feeds_are_shown_by_a_stylesheet_in_their_language(run):
    files = run(PortalGenerator, "portal", scopes=(scope(),))
    styles = {name.split("-")[1]: name for name in files if name.startswith("theme/feed-")}
    assert sorted(styles) == ["en", "kk", "ru"]
    assert f'href="/union/{styles["kk"]}"'.encode() in files["kk/feed.xml"].splitlines()[1]
    assert "жаңалықтар таспасы" in files[styles["kk"]].decode()


def test_what_a_preview_shows_is_in_no_feed(run):
    records = (post("draft", status="draft"), post("later", due=False), post("hidden", status="hidden"))
    files = run(SectionGenerator, "section", scopes=(own(*records),), records=records)
    assert parsed(files["almaty-health/kk/feed.xml"]).entries == []
