"""Links from one organization's posts to another's: their targets are known once all sections are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.newsroom import Problem, Severity

from .summary import Head


def missing_targets(heads: Mapping[str, Head]) -> Iterator[Problem]:
    """Warn of links to posts that are not there; the address follows from the path, so the page stands."""
    for head in heads.values():
        for link in head.links:
            target = f"{link.day}-{link.slug}"
            there = heads.get(link.organization)
            if there is None or f"{target}.{link.language}" not in there.posts:
                yield Problem(
                    path=link.path,
                    line=link.line,
                    code="missing-target",
                    severity=Severity.WARNING,
                    message=f"the link {{org:{link.organization}/{target}}} leads to no published post",
                    remedy="check the organization's folder and the post's file name, or wait until it is published",
                )
