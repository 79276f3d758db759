"""Checks of a site when all its sections are there: links across organizations, and the texts of the interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from plugins.incremental import Head
from plugins.newsroom import Problem, Severity, tell, tell_count
from plugins.views import load_catalogues


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


def interface_problems(theme: Path, languages: Iterable[str]) -> Iterator[Problem]:
    """Warn of each language without a whole catalogue; raise CatalogueError where one cannot be used."""
    catalogues = load_catalogues(theme / "translations")
    for language in languages:
        count = catalogues.untranslated(language)
        if not count:
            continue
        file = f"{theme.name}/translations/{language}/LC_MESSAGES/habarshy.po"
        if language in catalogues.by_language:
            message = tell_count(
                "{count} text of the interface stays English in '{language}'",
                "{count} texts of the interface stay English in '{language}'",
                count,
                language=language,
            )
            remedy = tell("translate what {file} lacks; docs/languages.md says how", file=file)
        else:
            message = tell(
                "the whole interface stays English in '{language}': there is no translation", language=language
            )
            remedy = tell("write {file}; docs/languages.md says how", file=file)
        yield Problem("federation.toml", "interface-language", message, remedy, Severity.WARNING, field="languages")
