"""Rules in each host's own words, made of a few single addresses and folders."""

from __future__ import annotations

import json
import shlex

import pytest

from plugins.newsroom import OldAddress
from plugins.upkeep.server_rules.hosts import CLOUDFLARE_FOLDERS, GITLAB_BYTES, HOSTS, S3_FOLDERS, HostRules
from plugins.upkeep.server_rules.rules import Rule, ServerRules

HOME = "/almaty-union/ru/"


def rules(*old: OldAddress, folders: tuple[tuple[str, str], ...] = ()) -> ServerRules:
    return ServerRules(tuple(Rule(one, HOME) for one in old), folders)


def made(host: str, *old: OldAddress, root: str = "", folders: tuple[tuple[str, str], ...] = ()) -> HostRules:
    return HOSTS[host](rules(*old, folders=folders), root)


def notes(found: HostRules) -> str:
    return " ".join(map(str, found.notes))


@pytest.mark.parametrize("host", HOSTS)
def test_a_site_where_nothing_leads_on_has_a_file_of_words_alone(host):
    found = made(host)

    assert f"`habarshy redirects --for {host}`" in found.text
    assert "301" not in found.text.replace("return 301 $habarshy_moved", "")
    assert "left out" not in notes(found)


@pytest.mark.parametrize("host", ["netlify", "cloudflare", "gitlab"])
@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("/2016/pay", "/2016/pay/"),
        ("/a b", "/a%20b/"),
        ("/a*b", "/a%2Ab/"),
        ("/a:b", "/a%3Ab/"),
        ("/үй.html", "/%D2%AF%D0%B9.html"),
        ("/100%", "/100%25/"),
        ("/a#b?c", "/a%23b%3Fc/"),
    ],
)
def test_signs_that_mean_something_in_a_rule_are_encoded(host, path, source):
    lines = made(host, OldAddress(path)).text.splitlines()

    assert lines[1].split()[:2] == [source, HOME]
    assert len(lines[1].split()) == 3


@pytest.mark.parametrize("host", ["netlify", "cloudflare", "gitlab"])
def test_below_a_path_both_sides_have_it(host):
    lines = made(host, OldAddress("/a"), root="/news", folders=(("/old/", "/new/"),)).text.splitlines()[1:]

    assert {tuple(line.split()[:2]) for line in lines} == {
        ("/news/a/", f"/news{HOME}"),
        ("/news/old/*", "/news/new/:splat"),
    }


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("id=5", "id=5"),
        ("id=5&l=ru", "id=5 l=ru"),
        ("id=", "id="),
        ("p=a%20b&q=%3D", "p=a%20b q=%3D"),
        ("p=a+b", "p=a%20b"),
        ("id=:x", "id=%3Ax"),
    ],
)
def test_netlify_is_told_each_parameter(query, words):
    line = made("netlify", OldAddress("/index.php", query)).text.splitlines()[1]

    assert line == f"/index.php/ {words} {HOME} 301!"


@pytest.mark.parametrize("host", ["cloudflare", "gitlab", "s3"])
def test_queries_that_a_host_cannot_lead_on_are_counted(host):
    old = [OldAddress("/index.php", f"id={number}") for number in range(3)]

    assert "with a query that this host cannot lead on, and pages cannot either: 3." in notes(made(host, *old))
    assert "with a query" not in notes(made(host, OldAddress("/a")))


@pytest.mark.parametrize(("host", "most"), [("cloudflare", CLOUDFLARE_FOLDERS), ("s3", S3_FOLDERS)])
@pytest.mark.parametrize("more", [0, 1])
def test_folders_beyond_what_a_host_takes_are_counted(host, most, more):
    folders = tuple((f"/old-{number}/", "/new/") for number in range(most + more))
    found = made(host, folders=folders)

    assert ("1 are left out" in notes(found)) is bool(more)
    assert f"old-{most - 1}/" in found.text
    assert f"old-{most}/" not in found.text


def test_gitlab_keeps_folders_before_single_addresses_and_below_its_size():
    old = [OldAddress(f"/{'x' * 200}/{number}") for number in range(400)]
    found = made("gitlab", *old, folders=(("/old/", "/new/"),))

    lines = found.text.splitlines()
    assert lines[1] == "/old/* /new/:splat 301"
    assert GITLAB_BYTES - 400 < len(found.text.encode()) <= GITLAB_BYTES
    assert f"{401 - len(lines[1:])} are left out" in notes(found)


def nginx_map(text: str, name: str) -> list[str]:
    """Give the lines between a map's braces, without its default."""
    body = text.partition(f"{name} {{\n")[2].partition("\n}\n")[0]
    return [line.strip() for line in body.splitlines()][1:]


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("/2016/pay", ['"/2016/pay/"', '"/2016/pay"']),
        ("/about.html", ['"/about.html"']),
        ('/a"b\\c', ['"/a\\"b\\\\c/"', '"/a\\"b\\\\c"']),
        ("/Жаңа", ['"/Жаңа/"', '"/Жаңа"']),
    ],
)
def test_nginx_compares_paths_with_and_without_the_last_slash(path, keys):
    lines = nginx_map(made("nginx", OldAddress(path)).text, "$habarshy_by_path")

    assert lines == [f'{key} "{HOME}";' for key in keys]


def test_nginx_compares_queries_as_they_come():
    text = made("nginx", OldAddress("/үй", "id=5"), OldAddress("", "p=7"), root="/news").text

    assert [line.split()[0] for line in nginx_map(text, "$request_uri $habarshy_moved")] == [
        '"/news/%D2%AF%D0%B9/?id=5"',
        '"/news/%D2%AF%D0%B9?id=5"',
        '"/news/?p=7"',
        '"/news?p=7"',
    ]
    assert nginx_map(text, "$habarshy_by_path") == []


@pytest.mark.parametrize(("length", "size"), [(10, 128), (100, 256), (900, 1_024)])
def test_nginx_gets_buckets_that_hold_the_longest_address(length, size):
    assert f"map_hash_bucket_size {size};" in made("nginx", OldAddress(f"/{'x' * (length - 2)}")).text


@pytest.mark.parametrize(("count", "size"), [(1, 2_048), (1_000, 8_000)])
def test_nginx_gets_room_for_all_addresses(count, size):
    old = [OldAddress(f"/{number}") for number in range(count)]

    assert f"map_hash_max_size {size};" in made("nginx", *old).text


def commands(text: str) -> list[list[str]]:
    return [shlex.split(line) for line in text.splitlines() if line.startswith("aws")]


@pytest.mark.parametrize("path", ["/a b", "/it's", "/$HOME", "/`id`", "/a;b", "/үй"])
def test_a_shell_reads_each_address_as_it_is(path):
    _, copy = commands(made("s3", OldAddress(path), root="/news").text)

    assert copy[copy.index("--key") + 1] == f"{path[1:]}/index.html"
    assert copy[copy.index("--website-redirect-location") + 1] == f"/news{HOME}"
    assert " " not in copy[copy.index("--copy-source") + 1]


def test_a_bucket_keeps_its_first_page_and_its_page_of_what_is_missing():
    (put,) = commands(made("s3", folders=(("/old/", "/new/"),)).text)

    website = json.loads(put[put.index("--website-configuration") + 1])
    assert website["IndexDocument"] == {"Suffix": "index.html"}
    assert website["ErrorDocument"] == {"Key": "404.html"}
    assert [rule["Condition"]["KeyPrefixEquals"] for rule in website["RoutingRules"]] == ["old/"]
