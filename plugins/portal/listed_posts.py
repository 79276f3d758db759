"""The values of posts in the portal's lists, as bytes: digests of months are taken of these, and of nothing else.

Whatever comes to be shown of a post, or of its organization beside it, is then in the digest of each month that shows
it, and no month has to be opened to know that it shows the same. Example: lists call an organization by its short name;
were the digest taken of its full name, a new short name would reach none of its months.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import msgspec

from plugins.listings import list_entry
from plugins.newsroom import PostRecord
from plugins.views import PostEntry

from .portal import Portal
from .rollups import event_addresses, scope_addresses

_ANY_POST = PostRecord("", "", date.min, "", "", "", "", "", "", "", datetime.min.replace(tzinfo=UTC))


@dataclass(frozen=True)
class ListedPosts:
    """The posts of a portal as its lists show them, and the scopes that list each."""

    portal: Portal
    _shown_names: dict[tuple[str, str], bytes] = field(default_factory=dict, init=False)

    def shown(self, record: PostRecord) -> bytes:
        """Return the values that templates get of a post in a list, and its day, by which long months are divided."""
        return _JSON.encode((record.day, self._entry(record)))

    def shown_event(self, record: PostRecord) -> bytes:
        """Return what lists of events and calendars show of an event: hardly a value of it is left out."""
        return _JSON.encode((record, self._entry(record)))

    def event_addresses(self, record: PostRecord) -> tuple[str, ...]:
        """Return the pages of events that list an event."""
        return event_addresses(self.portal.organization[record.organization], record)

    def scope_addresses(self, record: PostRecord) -> tuple[str, ...]:
        """Return the front pages of the scopes that list a post."""
        organization = self.portal.organization[record.organization]
        return scope_addresses(organization, record)

    def shown_name(self, organization: str, language: str) -> bytes:
        """Return what lists of a language show of any post of an organization, and which they are; empty without one.

        Where it differs from another portal's, all months of the organization do, whatever posts they hold.
        """
        key = (organization, language)
        if key not in self._shown_names:
            post = replace(_ANY_POST, organization=organization, language=language)
            known = organization in self.portal.organization
            self._shown_names[key] = _JSON.encode((self._entry(post), self.scope_addresses(post))) if known else b""
        return self._shown_names[key]

    def _entry(self, record: PostRecord) -> PostEntry:
        return list_entry(self.portal.edition, record.language, record, self.portal.display_name)


_JSON = msgspec.json.Encoder()
