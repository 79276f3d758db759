"""The targets of addresses of another site, as the sections of a release have it: only what readers can get."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import msgspec

from plugins.incremental import DamagedSummaryError, Listed, Shown, read_head, read_listed
from plugins.newsroom import (
    MOST_REPORTED,
    NOTHING,
    REDIRECTS_FILE,
    Message,
    Problem,
    Redirect,
    RedirectTarget,
    Severity,
    SitePage,
    Text,
    addresses,
    did_you_mean,
    tell,
)
from plugins.releases import ReleaseLayout
from plugins.views import OldPage

if TYPE_CHECKING:
    from plugins.portal import OldPages


@dataclass(frozen=True)
class Targets:
    """A release, and what may be led to in it."""

    layout: ReleaseLayout
    sections: Mapping[str, Shown]
    pages: tuple[SitePage, ...]
    """The portal's own."""
    languages: tuple[str, ...]
    """The site's."""

    def old_page(self, redirect: Redirect) -> OldPage | None:
        """Return the page at an old address; None if readers cannot get what it leads to."""
        target = redirect.target
        if not target.organization:
            page = self._own.get(f"pages/{target.name}.{target.language}")
            return _of_portal(redirect, page) if page else None
        key = self._folder(target)
        if key not in self.sections:
            return None
        language = target.language or self.sections[key].head.languages[0]
        address = self._address(target, key, language)
        return OldPage(redirect.old.address, address, language, self._name(key, language)) if address else None

    def remedy(self, redirect: Redirect) -> Message:
        """Return what may have been meant by a target that is not there; nothing where nobody can tell."""
        target = redirect.target
        if not target.organization:
            return did_you_mean(redirect.written, self._own)
        if self._folder(target) not in self.sections:
            return did_you_mean(target.organization, (*self.sections, *self.today))
        if target.kind == "post":
            posts = self._posts(self._folder(target))
            return did_you_mean(redirect.written, (f"{target.organization}/{name}" for name in posts))
        return NOTHING

    @cached_property
    def today(self) -> dict[str, str]:
        """Today's folder of each earlier name of an organization."""
        return {former: key for key, one in self.sections.items() for former in one.head.organization.formerly}

    def renamed_posts(self, key: str) -> Iterator[tuple[str, str]]:
        """Yield the earlier addresses of an organization's listed posts, each with that of today."""
        try:
            months = read_listed(self.layout.summary_of(key, self.sections[key].folder)).values()
        except DamagedSummaryError:
            return
        for listed in (one for month in months for one in msgspec.json.decode(month, type=list[Listed])):
            yield from ((former, listed.record.address) for former in listed.record.former_addresses)

    def _folder(self, target: RedirectTarget) -> str:
        return self.today.get(target.organization, target.organization)

    def _address(self, target: RedirectTarget, key: str, language: str) -> str:
        """Return where a target is; empty if it is nowhere."""
        address = target.address(key, language)
        if target.kind == "post":
            is_there = f"{target.name}.{language}" in self._posts(key)
            return address if is_there else self._renamed(key).get(address, "")
        site = self.layout.site_of(key, self.sections[key].folder)
        return address if os.path.isfile(f"{site}/{addresses.file_of(address)}") else ""  # noqa: PTH113 - thousands

    @cached_property
    def _own(self) -> dict[str, SitePage]:
        return {f"pages/{page.slug}.{page.language}": page for page in self.pages}

    @cached_property
    def _name(self) -> Callable[[str, str], Text]:
        @cache
        def name(key: str, language: str) -> Text:
            organization = self.sections[key].head.organization
            return organization.name.get(language, (*organization.languages, *self.languages))

        return name

    @cached_property
    def _posts(self) -> Callable[[str], frozenset[str]]:
        """Names of all posts that have an address, by organization."""

        @cache
        def posts(key: str) -> frozenset[str]:
            try:
                return frozenset(read_head(self.layout.summary_of(key, self.sections[key].folder)).posts)
            except DamagedSummaryError:
                return frozenset()

        return posts

    @cached_property
    def _renamed(self) -> Callable[[str], dict[str, str]]:
        return cache(lambda key: dict(self.renamed_posts(key)))


def lead_on(
    redirects: Iterable[Redirect], targets: Targets
) -> tuple[tuple[tuple[Redirect, OldPage], ...], tuple[Problem, ...]]:
    """Return each redirect with its page, and a warning for each whose target readers cannot get."""
    led: list[tuple[Redirect, OldPage]] = []
    problems: list[Problem] = []
    for redirect in redirects:
        if page := targets.old_page(redirect):
            led.append((redirect, page))
            continue
        # Looking for the nearest takes a while, and nobody is told of more than these.
        remedy = targets.remedy(redirect) if len(problems) <= MOST_REPORTED else NOTHING
        message = tell(
            "'{name}' is not on the site: no published post, page, organization or feed", name=redirect.written
        )
        remedy = remedy or tell("write what it should lead to, or delete the line")
        problems.append(_warning(redirect, "redirect-unknown", message, remedy))
    return tuple(led), tuple(problems)


def without_page(led: Iterable[tuple[Redirect, OldPage]], old: OldPages) -> Iterator[Problem]:
    """Warn of old addresses at which no page can stand: what the site has itself, or another one does."""
    first: dict[str, int] = {}
    for redirect, page in led:
        if redirect.old.query:
            continue
        if page.address in old.taken:
            message = tell("'{name}' is an address of this site itself, and stays what it is", name=page.address)
            yield _warning(redirect, "redirect-taken", message, tell("delete the line"))
        elif page.address in old.alike:
            message = tell(
                "'{name}' differs from line {line} in capital letters alone and leads elsewhere: no page stands there, "
                "for some disks and servers take the two for one",
                name=page.address,
                line=first[page.address.casefold()],
            )
            yield _warning(redirect, "redirect-alike", message, tell("let both lead to the same, or delete one"))
        first.setdefault(page.address.casefold(), redirect.line)


def _of_portal(redirect: Redirect, page: SitePage) -> OldPage:
    return OldPage(redirect.old.address, page.address, page.language, Text(page.title, page.language))


def _warning(redirect: Redirect, code: str, message: Message, remedy: Message) -> Problem:
    return Problem(REDIRECTS_FILE, code, message, remedy, Severity.WARNING, redirect.line)
