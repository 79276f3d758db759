"""What hosts of static sites take, as of November 2026, and what to do before one refuses a deploy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.newsroom import Message, Problem, Severity, tell

WARN_FROM = 70
"""Per cent of a host's limit from which people are told: a federation needs months to move."""
GIGABYTE = 10**9
_FEWER_FILES = tell(
    "have fewer cards drawn (CARD_SHAPES in pelicanconf.py), or move to a host that takes more, or to a server of your "
    "own (docs/publishing.md)"
)
_FEWER_BYTES = tell(
    "publish smaller PDF files and fewer pictures, or move to a host that takes more, or to a server of your own "
    "(docs/publishing.md)"
)
_FEWER_REDIRECTS = tell(
    "the pages that redirect do the same on every host: do not give this host rules of its own (docs/publishing.md)"
)


@dataclass(frozen=True, slots=True)
class Host:
    """The limits of one host; 0 where it names none."""

    name: str
    files: int = 0
    bytes: int = 0
    redirects: int = 0
    """Rules in a file of the host's own."""
    minutes: int = 0
    """A deploy may take as long."""


HOSTS: Mapping[str, Host] = {
    host.name: host
    for host in (
        Host("cloudflare-pages", files=20_000, redirects=2_100),
        Host("cloudflare-pages-paid", files=100_000, redirects=2_100),
        Host("github-pages", bytes=GIGABYTE, minutes=10),
        Host("gitlab-pages", files=200_000, bytes=GIGABYTE, redirects=1_000),
    )
}


@dataclass(frozen=True, slots=True)
class SiteSize:
    """What a site comes to."""

    files: int
    bytes: int
    redirects: int = 0


def host_problems(host: Host, size: SiteSize) -> Iterator[Problem]:
    """Warn of each limit of a host that a site has come near."""
    name = host.name
    if _is_near(size.files, host.files):
        message = tell(
            "the site has {count} files, and {host} takes {most}", count=size.files, host=name, most=host.files
        )
        yield _problem("host-files", message, size.files, host.files, _FEWER_FILES)
    if _is_near(size.bytes, host.bytes):
        message = tell(
            "the site has {count} MB, and {host} takes {most}",
            count=size.bytes // 10**6,
            host=name,
            most=host.bytes // 10**6,
        )
        yield _problem("host-bytes", message, size.bytes, host.bytes, _FEWER_BYTES)
    if _is_near(size.redirects, host.redirects):
        message = tell(
            "the site has {count} old addresses, and {host} takes {most} rules for such",
            count=size.redirects,
            host=name,
            most=host.redirects,
        )
        yield _problem("host-redirects", message, size.redirects, host.redirects, _FEWER_REDIRECTS)


def _is_near(count: int, most: int) -> bool:
    return most > 0 and count * 100 >= most * WARN_FROM


def _problem(code: str, message: Message, count: int, most: int, remedy: Message) -> Problem:
    if count > most:
        told = tell("{what}: it will refuse the next deploy", what=message)
    else:
        told = tell("{what}: that is {share} %", what=message, share=count * 100 // most)
    return Problem(".", code, told, remedy, Severity.WARNING)
