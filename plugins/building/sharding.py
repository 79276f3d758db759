"""Which part of the sections a build makes, when several machines share the work."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import digest_of


@dataclass(frozen=True, slots=True)
class Shard:
    """One part: `number` from 1 to `count`."""

    number: int
    count: int

    def holds(self, organization: str) -> bool:
        """Say whether this part makes the section of an organization, by its key.

        Each organization belongs to exactly one part, whatever others there are, and one part more takes
        organizations over without moving them between the rest (rendezvous hashing).
        """
        return self.number == max(range(1, self.count + 1), key=lambda number: digest_of(organization, str(number)))
