"""The rules for servers are those of the site that stands, and never hide what it has itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.build.section_job.summarizing import write_summary
from plugins.incremental.ledger import Ledger, Shown, write_ledger
from plugins.newsroom import Organization
from plugins.releases import ReleaseLayout, releases_beside
from plugins.upkeep.server_rules.rules import NoSiteError, ServerRules, server_rules
from tests.heads import EMPTY_HEAD
from tests.made import record, texts
from tests.newsroom_folder import NewsroomFolder

CLINIC = Organization("clinic", "primary", texts(kk="Емхана"), languages=("kk", "ru"), formerly=("old-clinic",))
LEADS_ON = '<html>\n<meta http-equiv="refresh" content="0; url=/clinic/kk/">'


@pytest.fixture
def site(newsroom: NewsroomFolder) -> NewsroomFolder:
    """Give a newsroom with a release that shows one section with one renamed post."""
    layout = ReleaseLayout(releases_beside(newsroom.output))
    release = layout.folder / "release-1"
    head = replace(EMPTY_HEAD, organization=CLINIC, languages=("kk", "ru"), top_level_names=("clinic", "old-clinic"))
    write_summary_of(layout.summary_of("clinic", "a" * 20), head)
    write(layout.site_of("clinic", "a" * 20), "clinic/kk/index.html", "<html>")
    for file in ("index.html", "ru/index.html", "robots.txt", "ru/feed.xml", "clinic/kk/index.html"):
        write(release, file, "<html>")
    write(release, "about.html", LEADS_ON)
    newsroom.output.symlink_to(release, target_is_directory=True)
    write_ledger(layout.folder, release, Ledger(sections={"clinic": Shown("b", "a" * 20, head)}))
    return newsroom


def write_summary_of(folder: Path, head) -> None:
    folder.mkdir(parents=True)
    post = record("wages", former_addresses=("/clinic/ru/2026/pay/",))
    write_summary(folder, replace(head, posts=("2026-11-02-wages.ru",)), (post,))


def write(folder: Path, file: str, text: str) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(text)


def led(site: NewsroomFolder, *lines: str) -> ServerRules:
    site.write("redirects.toml", "".join(f"{line}\n" for line in ("[redirects]", *lines)))
    return server_rules(site.root, site.output)


def test_earlier_names_and_old_addresses_lead_on_together(site):
    found = led(site, '"/About.html" = "clinic"', '"/2016/pay" = "old-clinic/2026-11-02-wages.ru"')

    assert [(rule.old.address, rule.target) for rule in found.single] == [
        ("/clinic/ru/2026/pay/", "/clinic/ru/2026/wages/"),
        ("/About.html", "/clinic/kk/"),
        ("/2016/pay/", "/clinic/ru/2026/wages/"),
    ]
    assert found.folders == (("/old-clinic/", "/clinic/"),)


@pytest.mark.parametrize("old", ["/", "/ru/", "/RU", "/index.html", "/robots.txt", "/ru/feed.xml", "/clinic/kk"])
def test_no_rule_hides_what_the_site_has_itself(site, old):
    found = led(site, f'"{old}" = "clinic"', '"/node/1" = "clinic"')

    assert [rule.old.address for rule in found.single][1:] == ["/node/1/"]


@pytest.mark.parametrize("old", ["/about.html", "/?p=7", "/ru/?p=7", "/ru/news-of-before/", "/robots"])
def test_what_the_site_has_not_leads_on(site, old):
    assert len(led(site, f'"{old}" = "clinic"').single) == 2


def test_what_is_not_published_leads_nowhere(site):
    found = led(site, '"/a" = "clinic/2026-11-02-draft.ru"', '"/b" = "nobody"', '"/c" = "clinic/en/feed.xml"')

    assert len(found.single) == 1


def test_earlier_keys_of_terms_are_folders_in_each_language(site):
    federation = site.content / "federation.toml"
    federation.write_text(
        federation.read_text().replace("[topics.pay]\n", '[topics.pay]\nformerly = ["wage", "pays"]\n')
    )

    found = led(site)

    assert [old for old, new in found.folders if "/topics/" in new] == [
        f"/{language}/topics/{key}/" for key in ("wage", "pays") for language in ("kk", "ru", "en")
    ]


@pytest.mark.parametrize("missing", ["output", "federation.toml"])
def test_without_a_site_or_a_federation_there_are_no_rules(site, missing):
    (site.output if missing == "output" else site.content / missing).unlink()

    with pytest.raises(NoSiteError, match=r"There is no site in .*output to look at: build it"):
        server_rules(site.root, site.output)
