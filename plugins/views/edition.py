"""The values that all pages of one build share: the site's address, its languages, its navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from plugins.newsroom import (
    Card,
    Look,
    PageRecord,
    PostRecord,
    SiteFacts,
    SitePage,
    Text,
    addresses,
    file_of,
    page_above,
)
from plugins.typesetting import file_size, language_name, sort_key

from .accents import accent_style
from .events import event_days
from .interface import Catalogues
from .values import Alternate, FeedLink, FileLink, LanguageLink, Link, Page, PostEntry, Publisher, SiteView

KIT, PLAIN_TEXT = "kit.zip", "release.txt"
FORM_NAMES = {
    "release.pdf": "PDF",
    "release.docx": "Word document",
    PLAIN_TEXT: "Plain text",
    "release.eml": "E-mail draft",
    "release.ninjs.json": "ninjs for newsroom systems",
    KIT: "Everything with pictures in one file",
}
"""What files of a release are called, in English."""


def root_of(siteurl: str) -> str:
    """Return the path of a site's address: empty, or `/union`."""
    return urlsplit(siteurl).path.rstrip("/")


@dataclass(frozen=True, slots=True)
class PageJob:
    """One page to print: a template, its values, and where it goes."""

    template: str
    page: Page
    values: Mapping[str, Any] = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()
    """The addresses to print it at, where they are not just the page's own."""
    file: str = ""
    """Of the post or page that it shows; empty for one that shows many."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses at which it is printed."""
        return self.elsewhere or (self.page.address,)


@dataclass(frozen=True, slots=True)
class Edition:
    """One build of the site, as templates' values need it."""

    siteurl: str
    """Absolute, without a slash at the end; may have a path."""
    facts: SiteFacts
    catalogues: Catalogues
    stylesheet: str
    icon: str
    script: str = ""
    """The one script, for pages that ask for it."""
    search_script: str = ""
    """That of the page of search; empty where nobody may search."""
    new_post_script: str = ""
    """That of pages that lead to where a post is written."""
    directory_script: str = ""
    """That of the directory."""
    preview: bool = False
    """True for a build for editors, of which search engines see nothing."""
    cards: Mapping[str, Card] = field(default_factory=dict)
    """The share card of pages that have none of their own, by language."""
    color: str = ""
    """The brand colour of the organization whose pages these are; empty for the federation's."""
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    """That organization, by language."""
    look: Look = field(default_factory=Look)
    """The federation's own."""
    _sites: dict[tuple[str, str], SiteView] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def root(self) -> str:
        """The path of the site's address: empty, or `/union`."""
        return root_of(self.siteurl)

    def url(self, address: str) -> str:
        """Make a site-relative address absolute."""
        return self.siteurl + address

    def say(self, language: str) -> Callable[..., str]:
        """Return the function that translates the interface's texts into one language: `say("News")`."""
        return partial(self.catalogues.gettext, language)

    def said(self, language: str, message: str) -> Text:
        """Return an interface text with its language."""
        return Text(self.catalogues.gettext(language, message), language)

    @property
    def languages(self) -> tuple[str, ...]:
        """The site's languages, the default one first."""
        return self.facts.languages

    def site_name(self, language: str) -> Text:
        """Return the federation's name."""
        return self.facts.name.get(language, self.languages)

    def website(self, language: str) -> dict[str, str]:
        """Name the whole site in structured data."""
        home = self.url(addresses.portal_home(language))
        return {"@type": "WebSite", "name": str(self.site_name(language)), "url": home}

    def home(self, language: str) -> Link:
        """Link to the portal's front page as the first breadcrumb: the header has its name already."""
        return Link(self.said(language, "Home"), addresses.portal_home(language))

    def site(self, page: Page) -> SiteView:
        """Return what header and footer show of the whole site: one value for all pages that show the same."""
        places = _sections_of_portal(page.language, search=bool(self.search_script))
        current = page.address if page.address in places.values() else ""
        key = (page.language, current)
        if key not in self._sites:
            self._sites[key] = self._site(page.language, places, current)
        return self._sites[key]

    def _site(self, language: str, places: Mapping[str, str], current: str) -> SiteView:
        return SiteView(
            name=self.site_name(language),
            home=addresses.portal_home(language),
            navigation=tuple(
                Link(self.said(language, name), address, current=current == address) for name, address in places.items()
            ),
            links=tuple(
                Link(self.said(language, LINK_NAMES[name]), url) for name, url in self.facts.links if name in LINK_NAMES
            ),
            pages=self._standing_pages(language),
            stylesheet=self.stylesheet,
            icon=self.icon,
            publisher=self.publishers.get(language),
            style=accent_style(self.color, self.facts.color, self.look.colors),
            logo=self.look.logo,
            texts=self.look.texts,
            search=addresses.search(language) if self.search_script else "",
            press=addresses.press(language),
        )

    def _standing_pages(self, language: str) -> tuple[Link, ...]:
        """Link to each standing page in this language or in the nearest that it has, in the alphabet's order.

        Pages below others are left to these.
        """
        choice = (language, *self.languages)
        nearest: dict[str, SitePage] = {}
        for page in sorted(self.facts.pages, key=lambda page: choice.index(page.language)):
            nearest.setdefault(page.slug, page)
        shown = (page for page in nearest.values() if not page_above(page.slug, nearest))
        return tuple(
            Link(Text(page.title, page.language), page.address)
            for page in sorted(shown, key=lambda page: (sort_key(page.title, language), page.slug))
        )

    def complete(self, page: Page, homes: Mapping[str, str]) -> Page:
        """Fill in what a builder left open; `homes` are the front pages to fall back to, by language."""
        name = page.site_name or str(self.site_name(page.language))
        plain = page.plain_heading or str(page.heading)
        is_front = plain == name and not page.plain_heading
        noindex = page.noindex or self.preview
        return replace(
            page,
            noindex=noindex,
            plain_heading=plain,
            title=page.title or (name if is_front else f"{plain} — {name}"),
            description=page.description or plain,
            site_name=name,
            canonical=self.url(page.address),
            card=page.card or (None if noindex else self.cards.get(page.language)),
            alternates=() if noindex else self._alternates(page),
            languages=self._language_links(page, homes),
        )

    def _language_links(self, page: Page, homes: Mapping[str, str]) -> tuple[LanguageLink, ...]:
        """Lead to this page's versions; where there is none, to the nearest front page in that language."""
        return tuple(
            LanguageLink(
                language=language,
                name=language_name(language),
                address=page.versions.get(language) or homes.get(language) or addresses.portal_home(language),
                current=language == page.language,
                translated=language in page.versions,
            )
            for language in self.languages
        )

    def _alternates(self, page: Page) -> tuple[Alternate, ...]:
        """Pair the versions of a page both ways, itself among them; readers of other languages get the site's first."""
        if len(page.versions) < 2:
            return ()
        pairs = [Alternate(code, self.url(page.versions[code])) for code in self.languages if code in page.versions]
        return (*pairs, Alternate("x-default", pairs[0].url))

    def feed_link(self, title: str, home: str) -> FeedLink:
        """Announce the feeds of the scope with this front page."""
        return FeedLink(title, *(addresses.feed(home, file) for file in addresses.FEEDS.values()))

    def entry(self, record: PostRecord, language: str, organization: Link | None) -> PostEntry:
        """Show a post in a list."""
        return PostEntry(
            address=record.address,
            language=record.language,
            title=record.title_typeset,
            summary=record.summary,
            published=record.published,
            kind=self.catalogues.kind_name(language, record.kind)
            if record.due
            else self.catalogues.gettext(language, "Not published yet"),
            organization=organization,
            picture=record.picture,
            event=event_days(record, language),
            kit=next(iter(self.forms(record)[-1:]), None),
        )

    def forms(self, record: PostRecord) -> tuple[FileLink, ...]:
        """Return the forms of a press release, the kit last; none where it has none."""
        say, language = self.say(record.language), record.language
        return tuple(
            FileLink(say(_form_name(form.title, record)), form.address, file_size(form.length, language))
            for form in record.forms
        )


