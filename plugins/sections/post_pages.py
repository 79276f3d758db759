"""The pages of posts."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from plugins.newsroom import PostRecord, Text, addresses, file_of, of_each
from plugins.share_desk import share_view
from plugins.typesetting import event_time, language_name
from plugins.views import EventTime, LanguageLink, Link, Page, PostView, Sheet

from .accounts import accounts
from .archive import Archive, earlier
from .contacts import press_contacts
from .section import Section
from .structured_data import article_data

RELATED_POSTS = 3
_NOTHING_LISTED = Archive(())


def post_pages(section: Section) -> Iterator[Sheet]:
    """Make the page of every post, withdrawn ones as a notice."""
    return of_each(section.posts, lambda post: (_withdrawn if post.status == "withdrawn" else _article)(section, post))


def related(section: Section, post: PostRecord) -> tuple[PostRecord, ...]:
    """Choose the posts beside a post: in its language, with a topic in common if there are such.

    Only earlier ones, so that a new post never changes the page of an old one.
    """
    return earlier(section.archives.get(post.language, _NOTHING_LISTED), post, RELATED_POSTS)


def heading(section: Section, post: PostRecord) -> Text:
    """Give the heading of a post's page; of a withdrawn one not even the title stays."""
    if post.status == "withdrawn":
        return section.edition.said(post.language, "This news item was withdrawn")
    return Text(post.title_typeset, post.language)


def _article(section: Section, post: PostRecord) -> Sheet:
    versions = {post.language: post.address} | {other.language: other.address for other in post.translations}
    noindex = not post.listed
    page = Page(
        language=post.language,
        address=post.address,
        heading=heading(section, post),
        plain_heading=post.title,
        title=f"{post.title} — {section.name(post.language)}",
        description=post.summary or post.title,
        versions=versions,
        trail=section.trail(post.language),
        feeds=section.feeds(post.language),
        noindex=noindex,
        script=section.edition.script,
        og_type="article",
        site_name=str(section.name(post.language)),
        card=post.card,
        published=post.published,
        updated=post.updated,
        section=section.sector_name(post.language),
        tags=section.subjects(post),
        json_ld=Markup() if noindex else article_data(section, post),
    )
    share = share_view(
        post.share_title or post.title, section.edition.url(post.address), section.edition.say(post.language)
    )
    values = {"post": post_view(section, post), "share": share, "accounts": accounts(section.facts.organization)}
    return Sheet("article", section.edition.complete(page, section.homes), values, file=file_of(post))


def _withdrawn(section: Section, post: PostRecord) -> Sheet:
    page = Page(
        language=post.language,
        address=post.address,
        heading=heading(section, post),
        description=post.correction,
        versions=_notices(section, post),
        trail=section.trail(post.language),
        feeds=section.feeds(post.language),
        noindex=True,
        site_name=str(section.name(post.language)),
    )
    values = {"post": post_view(section, post)}
    return Sheet("withdrawn", section.edition.complete(page, section.homes), values, file=file_of(post))


def _notices(section: Section, post: PostRecord) -> dict[str, str]:
    """Return the addresses of a withdrawn post's notices by language, so that a reader can switch between them."""
    same = (post.published.year, post.slug)
    withdrawn = (other for other in section.posts if other.status == "withdrawn")
    return {other.language: other.address for other in withdrawn if (other.published.year, other.slug) == same}


def post_view(section: Section, post: PostRecord) -> PostView:
    """Give a post's values as its page shows them."""
    terms = {term.key: term.name for term in section.facts.topics}
    return PostView(
        language=post.language,
        title=post.title_typeset,
        standfirst=post.standfirst,
        html=Markup(post.html),  # noqa: S704 - cleaned by reading
        published=post.published,
        updated=post.updated_shown,
        kind=section.edition.catalogues.kind_name(post.language, post.kind),
        organization=section.home(post.language),
        author=post.author,
        correction=post.correction,
        picture=post.picture,
        topics=tuple(
            Link(
                terms[key].get(post.language, section.edition.languages),
                addresses.rollup("topics", key, post.language),
            )
            for key in post.topics
        ),
        tags=post.tags,
        translations=tuple(
            LanguageLink(other.language, language_name(other.language), other.address, current=False, translated=True)
            for other in sorted(post.translations, key=lambda one: _place(one.language, section.edition.languages))
        ),
        related=tuple(section.edition.entry(other, post.language, None) for other in related(section, post)),
        withdrawn=post.status == "withdrawn",
        hidden=post.status == "hidden",
        due=post.due,
        embargo=post.embargo,
        when=_when(post),
        place=post.where,
        about=_about(section, post) if post.kind == "release" else None,
        press_contacts=press_contacts(section, post.language) if post.kind == "release" else (),
    )


def _when(post: PostRecord) -> EventTime | None:
    if post.happens is None:
        return None
    starts, ends = post.happens
    return EventTime(starts, ends, *event_time(starts, ends, post.language))


def _about(section: Section, post: PostRecord) -> Text | None:
    text = section.about(post.language)
    return text if text.text else None


def _place(language: str, order: tuple[str, ...]) -> int:
    return order.index(language) if language in order else len(order)
