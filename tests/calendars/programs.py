"""Calendar programs, as far as tests need them: two independent readers, each with what it was given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

import icalendar
import vobject

from plugins.calendars.calendars import all_events, one_event
from plugins.calendars.entries import EntrySite
from plugins.listings import events_among, for_calendar
from plugins.newsroom import PostRecord
from tests.made import NOW, section

SITE = EntrySite("https://news.example.org", "Asia/Almaty")


def calendar_of(record: PostRecord, site: EntrySite = SITE) -> bytes:
    return one_event(record, site, "Поликлиника")


def calendar_of_all(records: Iterable[PostRecord], site: EntrySite = SITE, language: str = "ru") -> bytes:
    posts = tuple(records)
    withdrawn = tuple(post for post in posts if post.status == "withdrawn")
    scope = section(posts).scopes[language]
    held = for_calendar(events_among(scope, (post for post in posts if post.listed), withdrawn), NOW)
    return all_events(held, site, "Поликлиника: Мероприятия")


class Program(Protocol):
    """A program that imports calendars."""

    entries: dict[str, Any]

    def imports(self, data: bytes) -> None:
        """Take over what a calendar has."""

    def the(self, key: str) -> Any:
        """Give a property of the one entry; None where it has none."""

    def when(self) -> tuple[Any, Any]:
        """Give when the one entry begins and ends."""


@dataclass
class Icalendar:
    """What a program built on `icalendar` keeps: an entry for each UID, the newest by its SEQUENCE."""

    entries: dict[str, Any] = field(default_factory=dict)

    def imports(self, data: bytes) -> None:
        read: Any = icalendar.Calendar.from_ical(data)
        for entry in read.walk("VEVENT"):
            known = self.entries.get(str(entry["UID"]))
            if known is None or int(known["SEQUENCE"]) <= int(entry["SEQUENCE"]):
                self.entries[str(entry["UID"])] = entry

    def the(self, key: str) -> Any:
        (entry,) = self.entries.values()
        return entry.get(key)

    def when(self) -> tuple[Any, Any]:
        (entry,) = self.entries.values()
        return entry.decoded("DTSTART"), entry.decoded("DTEND") if "DTEND" in entry else None


@dataclass
class Vobject:
    """The same of a program built on `vobject`."""

    entries: dict[str, Any] = field(default_factory=dict)

    def imports(self, data: bytes) -> None:
        # In a process it keeps the first definition of a zone that it meets, whoever's calendar that was in.
        vobject.icalendar.registerTzid(SITE.time_zone, None)
        calendar = vobject.readOne(data.decode())
        for entry in calendar.contents.get("vevent", ()):
            known = self.entries.get(entry.uid.value)
            if known is None or int(known.sequence.value) <= int(entry.sequence.value):
                self.entries[entry.uid.value] = entry

    def the(self, key: str) -> Any:
        (entry,) = self.entries.values()
        found = entry.contents.get(key.lower())
        return found[0].value if found else None

    def when(self) -> tuple[Any, Any]:
        (entry,) = self.entries.values()
        return entry.dtstart.value, entry.dtend.value if "dtend" in entry.contents else None


PROGRAMS: tuple[type[Program], ...] = (Icalendar, Vobject)
