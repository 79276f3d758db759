"""The site's time zone, from one database for every machine (the package `tzdata`, never the system's)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo


class SiteZone(ZoneInfo):
    """A time zone that crosses processes by its name, which zones read from a file otherwise do not."""

    def __reduce__(self) -> tuple[Any, ...]:
        return site_zone, (self.key,)


@cache
def zone_names() -> frozenset[str]:
    """Return the names of all time zones, such as `Asia/Almaty`."""
    return frozenset(files("tzdata").joinpath("zones").read_text("ascii").split())


@cache
def site_zone(name: str) -> SiteZone:
    """Return the time zone of that name, always the same object; a ValueError if there is none.

    It may be pickled and copied, and so may moments in it.
    """
    if name not in zone_names():
        message = f"there is no time zone '{name}'"
        raise ValueError(message)
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as stream:
        return SiteZone.from_file(stream, key=name)
