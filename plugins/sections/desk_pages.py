"""The share desk: a page for each post, and the list of them; secretaries know the address, no list names it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from plugins.listings import desk_list
from plugins.newsroom import PostRecord, addresses, file_of, of_each
from plugins.share_desk import desk_view, story_of
from plugins.views import Page, PageJob

from .new_posts import new_post_url
from .section import Section


def desk_pages(section: Section) -> Iterator[PageJob]:
    """Make the desk of every post that can be read, and the list of the newest in each language."""
    yield from of_each((post for post in section.posts if post.status != "withdrawn"), partial(_desk, section))
    for scope in section.scopes.values():
        write, hang = new_post_url(section, scope.language), addresses.board(section.key, scope.language)
        yield desk_list(section.listing, scope, scope.records, write, hang)


def _desk(section: Section, post: PostRecord) -> PageJob:
    edition, texts = section.edition, section.texts(post.language)
    say = edition.say(post.language)
    site = urlsplit(edition.url(texts.home.address))
    more = " ".join((say("Read in full:"), site.netloc + site.path.rstrip("/")))
    page = Page(
        language=post.language,
        address=addresses.desk(post.address),
        heading=edition.said(post.language, "Share desk"),
        title=f"{say('Share desk')}: {post.title}",
        versions={language: addresses.desk(address) for language, address in section.versions(post).items()},
        trail=texts.trail,
        noindex=True,
        script=edition.script,
    )
    topics = [str(link.text) for link in section.topics(post)]
    desk = desk_view(post, story_of(post, edition.url(post.address), more, topics))
    return section.job("desk", page, {"desk": desk}, file=file_of(post))
