"""What a page shows of its post's header beside the text: items have it in their text, or no reader would show it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from plugins.newsroom import PostRecord
from plugins.typesetting import event_time

from .feed_site import FeedWords
from .texts import plain


def above_text(record: PostRecord, words: FeedWords) -> str:
    """Return the lead that the text does not begin with, and what was corrected; empty for most posts."""
    standfirst, correction = plain(record.standfirst), plain(record.correction)
    said = (
        f"<p>{_text(standfirst)}</p>" if standfirst else "",
        f"<p><strong>{_text(words.correction)}</strong> {_text(correction)}</p>" if correction else "",
    )
    return "".join(f"{part}\n" for part in said if part)


def event_facts(record: PostRecord, words: FeedWords) -> str:
    """Return when and where an event is; empty for other posts."""
    lines = "<br>".join(_lines(record, words))
    return f"<p>{lines}</p>\n" if lines else ""


def _lines(record: PostRecord, words: FeedWords) -> Iterator[str]:
    if record.happens:
        when = "".join(event_time(*record.happens, record.language))
        yield f"<strong>{_text(words.when)}:</strong> {_text(plain(when))}"
    if place := _text(plain(record.place)):
        other = record.place_language
        said = f'<span lang="{escape(other)}">{place}</span>' if other else place
        yield f"<strong>{_text(words.where)}:</strong> {said}"


def _text(words: str) -> str:
    return escape(words, quote=False)
