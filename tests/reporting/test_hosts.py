"""What hosts take: people are told from seven tenths on, with what to do."""

from __future__ import annotations

import re

import pytest

from plugins.reporting import HOSTS, SiteSize, host_problems
from tests.tools import ROOT


def told(host, **size):
    return [
        (problem.code, str(problem.message))
        for problem in host_problems(HOSTS[host], SiteSize(**{"files": 1, "bytes": 1, **size}))
    ]


@pytest.mark.parametrize(("files", "count"), [(13_999, 0), (14_000, 1), (20_000, 1), (20_001, 1)])
def test_files_are_told_from_seven_tenths_on(files, count):
    assert len(told("cloudflare-pages", files=files)) == count


def test_the_share_is_told_and_what_is_above_it_will_be_refused():
    assert told("cloudflare-pages", files=14_700) == [
        ("host-files", "the site has 14,700 files, and cloudflare-pages takes 20,000: that is 73 %")
    ]
    assert told("cloudflare-pages", files=20_001)[0][1].endswith(": it will refuse the next deploy")


def test_bytes_are_told_in_megabytes():
    assert told("github-pages", bytes=812_000_000) == [
        ("host-bytes", "the site has 812 MB, and github-pages takes 1000: that is 81 %")
    ]


@pytest.mark.parametrize(("host", "most"), [("cloudflare-pages", 2_100), ("gitlab-pages", 1_000)])
def test_old_addresses_are_told(host, most):
    assert [code for code, _ in told(host, redirects=most)] == ["host-redirects"]


@pytest.mark.parametrize("host", HOSTS)
def test_a_small_site_is_told_nothing(host):
    assert told(host) == []


def test_they_are_warnings_with_a_remedy():
    (problem,) = host_problems(HOSTS["gitlab-pages"], SiteSize(200_000, 1))
    assert (problem.is_error, bool(problem.remedy)) == (False, True)


def test_the_docs_have_the_same_numbers():
    page = (ROOT / "docs" / "publishing.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", page, re.MULTILINE)
    numbers = {name: [int(re.sub(r"\D", "", cell) or 0) for cell in cells] for name, *cells in rows}
    assert numbers == {
        name: [host.files, host.bytes // 10**9, host.redirects, host.minutes] for name, host in HOSTS.items()
    }


@pytest.mark.parametrize(
    ("host", "limit", "size"),
    [
        ("cloudflare-pages-paid", "files", 70_000),
        ("gitlab-pages", "files", 140_000),
        ("github-pages", "bytes", 700_000_000),
        ("gitlab-pages", "bytes", 700_000_000),
        ("cloudflare-pages", "redirects", 1_470),
        ("gitlab-pages", "redirects", 700),
    ],
)
def test_each_limit_is_told_from_seven_tenths_on_and_refused_above_it(host, limit, size):
    most = getattr(HOSTS[host], limit)

    assert told(host, **{limit: size - 1}) == []
    assert [(code, message.rpartition(": ")[2]) for code, message in told(host, **{limit: size})] == [
        (f"host-{limit}", "that is 70 %")
    ]
    assert told(host, **{limit: most})[0][1].endswith(": that is 100 %")
    assert told(host, **{limit: most + 1})[0][1].endswith(": it will refuse the next deploy")


@pytest.mark.parametrize(
    ("host", "limit"), [("github-pages", "files"), ("github-pages", "redirects"), ("cloudflare-pages", "bytes")]
)
def test_a_limit_that_a_host_does_not_name_is_none(host, limit):
    assert told(host, **{limit: 10**12}) == []


def test_limits_that_are_all_near_are_told_in_one_order():
    found = host_problems(HOSTS["gitlab-pages"], SiteSize(200_001, 10**9 + 1, 1_001))

    assert [(one.path, one.code) for one in found] == [
        (".", "host-files"),
        (".", "host-bytes"),
        (".", "host-redirects"),
    ]
