"""Checks for which all sections must be there: links across organizations, the interface, and who owns which path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from plugins.incremental import Head, Shown
from plugins.newsroom import Problem, Severity, tell, tell_count
from plugins.releases import MANIFEST, OwnershipError, ReleaseLayout
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


def verify(layout: ReleaseLayout, sections: Mapping[str, Shown], made: Mapping[str, Shown]) -> None:
    """Raise OwnershipError unless each top-level name of the release has one owner.

    `made` are those of the `sections` that this build made or found: the others were looked at when they were made.
    """
    for key, shown in made.items():
        _verify_section(layout, key, shown)
    owners: dict[str, str] = {path.name.casefold(): "the portal" for path in layout.staging.iterdir()}
    for owner, top in ((key, top) for key, shown in sections.items() for top in shown.head.top_level_names):
        taken = owners.setdefault(top.casefold(), owner)
        if taken != owner:
            message = f"/{top}/ belongs both to {taken} and to {owner}"
            raise OwnershipError(message)


def _verify_section(layout: ReleaseLayout, key: str, shown: Shown) -> None:
    site = layout.site_of(key, shown.folder)
    if not (site / key / MANIFEST).is_file():
        message = f"the section {key} has no {MANIFEST}"
        raise OwnershipError(message)
    allowed = {key, *shown.head.organization.formerly}
    for top in sorted(path.name for path in site.iterdir()):
        if top not in allowed or top not in shown.head.top_level_names:
            message = f"the section {key} wrote /{top}/, which is not its own"
            raise OwnershipError(message)
