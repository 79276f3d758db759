"""The setting HOST: where the site is published, for its limits to be told before they are met."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from plugins.newsroom import did_you_mean, tell

from .switches import SettingsError

if TYPE_CHECKING:
    from plugins.reporting import Host  # loaded where somebody names one


def host_of(value: object) -> Host | None:
    """Return the host that is named, or one with the limits that are given; None where nobody names one.

    Raises SettingsError for anything else.
    """
    if not value:
        return None
    from plugins.reporting import HOSTS  # noqa: PLC0415 - as said above

    if isinstance(value, Mapping):
        return _own_host(value)
    name = str(value)
    if name not in HOSTS:
        remedy = did_you_mean(name, HOSTS, tell("hosts are {names}", names=", ".join(HOSTS)))
        raise SettingsError(
            tell("HOST in publishconf.py names no host that is known, '{value}': {remedy}", value=name, remedy=remedy)
        )
    return HOSTS[name]


def _own_host(limits: Mapping[str, object]) -> Host:
    from plugins.reporting import Host  # noqa: PLC0415 - as above

    numbers = {key: value for key, value in limits.items() if key != "name" and isinstance(value, int) and value > 0}
    if not numbers or {*limits} - {"name", "files", "megabytes"} or len(numbers) < len({*limits} - {"name"}):
        raise SettingsError(
            tell(
                "HOST in publishconf.py must be the name of a host, or limits such as {example}",
                example='{"name": "my-host", "files": 5000, "megabytes": 500}',
            )
        )
    name = str(limits.get("name", "HOST"))
    return Host(name, files=numbers.get("files", 0), bytes=numbers.get("megabytes", 0) * 10**6)
