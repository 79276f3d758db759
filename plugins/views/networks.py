"""The channels of organizations at networks, as pages lead to them."""

from __future__ import annotations

from plugins.newsroom import NETWORK_NAMES, Organization, Text

from .values import Link


def social_links(organization: Organization) -> tuple[Link, ...]:
    """Link to each account in `organization.toml` by the name of its network, in the order of the file."""
    return tuple(Link(Text(NETWORK_NAMES[network], "en"), url) for network, url in organization.social)
