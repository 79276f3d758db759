"""Old addresses that lead to new ones: those of renamed posts and of the organization's earlier names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from plugins.newsroom import PostRecord, Text, addresses, file_of, of_each
from plugins.views import Page, Sheet

from .post_pages import heading
from .section import Section


def redirects(section: Section) -> Iterator[Sheet]:
    """Make a page at each former address; a former organization's front pages lead to the new ones."""
    yield from chain.from_iterable(of_each(section.posts, partial(_of_post, section)))
    for former in section.facts.organization.formerly:
        main = section.homes[section.main_language]
        yield _redirect(section, section.main_language, f"/{former}/", main, section.name(section.main_language))
        for language, home in section.homes.items():
            old_home = addresses.organization_home(former, language)
            yield _redirect(section, language, old_home, home, section.name(language))


def _of_post(section: Section, post: PostRecord) -> tuple[Sheet, ...]:
    name, file = heading(section, post), file_of(post)
    return tuple(
        replace(_redirect(section, post.language, old, post.address, name), file=file) for old in post.former_addresses
    )


def _redirect(section: Section, language: str, old: str, new: str, name: Text) -> Sheet:
    page = section.edition.complete(
        Page(language=language, address=new, heading=name, trail=section.trail(language), noindex=True),
        section.homes,
    )
    return Sheet("redirect", page, {"target": new}, elsewhere=(old,))
