"""The settings of one build: Pelican's settings and the environment, read once and checked at once."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from plugins.incremental import code_digest, theme_digest
from plugins.messages import spoken
from plugins.newsroom import digest_of, tell
from plugins.releases import MANIFEST, read_manifest, releases_beside

from .host_setting import host_of
from .jobs import SiteJob
from .switches import SettingsError, flag

if TYPE_CHECKING:
    from plugins.reporting import Host  # loaded where somebody names one

MOST_DIGITS = 15
"""Of any number that is told from outside; Python refuses to read thousands of them."""
LAST_NOW = datetime(9998, 12, 31, 23, 59, 59, tzinfo=UTC)
"""A build looks ahead by days and in every time zone, and Python's calendar ends with the year 9999."""
NO_GUARD = 1
"""The share that may be lost where the settings file names none: it builds no site that is published."""
SCHEDULER = re.compile(r"(tcp|tls)://[^\s/]+:[0-9]+")
_FOLDER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Shard:
    """One part: `number` from 1 to `count`."""

    number: int
    count: int

    def holds(self, organization: str) -> bool:
        """Return True if this part makes the section of an organization, by its key.

        Each organization belongs to exactly one part, whatever others there are, and one part more takes
        organizations over without moving them between the rest (rendezvous hashing).
        """
        return self.number == max(range(1, self.count + 1), key=lambda number: digest_of(organization, str(number)))


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """One build: where from, where to, for which address, at which moment."""

    project: Path
    """The folder of the settings file: its code and theme are part of what a page is made from."""
    content: Path
    output: Path
    theme: Path
    cache: Path
    report: Path
    siteurl: str
    strict: bool
    preview: bool
    now: datetime
    workers: int
    plugins: tuple[str, ...]
    previous: Path
    """The manifest that the shrink guard compares with."""
    max_shrink: float
    """The share of its addresses that an organization may lose, and of organizations the site, from 0 to 1."""
    card_shapes: int
    """How many of an organization's newest versions get share cards in all shapes."""
    cache_size: int
    """Bytes that the cache may hold after a build."""
    may_shrink: frozenset[str] = frozenset()
    """Organizations that may lose this time what they like."""
    profile: bool = False
    """True if to report where the time went."""
    explain: bool = False
    """True if to say why each section and part was made anew."""
    search: bool = True
    """True if readers may search the site."""
    scheduler: str = ""
    """The address of a dask scheduler whose workers build the sections; empty for processes of this machine."""
    shard: Shard | None = None
    """The part of the sections to build, and nothing else; None for the whole site."""
    host: Host | None = None
    """The host whose limits people are told of before it refuses a deploy."""

    @property
    def releases(self) -> Path:
        """The folder of releases and finished sections, beside the output."""
        return releases_beside(self.output)

    def told_digest(self, job: SiteJob) -> str:
        """Return a digest of all that a build and its report are made from besides the content; `job` is the site's."""
        return digest_of(job.told, str(self.host))

    @property
    def is_guarded(self) -> bool:
        """True if what is published may not lose too many addresses at once."""
        return not (self.strict or self.preview)

    def site_job(self) -> SiteJob:
        """Return what every section's job carries."""
        return SiteJob(
            content=str(self.content),
            theme=str(self.theme),
            cache=str(self.cache),
            sections=str(self.releases / "sections"),
            siteurl=self.siteurl,
            now=self.now,
            preview=self.preview,
            strict=self.strict,
            plugins=self.plugins,
            code=code_digest(self.project),
            look=theme_digest(self.theme),
            card_shapes=self.card_shapes,
            search=self.search,
        )


def build_settings(pelican: Mapping[str, Any], environment: Mapping[str, str] = os.environ) -> BuildSettings:
    """Read a build's settings; raise SettingsError with a message for people.

    What the settings files say has its default there (`pelicanconf.py`, `publishconf.py`), all else here.
    """
    _check_language(environment)
    for switch in ("CARDS", "PRESS"):
        flag(environment, switch)  # pelicanconf.py cannot say what is wrong with it
    project = Path(pelican["HABARSHY_HOME"])
    preview = flag(environment, "PREVIEW")
    output = Path(pelican["OUTPUT_PATH"].rstrip("/\\"))
    return BuildSettings(
        project=project,
        content=Path(pelican["PATH"]),
        output=output,
        theme=Path(pelican["THEME"]),
        cache=_folder(output, environment, "HABARSHY_CACHE", project / (".cache.preview" if preview else ".cache")),
        report=_folder(output, environment, "HABARSHY_REPORT", project / ".report"),
        siteurl=_siteurl(pelican.get("SITEURL", "")),
        strict=bool(pelican["STRICT"]),
        preview=preview,
        now=moment_of(environment),
        workers=_workers(environment.get("WORKERS")),
        scheduler=_scheduler(environment.get("EXECUTOR", "")),
        shard=_shard(environment.get("SHARD", "")),
        plugins=tuple(pelican["PLUGINS"]),
        previous=_previous(environment.get("PREVIOUS"), Path(pelican["OUTPUT_PATH"].rstrip("/\\"))),
        cache_size=_megabytes("CACHE_SIZE", environment.get("CACHE_SIZE", "4096")),
        profile=flag(environment, "PROFILE_BUILD"),
        explain=flag(environment, "EXPLAIN"),
        search=flag(environment, "SEARCH", default=True),
        max_shrink=_share("MAX_SHRINK", pelican.get("MAX_SHRINK", NO_GUARD)),
        may_shrink=_organizations("MAY_SHRINK", environment.get("MAY_SHRINK", "")),
        card_shapes=_count("CARD_SHAPES", pelican["CARD_SHAPES"]),
        host=host_of(pelican.get("HOST")),
    )


