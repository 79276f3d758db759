"""The pages of posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from plugins.newsroom import Picture, PostRecord, Text, addresses, file_of, of_each
from plugins.share_desk import share_view
from plugins.typesetting import language_name
from plugins.views import (
    PLAIN_TEXT,
    EventTime,
    FileLink,
    LanguageLink,
    Link,
    Page,
    PageJob,
    PostEntry,
    PressContactView,
    event_hours,
    press_contacts,
)

from .organization_view import accounts, rollup_link
from .related_posts import RELATED_POSTS
from .section import Section
from .structured_data import article_data


@dataclass(frozen=True, slots=True)
class PostView:
    """A post on its own page."""

    language: str
    title: str
    standfirst: str
    """The lead above the text; empty where the text begins with it."""
    html: Markup
    published: datetime
    updated: date | None
    """A moment, or a day where no hour is known."""
    kind: str
    organization: Link
    author: str
    correction: str
    picture: Picture | None
    topics: Sequence[Link]
    tags: Sequence[str]
    translations: Sequence[LanguageLink]
    """Versions in other languages that exist."""
    related: Sequence[PostEntry]
    """Earlier ones."""
    elsewhere: Sequence[Link]
    """Where more news is: of the first post of an organization, beside which no earlier one can stand."""
    hidden: bool
    due: bool
    embargo: datetime | None
    when: EventTime | None
    place: Text | None
    calendar: str = ""
    """The address of the event for calendars; empty for what is none."""
    about: Text | None = None
    """Who the organization is, at the end of a press release; None for other posts."""
    press_contacts: Sequence[PressContactView] = ()
    """Of a press release: those who speak its language first."""
    forms: Sequence[FileLink] = ()
    """Of a press release: its files for journalists."""
    plain_text: str = ""
    """The address of the one of these that may be pasted anywhere."""
    kind_address: str = ""
    """Where more of its kind are: the press room of a release; else empty."""


def post_pages(section: Section) -> Iterator[PageJob]:
    """Make the page of every post, withdrawn ones as a notice."""
    return of_each(section.posts, lambda post: (_withdrawn if post.status == "withdrawn" else _article)(section, post))


def heading(section: Section, post: PostRecord) -> Text:
    """Return the heading of a post's page; of a withdrawn one not even the title stays."""
    if post.status == "withdrawn":
        return section.edition.said(post.language, "This news item was withdrawn")
    return Text(post.title_typeset, post.language)


def _article(section: Section, post: PostRecord) -> PageJob:
    edition, texts = section.edition, section.texts(post.language)
    page = Page(
        language=post.language,
        address=post.address,
        heading=heading(section, post),
        plain_heading=post.title,
        description=post.summary,
        versions=section.versions(post),
        trail=texts.trail,
        feeds=texts.feeds,
        noindex=not post.listed,
        script=edition.script,
        og_type="article",
        card=post.card,
        published=post.published,
        updated=post.updated,
        section=section.sector_name(post.language),
        tags=section.subjects(post),
        json_ld=article_data(section, post) if post.listed else Markup(),
    )
    share = share_view(post.share_title or post.title, edition.url(post.address), edition.say(post.language))
    values = {"post": post_view(section, post), "share": share, "accounts": accounts(section.facts.organization)}
    return section.job("article", page, values, file=file_of(post))


def _withdrawn(section: Section, post: PostRecord) -> PageJob:
    texts = section.texts(post.language)
    page = Page(
        language=post.language,
        address=post.address,
        heading=heading(section, post),
        description=post.correction,
        versions=_notices(section, post),
        trail=texts.trail,
        feeds=texts.feeds,
        noindex=True,
    )
    return section.job("withdrawn", page, {"post": post_view(section, post)}, file=file_of(post))


def _notices(section: Section, post: PostRecord) -> dict[str, str]:
    """Return the addresses of a withdrawn post's notices by language, so that a reader can switch between them."""
    same = (post.published.year, post.slug)
    withdrawn = (other for other in section.posts if other.status == "withdrawn")
    return {other.language: other.address for other in withdrawn if (other.published.year, other.slug) == same}


def post_view(section: Section, post: PostRecord) -> PostView:
    """Make what a post's own page shows of it."""
    edition, texts, is_release = section.edition, section.texts(post.language), post.kind == "release"
    related = section.related_posts.before(post, RELATED_POSTS)
    order = {language: place for place, language in enumerate(edition.languages)}
    return PostView(
        language=post.language,
        title=post.title_typeset,
        standfirst=post.standfirst,
        html=Markup(post.html),  # noqa: S704 - cleaned by reading
        published=post.published,
        updated=post.updated_shown,
        kind=edition.catalogues.kind_name(post.language, post.kind),
        kind_address=addresses.organization_press(section.key, post.language) if is_release and post.listed else "",
        organization=texts.home,
        author=post.author,
        correction=post.correction,
        picture=post.picture,
        topics=section.topics(post),
        tags=post.tags,
        translations=tuple(
            LanguageLink(other.language, language_name(other.language), other.address, current=False, translated=True)
            for other in sorted(post.translations, key=lambda one: order.get(one.language, len(order)))
        ),
        related=tuple(edition.entry(other, post.language, None) for other in related),
        elsewhere=() if related else _elsewhere(section, post.language),
        hidden=post.status == "hidden",
        due=post.due,
        embargo=post.embargo,
        when=event_hours(post, post.language),
        calendar=addresses.calendar_entry(post.address) if post.happens else "",
        place=post.where,
        about=texts.about if is_release and texts.about.text else None,
        press_contacts=press_contacts(section.facts.organization, edition, post.language) if is_release else (),
        forms=edition.forms(post),
        plain_text=next((form.address for form in post.forms if form.title == PLAIN_TEXT), ""),
    )


def _elsewhere(section: Section, language: str) -> tuple[Link, ...]:
    everything = Link(
        section.edition.said(language, "All news"), addresses.months(section.homes[language], nested=True)
    )
    sector = rollup_link(section, "sectors", section.facts.sector, language)
    return (everything, sector) if sector else (everything,)
