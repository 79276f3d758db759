"""The rules of each host, as its own files have them. What a host cannot do is told, for pages lead on there."""

from __future__ import annotations

import json
import re
import shlex
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from urllib.parse import parse_qsl, quote

from plugins.newsroom import Message, addresses, tell

from .rules import Rule, ServerRules

CLOUDFLARE_SINGLE, CLOUDFLARE_FOLDERS = 2_000, 100
GITLAB_RULES, GITLAB_BYTES = 1_000, 64_000
S3_FOLDERS = 50
_PRINTABLE = "".join(map(chr, range(0x21, 0x7F)))
_SAFE = "/-._~()'!,;=@+$&"
_BELOW = "[a-zA-Z0-9/._-]*"
"""What addresses of ours are made of. Anything else, such as an encoded end of a line, would get into a header."""


@dataclass(frozen=True, slots=True)
class HostRules:
    """The text for a host, and what people are to be told of it."""

    text: str
    notes: tuple[Message, ...] = ()


def nginx(rules: ServerRules, root: str) -> HostRules:
    """Return two maps to be included in `http`."""
    by_path: dict[str, str] = {}
    by_query: dict[str, str] = {}
    for rule in rules.single:
        path = root + rule.old.address
        if rule.old.query:
            query = quote(rule.old.query, _PRINTABLE)  # as browsers send it
            for one in (path, path.removesuffix("/") or "/"):
                by_query.setdefault(f"{quote(one, _SAFE)}?{query}", root + rule.target)
        else:
            for one in (path, path.removesuffix("/")):
                by_path.setdefault(one, root + rule.target)
    longest = max((len(key.encode()) for key in (*by_path, *by_query)), default=0)
    size = 1 << max(7, (longest + 32).bit_length())
    lines = [
        "# Made by `habarshy redirects --for nginx`. Include this file in http { }, and write into server { }:",
        "#     if ($habarshy_moved) { return 301 $habarshy_moved; }",
        f"map_hash_bucket_size {size};",
        f"map_hash_max_size {max(2_048, 4 * (len(by_path) + len(by_query)))};",
        "map $uri $habarshy_by_path {",
        '    default "";',
        *_entries(by_path),
        *(
            f'    "~^{re.escape(root + old)}(?<habarshy_rest>{_BELOW})$" "{root}{new}$habarshy_rest";'
            for old, new in rules.folders
        ),
        "}",
        "map $request_uri $habarshy_moved {",
        "    default $habarshy_by_path;",
        *_entries(by_query),
        "}",
    ]
    return HostRules("".join(f"{line}\n" for line in lines))


def netlify(rules: ServerRules, root: str) -> HostRules:
    """Return `_redirects`; the mark behind the status lets a rule go before the page at the same address."""
    with_query = (one for one in rules.single if one.old.query)
    plain = (one for one in rules.single if not one.old.query)
    lines = [f"{_source(one, root)} {_parameters(one)} {root}{one.target} 301!" for one in with_query]
    lines += [f"{_source(one, root)} {root}{one.target} 301!" for one in plain]
    lines += [f"{root}{old}* {root}{new}:splat 301!" for old, new in rules.folders]
    return HostRules(_file("netlify", lines))


def cloudflare(rules: ServerRules, root: str) -> HostRules:
    """Return `_redirects`, as many as the host takes."""
    plain, notes = _without_queries(rules.single)
    single, folders = plain[:CLOUDFLARE_SINGLE], rules.folders[:CLOUDFLARE_FOLDERS]
    left = len(plain) + len(rules.folders) - len(single) - len(folders)
    lines = [f"{_source(one, root)} {root}{one.target} 301" for one in single]
    lines += [f"{root}{old}* {root}{new}:splat 301" for old, new in folders]
    return HostRules(_file("cloudflare", lines), (*notes, *_left_out(left)))