def _folder(output: Path, environment: Mapping[str, str], name: str, default: Path) -> Path:
    folder = Path(environment.get(name) or default).absolute()
    if folder.is_relative_to(output.absolute()):
        message = tell(
            "{name} must not lie in the output, where everybody could read it: name another folder", name=name
        )
        raise SettingsError(message)
    return folder


def _previous(named: str | None, output: Path) -> Path:
    if not named:
        return output / MANIFEST
    if read_manifest(Path(named)) is None:
        message = tell(
            "PREVIOUS must name the manifest.json of a published site, and '{value}' is none: unset PREVIOUS",
            value=named,
        )
        raise SettingsError(message)
    return Path(named)


def _share(name: str, value: object) -> float:
    try:
        share = float(str(value))
    except ValueError:
        share = -1.0
    if 0 <= share <= 1:
        return share
    message = tell("{name} must be a share from 0 to 1, such as 0.2, not '{value}'", name=name, value=str(value))
    raise SettingsError(message)


def _organizations(name: str, value: str) -> frozenset[str]:
    named = frozenset(filter(None, map(str.strip, value.split(","))))
    if all(map(_FOLDER.fullmatch, named)):
        return named
    message = tell("{name} must name folders of organizations, such as a,b, not '{value}'", name=name, value=value)
    raise SettingsError(message)


def _number(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= MOST_DIGITS else None


def _count(name: str, value: object) -> int:
    number = _number(str(value))
    if number is not None:
        return number
    message = tell("{name} must be a number from 0 up, such as 20, not '{value}'", name=name, value=value)
    raise SettingsError(message)


def _megabytes(name: str, value: str) -> int:
    number = _number(value)
    if number is not None:
        return number * 2**20
    message = tell("{name} must be a number of megabytes, such as 4096, not '{value}'", name=name, value=value)
    raise SettingsError(message)


def _siteurl(value: str) -> str:
    siteurl = value.rstrip("/")
    with suppress(ValueError):  # a bracket of an address that is none
        parts = urlsplit(siteurl)
        if parts.scheme in ("http", "https") and parts.netloc and not parts.query and not parts.fragment:
            return siteurl
    message = tell(
        "SITEURL must say where the site will be read, such as https://news.example.org "
        "(it is '{value}'): set it in publishconf.py or in the environment",
        value=value,
    )
    raise SettingsError(message)


def moment_of(environment: Mapping[str, str]) -> datetime:
    """Return the one moment of whatever is done: the clock's, or that of SOURCE_DATE_EPOCH. Raises SettingsError."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.fromtimestamp(int(time.time()), UTC)
    seconds = _number(epoch)
    if seconds is None:
        message = tell("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '{value}'", value=epoch)
        raise SettingsError(message)
    if seconds > LAST_NOW.timestamp():
        message = tell(
            "SOURCE_DATE_EPOCH is {value} seconds, which is later than the year {year}: give an earlier moment",
            value=epoch,
            year=LAST_NOW.year,
        )
        raise SettingsError(message)
    return datetime.fromtimestamp(seconds, UTC)


def _workers(number: str | None) -> int:
    if number is None:
        return os.cpu_count() or 1
    workers = _number(number)
    if not workers:
        message = tell("WORKERS must be a number from 1 up, not '{value}'", value=number)
        raise SettingsError(message)
    return workers


def _scheduler(address: str) -> str:
    if address in ("", "local"):
        return ""
    if not SCHEDULER.fullmatch(address):
        message = tell(
            "EXECUTOR must be local, or a dask scheduler such as tcp://scheduler:8786, not '{value}'", value=address
        )
        raise SettingsError(message)
    return address


def _shard(part: str) -> Shard | None:
    if not part:
        return None
    number, count = map(_number, part.partition("/")[::2])
    if number and count and number <= count:
        return Shard(number, count)
    message = tell("SHARD must name a part and how many there are, such as 1/3, not '{value}'", value=part)
    raise SettingsError(message)


def _check_language(environment: Mapping[str, str]) -> None:
    """Raise SettingsError if HABARSHY_LANGUAGE names a language in which nobody can be told anything."""
    wanted = environment.get("HABARSHY_LANGUAGE", "")
    if wanted and wanted not in spoken():
        known = ", ".join(spoken())
        raise SettingsError(tell("HABARSHY_LANGUAGE must be one of {known}, not '{value}'", known=known, value=wanted))
