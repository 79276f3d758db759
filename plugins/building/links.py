"""Links from one organization's posts to another's: their targets are known once all sections are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from plugins.newsroom import Problem, Severity, tell

from .summary import Head


def missing_targets(heads: Mapping[str, Head], posts_of: Callable[[str], tuple[str, ...]]) -> Iterator[Problem]:
    """Warn of links to posts that were left out after all, for a mistake in their text or of their organization.

    Whoever wrote such a link looked at the post's header alone, so the page stands as it was printed.

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
                    message=tell("the post that this link leads to was left out, so readers find no page there"),
                    remedy=tell("what is wrong with that post is told at its own file: mend it there"),
                )