def _form_name(file: str, record: PostRecord) -> str:
    """Return what a file of a release is called, in English; no kit promises pictures that the release lacks."""
    return "Everything in one file" if file == KIT and not record.pictures else FORM_NAMES[file]


def _sections_of_portal(language: str, *, search: bool) -> dict[str, str]:
    """Return the addresses of the navigation by their interface texts, that of search at the end."""
    return {
        "News": addresses.months(addresses.portal_home(language), nested=True),
        "Events": addresses.events(addresses.portal_home(language)),
        "Organizations": addresses.directory(language),
        "Subscribe": addresses.subscribe(language),
        **({"Search": addresses.search(language)} if search else {}),
    }


def redirect_job(edition: Edition, page: Page, homes: Mapping[str, str], old: Iterable[str]) -> PageJob:
    """Make the page at the `old` addresses of a page, of which language, address and heading are shown."""
    bare = Page(language=page.language, address=page.address, heading=page.heading, noindex=True)
    return PageJob("redirect", edition.complete(bare, homes), {"target": page.address}, elsewhere=tuple(old))


def standing_job(
    edition: Edition,
    record: PageRecord,
    homes: Mapping[str, str],
    pages: Iterable[PageRecord] = (),
    *,
    trail: tuple[Link, ...] = (),
    **around: Any,
) -> PageJob:
    """Make one of an owner's standing pages; `around` is what its Page says of its place: feeds, site_name.

    Its breadcrumbs lead through the page that it is below.
    """
    versions = {page.slug: page for page in pages if page.language == record.language}
    if above := versions.get(page_above(record.slug, versions)):
        trail += (Link(Text(above.title, above.language), above.address),)
    page = Page(
        language=record.language,
        address=record.address,
        heading=Text(record.title_typeset, record.language),
        plain_heading=record.title,
        description=record.summary,
        versions=dict(record.languages),
        trail=trail,
        **around,
    )
    html = Markup(record.html)  # noqa: S704 - cleaned by reading
    return PageJob("page", edition.complete(page, homes), {"html": html}, file=file_of(record))


LINK_NAMES = {"join": "Join the union", "help": "Get help"}
"""The links of federation.toml that pages show, by the interface's text for each."""
