"""What a run of Pelican gets from this room."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pelican import signals

from plugins import feeds
from plugins.feeds import glue
from plugins.newsroom import Organization, SectionFacts, SiteFacts, SitemapPage, Texts
from tests.feeds.newswire import SITE, WAGES, at, parsed, post, scope

ORGANIZATION = Organization("almaty-health", "primary", Texts.of({"kk": "Алматы кәсіподағы"}))
FEDERATION = SiteFacts("federation", Texts.of({"kk": "Федерация"}), ("kk", "ru"), "example.org,2026", "Asia/Almaty", ())
FACTS = SectionFacts(FEDERATION, ORGANIZATION, None, None, (WAGES,), (), ())


@dataclass
class Generator:
    """As the generators of sections and of the portal show themselves to plugins."""

    output_path: str
    settings: dict[str, Any]
    scopes: tuple[Any, ...] = ()
    topics: tuple[Any, ...] = (WAGES,)
    sitemap_pages: tuple[SitemapPage, ...] = ()


@dataclass
class SectionGenerator(Generator):
    facts: SectionFacts = FACTS


@dataclass
class PortalGenerator(Generator):
    section_sitemaps: tuple[tuple[str, Any], ...] = field(default=())


@pytest.fixture(autouse=True)
def connected():
    feeds.register()
    yield
    for receiver in (glue.write_feeds, glue.write_sitemaps):
        signals.article_writer_finalized.disconnect(receiver)


@pytest.fixture
def run(tmp_path):
    """Finish a run and give what it wrote, by path."""

    def finish(generator_class, kind, **values):
        generator = generator_class(str(tmp_path), {"HABARSHY_RUN": kind, "SITEURL": SITE}, **values)
        signals.article_writer_finalized.send(generator, writer=None)
        return {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}

    return finish


def places(document: bytes) -> list[str]:
    return [str(loc) for loc in etree.fromstring(document).xpath("//*[local-name()='loc']/text()")]


def test_a_section_gets_a_feed_for_each_scope_and_its_sitemap(run):
    pages = (SitemapPage("/almaty-health/kk/", at(29), (("kk", "/almaty-health/kk/"), ("ru", "/almaty-health/ru/"))),)
    scopes = (scope(post(topics=("wages",)), address="/almaty-health/kk/"), scope(address="/almaty-health/ru/"))
    files = run(SectionGenerator, "section", scopes=scopes, sitemap_pages=pages)
    assert sorted(files) == ["almaty-health/kk/feed.xml", "almaty-health/ru/feed.xml", "almaty-health/sitemap.xml"]
    (entry,) = parsed(files["almaty-health/kk/feed.xml"]).entries
    assert (entry.author, entry.tags[0].term) == ("Алматы кәсіподағы", "Жалақы")
    assert places(files["almaty-health/sitemap.xml"]) == [f"{SITE}/almaty-health/kk/"]
    assert f'hreflang="ru" href="{SITE}/almaty-health/ru/"'.encode() in files["almaty-health/sitemap.xml"]


def test_the_portal_gets_sitemaps_by_language_their_index_and_robots(run):
    pages = (SitemapPage("/kk/", at(29)), SitemapPage("/ru/"), SitemapPage("/kk/news/", at(30)))
    sections = (("/almaty-health/sitemap.xml", at(28)),)
    files = run(PortalGenerator, "portal", scopes=(scope(),), sitemap_pages=pages, section_sitemaps=sections)
    assert sorted(files) == ["kk/feed.xml", "kk/sitemap.xml", "robots.txt", "ru/sitemap.xml", "sitemap.xml"]
    assert places(files["kk/sitemap.xml"]) == [f"{SITE}/kk/", f"{SITE}/kk/news/"]
    assert places(files["sitemap.xml"]) == [
        f"{SITE}/kk/sitemap.xml",
        f"{SITE}/ru/sitemap.xml",
        f"{SITE}/almaty-health/sitemap.xml",
    ]
    assert files["sitemap.xml"].count(b"<lastmod>") == 2
    assert b"2026-01-30T09:00:00+05:00" in files["sitemap.xml"]
    assert files["robots.txt"].decode().endswith(f"Sitemap: {SITE}/sitemap.xml\n")


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
