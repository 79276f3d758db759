"""Which of the site's languages the interface does not speak whole: readers would meet English there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.newsroom import Problem, Severity, tell, tell_count
from plugins.views import load_catalogues


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
