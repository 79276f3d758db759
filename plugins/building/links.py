"""Links from one organization's posts to another's: their targets are known once all sections are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from plugins.newsroom import Problem, Severity, tell

from .summary import Head


def missing_targets(heads: Mapping[str, Head], posts_of: Callable[[str], tuple[str, ...]]) -> Iterator[Problem]:
    """Warn of links to posts that are not there; the address follows from the path, so the page stands.

    `posts_of` gives the names of an organization's posts; few are asked for.
    """
    posts = cache(lambda key: frozenset(posts_of(key)))
    for head in heads.values():
        for link in head.links:
            target = f"{link.day}-{link.slug}"
            if link.organization not in heads or f"{target}.{link.language}" not in posts(link.organization):
                yield Problem(
                    path=link.path,
                    line=link.line,
                    code="missing-target",
                    severity=Severity.WARNING,
                    message=tell(
                        "the link {target} leads to no published post", target=f"{{org:{link.organization}/{target}}}"
                    ),
                    remedy=tell(
                        "check the organization's folder and the post's file name, or wait until it is published"
                    ),
                )
