"""What to write instead, made from what was typed: whoever types it so is told no more."""

from __future__ import annotations

import re
from datetime import date

from plugins.newsroom import (
    Message,
    Organization,
    parse_former_name,
    propose_former_name,
    propose_moment,
    tell,
)

from .entries import Entry


def written_so(entry: Entry, value: str) -> Message:
    """Return the remedy that shows the whole right line."""
    return tell("write it so: {line}", line=f"{entry.key}: {value}")


def moment_remedy(entry: Entry, day: date) -> Message:
    """Return the right form of a date; `day` is that of the file's name."""
    return written_so(entry, propose_moment(entry.text, day) or f"{day.isoformat()} 10:00")


def focus_remedy(entry: Entry) -> Message:
    """Return the right form of a point: its numbers, none of them above 100."""
    numbers = [min(int(number), 100) for number in re.findall(r"\d{1,3}", entry.text)]
    left, top = (*numbers, 50, 50)[:2] if numbers else (40, 30)
    right = f"{entry.key}: {left}% {top}%"
    return tell("write per cent from the left and from the top: {line}", line=right)


def press_contact_remedy(organization: Organization) -> Message:
    """Return what to write into organization.toml before the first release."""
    language = next(iter(organization.languages), "kk")
    return tell(
        'write at the end of organization.toml [[press_contacts]] and below it name.{language} = "…" and phone = "…"',
        language=language,
    )


def former_remedy(entry: Entry, day: date, known: tuple[str, ...]) -> Message:
    """Return the right form of earlier names of a post; `known` are earlier names of its organization."""
    items = (item if parse_former_name(item) else propose_former_name(item, day, known) for item in entry.items)
    return written_so(entry, f"[{', '.join(dict.fromkeys(items))}]")
