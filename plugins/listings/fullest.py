"""Where a reader goes when there is nothing in their language."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.newsroom import Scope
from plugins.typesetting import language_name
from plugins.views import LanguageLink


def fullest_language(scopes: Mapping[str, Scope], language: str) -> LanguageLink | None:
    """Give the front page in the language with the most posts; of equal ones the first; None when all are empty."""
    fullest = max(scopes.values(), key=lambda scope: scope.count)
    if not fullest.count or fullest.language == language:
        return None
    return LanguageLink(
        fullest.language, language_name(fullest.language), fullest.address, current=False, translated=True
    )
