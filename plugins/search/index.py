"""The index of one language: its tiers, of which a query asks the newest first, and where the rules are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from plugins.newsroom import addresses

from .readings import RULES_FILE, rules_in


@dataclass(frozen=True, slots=True)
class TierPlace:
    """Where one tier lies."""

    name: str
    """`names`, `pages`, a month `2026-11`, the other months of its year `2026-01--10`, closed years `2022--2025`."""
    address: str
    block: int
    """How many posts a block of it has; the fewest in a large tier, whose directory is divided."""


def index_file(language: str, tiers: Iterable[TierPlace]) -> bytes:
    """Return the contents of a language's index: addresses lead from the index's own folder."""
    rules = rules_file(language)[0]
    places = [[tier.name, _from_index(tier.address), tier.block] for tier in tiers]
    return json.dumps({"rules": _from_index(rules), "tiers": places}, separators=(",", ":")).encode()


def rules_file(language: str) -> tuple[str, bytes]:
    """Return address and contents of what browsers have to know of a language: its rules, keyboards and alphabets."""
    known = json.loads(RULES_FILE.read_bytes())
    of_languages = known.pop("languages")
    body = json.dumps(known | rules_in(of_languages, language), ensure_ascii=False, separators=(",", ":")).encode()
    return addresses.search_rules(language, sha256(body).hexdigest()), body


def _from_index(address: str) -> str:
    return address.removeprefix("/search/")
