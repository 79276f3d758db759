"""The shrink guard: a site that lost a good part of its pages is rather a mistake than news."""

from __future__ import annotations

from pathlib import Path

from plugins.newsroom import Problem, tell

from .manifest import read_manifest

FEWEST_PAGES = 50
"""A site that had fewer may change as it likes."""


def shrink_problem(pages: int, previous: Path, most: float) -> Problem | None:
    """Say that a site of `pages` pages lost more than the share `most` of those that the manifest `previous` counts.

    Without that manifest, or without a count in it, there is nothing to compare with.
    """
    manifest = read_manifest(previous)
    before = manifest.get("pages") if manifest else None
    if not isinstance(before, int) or before <= FEWEST_PAGES or pages >= before * (1 - most):
        return None
    message = tell(
        "the site would have {pages} pages instead of {before}, which is less by more than {most}",
        pages=pages,
        before=before,
        most=f"{most:.0%}",
    )
    remedy = tell("look what is missing; if it is meant, publish once with MAX_SHRINK=1 in the environment")
    return Problem(".", "site-shrinks", message, remedy)
