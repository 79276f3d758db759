"""Pages that lead from addresses of another site to what is here now.

Tens of thousands of them differ in an address alone: so one is rendered for each language and heading, and the address
of each is put into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from blinker import Signal

from plugins.newsroom import Text, addresses

from .edition import Edition, redirect_job
from .printing import PrintSettings, print_pages, rendered, write_page
from .values import Page

_ANYWHERE = "/address-of-what-is-here-now/"
"""Stands in the rendered page where each page has the address that it leads to."""


@dataclass(frozen=True, slots=True)
class OldPage:
    """A page at an old address."""

    address: str
    target: str
    """The address here that it leads to."""
    language: str
    """That of the target."""
    heading: Text


def print_old_pages(
    pages: Mapping[str, Iterable[OldPage]],
    before: Mapping[str, Path],
    edition: Edition,
    settings: PrintSettings,
    written: Signal,
) -> dict[str, dict[str, str]]:
    """Write the pages of some folders; return the SHA-256 of all files of each folder, by their paths below it.

    All is given by the folder's address. A file that is the same in the folder `before` is linked, so that it keeps its
    date. `written` is Pelican's signal `content_written`: who listens to it may change a file, and then none is linked
    and no digest known. Raises OSError.
    """
    if written.receivers:
        every = chain.from_iterable(pages.values())
        jobs = (redirect_job(edition, _page(one, one.target), {}, (one.address,)) for one in every)
        print_pages(jobs, edition, settings, written)
        return {}
    forms: dict[tuple[str, Text], list[bytes]] = {}
    folders: set[str] = set()
    digests: dict[str, dict[str, str]] = {}
    for folder, its_pages in pages.items():
        digests[folder] = {}
        for one in its_pages:
            form = forms.get((one.language, one.heading))
            if form is None:
                form = forms[one.language, one.heading] = _form(one, edition, settings)
            body = one.target.encode().join(form)
            file = addresses.file_of(one.address)
            below = file[len(folder) - 1 :]
            earlier = f"{before[folder]}/{below}" if folder in before else ""
            write_page(f"{settings.output}/{file}", body, folders, earlier)
            digests[folder][below] = sha256(body).hexdigest()
    return digests


def _form(one: OldPage, edition: Edition, settings: PrintSettings) -> list[bytes]:
    """Render a page, cut where the address that it leads to stands."""
    job = redirect_job(edition, _page(one, _ANYWHERE), {}, (one.address,))
    return rendered(job, edition, settings).split(_ANYWHERE.encode())


def _page(one: OldPage, target: str) -> Page:
    return Page(language=one.language, address=target, heading=one.heading)
