"""The portal's pages that stand alone: news, feeds, share desks, standing pages, the one for lost readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from plugins.listings import DESKS_LISTED, NEWS_LISTED, desk_list, is_long, news_page
from plugins.newsroom import PostRecord, Scope, Text, addresses
from plugins.typesetting import sort_key
from plugins.views import Link, LinkGroup, Page, PageJob, social_links, standing_job

from .portal import Portal
from .rollups import rollup_links

NOT_FOUND = "/404.html"


@dataclass(frozen=True, slots=True)
class NetworkLinks:
    """Where an organization tells its news at networks."""

    organization: Link
    links: Sequence[Link]


def subscribe_pages(portal: Portal) -> Iterator[PageJob]:
    """Make the page of each language that tells people which channels and feeds there are."""
    for page in portal.single_pages("Subscribe", addresses.subscribe):
        home = portal.homes[page.language]
        others = (("Atom", "atom.xml"), ("JSON Feed", "feed.json"))
        values = {
            "networks": _networks(portal, page.language),
            "groups": _feed_groups(portal, page.language),
            "others": tuple(Link(Text(name, page.language), addresses.feed(home, file)) for name, file in others),
            "opml": addresses.OPML,
            "directory": addresses.directory(page.language) if is_long(portal.organizations) else "",
        }
        yield PageJob("subscribe", page, values)


def _networks(portal: Portal, language: str) -> tuple[NetworkLinks, ...]:
    """Return the channels of the federation, then those of organizations where one list holds these."""
    own = portal.federation.key
    others = () if is_long(portal.organizations) else (one.key for one in portal.organizations if one.key != own)
    links = {one.key: social_links(one) for one in portal.organizations}
    named = ((key, portal.member(key, language)) for key in others)
    in_order = sorted(named, key=lambda one: (sort_key(one[1].filed_under, language), one[0]))
    first = ((own, portal.member(own, language)),) if own in links else ()
    return tuple(NetworkLinks(found.link, links[key]) for key, found in (*first, *in_order) if links[key])


def _feed_groups(portal: Portal, language: str) -> tuple[LinkGroup, ...]:
    say = portal.edition.say(language)
    # Too many for one list are found by the directory; each has its feed on its page.
    all_here = () if is_long(portal.organizations) else portal.organizations
    here = [one for one in all_here if language in portal.organization_languages[one.key]]
    groups = (
        (say("All news"), (Link(portal.edition.site_name(language), portal.homes[language]),)),
        (say("By topic"), rollup_links(portal, "topics", language)),
        (say("By sector"), rollup_links(portal, "sectors", language)),
        (say("By territory"), rollup_links(portal, "territories", language)),
        (say("By organization"), portal.organization_links(here, language)),
    )
    return tuple(LinkGroup("", heading, _feeds(fronts)) for heading, fronts in groups if fronts)


def _feeds(fronts: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(Link(front.text, addresses.feed(front.address)) for front in fronts)


def news_lists(portal: Portal) -> Iterator[PageJob]:
    """Make the page of news in each language: the newest posts of all organizations, then the months and topics."""
    for scope in portal.front_scopes.values():
        if portal.prints(addresses.months(scope.address, nested=True)):
            topics = rollup_links(portal, "topics", scope.language)
            yield news_page(portal.front_listing, scope, _newest(scope, NEWS_LISTED), topics)


def desk_pages(portal: Portal) -> Iterator[PageJob]:
    """List the share desks of the newest posts of all organizations, in each language."""
    for scope in portal.front_scopes.values():
        if portal.prints(addresses.desk(scope.address)):
            yield desk_list(portal.front_listing, scope, _newest(scope, DESKS_LISTED))


def _newest(scope: Scope, number: int) -> tuple[PostRecord, ...]:
    """Return that many posts, opening no more months than hold them."""
    return tuple(islice(chain.from_iterable(scope.months.values()), number))


def standing_pages(portal: Portal) -> Iterator[PageJob]:
    """Make each standing page in each of its languages."""
    for record in portal.pages:
        if portal.prints(record.address):
            trail, feeds = (portal.edition.home(record.language),), (portal.portal_feed(record.language),)
            yield standing_job(portal.edition, record, portal.homes, portal.pages, trail=trail, feeds=feeds)


def not_found_page(portal: Portal) -> Iterator[PageJob]:
    """Make the one page for lost readers, in all languages."""
    if not portal.prints(NOT_FOUND):
        return
    default = portal.edition.languages[0]
    page = Page(
        language=default,
        address=NOT_FOUND,
        heading=portal.edition.said(default, "Page not found"),
        feeds=(portal.portal_feed(default),),
        noindex=True,
    )
    page = portal.edition.complete(page, portal.homes)
    yield PageJob("404", page, {"languages": page.languages})
