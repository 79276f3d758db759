"""The index of one language: its tiers, of which a query asks the newest first, and where the rules are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from plugins.newsroom import addresses

from .readings import RULES_FILE


@dataclass(frozen=True, slots=True)
class TierPlace:
    """Where one tier lies."""

    name: str
    """`names`, `pages`, a month `2026-11`, the other months of its year `2026-01--10`, or a closed year `2025`."""
    address: str
    count: int
    """Of its posts."""


def index_file(tiers: Iterable[TierPlace]) -> bytes:
    """Return the index's contents: addresses lead from the index's own folder."""
    rules = rules_file()[0]
    places = [[tier.name, _from_index(tier.address), tier.count] for tier in tiers]
    return json.dumps({"rules": _from_index(rules), "tiers": places}, separators=(",", ":")).encode()


def rules_file() -> tuple[str, bytes]:
    """Return address and contents of the endings of all languages."""
    body = RULES_FILE.read_bytes()
    return addresses.search_rules(sha256(body).hexdigest()), body


def _from_index(address: str) -> str:
    return address.removeprefix("/search/")
