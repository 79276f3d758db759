"""Whether a finished section may serve again although other organizations changed: by the posts that it links to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

from plugins.newsroom import digest_of

from .ledger import Shown
from .site import Site

if TYPE_CHECKING:
    from plugins.reading import PostIndex


class LinkedPosts:
    """What finished sections asked of others' posts, asked again where it may be answered otherwise by now."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._index = cache(lambda: _index(site))

    def stand(self, shown: Shown, *, is_before: bool) -> bool:
        """Return whether the section would find the same; `is_before` if it is what the last build has shown."""
        asked = [one for one in shown.head.linked if not (is_before and self._unchanged(one.organization, one.home))]
        if not asked:
            return True
        from plugins.reading import still_found  # noqa: PLC0415 - not loaded where nothing links to what changed

        return all(still_found(one, self._index()) for one in asked)

    def _unchanged(self, organization: str, home: str) -> bool:
        """Return whether an organization stands where it stood, and nobody touched its folder."""
        same_home = self._homes.get(organization, organization) == home
        return same_home and self._before.get(home) == self._now.get(home)

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        return {digest_of(former): digest_of(key) for former, key in self._site.job.former_keys}

    @cached_property
    def _before(self) -> Mapping[str, str]:
        """Return the folders that every section has seen; none where an older one stands in for one that failed."""
        ledger = self._site.before.ledger
        return _by_digest(ledger.trees) if ledger.world else {}

    @cached_property
    def _now(self) -> Mapping[str, str]:
        return _by_digest(self._site.trees.organizations)


def _by_digest(trees: Mapping[str, str]) -> dict[str, str]:
    return {digest_of(key): tree for key, tree in trees.items()}


def _index(site: Site) -> PostIndex:
    from plugins.reading import post_index  # noqa: PLC0415 - as above

    from .worker import reading_settings  # noqa: PLC0415 - as above

    federation = site.newsroom.federation
    topics = federation.topics if federation else ()
    return post_index(site.facts, topics, reading_settings(site.job, site.facts))
