"""What a server is to lead on, taken from the site as it was built last: whole folders, and single addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.build import Targets, lead_on
from plugins.incremental import read_ledger
from plugins.newsroom import Federation, OldAddress, UserError, addresses, load_redirects, read_content, tell
from plugins.releases import ReleaseLayout, current_release

_LEADS_ON = b'<meta http-equiv="refresh"'
"""Stands in pages that lead to another address."""


class NoSiteError(UserError):
    """Why nobody can tell what leads where; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One address that leads to another, both without the domain."""

    old: OldAddress
    target: str
    has_page: bool = True
    """Whether the site has a page at the old address that leads on too."""


@dataclass(frozen=True, slots=True)
class ServerRules:
    """All that leads on; single addresses go before folders."""

    single: tuple[Rule, ...]
    folders: tuple[tuple[str, str], ...]
    """Beginnings of addresses, `/old-union/`, each with what stands there today."""
    ours: tuple[OldAddress, ...] = ()
    """Old addresses that lead nowhere, for they are the site's own, perhaps in other letters."""


def server_rules(root: Path, output: Path) -> ServerRules:
    """Collect what leads on in the site that lies in `output`. Raises NoSiteError."""
    release = current_release(output)
    content = read_content(root / "content")
    if release is None or content.federation is None:
        message = tell(
            "There is no site in {folder} to look at: build it with `make site` or `make publish` first", folder=output
        )
        raise NoSiteError(message)
    ledger = read_ledger(release.parent, release)
    languages = content.federation.languages
    targets = Targets(ReleaseLayout(release.parent), ledger.sections, ledger.pages, languages)
    led, _ = lead_on(load_redirects(root / "content")[0], targets)
    ours = tuple(redirect.old for redirect, _ in led if _is_ours(output, redirect.old))
    taken = frozenset(ours)
    old = (
        Rule(redirect.old, page.target, has_page=(output / addresses.file_of(page.address)).is_file())
        for redirect, page in led
        if redirect.old not in taken
    )
    single = (*_posts(targets), *old)
    folders = (*_organizations(targets), *_terms(content.federation))
    return ServerRules(tuple(dict.fromkeys(single)), tuple(folders), ours)


def _is_ours(output: Path, old: OldAddress) -> bool:
    """Return whether the site has something of its own at an old address, which no rule may hide.

    Pages that lead on are not meant. Servers may take small and capital letters for the same.
    """
    if old.query:
        return False
    paths = {name for path in (old.path, old.path.lower()) for name in (path, f"{path}/index.html")}
    return any(file.is_file() and _LEADS_ON not in file.read_bytes() for file in (output / path[1:] for path in paths))


def _posts(targets: Targets) -> Iterator[Rule]:
    for key in sorted(targets.sections):
        for former, today in targets.renamed_posts(key):
            yield Rule(OldAddress(former.removesuffix("/")), today)


def _organizations(targets: Targets) -> Iterator[tuple[str, str]]:
    for former, key in sorted(targets.today.items()):
        yield f"/{former}/", f"/{key}/"


def _terms(federation: Federation) -> Iterator[tuple[str, str]]:
    for kind in addresses.ROLLUPS:
        for term in getattr(federation, kind):
            for former in term.formerly:
                for language in federation.languages:
                    yield addresses.rollup(kind, former, language), addresses.rollup(kind, term.key, language)
