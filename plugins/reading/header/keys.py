"""The keys of a header: CONTRACT's table, with the reader of each."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import CARD_TEMPLATES, KINDS, STATUSES

from . import values
from .names import CARD_NAMES, STATUS_NAMES
from .values import Reader


@dataclass(frozen=True, slots=True)
class Key:
    """A key: how its value is read, and whether it holds for all language versions of a post."""

    read: Reader
    of_post: bool = False
    on_pages: bool = False
    """Whether a standing page may have it."""


KEYS: dict[str, Key] = {
    "title": Key(values.title, on_pages=True),
    "summary": Key(values.line_of_text, on_pages=True),
    "kind": Key(values.kind(KINDS), of_post=True),
    "topics": Key(values.topics, of_post=True),
    "tags": Key(values.words),
    "image": Key(values.file_name, of_post=True),
    "image_alt": Key(values.line_of_text),
    "image_caption": Key(values.line_of_text),
    "image_credit": Key(values.line_of_text, of_post=True),
    "focus": Key(values.focus, of_post=True),
    "share_title": Key(values.title),
    "card": Key(values.one_of(CARD_TEMPLATES, CARD_NAMES), of_post=True),
    "card_text": Key(values.line_of_text),
    "author": Key(values.line_of_text),
    "status": Key(values.one_of(STATUSES, STATUS_NAMES), of_post=True),
    "publish_at": Key(values.moment_of_month, of_post=True),
    "embargo": Key(values.moment_of_month, of_post=True),
    "updated": Key(values.day_or_moment),
    "correction": Key(values.line_of_text),
    "urgent_until": Key(values.moment, of_post=True),
    "starts": Key(values.day_or_moment, of_post=True),
    "ends": Key(values.day_or_moment, of_post=True),
    "place": Key(values.line_of_text),
    "formerly": Key(values.former_names, of_post=True),
}

FROM_THE_PATH = (
    *("slug", "save_as", "url", "path", "source_path", "override_save_as", "override_url", "template"),
    *("lang", "language", "translation", "date", "modified", "category", "organization", "type"),
)
"""What other programs let a header set, and the file's path alone says here."""

TEXTS = frozenset(
    (
        *("title", "summary", "share_title", "card_text", "author", "place", "correction"),
        *("image_alt", "image_caption", "image_credit"),
    )
)
"""Keys whose value is the rest of the line as it was typed."""
LISTS = frozenset(("topics", "tags", "formerly"))
