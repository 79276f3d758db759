"""The page that tells people which feeds there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.listings import is_long
from plugins.newsroom import Text, addresses
from plugins.views import Link, Page, Sheet, SubscribeGroup

from .portal import Portal
from .rollups import rollup_links


def subscribe_pages(portal: Portal) -> Iterator[Sheet]:
    """Make the subscribe page in each language."""
    versions = {code: addresses.subscribe(code) for code in portal.edition.languages}
    for language, address in versions.items():
        if not portal.prints(address):
            continue
        page = Page(
            language=language,
            address=address,
            heading=portal.edition.said(language, "Subscribe"),
            versions=versions,
            trail=(portal.edition.home(language),),
            feeds=(portal.portal_feed(language),),
        )
        values = {
            "groups": _groups(portal, language),
            "others": tuple(
                Link(Text(name, language), addresses.feed(portal.homes[language], file))
                for name, file in (("Atom", "atom.xml"), ("JSON Feed", "feed.json"))
            ),
            "opml": addresses.OPML,
            "directory": addresses.directory(language) if is_long(portal.organizations) else "",
        }
        yield Sheet("subscribe", portal.edition.complete(page, portal.homes), values)


def _groups(portal: Portal, language: str) -> tuple[SubscribeGroup, ...]:
    say = portal.edition.say(language)
    # Too many for one list are found by the directory; each has its feed on its page.
    all_here = () if is_long(portal.organizations) else portal.organizations
    here = [one for one in all_here if language in portal.organization_languages[one.key]]
    groups = (
        SubscribeGroup(say("All news"), _feeds((Link(portal.edition.site_name(language), portal.homes[language]),))),
        SubscribeGroup(say("By topic"), _feeds(rollup_links(portal, "topics", language))),
        SubscribeGroup(say("By sector"), _feeds(rollup_links(portal, "sectors", language))),
        SubscribeGroup(say("By territory"), _feeds(rollup_links(portal, "territories", language))),
        SubscribeGroup(say("By organization"), _feeds(portal.organization_links(here, language))),
    )
    return tuple(group for group in groups if group.feeds)


def _feeds(fronts: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(Link(front.text, addresses.feed(front.address)) for front in fronts)
