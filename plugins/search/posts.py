"""What search knows of a post or page: its words, and what a result shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.newsroom import PageRecord, PostRecord
from plugins.typesetting import seen_text

from .folding import folded_words


@dataclass(frozen=True, slots=True)
class Searched:
    """A post, page or organization as search finds and shows it. All texts are plain."""

    address: str
    title: str
    lead: str = ""
    words: str = ""
    """Folded words of the rest, with spaces between them."""
    day: str = ""
    """`2026-01-29`: the day of the news, or the first one of an event; empty for what has no date."""
    organization: str = ""
    """Its name in the language of the list."""
    marks: tuple[str, ...] = ()
    """What filters ask for: `@` and an organization's key, `#` and a topic's, `/` and a year."""


def body_words(record: PostRecord) -> str:
    """Return the folded words of a post that its title and lead have not, each once, sorted, with spaces between."""
    rest = (*record.tags, record.author, record.place, seen_text(record.html))
    return words_beside((record.title, record.summary), rest)


def page_words(record: PageRecord) -> str:
    """Return the folded words of a standing page that its title and lead have not, as those of a post."""
    return words_beside((record.title, record.summary), (seen_text(record.html),))


def words_beside(shown: Iterable[str], rest: Iterable[str]) -> str:
    """Return the folded words of the rest that are not among those shown, each once, sorted, with spaces between."""
    return " ".join(sorted({*folded_words(" ".join(rest))}.difference(folded_words(" ".join(shown)))))
