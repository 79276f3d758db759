"""Old addresses that lead to new ones: those of renamed posts and of the organization's earlier names."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import Text, addresses
from plugins.views import Page, Sheet

from .post_pages import heading
from .section import Section


def redirects(section: Section) -> Iterator[Sheet]:
    """Make a page at each former address; a former organization's front pages lead to the new ones."""
    for post in section.posts:
        for old in post.former_addresses:
            yield _redirect(section, post.language, old, post.address, heading(section, post))
    for former in section.facts.organization.formerly:
        main = section.homes[section.main_language]
        yield _redirect(section, section.main_language, f"/{former}/", main, section.name(section.main_language))
        for language, home in section.homes.items():
            old_home = addresses.organization_home(former, language)
            yield _redirect(section, language, old_home, home, section.name(language))


def _redirect(section: Section, language: str, old: str, new: str, name: Text) -> Sheet:
    page = section.edition.complete(
        Page(language=language, address=new, heading=name, trail=section.trail(language), noindex=True),
        section.homes,
    )
    return Sheet("redirect", page, {"target": new}, elsewhere=(old,))
