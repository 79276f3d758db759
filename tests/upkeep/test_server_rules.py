"""`habarshy redirects --for HOST`: servers lead on what pages lead on, and addresses with a query too."""

from __future__ import annotations

import http.client
import json
import re
import shlex
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from plugins.newsroom import OldAddress
from plugins.upkeep.server_rules import hosts
from plugins.upkeep.server_rules.rules import Rule, ServerRules
from tests.readers.serving import served

REDIRECTS = """\
[redirects]
"/2016/03/25/zhalaqy/" = "city-clinic/2026-11-02-pay.kk"
"/жаңалық/1" = "city-clinic"
"/About.html" = "almaty-union/ru/feed.xml"
"/index.php?id=5&l=ru" = "city-clinic/2026-11-02-pay.ru"
"/?p=7" = "almaty-union"
"/index.php?id=a" = "almaty-union"
"/index.php?id=A" = "city-clinic"
"/news/A.html" = "almaty-union"
"/news/a.html" = "city-clinic"
"/ru/about.html" = "city-clinic"
"/RU" = "city-clinic"
"/find?тема=жалақы" = "almaty-union"
"/say\\"so; {1}/" = "almaty-union"
"""


@pytest.fixture
def renamed(kept, typed):
    """Give a built newsroom whose organization, post and sector have former names."""
    kept.newsroom.write("redirects.toml", REDIRECTS)
    kept.commit()
    for words in (
        ("rename", "city-clinic/2026-11-02-pay", "higher-pay"),
        ("organization", "rename", "city-clinic", "hospital"),
        ("sector", "rename", "health-care", "medicine"),
    ):
        assert typed(*words)[0] == 0
        kept.git("commit", "-q", "-m", "Rename")
    built = kept.newsroom.build()
    # Of two that differ in capital letters alone one has a page, and both have a rule.
    assert (built.status, [one["code"] for one in built.problems]) == (0, ["redirect-alike", "redirect-taken"])
    return kept


NO_RULE = "No rule for addresses that the site has itself, in small or capital letters (1): /RU/"
LED = {
    "/2016/03/25/zhalaqy/": "/hospital/kk/2026/higher-pay/",
    "/2016/03/25/zhalaqy": "/hospital/kk/2026/higher-pay/",
    "/2016/03/25/zhalaqy/?from=mail": "/hospital/kk/2026/higher-pay/",
    "/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B/1/": "/hospital/kk/",
    "/About.html": "/almaty-union/ru/feed.xml",
    "/index.php?id=5&l=ru": "/hospital/ru/2026/higher-pay/",
    "/?p=7": "/almaty-union/kk/",
    "/index.php?id=a": "/almaty-union/kk/",
    "/index.php?id=A": "/hospital/kk/",
    "/news/A.html": "/almaty-union/kk/",
    "/news/a.html": "/hospital/kk/",
    "/ru/about.html": "/hospital/kk/",
    "/find?%D1%82%D0%B5%D0%BC%D0%B0=%D0%B6%D0%B0%D0%BB%D0%B0%D2%9B%D1%8B": "/almaty-union/kk/",
    "/say%22so;%20%7B1%7D/": "/almaty-union/kk/",
    "/hospital/ru/2026/pay/": "/hospital/ru/2026/higher-pay/",
    "/city-clinic/ru/feed.xml": "/hospital/ru/feed.xml",
    "/city-clinic/ru/2026/higher-pay/": "/hospital/ru/2026/higher-pay/",
    "/ru/sectors/health-care/2026/11/": "/ru/sectors/medicine/2026/11/",
}


