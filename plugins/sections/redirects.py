"""Old addresses that lead to new ones: those of renamed posts and of the organization's earlier names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from plugins.newsroom import PostRecord, addresses, file_of, of_each
from plugins.views import Page, Sheet, redirect_sheet

from .post_pages import heading
from .section import Section


def redirects(section: Section) -> Iterator[Sheet]:
    """Make one page for all former addresses of each post."""
    renamed = (post for post in section.posts if post.former_addresses)
    return of_each(renamed, partial(_of_post, section))


def with_former_names(section: Section, sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """Yield the sheets, each followed by the page that leads to it from below earlier names of the organization.

    So whatever pages an organization has, they are reached by its earlier names: nobody has to list them. An address
    that a post names as its own earlier one leads to that post.
    """
    former = section.facts.organization.formerly
    taken = {address for post in section.posts for address in post.former_addresses} if former else set()
    for sheet in sheets:
        yield sheet
        old = [addresses.below(name, address) for address in sheet.addresses for name in former]
        free = tuple(address for address in old if address not in taken and address not in sheet.addresses)
        if free:
            yield replace(redirect_sheet(section.edition, sheet.page, section.homes, free), file=sheet.file)


def _of_post(section: Section, post: PostRecord) -> Sheet:
    page = Page(language=post.language, address=post.address, heading=heading(section, post))
    sheet = redirect_sheet(section.edition, page, section.homes, post.former_addresses)
    return replace(sheet, file=file_of(post))