def gitlab(rules: ServerRules, root: str) -> HostRules:
    """Return `_redirects`, as many as the host takes; a page at the same address goes before them."""
    plain, notes = _without_queries(rules.single)
    every = [f"{root}{old}* {root}{new}:splat 301" for old, new in rules.folders]
    every += [f"{_source(one, root)} {root}{one.target} 301" for one in plain]
    lines = list(islice(_fitting(every), GITLAB_RULES))
    told = tell(
        "GitLab Pages shows a page before it asks for rules, so these serve only where you take the pages away."
    )
    return HostRules(_file("gitlab", lines), (told, *notes, *_left_out(len(every) - len(lines))))


def s3(rules: ServerRules, root: str) -> HostRules:
    """Return a script that tells a bucket what its objects lead to, and its folders."""
    plain, notes = _without_queries(rules.single)
    folders = rules.folders[:S3_FOLDERS]
    website = {
        "IndexDocument": {"Suffix": "index.html"},
        "ErrorDocument": {"Key": "404.html"},
        "RoutingRules": [
            {
                "Condition": {"KeyPrefixEquals": old.removeprefix("/")},
                "Redirect": {"ReplaceKeyPrefixWith": new.removeprefix("/"), "HttpRedirectCode": "301"},
            }
            for old, new in folders
        ],
    }
    lines = [
        "#!/bin/sh",
        "# Made by `habarshy redirects --for s3`. After each upload type: BUCKET=its-name sh this-file",
        "set -eu",
        f'aws s3api put-bucket-website --bucket "$BUCKET" --website-configuration {shlex.quote(json.dumps(website))}',
    ]
    for rule in plain:
        key = addresses.file_of(rule.old.address)
        copied = f'copy-object --copy-source "$BUCKET"/{shlex.quote(quote(key, "/"))} --metadata-directive REPLACE'
        lines.append(
            f'aws s3api {copied if rule.has_page else "put-object"} --bucket "$BUCKET" --key {shlex.quote(key)}'
            f" --website-redirect-location {shlex.quote(root + rule.target)}"
            " --content-type 'text/html; charset=utf-8'"
        )
    return HostRules("".join(f"{line}\n" for line in lines), (*notes, *_left_out(len(rules.folders) - len(folders))))


HOSTS: Mapping[str, Callable[[ServerRules, str], HostRules]] = {
    "nginx": nginx,
    "netlify": netlify,
    "cloudflare": cloudflare,
    "gitlab": gitlab,
    "s3": s3,
}


def _entries(targets: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of a map of nginx.

    It reads capital letters as small ones, and does not begin at all where two keys are then the same: such keys are
    written as expressions, which tell them apart.
    """
    alike = Counter(_small(old) for old in targets)
    for old, new in targets.items():
        key = old if alike[_small(old)] == 1 else f"~^{re.escape(old)}$"
        yield f"    {_quoted(key)} {_quoted(new)};"


def _small(key: str) -> str:
    return key.encode().lower().decode()  # the letters that nginx knows


def _quoted(text: str) -> str:
    """Return a text as nginx reads it between quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _source(rule: Rule, root: str) -> str:
    """Return the path of an old address as these files have it, without signs that mean something there."""
    return quote(root + rule.old.address, "/-._~")


def _parameters(rule: Rule) -> str:
    pairs = parse_qsl(rule.old.query, keep_blank_values=True)
    return " ".join(f"{quote(key, '')}={quote(value, '')}" for key, value in pairs)


def _without_queries(single: Iterable[Rule]) -> tuple[list[Rule], tuple[Message, ...]]:
    every = list(single)
    plain = [one for one in every if not one.old.query]
    count = len(every) - len(plain)
    note = tell("Addresses with a query that this host cannot lead on, and pages cannot either: {count}.", count=count)
    return plain, (note,) if count else ()


def _left_out(count: int) -> tuple[Message, ...]:
    note = tell(
        "More than this host takes: {count} are left out, and the pages at these addresses lead on.", count=count
    )
    return (note,) if count else ()


def _fitting(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines as long as the file is small enough."""
    size = 200  # the line of words above them
    for line in lines:
        size += len(line.encode()) + 1
        if size > GITLAB_BYTES:
            return
        yield line


def _file(host: str, lines: Iterable[str]) -> str:
    head = f"# Made by `habarshy redirects --for {host}`: the file _redirects beside index.html of what is published."
    return "".join(f"{line}\n" for line in (head, *lines))