@pytest.mark.parametrize("root", ["", "/union"])
def test_nginx_leads_on_with_one_answer(renamed, typed, tmp_path, root):
    status, told = typed("redirects", "--for", "nginx", "--siteurl", f"https://news.example.org{root}")
    rules, _, note = told.rstrip().rpartition("\n")

    assert (status, note) == (0, NO_RULE)
    with served(renamed.newsroom.output.resolve(), tmp_path / "nginx", root, rules) as site:
        for old, new in LED.items():
            answer = asked(site, root + old)
            assert (answer.status, urlsplit(answer.headers["Location"]).path) == (301, root + new), old
        assert asked(site, f"{root}/hospital/ru/").status == 200
        assert asked(site, f"{root}/index.php?id=6").status == 404
        injected = asked(site, f"{root}/city-clinic/x%0d%0aSet-Cookie:a")
        assert (injected.status, injected.headers["Set-Cookie"]) == (404, None)


def asked(site: str, address: str) -> http.client.HTTPResponse:
    with closing(http.client.HTTPConnection(urlsplit(site).netloc, timeout=20)) as connection:
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        return answer


@pytest.mark.usefixtures("renamed")
def test_netlify_gets_queries_first_and_marks_that_go_before_pages(typed):
    _, text = typed("redirects", "--for", "netlify")

    lines = text.splitlines()
    assert lines[1:3] == [
        "/index.php/ id=5 l=ru /hospital/ru/2026/higher-pay/ 301!",
        "/ p=7 /almaty-union/kk/ 301!",
    ]
    assert "/2016/03/25/zhalaqy/ /hospital/kk/2026/higher-pay/ 301!" in lines
    assert "/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B/1/ /hospital/kk/ 301!" in lines
    assert lines[-2:] == ["/en/sectors/health-care/* /en/sectors/medicine/:splat 301!", NO_RULE]
    assert "/city-clinic/* /hospital/:splat 301!" in lines


@pytest.mark.usefixtures("renamed")
def test_cloudflare_and_gitlab_are_told_what_they_cannot_do(typed):
    for host in ("cloudflare", "gitlab"):
        status, told = typed("redirects", "--for", host)
        assert status == 0
        assert "Addresses with a query that this host cannot lead on, and pages cannot either: 5." in told
        assert "/2016/03/25/zhalaqy/ /hospital/kk/2026/higher-pay/ 301\n" in told
        assert "?" not in told.partition("\n")[2].partition("\nAddresses")[0].partition("\nGitLab")[0]


MANY = ServerRules(
    tuple(Rule(OldAddress(f"/old/{number:05}"), "/almaty-union/ru/") for number in range(3_000)),
    tuple((f"/old-{number}/", "/almaty-union/") for number in range(200)),
)


@pytest.mark.parametrize(("host", "most"), [("cloudflare", 2_100), ("gitlab", 1_000)])
def test_no_more_rules_than_the_host_takes(host, most):
    made = hosts.HOSTS[host](MANY, "")

    count = made.text.count("\n") - 1
    assert count <= most
    assert f"{3_200 - count} are left out" in " ".join(map(str, made.notes))
    assert len(made.text.encode()) <= 64_000 or host != "gitlab"


def test_a_bucket_is_told_of_folders_and_of_each_object(renamed, typed):
    _, text = typed("redirects", "--for", "s3")

    lines = [shlex.split(line) for line in text.splitlines() if line.startswith("aws")]
    website = json.loads(lines[0][lines[0].index("--website-configuration") + 1])
    assert website["RoutingRules"][0] == {
        "Condition": {"KeyPrefixEquals": "city-clinic/"},
        "Redirect": {"ReplaceKeyPrefixWith": "hospital/", "HttpRedirectCode": "301"},
    }
    keys = {words[words.index("--key") + 1] for words in lines[1:]}
    assert {"2016/03/25/zhalaqy/index.html", "About.html", 'say"so; {1}/index.html'} <= keys
    copied = {words[words.index("--key") + 1] for words in lines[1:] if "copy-object" in words}
    assert all((renamed.newsroom.output / key).is_file() for key in copied)
    assert keys - copied == {"news/a.html", "ru/about.html"}
    assert re.search(r"--website-redirect-location /hospital/kk/2026/higher-pay/ ", text)


@pytest.mark.usefixtures("kept")
def test_without_a_site_one_is_told_to_build_it(typed):
    status, told = typed("redirects", "--for", "nginx")

    assert status == 1
    assert "build it with `make site`" in told
