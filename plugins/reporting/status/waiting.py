"""The posts of an organization that wait, by the notes in the head of its section.

A note says whether its post is a draft. The day of another one is kept as places in its file alone: so the files of
waiting posts, and no others, are opened, as by each build that tells of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.incremental import Head, told_where_unchanged

WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits at one organization."""

    drafts: int = 0
    later: int = 0
    """Posts whose day has not come."""
    days: tuple[str, ...] = ()
    """Their days, the next one first; fewer than `later` where a file is not what it was at the build."""


def waiting_of(head: Head, content: Path) -> Waiting:
    """Return what waits at an organization."""
    notes = tuple(one for one in head.withheld if one.problem.code == WAITS)
    later = tuple(one for one in notes if one.problem.message.values)
    if not notes:
        return Waiting()
    told = told_where_unchanged(content, head.organization.key, later)
    days = sorted(str(dict(one.message.values)["day"]) for one in told)
    return Waiting(len(notes) - len(later), len(later), tuple(days))
