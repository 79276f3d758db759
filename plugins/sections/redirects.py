"""Old addresses that lead to new ones: those of renamed posts and of the organization's earlier names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from plugins.newsroom import PostRecord, addresses, file_of, of_each
from plugins.views import Page, PageJob, redirect_job

from .post_pages import heading
from .section import Section


def redirects(section: Section) -> Iterator[PageJob]:
    """Make one page for all former addresses of each post."""
    renamed = (post for post in section.posts if post.former_addresses)
    return of_each(renamed, partial(_of_post, section))


def with_former_names(section: Section, jobs: Iterable[PageJob]) -> Iterator[PageJob]:
    """Yield the pages, each followed by the one that leads to it from below earlier names of the organization.

    So whatever pages an organization has, they are reached by its earlier names: nobody has to list them. An address
    that a post names as its own earlier one leads to that post.
    """
    former = section.facts.organization.formerly
    taken = {address for post in section.posts for address in post.former_addresses} if former else set()
    for job in jobs:
        yield job
        old = [addresses.below(name, address) for address in job.addresses for name in former]
        free = tuple(address for address in old if address not in taken and address not in job.addresses)
        if free:
            yield replace(redirect_job(section.edition, job.page, section.homes, free), file=job.file)


def _of_post(section: Section, post: PostRecord) -> PageJob:
    page = Page(language=post.language, address=post.address, heading=heading(section, post))
    job = redirect_job(section.edition, page, section.homes, post.former_addresses)
    return replace(job, file=file_of(post))
